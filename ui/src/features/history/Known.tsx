// The book as it was known at an earlier entry: what was known when the letter went out?

import { Slider } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { Amount, Card, ErrorNote, Pad, Sums, Table, tableCss } from '../../components'
import { moment, useLang, useT } from '../../i18n'
import { useAsk } from '../../ipc'
import { Link, to } from '../../router'
import css from './History.module.css'

/** More of them are in the cases as they are today. */
const MOST = 12

export function Known() {
  const t = useT()
  const lang = useLang()
  const last = useAsk('book.status', {}).data?.book?.entries ?? 0
  const [picked, setPicked] = useState<number | null>(null)
  const entry = Math.min(picked ?? last, last)
  const [settled] = useDebouncedValue(entry, 150)
  const known = useAsk(
    'book.known',
    { entry: settled },
    { unless: settled === 0 || picked === null, keep: true },
  )
  if (last < 2) return null
  const found = picked === null ? undefined : known.data
  return (
    <Card title={t.known_.title} hint={t.known_.hint} id="known">
      <Pad>
        <div className={css.known}>
          <Slider
            value={entry}
            onChange={setPicked}
            min={1}
            max={last}
            step={1}
            label={null}
            thumbLabel={t.known_.slider}
            thumbProps={{ 'aria-valuetext': t.known_.entry(entry, last) }}
          />
          <p className={css.when} aria-live="polite">
            {t.known_.entry(entry, last)}
            {found && ` · ${moment(found.at, lang)}`}
          </p>
          {known.error && picked !== null && <ErrorNote trouble={known.error} />}
          {found && (
            <>
              <Sums
                sums={[
                  { label: t.cases.invoiced, value: <Amount value={found.cases.invoiced} /> },
                  { label: t.cases.paid, value: <Amount value={found.cases.paid} arrived /> },
                  { label: t.cases.balance, value: <Amount value={found.cases.balance} /> },
                ]}
              />
              {found.cases.cases.length > 0 && (
                <Table label={t.known_.title}>
                  <thead>
                    <tr>
                      <th scope="col">{t.cases.who}</th>
                      <th scope="col" className={tableCss.r}>
                        {t.cases.balance}
                      </th>
                      <th scope="col" className={tableCss.r}>
                        {t.cases.overdue}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {found.cases.cases.slice(0, MOST).map(row => (
                      <tr key={row.debtor}>
                        <th scope="row">
                          <Link to={to('case', row.debtor)}>{row.name}</Link>
                        </th>
                        <td className={tableCss.r}>
                          <Amount value={row.balance} />
                        </td>
                        <td className={tableCss.r}>
                          <Amount value={row.overdue} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </Table>
              )}
              {found.cases.cases.length > MOST && (
                <p className={css.when}>{t.known_.more(found.cases.cases.length - MOST)}</p>
              )}
            </>
          )}
        </div>
      </Pad>
    </Card>
  )
}
