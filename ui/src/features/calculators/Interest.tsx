// What interest is asked for.

import { Button } from '@mantine/core'
import { useState } from 'react'
import { More } from '../../components'
import { useT } from '../../i18n'
import css from './Calc.module.css'
import { Choice, Text } from './fields'
import { Answer } from './InterestAnswer'
import { useLive } from './live'
import { Two } from './Result'

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
