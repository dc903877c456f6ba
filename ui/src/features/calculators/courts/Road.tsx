// One road: whether it is open, what it costs, how long it takes, what to bring, what can go wrong.

import { Amount, Chip } from '../../../components'
import { type Dict, day, sayCode, useLang, useT } from '../../../i18n'
import type { RoadsResult, RoadView, SmallClaimView, TextView } from '../../../ipc'
import { Link } from '../../../router'
import css from './Courts.module.css'
import { Cites, type Point, Points, Status, useWords } from './said'

/** A longer list of conditions is folded. */
const FEW = 3

type Words = (text: TextView) => string

/** What keeps a road from being plainly open, under the words that say so. */
function reasons(t: Dict, words: Words, road: RoadView, texts: Map<string, TextView>) {
  const of = (holds: string, asked: boolean): Point[] =>
    road.conditions
      .filter(each => each.holds === holds)
      .map(each => {
        const text = asked ? texts.get(each.question) : undefined
        return { text: words(text ?? each.text), status: each.status, because: each.because }
      })
  const parts: { title: string; points: Point[] }[] =
    road.state === 'closed'
      ? [{ title: t.courts.closes, points: of('closes', false) }]
      : [
          { title: t.courts.reserved, points: of('reserved', false) },
          { title: t.courts.dependsOn, points: of('unknown', true) },
        ]
  return parts.filter(({ points }) => points.length > 0)
}

const limitSays = (t: Dict, limit: SmallClaimView) =>
  sayCode(t.roadLimits, limit.claim, [limit.automatic ?? '', limit.agreed ?? ''])

/** A road as plain text, for the clipboard. */
export function roadText(
  t: Dict,
  words: Words,
  money: (amount: string) => string,
  road: RoadView,
  texts: Map<string, TextView>,
): string[] {
  const fee = road.cost.amount === null ? '' : ` ${money(road.cost.amount)}`
  const why = [
    ...reasons(t, words, road, texts).map(
      ({ title, points }) => `  ${title} ${points.map(each => each.text).join(' ')}`,
    ),
    ...(road.limit ? [`  ${limitSays(t, road.limit)}`] : []),
  ]
  const name = `${words(road.name)}${road.advised ? ` — ${words(road.advised)}` : ''}`
  const sure = road.status === 'confirmed' ? [] : [`  ${sayCode(t.statuses, road.status)}`]
  if (road.state === 'closed') return [name, ...sure, ...why]
  const line = (title: string, is: string[]) => (is.length === 0 ? [] : [`  ${title}\t${is.join('; ')}`])
  return [
    name,
    ...sure,
    ...why,
    ...line(t.courts.cost, [`${words(road.cost.text)}${fee}`]),
    ...line(
      t.courts.time,
      road.time.map(each => `${words(each.text)} ${t.courts.period(each.count, each.unit)}`),
    ),
    ...line(t.courts.bring, road.papers.map(words)),
    ...line(
      t.courts.risks,
      road.risks.map(each => words(each.text)),
    ),
  ]
}

export function Road({
  road,
  found: { articles },
  texts,
}: {
  road: RoadView
  found: RoadsResult
  texts: Map<string, TextView>
}) {
  const t = useT()
  const words = useWords()
  const name = words(road.name)
  const why = reasons(t, words, road, texts)
  const closed = road.state === 'closed'
  const met = road.conditions
    .filter(each => each.holds === 'met')
    .map(each => ({ text: words(each.text), status: each.status, because: each.because }))
  return (
    <article className={css.road} aria-label={name}>
      <header className={css.roadHead}>
        <h4>{name}</h4>
        {road.advised && (
          <Chip tone={road.state === 'open' ? 'teal' : 'amber'}>{sayCode(t.roadStates, road.state)}</Chip>
        )}
        {road.beside && !closed && <Chip>{t.courts.beside}</Chip>}
        <Status status={road.status} />
      </header>
      {road.advised && <p className={css.advised}>{words(road.advised)}</p>}
      {!closed && <p className={css.says}>{words(road.says)}</p>}
      {why.map(({ title, points }) =>
        points.length > FEW ? (
          <details key={title} className={`${css.more} ${css.answersLeft}`}>
            <summary>{t.courts.many(title, points.length)}</summary>
            <Points points={points} articles={articles} />
          </details>
        ) : (
          <Points key={title} title={title} points={points} articles={articles} />
        ),
      )}
      {road.limit && <Limit limit={road.limit} texts={texts} articles={articles} />}
      {!closed && (
        <>
          <dl className={css.facts}>
            <div>
              <dt>{t.courts.cost}</dt>
              <dd>
                {road.cost.amount !== null && (
                  <strong>
                    <Amount value={road.cost.amount} />{' '}
                  </strong>
                )}
                {words(road.cost.text)} <Cites ids={road.cost.because} articles={articles} />
              </dd>
            </div>
            {road.time.length > 0 && (
              <div>
                <dt>{t.courts.time}</dt>
                <dd>
                  <ul className={css.times}>
                    {road.time.map(each => (
                      <li key={each.text.zh}>
                        <strong className="num">{t.courts.period(each.count, each.unit)}</strong>{' '}
                        {words(each.text)} <Cites ids={each.because} articles={articles} />
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            )}
          </dl>
          <details className={css.more} open={road.advised !== null}>
            <summary>{t.courts.more}</summary>
            <div className={css.moreBody}>
              <Points
                title={t.courts.bring}
                points={road.papers.map(each => ({ text: words(each), because: [] }))}
                articles={articles}
              />
              <Points
                title={t.courts.risks}
                points={road.risks.map(each => ({ text: words(each.text), because: each.because }))}
                articles={articles}
              />
              <Points title={t.courts.met} points={met} articles={articles} />
              {road.interrupts.length > 0 && (
                <p>
                  {t.courts.interrupts} <Cites ids={road.interrupts} articles={articles} />
                </p>
              )}
              <div>
                <p className={css.label}>{t.calc.articles}</p>
                <Cites ids={road.because} articles={articles} />
              </div>
            </div>
          </details>
        </>
      )}
    </article>
  )
}

/** Where the amount lies by the limits of small claims, and where those come from. */
function Limit({
  limit,
  texts,
  articles,
}: {
  limit: SmallClaimView
  texts: Map<string, TextView>
  articles: RoadsResult['articles']
}) {
  const t = useT()
  const lang = useLang()
  const words = useWords()
  const ask = texts.get('threshold')
  return (
    <div className={css.points}>
      <p>
        {limitSays(t, limit)} <Status status={limit.status} />
      </p>
      {(limit.outdated || (limit.region !== null && limit.automatic === null)) && ask && (
        <p>
          {words(ask)} <Link to="/settings?at=law">{t.courts.addLimit}</Link>
        </p>
      )}
      {limit.since !== null && (
        <p className={css.small}>
          {t.courts.since(day(limit.since, lang, 'long'))}
          {limit.by === 'owner' ? t.calc.byOwner : limit.source}
        </p>
      )}
      <Cites ids={limit.because} articles={articles} />
    </div>
  )
}
