// Which roads to the money are open: the questions at the left, the roads at the right.

import { ErrorNote, Loaded, Note } from '../../../components'
import { money, sayCode, useT } from '../../../i18n'
import { type RoadsResult, type RoadView, type TextView, useAsk } from '../../../ipc'
import { useLive } from '../live'
import { Result } from '../Result'
import { useAnswers } from './answers'
import css from './Courts.module.css'
import { FIELDS, ORDER, Questions } from './Questions'
import { Road, roadText } from './Road'
import { useWords } from './said'

const STATES = ['open', 'open-with', 'unknown', 'closed']

export function RoadsForm() {
  const every = useAsk('law.routes', {})
  return <Loaded of={every}>{all => <Form every={all} />}</Loaded>
}

function Form({ every }: { every: RoadsResult }) {
  const t = useT()
  const { said, given } = useAnswers()
  const fields = { amount: said('amount'), region: said('region') }
  const of = (answer: string) => [...given].flatMap(([question, is]) => (is === answer ? [question] : []))
  // A question that depends on the amount is worded only while it is open: here nothing is answered.
  const open = useLive('law.routes', fields, ['amount', 'region'], false)
  const { data, wrong, trouble } = useLive(
    'law.routes',
    { ...fields, yes: of('yes'), no: of('no') },
    ['amount', 'region'],
    false,
  )
  const texts = new Map(
    [every, open.data, data].flatMap(each => each?.ask ?? []).map(each => [each.question, each.text]),
  )
  return (
    <div className={css.two}>
      <div className={css.asked}>
        <Questions every={every} texts={texts} found={data} wrong={wrong} />
      </div>
      <div className={css.answers}>
        {trouble && <ErrorNote trouble={trouble} />}
        {data ? <Found found={data} texts={texts} /> : !trouble && <Note>{t.courts.notYet}</Note>}
      </div>
    </div>
  )
}

function Found({ found, texts }: { found: RoadsResult; texts: Map<string, TextView> }) {
  const t = useT()
  const words = useWords()
  const { said, given } = useAnswers()
  const advised = found.roads.filter(road => road.advised !== null)
  const rest = (state: string) => found.roads.filter(road => road.advised === null && road.state === state)
  const count = (state: string) => found.roads.filter(road => road.state === state).length
  const left = found.ask.filter(each => !FIELDS.includes(each.question) && !given.has(each.question))
  const next = ORDER.flatMap(each => left.filter(({ question }) => question === each))[0] ?? left[0]
  const sum = STATES.filter(state => count(state) > 0)
    .map(state => t.courts.count(sayCode(t.roadStates, state), count(state)))
    .join(t.common.comma)
  const asked = [
    ...(said('amount') ? [[t.courts.amount, said('amount')]] : []),
    ...(said('region') ? [[t.courts.region, regionOf(found, said('region'), words)]] : []),
    ...[...given].map(([question, is]) => {
      const text = texts.get(question)
      return [text ? words(text) : question, sayCode(t.roadAnswers, is)]
    }),
  ]
  const part = (title: string, roads: RoadView[]) =>
    roads.length === 0
      ? []
      : ['', `[${title}]`, ...roads.flatMap(road => roadText(t, words, money, road, texts))]
  return (
    <Result
      title={t.courts.answer}
      text={[
        sum,
        ...part(t.courts.advised, advised),
        ...STATES.flatMap(state => part(sayCode(t.roadStates, state), rest(state))),
        '',
        ...(asked.length > 0 ? [`[${t.courts.youSaid}]`] : []),
        ...asked.map(each => each.join('\t')),
      ]}
      notices={found.notices}
      articles={[]}
      law={found.law}
    >
      <div className={css.sum}>
        <p role="status">{sum}</p>
        {advised.length === 0 && (
          <Note tone="amber" title={t.courts.noAdvice}>
            {next && t.courts.next(words(next.text))}
          </Note>
        )}
      </div>
      {advised.length > 0 && (
        <Group title={t.courts.advised} roads={advised} found={found} texts={texts} first />
      )}
      {STATES.map(state => (
        <Group
          key={state}
          title={sayCode(t.roadStates, state)}
          roads={rest(state)}
          found={found}
          texts={texts}
        />
      ))}
      {asked.length > 0 && (
        <dl className={css.onPaper}>
          <dt>{t.courts.youSaid}</dt>
          {asked.map(each => (
            <dd key={each[0]}>{each.join(' ')}</dd>
          ))}
        </dl>
      )}
    </Result>
  )
}

function Group({
  title,
  roads,
  found,
  texts,
  first = false,
}: {
  title: string
  roads: RoadView[]
  found: RoadsResult
  texts: Map<string, TextView>
  first?: boolean
}) {
  if (roads.length === 0) return null
  return (
    <section className={css.roads} aria-label={title}>
      <h3 className={first ? css.firstTitle : css.stateTitle}>{title}</h3>
      {roads.map(road => (
        <Road key={road.road} road={road} found={found} texts={texts} />
      ))}
    </section>
  )
}

function regionOf(found: RoadsResult, zh: string, words: (text: TextView) => string): string {
  const region = found.regions.find(each => each.zh === zh)
  return region ? words(region) : zh
}
