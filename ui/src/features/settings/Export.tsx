// Everything in the book as a file for another program, saved where the owner says.

import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { Card, ErrorNote, JobBar, Pad } from '../../components'
import { useLang, useT } from '../../i18n'
import { asTrouble, type Trouble, useDo, useHost } from '../../ipc'
import css from './Settings.module.css'

const FORMATS = ['xlsx', 'csv', 'sqlite', 'hledger'] as const
type Format = (typeof FORMATS)[number]

export function Export() {
  const t = useT()
  const lang = useLang()
  const host = useHost()
  const write = useDo('export.write')
  const [asked, setAsked] = useState<Format | null>(null)
  const [saved, setSaved] = useState('')
  const [password, setPassword] = useState('')
  const [unsaved, setUnsaved] = useState<Trouble | null>(null)
  const run = async (format: Format) => {
    setAsked(format)
    setSaved('')
    setUnsaved(null)
    const made = await write.run({ format, lang, force: false, password: password === '' ? null : password })
    if (!made?.file) return
    try {
      if (await host.saveFile(made.file, made.name)) setSaved(made.name)
    } catch (thrown) {
      setUnsaved(asTrouble(thrown))
    }
  }
  return (
    <Card title={t.settings.export} hint={t.settings.exportWhy} id="export">
      <Pad>
        <div className={css.form}>
          <PasswordInput
            label={t.sealed.export}
            description={t.sealed.exportWhy}
            value={password}
            onChange={event => setPassword(event.currentTarget.value)}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t.lock.look }}
            maw="34rem"
          />
          <ul className={css.formats}>
            {FORMATS.map(format => (
              <li key={format}>
                <div>
                  <b id={`export-${format}`}>{t.settings.formats[format].name}</b>
                  <p className="quiet">{t.settings.formats[format].what}</p>
                </div>
                <Button
                  variant="default"
                  size="xs"
                  aria-label={`${t.settings.exportAs} ${t.settings.formats[format].name}`}
                  loading={write.running && asked === format}
                  disabled={write.running && asked !== format}
                  onClick={() => void run(format)}
                >
                  {t.settings.exportAs}
                </Button>
              </li>
            ))}
          </ul>
          {write.running && (
            <JobBar label={t.settings.exporting} progress={write.progress} onStop={write.cancel} />
          )}
          {write.trouble && <ErrorNote trouble={write.trouble} />}
          {unsaved !== null && <ErrorNote trouble={unsaved} />}
          {saved !== '' && <p role="status">{t.settings.exported(saved)}</p>}
        </div>
      </Pad>
    </Card>
  )
}
