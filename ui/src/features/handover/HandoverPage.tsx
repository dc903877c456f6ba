// What whoever takes over must know: of this book, or of every book of this computer.

import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import {
  Amount,
  Card,
  Chip,
  Day,
  Empty,
  ErrorNote,
  Hash,
  JobBar,
  Loaded,
  Note,
  Pad,
  PageHead,
  useSayTrouble,
} from '../../components'
import { sayCode, useLang, useT } from '../../i18n'
import {
  type CalendarDay,
  type HandoverBook,
  type HandoverCase,
  type HandoverView,
  useAsk,
  useDo,
  useHandOut,
} from '../../ipc'
import { Link, to, viewFile } from '../../router'
import css from './Handover.module.css'

export function HandoverPage() {
  const t = useT()
  const lang = useLang()
  const [which, setWhich] = useState('one')
  const asked = { everyBook: which === 'every', lang }
  const shown = useAsk('handover.show', asked, { keep: true })
  const print = useDo('handover.print')
  const make = async () => {
    const sheet = await print.run(asked)
    if (sheet) viewFile(sheet.file, sheet.name, 'pdf')
  }
  return (
    <>
      <PageHead title={t.handover.title} sub={t.handover.sub} />
      <div className={css.page}>
        <div className={css.top}>
          <SegmentedControl
            aria-label={t.handover.whose}
            value={which}
            onChange={setWhich}
            data={[
              { value: 'one', label: t.handover.one },
              { value: 'every', label: t.handover.every },
            ]}
          />
          <Button onClick={() => void make()} loading={print.running}>
            {t.handover.print}
          </Button>
        </div>
        {print.trouble && <ErrorNote trouble={print.trouble} />}
        <Loaded of={shown} rows={8}>
          {view => <Books view={view} />}
        </Loaded>
        <ForReading />
      </div>
    </>
  )
}

/** A copy of this book that nothing can be entered in. */
function ForReading() {
  const t = useT()
  const lang = useLang()
  const copy = useDo('handover.copy')
  const { reveal } = useHandOut(useSayTrouble())
  const book = useAsk('book.status', {}).data?.book
  const made = copy.running ? undefined : copy.data
  return (
    <Card
      title={t.handover.copy}
      hint={t.handover.copyHint}
      id="copy"
      aside={
        !copy.running && (
          <Button variant="default" size="xs" onClick={() => void copy.run({ place: null, lang })}>
            {t.handover.copyDo}
          </Button>
        )
      }
    >
      <Pad>
        <p className={css.small}>{book?.locked ? t.handover.copyLocked : t.handover.copyOpen}</p>
        {copy.running && <JobBar label={t.handover.copying} progress={copy.progress} onStop={copy.cancel} />}
        {copy.trouble && <ErrorNote trouble={copy.trouble} />}
        <div role="status">
          {made && (
            <Note tone="green" title={t.handover.copied(made.entries, made.files)}>
              <p>{made.dir}</p>
              <p>
                {t.handover.head} <Hash value={made.head} />
              </p>
              {made.lacking.length > 0 && <p>{t.handover.copyLacking(made.lacking.join('、'))}</p>}
              {reveal && (
                <Button variant="default" size="xs" onClick={() => reveal(made.dir)}>
                  {t.packs.reveal}
                </Button>
              )}
            </Note>
          )}
        </div>
      </Pad>
    </Card>
  )
}

function Books({ view }: { view: HandoverView }) {
  const t = useT()
  return (
    <>
      {view.books.map((book, at) => (
        <Book key={book.dir} book={book} id={`book-${at}`} />
      ))}
      {view.unread.length > 0 && (
        <Note tone="amber" title={t.handover.unread}>
          {t.handover.unreadWhy}
          <ul>
            {view.unread.map(book => (
              <li key={book.dir}>
                {book.name} · {sayCode(t.bookStates, book.state)} ·{' '}
                <span className={css.small}>{book.dir}</span>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  )
}

function Book({ book, id }: { book: HandoverBook; id: string }) {
  const t = useT()
  return (
    <Card
      id={id}
      title={book.name}
      hint={
        <>
          {t.handover.cases(book.cases.length)} · <Amount value={book.balance} /> · {t.handover.head}{' '}
          <Hash value={book.head} />
        </>
      }
    >
      {book.cases.length === 0 ? (
        <Empty title={t.handover.none}>{t.handover.noneWhy}</Empty>
      ) : (
        book.cases.map(each => <Case key={each.debtor} of={each} here={book.here} />)
      )}
    </Card>
  )
}

function Case({ of, here }: { of: HandoverCase; here: boolean }) {
  const t = useT()
  const days = (name: string, list: CalendarDay[]) =>
    list.length > 0 && (
      <>
        <dt>{name}</dt>
        <dd>
          <ul>
            {list.map(each => (
              <Dated key={each.id} day={each} />
            ))}
          </ul>
        </dd>
      </>
    )
  return (
    <section className={css.case} aria-label={of.name}>
      <div className={css.name}>
        <h3>{here ? <Link to={to('case', of.debtor)}>{of.name}</Link> : of.name}</h3>
        <p className={css.small}>
          <Amount value={of.balance} /> · {t.handover.overdue} <Amount value={of.overdue} />
          {of.phone && ` · ${of.phone}`}
        </p>
      </div>
      <dl className={css.facts}>
        <dt>{t.handover.next}</dt>
        <dd>{sayCode(t.steps, of.next.code, of.next.about)}</dd>
        {days(t.handover.promises, of.promises)}
        {days(t.handover.clocks, of.clocks)}
        {days(t.handover.tasks, of.tasks)}
        {of.papers.length > 0 && (
          <>
            <dt>{t.handover.papers}</dt>
            <dd>
              <ul>
                {of.papers.map(paper => (
                  <li key={paper.number}>
                    <Day value={paper.on} />
                    <span>
                      {sayCode(t.forms, paper.form)} {paper.number} · {sayCode(t.underWay, paper.state)}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {of.last && (
          <>
            <dt>{t.handover.last}</dt>
            <dd>
              <Day value={of.last.on} /> · {sayCode(t.channels, of.last.channel)} · {of.last.said}
            </dd>
          </>
        )}
        {of.rest && (
          <>
            <dt>{t.handover.rest}</dt>
            <dd>
              <Chip tone="amber">{sayCode(t.restWhy, of.rest)}</Chip>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Dated({ day }: { day: CalendarDay }) {
  const t = useT()
  const legal = day.code.startsWith('limitation') || day.code === 'court-day'

  return (
    <li className={legal ? css.legal : ''}>
      <Day value={day.on} />
      <span>
        {day.code === 'task' ? sayCode(t.tasks, day.about[0] ?? '') : sayCode(t.soon, day.code, day.about)}
      </span>
      {day.amount && <Amount value={day.amount} />}
      {day.state && day.state !== 'open' && (
        <Chip tone={day.state === 'broken' ? 'seal' : 'amber'}>{sayCode(t.promiseStates, day.state)}</Chip>
      )}
    </li>
  )
}
