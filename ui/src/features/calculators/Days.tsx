// The day that is so many working days after another.

import { useState } from 'react'
import { Day, Table } from '../../components'
import { day, useLang, useT } from '../../i18n'
import { Text } from './fields'
import { useLive } from './live'
import { Result, SumsPad, Two } from './Result'

export function DaysForm({ today }: { today: string }) {
  const t = useT()
  const lang = useLang()
  const [from, setFrom] = useState(today)
  const [add, setAdd] = useState('7')
  const { data, wrong, trouble } = useLive('calc.workdays', { from, add }, ['from', 'add'], add.trim() === '')
  return (
    <Two
      trouble={trouble}
      answer={
        data && (
          <Result
            title={t.calc.days}
            text={[
              `${t.calc.daysFrom}\t${data.from}`,
              `${t.calc.daysAdd}\t${data.add}`,
              `${t.calc.reached}\t${data.date}`,
            ]}
            notices={data.notices}
            articles={[]}
            law={data.law}
          >
            <SumsPad
              sums={[
                {
                  name: t.calc.reached,
                  is: day(data.date, lang, 'week'),
                  small: t.calc.apart(data.calendarDays),
                },
              ]}
              how={t.calc.weekend(data.weekendDays)}
            />
            {data.special.length > 0 && (
              <Table label={t.calc.special} plain>
                <thead>
                  <tr>
                    <th scope="col">{t.calc.eventOn}</th>
                    <th scope="col">{t.calc.special}</th>
                    <th scope="col">{t.calc.source}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.special.map(each => (
                    <tr key={each.on}>
                      <td>
                        <Day value={each.on} />
                      </td>
                      <td>
                        {each.is === 'work' ? t.calc.work : t.calc.rest} · {each.name}
                      </td>
                      <td>
                        <small>{each.source}</small>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </Table>
            )}
          </Result>
        )
      }
    >
      <Text
        label={t.calc.daysFrom}
        example={t.common.dayExample}
        value={from}
        onChange={setFrom}
        error={wrong('from')}
      />
      <Text label={t.calc.daysAdd} value={add} onChange={setAdd} error={wrong('add')} />
    </Two>
  )
}
