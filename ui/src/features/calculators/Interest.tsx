// Interest, line by line: days, base, rate and where it comes from, article.

import { Button } from '@mantine/core'
import { useState } from 'react'
import { Amount, Day, More, Table, tableCss } from '../../components'
import { type Dict, day, type Lang, money, sayCode, useLang, useT } from '../../i18n'
import type { InterestLineView, InterestResult } from '../../ipc'
import css from './Calc.module.css'
import { Choice, Text } from './fields'
import { useLive } from './live'
import { Because, Result, Two } from './Result'

const FIELDS = [
  'principal',
  'from',
  'to',
  'months',
  'rate',
  'times',
  'plus',
  'fixedOn',
  'basis',
  'count',
  'allocate',
  'cap',
  'formed',
  'round',
  'pay',
]

const EMPTY = {
  principal: '',
  from: '',
  to: '',
  months: '',
  series: 'lpr1y',
  stated: '',
  times: '1.5',
  plus: '',
  fixedOn: '',
  basis: '365',
  count: 'end-excluded',
  round: 'fen',
  allocate: 'interest-first',
  cap: '',
  formed: '',
}

export function InterestForm({ today }: { today: string }) {
  const t = useT()
  const [typed, setTyped] = useState({ ...EMPTY, to: today })
  const [pay, setPay] = useState<{ on: string; amount: string }[]>([])
  const set = (key: keyof typeof EMPTY) => (value: string) => setTyped({ ...typed, [key]: value })
  const published = typed.series !== 'stated'
  const rate = published ? typed.series : typed.stated
  const input = {
    principal: typed.principal,
    from: typed.from,
    // Months, once typed, stand for the last day.
    to: typed.months === '' ? typed.to : null,
    months: typed.months === '' ? null : typed.months,
    rate,
    times: published ? typed.times : null,
    plus: published ? typed.plus : null,
    fixedOn: published ? typed.fixedOn : null,
    basis: typed.basis,
    count: typed.count,
    pay: pay.filter(each => each.on !== '' && each.amount !== ''),
    allocate: typed.allocate,
    cap: typed.cap === '' ? null : typed.cap,
    formed: typed.cap === '' ? null : typed.formed,
    round: typed.round,
  }
  const unless = [typed.principal, typed.from, rate].some(each => each.trim() === '')
  const { data, wrong, trouble } = useLive('calc.interest', input, FIELDS, unless)
  const series = { ...t.calcSeries, lpr1y: t.calcSeries['lpr-1y'], lpr5y: t.calcSeries['lpr-5y'] }
  const rates = { ...series, benchmark1y: t.calcSeries['benchmark-1y'], stated: t.calc.stated }
  const caps = { none: t.calc.noCap, '4lpr': t.calc.fourTimes }
  return (
    <Two trouble={trouble} answer={data && <Answer done={data} />}>
      <Text
        label={t.calc.principal}
        example={t.calc.principalExample}
        value={typed.principal}
        onChange={set('principal')}
        error={wrong('principal')}
      />
      <Text
        label={t.calc.from}
        why={t.calc.fromWhy}
        example={t.common.dayExample}
        value={typed.from}
        onChange={set('from')}
        error={wrong('from')}
      />
      <div className={css.pair}>
        <Text label={t.calc.to} value={typed.to} onChange={set('to')} error={wrong('to')} />
        <Text label={t.calc.orMonths} value={typed.months} onChange={set('months')} error={wrong('months')} />
      </div>
      <Choice
        label={t.calc.rateKind}
        value={typed.series}
        codes={['lpr1y', 'lpr5y', 'benchmark1y', 'stated']}
        words={rates}
        onChange={set('series')}
        error={published ? wrong('rate') : null}
      />
      {published ? (
        <>
          <div className={css.pair}>
            <Text label={t.calc.times} value={typed.times} onChange={set('times')} error={wrong('times')} />
            <Text label={t.calc.plus} value={typed.plus} onChange={set('plus')} error={wrong('plus')} />
          </div>
          <Text
            label={t.calc.fixedOn}
            value={typed.fixedOn}
            onChange={set('fixedOn')}
            error={wrong('fixedOn')}
          />
        </>
      ) : (
        <Text
          label={t.calc.rate}
          example={t.calc.rateExample}
          value={typed.stated}
          onChange={set('stated')}
          error={wrong('rate')}
        />
      )}
      <More label={t.calc.more} open={pay.length > 0}>
        <div className={css.form}>
          <Choice
            label={t.calc.basis}
            value={typed.basis}
            codes={['365', '360', '366', 'actual', 'months']}
            words={t.calcChoices}
            onChange={set('basis')}
          />
          <Choice
            label={t.calc.count}
            value={typed.count}
            codes={['end-excluded', 'both-included', 'start-excluded', 'both-excluded']}
            words={t.calcChoices}
            onChange={set('count')}
          />
          <Choice
            label={t.calc.round}
            value={typed.round}
            codes={['fen', 'fen-down', 'yuan', 'yuan-down']}
            words={t.calcChoices}
            onChange={set('round')}
          />
          <Choice
            label={t.calc.cap}
            value={typed.cap === '' ? 'none' : typed.cap}
            codes={['none', '4lpr']}
            words={caps}
            onChange={cap => set('cap')(cap === 'none' ? '' : cap)}
            error={wrong('cap')}
          />
          {typed.cap !== '' && (
            <Text
              label={t.calc.formed}
              value={typed.formed}
              onChange={set('formed')}
              error={wrong('formed')}
            />
          )}
          {pay.map((each, at) => {
            const change = (part: Partial<typeof each>) =>
              setPay(pay.map((old, nth) => (nth === at ? { ...old, ...part } : old)))
            return (
              // Payments are known by their place in the form.
              // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
              <div key={at} className={css.row}>
                <div className={css.pair}>
                  <Text label={t.calc.paidOn} value={each.on} onChange={on => change({ on })} />
                  <Text
                    label={t.calc.paidAmount}
                    value={each.amount}
                    onChange={amount => change({ amount })}
                  />
                </div>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  onClick={() => setPay(pay.filter((_, nth) => nth !== at))}
                >
                  {t.calc.remove(at + 1)}
                </Button>
              </div>
            )
          })}
          {wrong('pay') && (
            <p role="alert" className={css.wrong}>
              {wrong('pay')}
            </p>
          )}
          <Button variant="default" size="xs" onClick={() => setPay([...pay, { on: '', amount: '' }])}>
            {t.calc.addPayment}
          </Button>
          {pay.length > 0 && (
            <Choice
              label={t.calc.allocate}
              value={typed.allocate}
              codes={['interest-first', 'principal-first']}
              words={t.calcChoices}
              onChange={set('allocate')}
            />
          )}
        </div>
      </More>
    </Two>
  )
}

/** A rate as the language writes it. */
function sayRate(t: Dict, rate: string) {
  return rate.replace('/day', t.calc.perDay).replace('/month', t.calc.perMonth)
}

/** Where the rate of a line comes from. */
function sayPublished(t: Dict, lang: Lang, line: InterestLineView): string {
  const of = line.published
  if (of === null) return ''
  const times = of.times === '1' ? '' : ` × ${of.times}`
  const plus = of.plus === null ? '' : of.plus.startsWith('-') ? ` − ${of.plus.slice(1)}%` : ` + ${of.plus}%`
  const base = t.calc.published(sayCode(t.calcSeries, of.series), of.percent, day(of.on, lang))
  return `${base}${times}${plus}${of.by === 'owner' ? ` · ${t.calc.byOwner}` : ''}`
}

function sayDays(t: Dict, line: InterestLineView) {
  return line.months === null ? String(line.days) : t.calc.monthsDays(line.months[0], line.months[1])
}

function Answer({ done }: { done: InterestResult }) {
  const t = useT()
  const lang = useLang()
  const yuan = (amount: string) => money(amount, done.currency === 'CNY' ? '¥' : `${done.currency} `)
  const codes = [done.basis, done.count, done.round, ...(done.payments.length > 0 ? [done.allocate] : [])]
  const choices = codes.map(code => sayCode(t.calcChoices, code)).join(t.common.comma)
  const text = [
    `${t.calc.total}\t${yuan(done.total)}`,
    `${t.calc.principal}\t${yuan(done.principal)}`,
    choices,
    '',
    [t.calc.period, t.calc.day, t.calc.base, t.calc.rateHead, t.calc.amount].join('\t'),
    ...done.lines.map(line =>
      [
        `${line.from} – ${line.to}`,
        sayDays(t, line),
        yuan(line.base),
        sayRate(t, line.rate),
        yuan(line.amount),
        sayPublished(t, lang, line),
      ].join('\t'),
    ),
    ...done.payments.map(paid => [t.calc.paid, paid.on, yuan(paid.amount)].join('\t')),
  ]
  return (
    <Result
      title={t.calc.interest}
      text={text}
      notices={done.notices}
      articles={done.articles}
      law={done.law}
    >
      <Pads done={done} choices={choices} yuan={yuan} />
      <Table label={t.calc.table}>
        <thead>
          <tr>
            <th scope="col">{t.calc.period}</th>
            <th scope="col" className={tableCss.r}>
              {t.calc.day}
            </th>
            <th scope="col" className={tableCss.r}>
              {t.calc.base}
            </th>
            <th scope="col" className={tableCss.r}>
              {t.calc.rateHead}
            </th>
            <th scope="col" className={tableCss.r}>
              {t.calc.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {done.lines.map(line => (
            <tr key={line.from}>
              <td>
                <span className="num nowrap">
                  {day(line.from, lang)} – {day(line.to, lang)}
                </span>
                <small>{sayPublished(t, lang, line)}</small>
                {line.changedBy.map(change => (
                  <small key={change.about.join()}>
                    {t.calc.changed(
                      day(change.about[0] ?? '', lang, 'long'),
                      yuan((change.about[1] ?? '').replace('-', '')),
                    )}
                  </small>
                ))}
                {line.cappedFrom && <small>{t.calc.cappedFrom(sayRate(t, line.cappedFrom))}</small>}
                <Because ids={line.because} articles={done.articles} />
              </td>
              <td className={`${tableCss.r} num`}>{sayDays(t, line)}</td>
              <td className={tableCss.r}>
                <Amount value={line.base} bare />
              </td>
              <td className={`${tableCss.r} num`}>{sayRate(t, line.rate)}</td>
              <td className={tableCss.r}>
                <Amount value={line.amount} bare />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.calc.total}</th>
            <td className={`${tableCss.r} num`}>{done.days}</td>
            <td />
            <td />
            <td className={tableCss.r}>
              <Amount value={done.total} bare />
            </td>
          </tr>
        </tfoot>
      </Table>
      {done.payments.length > 0 && <Paid done={done} />}
    </Result>
  )
}

function Pads({
  done,
  choices,
  yuan,
}: {
  done: InterestResult
  choices: string
  yuan: (amount: string) => string
}) {
  const t = useT()
  const sums = [
    { name: t.calc.total, is: done.total },
    { name: t.calc.principal, is: done.principal },
    ...(done.payments.length > 0
      ? [
          { name: t.calc.principalLeft, is: done.principalLeft },
          { name: t.calc.left, is: done.left },
        ]
      : []),
  ]
  return (
    <SumsPad
      sums={sums.map(sum => ({ name: sum.name, is: yuan(sum.is) }))}
      how={`${t.calc.nDays(done.days)} · ${choices}`}
    />
  )
}

/** The figures first, and how they were made in a line under them. */
export function SumsPad({
  sums,
  how,
}: {
  sums: { name: string; is: string; small?: string }[]
  how?: string
}) {
  return (
    <div style={{ padding: '1rem 1.25rem' }}>
      <dl className={css.sums}>
        {sums.map(sum => (
          <div key={sum.name}>
            <dt>{sum.name}</dt>
            <dd className="num">
              {sum.is}
              {sum.small && <small>{sum.small}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {how && <p className={css.how}>{how}</p>}
    </div>
  )
}

function Paid({ done }: { done: InterestResult }) {
  const t = useT()
  return (
    <Table label={t.calc.payments} plain>
      <thead>
        <tr>
          <th scope="col">{t.calc.paidOn}</th>
          <th scope="col" className={tableCss.r}>
            {t.calc.paidAmount}
          </th>
          <th scope="col" className={tableCss.r}>
            {t.calc.toInterest}
          </th>
          <th scope="col" className={tableCss.r}>
            {t.calc.toPrincipal}
          </th>
        </tr>
      </thead>
      <tbody>
        {done.payments.map(paid => (
          <tr key={`${paid.on} ${paid.amount}`}>
            <td>
              <Day value={paid.on} />
            </td>
            <td className={tableCss.r}>
              <Amount value={paid.amount} bare />
            </td>
            <td className={tableCss.r}>
              <Amount value={paid.toInterest} bare />
            </td>
            <td className={tableCss.r}>
              <Amount value={paid.toPrincipal} bare />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
