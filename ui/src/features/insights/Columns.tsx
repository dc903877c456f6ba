// A chart of columns. It is for the eye: what it shows stands in the words above it and in its table.

import css from './Insights.module.css'

export interface Column {
  /** No two columns share it. */
  id: string
  name: string
  /** Heights in thousandths of the highest, side by side. */
  bars: { tone: 'green' | 'line' | 'teal' | 'grey'; thousandths: number }[]
  /** What stands on top of it. */
  note?: string
}

const HIGH = 120
const WIDE = 100

export function Columns({ columns, every = 1 }: { columns: Column[]; every?: number }) {
  const width = columns.length * WIDE
  return (
    <div className={css.chart} aria-hidden>
      <svg viewBox={`0 0 ${width} ${HIGH}`} preserveAspectRatio="none" className={css.svg}>
        <title> </title>
        {columns.map((column, at) => {
          const each = (WIDE * 0.7) / Math.max(1, column.bars.length)
          return column.bars.map((bar, n) => {
            const high = Math.max(
              bar.thousandths > 0 ? 2 : 0,
              (HIGH * Math.min(1000, bar.thousandths)) / 1000,
            )
            return (
              <rect
                key={`${column.id} ${bar.tone}`}
                className={css[bar.tone]}
                x={at * WIDE + WIDE * 0.15 + n * each}
                y={HIGH - high}
                width={each * 0.92}
                height={high}
              />
            )
          })
        })}
      </svg>
      <ol className={css.axis}>
        {columns.map((column, at) => (
          <li key={column.id}>
            {at % every === 0 && <span>{column.name}</span>}
            {column.note && <small>{column.note}</small>}
          </li>
        ))}
      </ol>
    </div>
  )
}
