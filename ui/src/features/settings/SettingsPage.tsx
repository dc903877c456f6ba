// How the window looks and speaks, who the creditor is, whether the book is sound, how old the law data is.

import { Button, SegmentedControl, Switch } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import {
  Card,
  Chip,
  ErrorNote,
  Facts,
  JobBar,
  Note,
  Pad,
  PageHead,
  PartyFields,
  useSayTrouble,
} from '../../components'
import { count, day, sayCode, useLang, useT } from '../../i18n'
import { type BookStatus, type Finding, type OpenBookView, useAsk, useDo, useHandOut } from '../../ipc'
import { usePlace } from '../../router'
import { Backup } from './Backup'
import { Export } from './Export'
import { Law } from './Law'
import { Policy } from './Policy'
import css from './Settings.module.css'

export function SettingsPage({
  status,
  book,
  lock,
}: {
  status: BookStatus
  book: OpenBookView
  lock: ReactNode
}) {
  const t = useT()
  const at = usePlace().query.get('at')
  useEffect(() => {
    if (at !== null)
      requestAnimationFrame(() => document.getElementById(at)?.scrollIntoView({ block: 'start' }))
  }, [at])
  return (
    <>
      <PageHead title={t.settings.title} />
      <div className={css.stack}>
        <Looks />
        <Creditor book={book} />
        <Book book={book} />
        <Policy />
        {lock}
        <Backup />
        <Export />
        <Law today={status.today} />
        <About status={status} />
      </div>
    </>
  )
}

function Looks() {
  const t = useT()
  const lang = useLang()
  const settings = useAsk('settings.read', {}).data
  const change = useDo('settings.change')
  return (
    <Card title={t.settings.looks} id="looks">
      <Pad>
        <div className={css.rows}>
          <div>
            <span id="language">{t.settings.language}</span>
            <SegmentedControl
              aria-labelledby="language"
              value={settings?.language === 'system' || settings === undefined ? lang : settings.language}
              onChange={language => change.run({ language })}
              data={[
                { value: 'zh', label: t.settings.zh },
                { value: 'en', label: t.settings.en },
              ]}
            />
          </div>
          <div>
            <span id="scheme">{t.settings.scheme}</span>
            <SegmentedControl
              aria-labelledby="scheme"
              value={settings?.scheme ?? 'auto'}
              onChange={scheme => change.run({ scheme })}
              data={[
                { value: 'auto', label: t.settings.auto },
                { value: 'light', label: t.settings.light },
                { value: 'dark', label: t.settings.dark },
              ]}
            />
          </div>
          <Switch
            labelPosition="left"
            classNames={{ body: css.switch ?? '' }}
            label={t.settings.large}
            description={t.settings.largeWhy}
            checked={settings?.large ?? false}
            onChange={event => change.run({ large: event.currentTarget.checked })}
          />
          <Switch
            labelPosition="left"
            classNames={{ body: css.switch ?? '' }}
            label={t.settings.reminders}
            description={t.settings.remindersWhy}
            checked={settings?.reminders ?? true}
            onChange={event => change.run({ reminders: event.currentTarget.checked })}
          />
        </div>
        {change.trouble && <ErrorNote trouble={change.trouble} />}
      </Pad>
    </Card>
  )
}

function Creditor({ book }: { book: OpenBookView }) {
  const t = useT()
  const describe = useDo('party.describe')
  const [typed, setTyped] = useState<typeof book.creditor | null>(null)
  const details = typed ?? book.creditor
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (await describe.run({ party: book.creditorId, details })) setTyped(null)
  }
  return (
    <Card title={t.settings.creditor} hint={t.settings.creditorWhy} id="creditor">
      <Pad>
        <form onSubmit={save} className={css.form}>
          <PartyFields value={details} onChange={setTyped} own />
          {describe.trouble && <ErrorNote trouble={describe.trouble} />}
          <div className={css.acts}>
            <Button
              type="submit"
              loading={describe.running}
              disabled={typed === null || details.name.trim() === ''}
            >
              {t.common.save}
            </Button>
            {typed !== null && (
              <Button variant="default" onClick={() => setTyped(null)}>
                {t.settings.asBefore}
              </Button>
            )}
          </div>
        </form>
      </Pad>
    </Card>
  )
}

const TONES = { error: 'seal', warning: 'amber', note: 'grey' } as const

function Book({ book }: { book: OpenBookView }) {
  const t = useT()
  const lang = useLang()
  const { reveal } = useHandOut(useSayTrouble())
  const check = useDo('book.check')
  const close = useDo('book.close')
  return (
    <Card
      title={t.settings.book}
      hint={t.settings.bookWhy}
      id="book"
      aside={
        !check.running && (
          <Button variant="default" size="xs" onClick={() => check.run({})}>
            {t.settings.check}
          </Button>
        )
      }
    >
      <Pad>
        <div className={css.form}>
          <Facts
            rows={[
              { name: t.settings.dir, is: <code>{book.dir}</code> },
              { name: t.settings.entries, is: count(book.entries) },
              { name: t.settings.seal, is: <code>{book.head}</code> },
            ]}
          />
          {check.running && (
            <JobBar label={t.settings.checking} progress={check.progress} onStop={check.cancel} />
          )}
          {check.trouble && <ErrorNote trouble={check.trouble} />}
          {check.data && !check.running && (
            <div role="status">
              {check.data.findings.length === 0 ? (
                <Note tone="green" title={t.settings.sound}>
                  {t.settings.soundWhy(check.data.entries, check.data.files)}
                </Note>
              ) : (
                <Findings findings={check.data.findings} />
              )}
              {check.data.erased && (
                <p>{t.settings.erased(check.data.erased.entries, day(check.data.erased.on, lang, 'long'))}</p>
              )}
            </div>
          )}
          <div className={css.acts}>
            {reveal && (
              <Button variant="default" size="xs" onClick={() => reveal(book.dir)}>
                {t.settings.reveal}
              </Button>
            )}
            <Button variant="default" size="xs" loading={close.running} onClick={() => close.run({})}>
              {t.settings.close}
            </Button>
          </div>
        </div>
      </Pad>
    </Card>
  )
}

function Findings({ findings }: { findings: Finding[] }) {
  const t = useT()
  return (
    <ul className={css.findings}>
      {findings.map(finding => (
        <li key={`${finding.code} ${finding.about}`}>
          <Chip tone={TONES[finding.severity as keyof typeof TONES] ?? 'grey'}>
            {sayCode(t.severities, finding.severity)}
          </Chip>
          <span>{sayCode(t.findings, finding.code, finding.about ? [finding.about] : [])}</span>
        </li>
      ))}
    </ul>
  )
}

function About({ status }: { status: BookStatus }) {
  const t = useT()
  return (
    <Card title={t.settings.about} id="about">
      <Pad>
        <div className={css.form}>
          <Facts rows={[{ name: t.settings.version, is: status.version }]} />
          <p>{t.common.notAdvice}</p>
          <p className="quiet">{t.settings.offline}</p>
        </div>
      </Pad>
    </Card>
  )
}
