// No book is open: make one, or open one that is there.

import { Button, TextInput } from '@mantine/core'
import { IconBook2, IconChevronRight, IconFolderOpen } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { ErrorNote, LanguageSwitch, useSayTrouble } from '../../components'
import { useT } from '../../i18n'
import { type BookStatus, type Picked, useDo, usePickFolder } from '../../ipc'
import { go, Link } from '../../router'
import { FromBackup } from './FromBackup'
import css from './Welcome.module.css'

export function NoBook({ status }: { status: BookStatus }) {
  const t = useT()
  const settings = useDo('settings.change')
  const pickFolder = usePickFolder(useSayTrouble())
  const create = useDo('book.create')
  const open = useDo('book.open')
  const sample = useDo('book.sample')
  const [name, setName] = useState('')
  const [place, setPlace] = useState<Picked | null>(null)

  const make = async (event: FormEvent) => {
    event.preventDefault()
    open.reset()
    const creditor = {
      name: name.trim(),
      kind: null,
      registration: null,
      address: null,
      phone: null,
      contact: null,
      bank: null,
      account: null,
    }
    await create.run({ place: place?.file ?? null, creditor })
    go('/')
  }
  const openAt = async (dir: string) => {
    create.reset()
    await open.run({ place: dir })
    go('/')
  }
  const look = async () => {
    await sample.run({})
    go('/')
  }
  const trouble = create.trouble ?? open.trouble

  return (
    <div className={css.page}>
      <header className={css.language}>
        <LanguageSwitch onChoose={language => void settings.run({ language })} />
      </header>
      <main className={css.two}>
        <div className={css.pledge}>
          <img src="/seal.svg" alt="" className={css.seal} />
          <h1>{t.welcome.title}</h1>
          <p className={css.lead}>{t.welcome.lead}</p>
          <ul>
            <li>{t.welcome.offline}</li>
            <li>{t.welcome.explained}</li>
            <li>{t.welcome.undone}</li>
          </ul>
        </div>
        <div className={css.forms}>
          {status.recent.length > 0 && (
            <section aria-labelledby="recent">
              <h2 id="recent">{t.welcome.recent}</h2>
              <ul className={css.recent}>
                {status.recent.map(book => (
                  <li key={book.dir}>
                    <button type="button" onClick={() => openAt(book.dir)} disabled={open.running}>
                      <IconBook2 size="1.25rem" stroke={1.6} aria-hidden />
                      <span>
                        <b>{book.creditor}</b>
                        <small>{book.dir}</small>
                      </span>
                      <IconChevronRight size="1.125rem" stroke={1.6} aria-hidden />
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <form onSubmit={make} aria-labelledby="make">
            <h2 id="make">{status.recent.length > 0 ? t.welcome.makeAnother : t.welcome.make}</h2>
            <TextInput
              label={t.welcome.name}
              description={t.welcome.nameWhy}
              placeholder={t.welcome.nameExample}
              value={name}
              onChange={event => setName(event.currentTarget.value)}
              required
              withAsterisk={false}
              autoComplete="organization"
              maxLength={200}
              autoFocus={status.recent.length === 0}
            />
            <div className={css.place}>
              <p>
                <span>{t.welcome.place}</span>
                <code>{place?.name ?? status.suggestedDir}</code>
              </p>
              {pickFolder && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={async () => setPlace((await pickFolder()) ?? place)}
                >
                  {t.welcome.elsewhere}
                </Button>
              )}
            </div>
            {trouble && <ErrorNote trouble={trouble} />}
            <div className={css.acts}>
              <Button type="submit" size="md" loading={create.running} disabled={name.trim() === ''}>
                {t.welcome.create}
              </Button>
              {pickFolder && (
                <Button
                  variant="default"
                  size="md"
                  leftSection={<IconFolderOpen size="1.125rem" stroke={1.6} aria-hidden />}
                  loading={open.running}
                  onClick={async () => {
                    const folder = await pickFolder()
                    if (folder) await openAt(folder.file)
                  }}
                >
                  {t.welcome.open}
                </Button>
              )}
            </div>
          </form>
          <FromBackup />
          <section aria-labelledby="sample">
            <h2 id="sample">{t.welcome.sample}</h2>
            <p className="quiet">{t.welcome.sampleWhat}</p>
            <Button variant="default" loading={sample.running} onClick={() => void look()}>
              {t.welcome.sampleDo}
            </Button>
            {sample.trouble && <ErrorNote trouble={sample.trouble} />}
          </section>
        </div>
      </main>
      <footer className={css.small}>
        <Link to="/calculators">{t.calc.open}</Link> · {t.common.notAdvice}
      </footer>
    </div>
  )
}
