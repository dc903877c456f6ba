// A book from a backup: on a new computer, or when the old one is damaged.

import { Button } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { ErrorNote, JobBar, Restored, Taking, useSayTrouble } from '../../components'
import { useT } from '../../i18n'
import { useDo, usePickFiles, useTaking } from '../../ipc'
import { go } from '../../router'
import css from './Welcome.module.css'

export function FromBackup() {
  const t = useT()
  const pickFiles = usePickFiles(useSayTrouble())
  const taking = useTaking()
  const restore = useDo('backup.restore')
  const open = useDo('book.open')
  const pick = async () => {
    const [backup] = await pickFiles()
    if (backup === undefined) return
    await restore.run({ backup: backup.file, place: null })
  }
  return (
    <section aria-labelledby="from-backup">
      <h2 id="from-backup">{t.backup.fromBackup}</h2>
      <p className="quiet">{t.backup.fromBackupWhy}</p>
      <Taking of={taking} />
      {restore.running && (
        <JobBar label={t.backup.restoring} progress={restore.progress} onStop={restore.cancel} />
      )}
      {restore.trouble && <ErrorNote trouble={restore.trouble} />}
      {restore.data && !restore.running ? (
        <Restored
          of={restore.data}
          opening={open.running}
          trouble={open.trouble}
          onOpen={async () => {
            if (restore.data && (await open.run({ place: restore.data.place }))) go('/')
          }}
        />
      ) : (
        <div className={css.acts}>
          <Button
            variant="default"
            leftSection={<IconArchive size="1.125rem" stroke={1.6} aria-hidden />}
            disabled={restore.running}
            onClick={() => void pick()}
          >
            {t.backup.fromBackup}
          </Button>
        </div>
      )}
    </section>
  )
}
