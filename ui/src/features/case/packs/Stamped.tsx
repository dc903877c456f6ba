// The timestamp of a pack: what to send to an authority, and what it answered.

import { Button } from '@mantine/core'
import { ErrorNote, Hash, Loaded, Note, useSayTrouble } from '../../../components'
import { moment, useLang, useT } from '../../../i18n'
import { type StampView, useAsk, useDo, useHandOut, usePickFiles } from '../../../ipc'
import css from '../Case.module.css'

export function Stamped({ pack, onClose }: { pack: string; onClose: () => void }) {
  const t = useT()
  const pick = usePickFiles(useSayTrouble())
  const { save } = useHandOut(useSayTrouble())
  const stamp = useAsk('stamp.show', { of: pack })
  const request = useDo('stamp.request')
  const take = useDo('stamp.take')
  const ask = async () => {
    const made = await request.run({ of: pack })
    if (made) save(made.file, made.name)
  }
  const bring = async () => {
    const [picked] = await pick()
    if (picked !== undefined) await take.run({ of: pack, file: picked.file })
  }
  return (
    <section className={css.form} aria-label={t.stamp.title}>
      <Loaded of={stamp} rows={1}>
        {found => (found === null ? <p className="quiet">{t.stamp.none}</p> : <Found of={found} />)}
      </Loaded>
      <p className="quiet">{t.stamp.how}</p>
      {request.trouble && <ErrorNote trouble={request.trouble} />}
      {take.trouble && <ErrorNote trouble={take.trouble} />}
      <div className={css.acts}>
        <Button variant="default" size="xs" loading={request.running} onClick={() => void ask()}>
          {t.stamp.request}
        </Button>
        <Button variant="default" size="xs" loading={take.running} onClick={() => void bring()}>
          {t.stamp.take}
        </Button>
        <Button variant="subtle" color="gray" size="xs" onClick={onClose}>
          {t.common.close}
        </Button>
      </div>
    </section>
  )
}

function Found({ of }: { of: StampView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Note tone="green" title={t.stamp.seen(moment(of.at, lang))}>
      <p>
        {t.stamp.by} {of.by}
      </p>
      <p>
        {t.stamp.issuer} {of.issuer}
      </p>
      <p>
        {t.stamp.certificate} <Hash value={of.certificate} />
      </p>
      <p>{t.stamp.trust}</p>
    </Note>
  )
}
