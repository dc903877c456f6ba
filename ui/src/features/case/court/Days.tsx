// What happened in and around court, and the day by which something must be done because of it.

import { Button, Modal, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  Article,
  Card,
  Chip,
  Day,
  DayInput,
  Empty,
  ErrorNote,
  Loaded,
  Table,
  type Tone,
} from '../../../components'
import { choices, day, sayCode, useLang, useT } from '../../../i18n'
import { type ArticleView, type CourtEventView, useAsk, useDo } from '../../../ipc'
import css from '../Case.module.css'

export function Days({ debtor, today }: { debtor: string; today: string }) {
  const t = useT()
  const days = useAsk('court.days', { debtor })
  const [adding, setAdding] = useState(false)
  const add = (
    <Button size="xs" variant="default" onClick={() => setAdding(true)}>
      {t.courtDays.add}
    </Button>
  )
  return (
    <Card title={t.courtDays.title} hint={t.courtDays.hint} id="court-days" aside={add}>
      <Loaded of={days}>
        {found =>
          found.events.length === 0 ? (
            <Empty title={t.courtDays.none}>{t.courtDays.noneWhy}</Empty>
          ) : (
            <Table label={t.courtDays.title}>
              <thead>
                <tr>
                  <th scope="col">{t.courtDays.happened}</th>
                  <th scope="col">{t.courtDays.todo}</th>
                  <th scope="col">{t.courtDays.by}</th>
                  <th scope="col">
                    <span className="aloud">{t.papers.acts}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.events.map(event => (
                  <Row
                    key={event.event}
                    event={event}
                    articles={found.articles}
                    debtor={debtor}
                    today={today}
                  />
                ))}
              </tbody>
            </Table>
          )
        }
      </Loaded>
      <Modal
        opened={adding}
        onClose={() => setAdding(false)}
        title={t.courtDays.addTitle}
        size="lg"
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        <Add debtor={debtor} today={today} onDone={() => setAdding(false)} />
      </Modal>
    </Card>
  )
}

function Row({
  event,
  articles,
  debtor,
  today,
}: {
  event: CourtEventView
  articles: ArticleView[]
  debtor: string
  today: string
}) {
  const t = useT()
  const lang = useLang()
  const note = useDo('court.note')
  const what = sayCode(t.courtEvents, event.what)
  const by = event.day
  const tone: Tone = by === null || by.daysLeft > 30 ? 'grey' : by.daysLeft > 7 ? 'amber' : 'seal'
  const done = () =>
    void note.run({
      debtor,
      event: event.event,
      what: event.what,
      on: event.on,
      until: event.until,
      about: event.about,
      done: today,
    })
  return (
    <tr>
      <th scope="row">
        {what}
        <small>
          <Day value={event.on} />
          {event.about && ` · ${event.about}`}
        </small>
      </th>
      <td>
        {by === null ? (
          t.courtDays.noPeriod
        ) : (
          <>
            {by.name[lang]}
            <small>
              {articles
                .filter(article => by.because.includes(article.id))
                .map(article => (
                  <Article key={article.id} article={article} />
                ))}
            </small>
          </>
        )}
      </td>
      <td>
        {event.done ? (
          <Chip tone="green">{t.courtDays.doneOn(day(event.done, lang, 'near'))}</Chip>
        ) : (
          by && (
            <>
              <Day value={by.careful} form="week" /> <Chip tone={tone}>{t.courtDays.left(by.daysLeft)}</Chip>
              <small>
                {by.named ? t.courtDays.named : t.courtDays.counted}
                {by.last !== by.careful && ` · ${t.courtDays.lawLast(day(by.last, lang, 'near'))}`}
                {by.bound !== 'last' && ` · ${sayCode(t.deadlineBounds, by.bound)}`}
                {by.unknownYears.length > 0 &&
                  ` · ${t.courtDays.unknownYears(by.unknownYears.join(t.common.comma))}`}
                {by.status !== 'confirmed' && ` · ${sayCode(t.statuses, by.status)}`}
              </small>
            </>
          )
        )}
        {note.trouble && <ErrorNote trouble={note.trouble} />}
      </td>
      <td>
        {event.done === null && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={done}
            loading={note.running}
            aria-label={t.courtDays.doneOf(what)}
          >
            {t.courtDays.done}
          </Button>
        )}
      </td>
    </tr>
  )
}

function Add({ debtor, today, onDone }: { debtor: string; today: string; onDone: () => void }) {
  const t = useT()
  const note = useDo('court.note')
  const [what, setWhat] = useState<string | null>(null)
  const [on, setOn] = useState<string | null>(today)
  const [until, setUntil] = useState<string | null>(null)
  const [about, setAbout] = useState('')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (what === null) return
    if (await note.run({ debtor, event: null, what, on, until, about: about.trim() || null, done: null }))
      onDone()
  }
  return (
    <form className={css.form} onSubmit={save}>
      <Select
        label={t.courtDays.what}
        value={what}
        onChange={setWhat}
        searchable
        nothingFoundMessage={t.courts.noEvent}
        data={choices(t.courtEvents)}
      />
      <div className={css.grid}>
        <DayInput label={t.courtDays.on} value={on} onChange={setOn} required />
        <DayInput
          label={t.courtDays.until}
          description={t.courtDays.untilWhy}
          value={until}
          onChange={setUntil}
          clearable
        />
      </div>
      <TextInput
        label={t.courtDays.about}
        description={t.courtDays.aboutWhy}
        value={about}
        onChange={event => setAbout(event.currentTarget.value)}
        maxLength={200}
      />
      {note.trouble && <ErrorNote trouble={note.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={note.running} disabled={what === null || on === null}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
