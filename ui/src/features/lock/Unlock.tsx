// A locked book waits for its passphrase. Nothing of it is on the page but the name of its folder.

import { Button, PasswordInput, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { ErrorNote, LanguageSwitch } from '../../components'
import { useT } from '../../i18n'
import { type LockedBook, useDo } from '../../ipc'
import css from './Lock.module.css'

/** What may stay known while the book is locked: nothing in these is of the book. */
const KEPT: ReadonlySet<unknown> = new Set(['book.status', 'settings.read'])

export function Unlock({ book }: { book: LockedBook }) {
  const t = useT()
  const settings = useDo('settings.change')
  const client = useQueryClient()
  const unlock = useDo('lock.unlock')
  const close = useDo('book.close')
  const [way, setWay] = useState<'passphrase' | 'recovery'>('passphrase')
  const [said, setSaid] = useState('')
  useEffect(() => {
    client.removeQueries({ predicate: query => !KEPT.has(query.queryKey[0]) })
  }, [client])
  const open = async (event: FormEvent) => {
    event.preventDefault()
    const input =
      way === 'passphrase' ? { passphrase: said, recovery: null } : { passphrase: null, recovery: said }
    await unlock.run(input)
  }
  const turn = () => {
    unlock.reset()
    setSaid('')
    setWay(way === 'passphrase' ? 'recovery' : 'passphrase')
  }
  return (
    <div className={css.page}>
      <header className={css.language}>
        <LanguageSwitch onChoose={language => void settings.run({ language })} />
      </header>
      <main className={css.middle}>
        <form onSubmit={open} className={css.unlock} aria-labelledby="unlock">
          <IconLock size="2rem" stroke={1.4} aria-hidden />
          <h1 id="unlock">{t.lock.locked(book.name)}</h1>
          <p className="quiet">{way === 'passphrase' ? t.lock.lockedWhy : t.lock.recoveryWhy}</p>
          {way === 'passphrase' ? (
            <PasswordInput
              key="passphrase"
              label={t.lock.passphrase}
              value={said}
              onChange={event => setSaid(event.currentTarget.value)}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': t.lock.look }}
              autoFocus
            />
          ) : (
            <TextInput
              key="recovery"
              label={t.lock.recovery}
              description={t.lock.recoveryHow}
              value={said}
              onChange={event => setSaid(event.currentTarget.value)}
              autoComplete="off"
              autoFocus
            />
          )}
          {unlock.trouble && <ErrorNote trouble={unlock.trouble} />}
          <div className={css.acts}>
            <Button type="submit" size="md" loading={unlock.running} disabled={said.trim() === ''}>
              {t.lock.open}
            </Button>
            <Button variant="default" size="md" onClick={turn} disabled={unlock.running}>
              {way === 'passphrase' ? t.lock.byRecovery : t.lock.byPassphrase}
            </Button>
          </div>
          <p className={css.other}>
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => close.run({})}>
              {t.lock.other}
            </Button>
          </p>
        </form>
      </main>
      <footer className={css.small}>
        <code>{book.dir}</code>
      </footer>
    </div>
  )
}
