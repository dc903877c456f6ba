// Which court hears a claim: the best one first, why, and what to check before going there.

import { Checkbox } from '@mantine/core'
import { Note } from '../../../components'
import { sayCode, useT } from '../../../i18n'
import type { CourtsResult, SaidView } from '../../../ipc'
import calc from '../Calc.module.css'
import { Choice, Text } from '../fields'
import { useLive } from '../live'
import { Result, Two } from '../Result'
import { useAnswers } from './answers'
import css from './Courts.module.css'
import { Cites, Points, Status, useWords } from './said'

const ABOUT = [
  'sale',
  'online-shipped',
  'online-delivered',
  'service',
  'work',
  'loan',
  'lease-of-building',
  'lease-of-thing',
  'construction',
  'other',
]
const CLAUSES = ['unknown', 'nothing', 'arbitration', 'courts', 'arbitration-or-courts']
const SEATS = [
  'creditor',
  'debtor',
  'performance',
  'signing',
  'subject',
  'connected',
  'unproven',
  'unconnected',
]

export function WhereForm() {
  const t = useT()
  const { said, say, several, sayAll } = useAnswers()
  const about = said('about') || 'sale'
  const clause = said('clause') || 'unknown'
  const performance = said('performance') || 'unknown'
  const performed = said('performed') || 'yes'
  const same = said('same') || 'unknown'
  const seats = several('seats')
  const named = clause === 'courts' || clause === 'arbitration-or-courts'
  const input = {
    about,
    clause,
    seats: named ? seats : null,
    performance,
    performed: performance === 'named' ? performed : null,
    amount: said('amount'),
    sameProvince: same === 'unknown' ? null : same === 'yes',
  }
  const unless = named && seats.length === 0
  const { data, wrong, trouble } = useLive('law.courts', input, ['amount'], unless)
  return (
    <Two trouble={trouble} answer={data && <Found found={data} />}>
      <Choice
        label={t.courts.about}
        value={about}
        codes={ABOUT}
        words={t.courtAbout}
        onChange={say('about')}
      />
      <Choice
        label={t.courts.clause}
        value={clause}
        codes={CLAUSES}
        words={t.courtClauses}
        onChange={say('clause')}
      />
      <p className={css.small}>{t.courts.clauseWhy}</p>
      {named && (
        <Checkbox.Group
          label={t.courts.seats}
          description={t.courts.seatsWhy}
          value={seats}
          onChange={sayAll('seats')}
        >
          <div className={css.checks}>
            {SEATS.map(seat => (
              <Checkbox key={seat} size="xs" value={seat} label={sayCode(t.courtSeats, seat)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Choice
        label={t.courts.performance}
        value={performance}
        codes={['unknown', 'nothing', 'named']}
        words={t.courtPerformance}
        onChange={say('performance')}
      />
      {performance === 'named' && (
        <Choice
          label={t.courts.performed}
          value={performed}
          codes={['yes', 'nothing-and-elsewhere']}
          words={t.courtPerformed}
          onChange={say('performed')}
        />
      )}
      <Text
        label={t.courts.amount}
        why={t.courts.levelWhy}
        example={t.calc.principalExample}
        value={said('amount')}
        onChange={say('amount')}
        error={wrong('amount')}
      />
      <Choice
        label={t.courts.same}
        value={same}
        codes={['yes', 'no', 'unknown']}
        words={t.roadAnswers}
        onChange={say('same')}
      />
    </Two>
  )
}

function Found({ found }: { found: CourtsResult }) {
  const t = useT()
  const words = useWords()
  const place = (code: string) => sayCode(t.courtPlaces, code)
  const { level } = found
  const ask = found.ask.map(each => sayCode(t.courtAsks, each))
  const said = (one: SaidView) => [words(one.text), ...one.check.map(each => `  ${words(each)}`)]
  return (
    <Result
      title={t.courts.where}
      text={[
        ...found.open.flatMap(each => [place(each.place), ...said(each.why)]),
        ...(found.instead ? said(found.instead) : []),
        ...(found.paymentOrder ? said(found.paymentOrder) : []),
        ...(level ? [`${sayCode(t.courtLevels, level.level)} ${words(level.text)}`] : []),
        ...found.notes.flatMap(said),
        ...ask,
      ]}
      notices={found.notices}
      articles={[]}
      law={found.law}
    >
      {ask.length > 0 && (
        <div className={css.sum}>
          <Note tone="amber" title={t.courts.stillOpen}>
            <ul className={calc.notices}>
              {ask.map(each => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </Note>
        </div>
      )}
      {found.instead && (
        <section className={css.roads} aria-label={t.courts.instead}>
          <h3 className={css.firstTitle}>{t.courts.instead}</h3>
          <Rule rule={found.instead} found={found} />
        </section>
      )}
      {found.open.length > 0 && (
        <section className={css.roads} aria-label={t.courts.open}>
          <h3 className={css.firstTitle}>{t.courts.open}</h3>
          <ol>
            {found.open.map((each, at) => (
              <li key={each.place}>
                <Rule
                  name={at === 0 ? t.courts.best(place(each.place)) : place(each.place)}
                  rule={each.why}
                  found={found}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
      {(level || found.paymentOrder || found.notes.length > 0) && (
        <section className={css.roads} aria-label={t.courts.also}>
          <h3 className={css.stateTitle}>{t.courts.also}</h3>
          {level && (
            <div className={css.road}>
              <header className={css.roadHead}>
                <h4>{sayCode(t.courtLevels, level.level)}</h4>
                <Status status={level.status} />
              </header>
              <p>{words(level.text)}</p>
            </div>
          )}
          {found.paymentOrder && <Rule rule={found.paymentOrder} found={found} />}
          {found.notes.map(each => (
            <Rule key={each.rule} rule={each} found={found} />
          ))}
        </section>
      )}
    </Result>
  )
}

function Rule({ name, rule, found }: { name?: string; rule: SaidView; found: CourtsResult }) {
  const t = useT()
  const words = useWords()
  return (
    <div className={css.road}>
      {(name || rule.status !== 'confirmed') && (
        <header className={css.roadHead}>
          {name && <h4>{name}</h4>}
          <Status status={rule.status} />
        </header>
      )}
      <p>
        {words(rule.text)} <Cites ids={rule.because} articles={found.articles} />
      </p>
      <Points
        title={t.courts.check}
        points={rule.check.map(each => ({ text: words(each), because: [] }))}
        articles={[]}
      />
    </div>
  )
}
