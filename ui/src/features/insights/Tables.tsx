// The figures behind a chart.

import type { ReactNode } from 'react'
import { More, Table, tableCss } from '../../components'
import { useT } from '../../i18n'

export function Figures({
  label,
  heads,
  rows,
  open,
}: {
  label: string
  heads: string[]
  /** The first cell of a row names it. */
  rows: ReactNode[][]
  open?: boolean
}) {
  const t = useT()
  const table = (
    <Table label={label}>
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th key={head} scope="col" className={at === 0 ? '' : tableCss.r}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={String(row[0])}>
            {row.map((cell, at) =>
              at === 0 ? (
                <th key={heads[at]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={heads[at]} className={`num ${tableCss.r}`}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
  if (open) return table
  return (
    <More
      label={
        <>
          {t.insights.table}
          <span className="aloud">{label}</span>
        </>
      }
    >
      {table}
    </More>
  )
}
