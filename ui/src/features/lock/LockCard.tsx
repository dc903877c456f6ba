// The lock of the book, in the settings: setting it, another passphrase, the recovery key, taking it off.

import { Button, NumberInput, PasswordInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Card, ErrorNote, JobBar, Loaded, Note, Pad, useSayTrouble } from '../../components'
import { useLang, useT } from '../../i18n'
import { type LockView, useAsk, useDo, useHandOut } from '../../ipc'
import css from './Lock.module.css'

type Doing = 'set' | 'change' | 'renew' | 'remove' | null

export function LockCard() {
  const t = useT()
  const shown = useAsk('lock.show', {})
  const shut = useDo('lock.shut')
  return (
    <Card
      title={t.lock.title}
      hint={t.lock.why}
      id="lock"
      aside={
        shown.data?.locked && (
          <Button variant="default" size="xs" loading={shut.running} onClick={() => shut.run({})}>
            {t.lock.shut}
          </Button>
        )
      }
    >
      <Pad>
        <Loaded of={shown}>{view => <Known view={view} />}</Loaded>
      </Pad>
    </Card>
  )
}

function Known({ view }: { view: LockView }) {
  const t = useT()
  const [doing, setDoing] = useState<Doing>(null)
  const [key, setKey] = useState<string | null>(null)
  const done = (recovery: string | null) => {
    setDoing(null)
    setKey(recovery)
  }
  if (key !== null) return <Recovery recovery={key} onDone={() => setKey(null)} />
  return (
    <div className={css.form}>
      {view.locked ? (
        <Note tone="green" title={t.lock.on}>
          {t.lock.onWhy}
        </Note>
      ) : (
        <p>{t.lock.off}</p>
      )}
      {view.locked && view.inTheOpen !== null && (
        <Note tone="amber" title={t.lock.inTheOpen(view.packs)}>
          {t.lock.inTheOpenWhy} <code>{view.inTheOpen}</code>
        </Note>
      )}
      {view.locked && <After view={view} />}
      {doing === null ? (
        <div className={css.acts}>
          {view.locked ? (
            <>
              <Button variant="default" size="xs" onClick={() => setDoing('change')}>
                {t.lock.change}
              </Button>
              <Button variant="default" size="xs" onClick={() => setDoing('renew')}>
                {t.lock.renew}
              </Button>
              <Button variant="default" size="xs" onClick={() => setDoing('remove')}>
                {t.lock.remove}
              </Button>
            </>
          ) : (
            <Button variant="default" size="xs" onClick={() => setDoing('set')}>
              {t.lock.set}
            </Button>
          )}
        </div>
      ) : (
        <Do what={doing} view={view} onDone={done} />
      )}
    </div>
  )
}

/** One of the four, asked for in one form: what opens the book now, and what is to open it. */
function Do({
  what,
  view,
  onDone,
}: {
  what: Exclude<Doing, null>
  view: LockView
  onDone: (recovery: string | null) => void
}) {
  const t = useT()
  const set = useDo('lock.set')
  const change = useDo('lock.change')
  const renew = useDo('lock.renew')
  const remove = useDo('lock.remove')
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const asksNew = what === 'set' || what === 'change'
  const running = set.running || change.running || renew.running || remove.running
  const trouble = set.trouble ?? change.trouble ?? renew.trouble ?? remove.trouble
  const differ = again !== '' && again !== fresh
  const ready =
    (what === 'set' || old !== '') && (!asksNew || (fresh.length >= view.shortest && fresh === again))
  const act = async (event: FormEvent) => {
    event.preventDefault()
    const known = { passphrase: old, recovery: null }
    if (what === 'set') {
      const made = await set.run({ passphrase: fresh })
      if (made) onDone(made.recovery)
    } else if (what === 'change') {
      if (await change.run({ ...known, new: fresh })) onDone(null)
    } else if (what === 'renew') {
      const made = await renew.run(known)
      if (made) onDone(made.recovery)
    } else if (await remove.run(known)) onDone(null)
  }
  return (
    <form onSubmit={act} className={css.form} aria-label={t.lock[what]}>
      <p>{t.lock.doing[what]}</p>
      {what !== 'set' && (
        <PasswordInput
          label={t.lock.passphrase}
          value={old}
          onChange={event => setOld(event.currentTarget.value)}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t.lock.look }}
          autoFocus
        />
      )}
      {asksNew && (
        <>
          <PasswordInput
            label={t.lock.fresh}
            description={t.lock.freshWhy(view.shortest)}
            value={fresh}
            onChange={event => setFresh(event.currentTarget.value)}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t.lock.look }}
            autoFocus={what === 'set'}
          />
          <PasswordInput
            label={t.lock.again}
            value={again}
            onChange={event => setAgain(event.currentTarget.value)}
            error={differ && t.lock.differ}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t.lock.look }}
          />
        </>
      )}
      {set.running && <JobBar label={t.lock.locking} progress={set.progress} onStop={set.cancel} />}
      {remove.running && <JobBar label={t.lock.opening} progress={remove.progress} onStop={remove.cancel} />}
      {trouble && <ErrorNote trouble={trouble} />}
      <div className={css.acts}>
        <Button type="submit" size="xs" loading={running} disabled={!ready}>
          {t.lock[what]}
        </Button>
        <Button variant="default" size="xs" disabled={running} onClick={() => onDone(null)}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}

/** Shown once: the key is kept nowhere in the open, so it is printed or written down now. */
function Recovery({ recovery, onDone }: { recovery: string; onDone: () => void }) {
  const t = useT()
  const lang = useLang()
  const sheet = useDo('lock.sheet')
  const { save } = useHandOut(useSayTrouble())
  const print = async () => {
    const made = await sheet.run({ recovery, lang })
    if (made) save(made.file, made.name)
  }
  return (
    <section className={css.form} aria-labelledby="recovery">
      <h3 id="recovery">{t.lock.keep}</h3>
      <p>{t.lock.keepWhy}</p>
      <ol className={css.key}>
        {recovery.split('-').map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups stand in their order
          <li key={at}>{group}</li>
        ))}
      </ol>
      {sheet.trouble && <ErrorNote trouble={sheet.trouble} />}
      <div className={css.acts}>
        <Button
          size="xs"
          leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden />}
          loading={sheet.running}
          onClick={() => void print()}
        >
          {t.lock.sheet}
        </Button>
        <Button variant="default" size="xs" onClick={onDone}>
          {t.lock.kept}
        </Button>
      </div>
    </section>
  )
}

function After({ view }: { view: LockView }) {
  const t = useT()
  const after = useDo('lock.after')
  const [minutes, setMinutes] = useState<number | string>(view.idleMinutes)
  const said = typeof minutes === 'number' && minutes !== view.idleMinutes
  return (
    <div className={css.after}>
      <NumberInput
        label={t.lock.after}
        description={t.lock.afterWhy}
        value={minutes}
        onChange={setMinutes}
        min={0}
        max={1440}
        allowDecimal={false}
        suffix={t.lock.minutes}
      />
      {said && (
        <Button
          variant="default"
          loading={after.running}
          onClick={() => typeof minutes === 'number' && after.run({ idleMinutes: minutes })}
        >
          {t.common.save}
        </Button>
      )}
      {after.trouble && <ErrorNote trouble={after.trouble} />}
    </div>
  )
}
