// Erasing what leads to a person: what can go, what stays and why, what is in the way, and where copies lie.

import { Button, Checkbox, Modal, Radio, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { ErrorNote, Loaded, Note } from '../../../components'
import { day, money, sayCode, sayReason, useLang, useT } from '../../../i18n'
import { type ErasurePlan, useAsk, useDo } from '../../../ipc'
import css from '../Case.module.css'
import own from './Closing.module.css'

/** `children` are what else can be done, beside it. */
export function Erase({ debtor, children }: { debtor: string; children: ReactNode }) {
  const t = useT()
  const lang = useLang()
  const [open, setOpen] = useState(false)
  const shown = useAsk('erasure.plan', { debtor })
  return (
    <>
      {shown.data?.before.map(each => (
        <p key={`${each.on} ${each.why}`}>
          {t.erase.was(day(each.on, lang, 'long'), each.entries, each.files, each.why)}
        </p>
      ))}
      <div className={css.acts}>
        {children}
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          {t.erase.open}
        </Button>
      </div>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t.erase.title}
        size="lg"
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        <Loaded of={shown}>{plan => <Form plan={plan} onCancel={() => setOpen(false)} />}</Loaded>
      </Modal>
    </>
  )
}

function Form({ plan, onCancel }: { plan: ErasurePlan; onCancel: () => void }) {
  const t = useT()
  const erase = useDo('erasure.run')
  const [sorts, setSorts] = useState(() => plan.sorts.map(each => each.sort))
  const [pieces, setPieces] = useState<string[]>([])
  const [asked, setAsked] = useState('over')
  const [why, setWhy] = useState('')
  const [sure, setSure] = useState(false)
  const [without, setWithout] = useState(false)
  if (erase.data)
    return <Gone plan={plan} entries={erase.data.entries} files={erase.data.files} wiped={erase.data.wiped} />
  const barred = plan.barred.length > 0
  const nothing = plan.sorts.length === 0 && plan.pieces.length === 0
  const words = asked === 'other' ? why : sayCode(t.eraseWhy, asked)
  const go = () => erase.run({ debtor: plan.debtor, sorts, pieces, why: words, withoutInterest: without })
  return (
    <form
      className={css.form}
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      {barred && (
        <Note tone="amber" title={t.erase.barred}>
          <ul>
            {plan.barred.map(reason => (
              <li key={reason.code}>{sayReason(t.eraseBarred, reason)}</li>
            ))}
          </ul>
        </Note>
      )}
      {nothing && <p>{t.erase.nothing}</p>}
      {plan.sorts.length > 0 && (
        <Checkbox.Group label={t.erase.what} value={sorts} onChange={setSorts}>
          <div className={own.choices}>
            {plan.sorts.map(each => (
              <Checkbox
                key={each.sort}
                value={each.sort}
                disabled={barred}
                label={`${sayCode(t.eraseSorts, each.sort)} · ${t.erase.entries(each.entries)}`}
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {plan.pieces.length > 0 && (
        <Checkbox.Group
          label={t.erase.pieces}
          description={t.erase.piecesWhy}
          value={pieces}
          onChange={setPieces}
        >
          <div className={own.choices}>
            {plan.pieces.map(piece => (
              <Checkbox
                key={piece.evidence}
                value={piece.evidence}
                disabled={barred || piece.barred !== null}
                label={piece.name}
                description={piece.barred ? sayReason(t.eraseBarred, piece.barred) : undefined}
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <section>
        <h3>{t.erase.stays}</h3>
        <ul className={own.list}>
          {plan.stays.map(each => (
            <li key={each}>{sayCode(t.eraseStays, each)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t.erase.copies}</h3>
        <ul className={own.list}>
          {plan.copies.backups.length > 0 && <li>{t.erase.backups(plan.copies.backups.length)}</li>}
          {plan.copies.packs.length > 0 && <li>{t.erase.packs(plan.copies.packs.join(t.common.comma))}</li>}
          <li>{t.erase.elsewhere}</li>
        </ul>
      </section>
      <Radio.Group label={t.erase.why} value={asked} onChange={setAsked}>
        <div className={own.choices}>
          {['over', 'asked', 'other'].map(each => (
            <Radio key={each} value={each} disabled={barred} label={sayCode(t.eraseWhy, each)} />
          ))}
        </div>
      </Radio.Group>
      {asked === 'other' && (
        <TextInput
          label={t.erase.whyOther}
          value={why}
          onChange={event => setWhy(event.currentTarget.value)}
          maxLength={200}
          required
        />
      )}
      {plan.interest !== null && !barred && (
        <Note tone="amber" title={t.erase.interest(money(plan.interest, '¥'))}>
          {t.erase.interestWhy}
          <Checkbox
            mt="xs"
            checked={without}
            onChange={event => setWithout(event.currentTarget.checked)}
            label={t.erase.without}
          />
        </Note>
      )}
      <Checkbox
        checked={sure}
        disabled={barred}
        onChange={event => setSure(event.currentTarget.checked)}
        label={t.erase.sure}
      />
      {erase.trouble && <ErrorNote trouble={erase.trouble} />}
      <div className={css.acts}>
        <Button
          type="submit"
          color="red"
          loading={erase.running}
          disabled={
            barred ||
            !sure ||
            (plan.interest !== null && !without) ||
            words.trim() === '' ||
            (sorts.length === 0 && pieces.length === 0)
          }
        >
          {t.erase.run}
        </Button>
        <Button variant="default" disabled={erase.running} onClick={onCancel}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}

/** What went, and the backups that still have it. */
function Gone({
  plan,
  entries,
  files,
  wiped,
}: {
  plan: ErasurePlan
  entries: number
  files: number
  wiped: boolean
}) {
  const t = useT()
  const renew = useDo('erasure.backups')
  return (
    <div className={css.form} role="status">
      <Note tone="green" title={t.erase.gone(entries, files)}>
        {wiped ? t.erase.goneWhy : t.erase.goneLater}
      </Note>
      {renew.data ? (
        <p>{t.erase.renewed(renew.data.made, renew.data.removed.length)}</p>
      ) : (
        plan.copies.backups.length > 0 && (
          <>
            <p>{t.erase.backups(plan.copies.backups.length)}</p>
            {renew.trouble && <ErrorNote trouble={renew.trouble} />}
            <div className={css.acts}>
              <Button loading={renew.running} onClick={() => renew.run({})}>
                {t.erase.renew(plan.copies.backups.length)}
              </Button>
            </div>
          </>
        )
      )}
      {plan.copies.packs.length > 0 && <p>{t.erase.packs(plan.copies.packs.join(t.common.comma))}</p>}
    </div>
  )
}
