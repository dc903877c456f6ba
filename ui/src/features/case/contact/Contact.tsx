// Contact with one debtor: what may be said next, what was said, and what was promised.

import { SegmentedControl } from '@mantine/core'
import { useEffect } from 'react'
import { Loaded, Note } from '../../../components'
import { day, sayCode, useLang, useT } from '../../../i18n'
import { type CaseView, type ContactLog, useAsk } from '../../../ipc'
import { Link, setQuery, usePlace } from '../../../router'
import css from '../Case.module.css'
import { Person } from '../person/Person'
import { CallSheet } from './CallSheet'
import { Composer } from './Composer'
import own from './Contact.module.css'
import { Log } from './Log'
import { Hours, Points, Rests } from './Points'
import { Promises } from './Promises'
import { RecordContact } from './RecordContact'

const DOINGS = ['write', 'call', 'log'] as const

export function Contact({ view, today }: { view: CaseView; today: string }) {
  const log = useAsk('contact.log', { debtor: view.row.debtor })
  return <Loaded of={log}>{found => <Contacts view={view} log={found} today={today} />}</Loaded>
}

function Contacts({ view, log, today }: { view: CaseView; log: ContactLog; today: string }) {
  const t = useT()
  const lang = useLang()
  const { query } = usePlace()
  const at = query.get('at')
  const asked = query.get('do')
  const doing = DOINGS.find(each => each === asked) ?? 'write'
  useEffect(() => {
    if (at !== null)
      requestAnimationFrame(() => document.getElementById(at)?.scrollIntoView({ block: 'start' }))
  }, [at])
  return (
    <div className={css.cols}>
      <div className={css.side}>
        {log.rests.map(rest => (
          <Note key={rest.act + rest.what} tone="amber" title={sayCode(t.restKinds, rest.what)}>
            {rest.until ? t.contact.restUntil(day(rest.until, lang, 'long')) : t.contact.restOpen}
            {rest.note && ` ${t.contact.quoted(rest.note)}`}
          </Note>
        ))}
        <div className={own.doing}>
          <SegmentedControl
            aria-label={t.contact.doing}
            value={doing}
            onChange={value => setQuery({ do: value })}
            data={DOINGS.map(value => ({ value, label: t.contact.doings[value] }))}
          />
          <p className="quiet">
            {t.contact.soFar(log.today, log.week)}{' '}
            <Link to={`/conduct?debtor=${encodeURIComponent(log.debtor)}`}>{t.contact.toReport}</Link>
          </p>
        </div>
        {doing === 'write' && <Composer view={view} today={today} />}
        {doing === 'call' && <CallSheet view={view} log={log} today={today} />}
        {doing === 'log' && <RecordContact view={view} today={today} onDone={() => setQuery({ do: '' })} />}
        <Log log={log} />
      </div>
      <div className={css.side}>
        <Promises view={view} log={log} today={today} />
        <Rests log={log} today={today} />
        <Hours hours={log.hours} />
        <Points log={log} />
        <Person debtor={log.debtor} />
      </div>
    </div>
  )
}
