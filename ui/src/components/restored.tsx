// A book made from a backup: where it is, what of it was damaged, and a way to open it.

import { Button } from '@mantine/core'
import { sayCode, type Told, useT } from '../i18n'
import type { Finding, RestoredView } from '../ipc/commands'
import { Note } from './parts'
import { ErrorNote } from './trouble'

export function Restored({
  of,
  opening,
  trouble,
  onOpen,
}: {
  of: RestoredView
  opening: boolean
  trouble: Told | null
  onOpen: () => void
}) {
  const t = useT()
  return (
    <div role="status">
      <Note
        tone={of.findings.length > 0 ? 'amber' : 'green'}
        title={t.backup.restored(of.dir)}
        action={
          <Button size="xs" loading={opening} onClick={onOpen}>
            {t.backup.open}
          </Button>
        }
      >
        <p>{t.backup.restoredWhy}</p>
        {of.findings.length > 0 && (
          <>
            <p>{t.backup.restoredFaulty}</p>
            <StillWrong findings={of.findings} />
          </>
        )}
      </Note>
      {trouble && <ErrorNote trouble={trouble} />}
    </div>
  )
}

/** What is not right in a backup, line by line. */
export function StillWrong({ findings }: { findings: Finding[] }) {
  const t = useT()
  return (
    <ul>
      {findings.map(found => (
        <li key={`${found.code} ${found.about}`}>
          {sayCode(t.findings, found.code, found.about ? [found.about] : [])}
        </li>
      ))}
    </ul>
  )
}
