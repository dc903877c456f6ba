// Until when a claim can be enforced: what can be proved and what is believed, event by event.

import { Button } from '@mantine/core'
import { useState } from 'react'
import { Day, Table } from '../../components'
import { day, sayCode, useLang, useT } from '../../i18n'
import type { LimitResult } from '../../ipc'
import css from './Calc.module.css'
import { Choice, Text } from './fields'
import { useLive } from './live'
import { Because, Result, SumsPad, Two } from './Result'

const EVENTS = [
  'demand',
  'payment',
  'promise',
  'acknowledged',
  'filed',
  'ended',
  'note',
  'mediation',
  'reported',
  'public-notice',
  'assigned',
  'assumed',
  'subrogation',
]
const EMPTY = { kind: 'general', due: '', delivered: '', agreedUntil: '' }

export function LimitationForm({ today }: { today: string }) {
  const t = useT()
  const [typed, setTyped] = useState({ ...EMPTY, on: today })
  const [events, setEvents] = useState<{ on: string; what: string; proof: string }[]>([])
  const set = (key: keyof typeof typed) => (value: string) => setTyped({ ...typed, [key]: value })
  const guarantee = typed.kind === 'guarantee' || typed.kind === 'joint-guarantee'
  const general = typed.kind === 'general'
  const input = {
    due: typed.due,
    delivered: general ? typed.delivered : null,
    kind: typed.kind,
    agreedUntil: guarantee ? typed.agreedUntil : null,
    events: events.filter(event => event.on !== ''),
    on: typed.on,
  }
  const fields = ['due', 'delivered', 'agreedUntil', 'on', 'events']
  const unless = typed.due.trim() === '' && (!general || typed.delivered.trim() === '')
  const { data, wrong, trouble } = useLive('calc.limitation', input, fields, unless)
  const kinds = { ...t.calc.kinds, 'joint-guarantee': t.calc.kinds.joint }
  return (
    <Two trouble={trouble} answer={data && <Answer done={data} />}>
      <Choice
        label={t.calc.kind}
        value={typed.kind}
        codes={['general', 'guarantee', 'joint-guarantee', 'enforcement']}
        words={kinds}
        onChange={set('kind')}
      />
      <Text
        label={t.calc.due}
        why={t.calc.dueWhy}
        example={t.common.dayExample}
        value={typed.due}
        onChange={set('due')}
        error={wrong('due')}
      />
      {general && (
        <Text
          label={t.calc.delivered}
          why={t.calc.deliveredWhy}
          value={typed.delivered}
          onChange={set('delivered')}
          error={wrong('delivered')}
        />
      )}
      {guarantee && (
        <Text
          label={t.calc.agreedUntil}
          value={typed.agreedUntil}
          onChange={set('agreedUntil')}
          error={wrong('agreedUntil')}
        />
      )}
      <Text label={t.calc.on} value={typed.on} onChange={set('on')} error={wrong('on')} />
      {events.map((event, at) => {
        const change = (part: Partial<typeof event>) =>
          setEvents(events.map((old, nth) => (nth === at ? { ...old, ...part } : old)))
        return (
          // Events are known by their place in the form.
          // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
          <div key={at} className={css.row}>
            <Text label={t.calc.eventOn} value={event.on} onChange={on => change({ on })} />
            <div className={css.pair}>
              <Choice
                label={t.calc.eventWhat}
                value={event.what}
                codes={EVENTS}
                words={t.calcEvents}
                onChange={what => change({ what })}
              />
              <Choice
                label={t.calc.eventProof}
                value={event.proof}
                codes={['signed', 'registered', 'electronic', 'bank', 'oral']}
                words={t.calcEvents}
                onChange={proof => change({ proof })}
              />
            </div>
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => setEvents(events.filter((_, nth) => nth !== at))}
            >
              {t.calc.removeEvent(at + 1)}
            </Button>
          </div>
        )
      })}
      {wrong('events') && (
        <p role="alert" className={css.wrong}>
          {wrong('events')}
        </p>
      )}
      <Button
        variant="default"
        size="xs"
        onClick={() => setEvents([...events, { on: '', what: 'demand', proof: 'signed' }])}
      >
        {t.calc.addEvent}
      </Button>
    </Two>
  )
}

function Answer({ done }: { done: LimitResult }) {
  const t = useT()
  const lang = useLang()
  const until = (last: string | null, careful: string | null) =>
    last === null
      ? { is: t.calc.secured }
      : {
          is: day(last, lang, 'long'),
          ...(careful !== null && careful !== last
            ? { small: t.calc.calendar(day(careful, lang, 'long')) }
            : {}),
        }
  const sums = [
    { name: t.calc.provable, ...until(done.provable, done.provableCareful) },
    { name: t.calc.believed, ...until(done.believed, done.believedCareful) },
  ]
  const { about, code } = done.advice
  const advice = sayCode(t.calcAdvice, `${about[3] ?? ''}-${code}`, about)
  const word = (code: string | null) => (code === null ? '' : sayCode(t.calcEvents, code))
  return (
    <Result
      title={t.calc.limitation}
      text={[
        ...sums.map(sum => `${sum.name}\t${sum.is}`),
        advice,
        '',
        ...done.lines.map(line =>
          [
            line.on,
            word(line.what),
            word(line.proof),
            word(line.believed),
            word(line.provable),
            line.believedUntil,
            line.provableUntil,
          ].join('\t'),
        ),
      ]}
      notices={done.notices}
      articles={done.articles}
      law={done.law}
    >
      <SumsPad sums={sums} how={advice} />
      <Table label={t.calc.limitTable}>
        <thead>
          <tr>
            <th scope="col">{t.calc.eventOn}</th>
            <th scope="col">{t.calc.eventWhat}</th>
            <th scope="col">{t.calc.believed}</th>
            <th scope="col">{t.calc.provable}</th>
          </tr>
        </thead>
        <tbody>
          {done.lines.map((line, at) => (
            // Lines stand in the order of days and may share one.
            // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
            <tr key={at}>
              <td>
                <Day value={line.on} />
              </td>
              <td>
                {word(line.what)}
                {line.proof && <small>{word(line.proof)}</small>}
                <Because ids={line.because} articles={done.articles} />
              </td>
              <td>
                <Day value={line.believedUntil} />
                <small>{word(line.believed)}</small>
              </td>
              <td>
                <Day value={line.provableUntil} />
                <small>{word(line.provable)}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Result>
  )
}
