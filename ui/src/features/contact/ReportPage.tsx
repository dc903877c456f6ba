// The conduct report: what was sent, when, and what was blocked and why. Made to be printed.

import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, Chip, Day, DayInput, Empty, Loaded, Pad, PageHead, Sums, Table } from '../../components'
import { sayCode, useLang, useT } from '../../i18n'
import { type ConductReport, useAsk } from '../../ipc'
import { setQuery, usePlace } from '../../router'
import css from './Contact.module.css'

export function ReportPage({ today }: { today: string }) {
  const t = useT()
  const { query } = usePlace()
  const debtor = query.get('debtor')
  const cases = useAsk('cases.list', {})
  const [from, setFrom] = useState<string | null>(null)
  const [until, setUntil] = useState<string | null>(today)
  const report = useAsk('conduct.report', { debtor, from, until }, { keep: true })
  const name = cases.data?.cases.find(each => each.debtor === debtor)?.name
  return (
    <>
      <PageHead
        title={t.report.title}
        sub={name ? t.report.about(name) : t.report.sub}
        right={
          <span className={css.noPrint}>
            <Button variant="default" onClick={() => print()}>
              {t.report.print}
            </Button>
          </span>
        }
      />
      <div className={`${css.filters} ${css.noPrint}`}>
        <DayInput label={t.report.from} value={from} onChange={setFrom} max={today} clearable />
        <DayInput label={t.report.until} value={until} onChange={setUntil} max={today} />
        {debtor && (
          <Button variant="default" onClick={() => setQuery({ debtor: '' })}>
            {t.report.everybody}
          </Button>
        )}
      </div>
      <Loaded of={report}>{found => <Report report={found} />}</Loaded>
    </>
  )
}

function Report({ report }: { report: ConductReport }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card
      title={report.creditor}
      hint={
        <>
          {report.from ? <Day value={report.from} form="long" /> : t.report.always} –{' '}
          <Day value={report.until} form="long" /> · {t.report.seal} <code>{report.head}</code>
        </>
      }
      aside={
        <Sums
          sums={[
            { label: t.report.made, value: report.made },
            { label: t.report.stopped, value: report.stopped },
            { label: t.report.wentAhead, value: report.wentAhead },
          ]}
        />
      }
      id="report"
    >
      {report.rows.length === 0 ? (
        <Empty title={t.report.none}>{t.report.noneWhy}</Empty>
      ) : (
        <Table label={t.report.title}>
          <thead>
            <tr>
              <th scope="col">{t.report.when}</th>
              <th scope="col">{t.report.who}</th>
              <th scope="col">{t.report.how}</th>
              <th scope="col">{t.report.came}</th>
              <th scope="col">{t.report.text}</th>
              <th scope="col">{t.report.why}</th>
            </tr>
          </thead>
          <tbody>
            {report.rows.map((row, at) => (
              // Two contacts may be alike; their order is that of the answer.
              // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
              <tr key={at}>
                <td className="num nowrap">
                  <Day value={row.on} />
                  <br />
                  {row.time}
                </td>
                <td className={css.text}>{row.name}</td>
                <td className={css.how}>
                  {sayCode(t.channels, row.channel)}
                  <br />
                  <span className="quiet">{sayCode(t.roles, row.to)}</span>
                </td>
                <td>
                  <Chip tone={row.came === 'stopped' ? 'seal' : row.came === 'made' ? 'grey' : 'amber'}>
                    {sayCode(t.came, row.came)}
                  </Chip>
                </td>
                <td className={css.text}>{row.text}</td>
                <td className={css.text}>
                  {row.rules.length === 0 && t.report.nothing}
                  {row.rules.map(rule => (
                    <p key={rule.rule}>
                      {sayCode(t.forces, rule.force)}
                      {t.report.colon}
                      {rule[lang]}
                    </p>
                  ))}
                  {row.because && <p>{t.contact.becauseWas(row.because)}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Pad>
        <p className={css.small}>{t.report.foot}</p>
      </Pad>
    </Card>
  )
}
