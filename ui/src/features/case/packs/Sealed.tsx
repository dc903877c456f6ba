// A pack as one file that only a password opens; the one in the open may go once that was read back.

import { Button, Checkbox, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { ErrorNote, JobBar, Note } from '../../../components'
import { useT } from '../../../i18n'
import { useDo } from '../../../ipc'
import css from '../Case.module.css'
import own from './Packs.module.css'

export function Sealed({ pack, locked, onDone }: { pack: string; locked: boolean; onDone: () => void }) {
  const t = useT()
  const seal = useDo('pack.seal')
  const [password, setPassword] = useState('')
  // What a locked book says should not lie about.
  const [away, setAway] = useState(locked)
  if (seal.data)
    return (
      <Note tone="green" title={t.sealed.done(seal.data.name)}>
        {seal.data.at}
        <p>{seal.data.removed ? t.sealed.removed : t.sealed.kept}</p>
        <Button variant="default" size="xs" onClick={onDone}>
          {t.common.close}
        </Button>
      </Note>
    )
  return (
    <form
      className={own.upload}
      aria-label={t.sealed.title}
      onSubmit={event => {
        event.preventDefault()
        void seal.run({ pack, password, away, place: null })
      }}
    >
      <PasswordInput
        label={t.sealed.password}
        description={t.sealed.passwordWhy}
        value={password}
        onChange={event => setPassword(event.currentTarget.value)}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t.lock.look }}
        maw="34rem"
      />
      <Checkbox
        label={t.sealed.away}
        checked={away}
        onChange={event => setAway(event.currentTarget.checked)}
      />
      {seal.running && <JobBar label={t.sealed.running} progress={seal.progress} onStop={seal.cancel} />}
      {seal.trouble && <ErrorNote trouble={seal.trouble} />}
      <div className={css.acts}>
        <Button type="submit" size="xs" loading={seal.running} disabled={password === ''}>
          {t.sealed.run}
        </Button>
        <Button variant="default" size="xs" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
