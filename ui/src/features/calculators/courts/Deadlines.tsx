// The days that must not be missed in court: the careful one and the last one.

import { Select } from '@mantine/core'
import { Chip, Day, Facts, Loaded, Pad, Table } from '../../../components'
import { day, sayCode, useLang, useT } from '../../../i18n'
import { type DeadlinesResult, type DeadlineView, useAsk } from '../../../ipc'
import { Text } from '../fields'
import { useLive } from '../live'
import { Result, SumsPad, Two } from '../Result'
import { useAnswers } from './answers'
import css from './Courts.module.css'
import { Cites, Status, useWords } from './said'

export function DeadlinesForm({ today }: { today: string }) {
  // Their names; the days of this answer are not shown.
  const every = useAsk('law.deadlines', { from: today })
  return <Loaded of={every}>{all => <Form today={today} every={all} />}</Loaded>
}

function Form({ today, every }: { today: string; every: DeadlinesResult }) {
  const t = useT()
  const words = useWords()
  const { said, say } = useAnswers()
  const from = said('from')
  const event = said('event')
  const known = every.deadlines.find(each => each.id === event)
  const input = { from: from === '' ? today : from, deadline: event === '' ? null : event }
  const { data, wrong, trouble } = useLive('law.deadlines', input, ['from'], false)
  const [only] = event === '' ? [] : (data?.deadlines ?? [])
  return (
    <Two trouble={trouble} answer={data && (only ? <One one={only} done={data} /> : <Every done={data} />)}>
      <Select
        label={t.courts.event}
        description={t.courts.eventWhy}
        placeholder={t.courts.everyEvent}
        value={event === '' ? null : event}
        onChange={id => say('event')(id ?? '')}
        data={every.deadlines.map(each => ({ value: each.id, label: words(each.name) }))}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t.common.clear }}
        nothingFoundMessage={t.courts.noEvent}
      />
      <Text
        label={known ? t.courts.fromOf(words(known.from)) : t.courts.from}
        why={t.courts.fromWhy}
        example={t.common.dayExample}
        value={from === '' ? today : from}
        onChange={say('from')}
        error={wrong('from')}
      />
    </Two>
  )
}

/** What a deadline says besides its days. */
function useNotes() {
  const t = useT()
  return (one: DeadlineView) => [
    sayCode(t.deadlineBounds, one.bound),
    ...(one.unknownYears.length > 0 ? [t.courts.unknownYears(one.unknownYears.join(t.common.comma))] : []),
  ]
}

function One({ one, done }: { one: DeadlineView; done: DeadlinesResult }) {
  const t = useT()
  const lang = useLang()
  const words = useWords()
  const notes = useNotes()(one)
  const long = (value: string) => day(value, lang, 'week')
  const sums = [
    { name: t.courts.careful, is: long(one.careful) },
    { name: sayCode(t.deadlineLasts, one.bound), is: long(one.last) },
  ]
  const remind = one.remind.map(each => day(each, lang, 'long')).join(t.common.comma)
  return (
    <Result
      title={words(one.name)}
      text={[
        `${words(one.from)}\t${done.from}`,
        t.courts.period(one.count, one.unit),
        ...sums.map(sum => `${sum.name}\t${sum.is}`),
        ...notes,
        ...(remind ? [`${t.courts.remind}\t${remind}`] : []),
      ]}
      notices={[]}
      articles={done.articles}
      law={done.law}
    >
      <SumsPad sums={sums} how={notes.join(' ')} />
      <Pad>
        <Facts
          rows={[
            {
              name: t.courts.counted,
              is: t.courts.countedFrom(words(one.from), long(done.from)),
            },
            { name: t.courts.long, is: t.courts.period(one.count, one.unit) },
            ...(remind ? [{ name: t.courts.remind, is: remind }] : []),
            ...(one.status === 'confirmed'
              ? []
              : [{ name: t.courts.sure, is: <Status status={one.status} /> }]),
          ]}
        />
      </Pad>
    </Result>
  )
}

function Every({ done }: { done: DeadlinesResult }) {
  const t = useT()
  const words = useWords()
  const notes = useNotes()
  return (
    <Result
      title={t.courts.deadlines}
      text={done.deadlines.map(one =>
        [
          words(one.name),
          words(one.from),
          t.courts.period(one.count, one.unit),
          one.careful,
          one.last,
          ...notes(one),
        ].join('\t'),
      )}
      notices={[]}
      articles={[]}
      law={done.law}
    >
      <Table label={t.courts.deadlineTable}>
        <thead>
          <tr>
            <th scope="col">{t.courts.event}</th>
            <th scope="col">{t.courts.careful}</th>
            <th scope="col">{t.courts.last}</th>
          </tr>
        </thead>
        <tbody>
          {done.deadlines.map(one => (
            <tr key={one.id}>
              <th scope="row" className={css.event}>
                {words(one.name)} <Status status={one.status} />
                <small>
                  {words(one.from)} · {t.courts.period(one.count, one.unit)}
                </small>
                <Cites ids={one.because} articles={done.articles} />
              </th>
              <td>
                <Day value={one.careful} />
              </td>
              <td>
                <Day value={one.last} />
                {one.bound !== 'last' && <small>{sayCode(t.deadlineBounds, one.bound)}</small>}
                {one.unknownYears.length > 0 && (
                  <Chip tone="amber">{t.courts.yearsUnknown(one.unknownYears.join(t.common.comma))}</Chip>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Result>
  )
}
