// Interest, line by line: days, base, rate and where it comes from, article.

import { Amount, Day, Table, tableCss } from '../../components'
import { type Dict, day, type Lang, money, sayCode, useLang, useT } from '../../i18n'
import type { InterestLineView, InterestResult } from '../../ipc'
import { Because, Result, SumsPad } from './Result'

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

export function Answer({ done }: { done: InterestResult }) {
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
