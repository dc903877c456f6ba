// A table of figures that scrolls sideways in its own box.

import type { ReactNode } from 'react'
import css from './table.module.css'

export { css as tableCss }

export function Table({
  label,
  children,
  plain,
}: {
  /** What the table is, for whoever cannot see it. */
  label: string
  children: ReactNode
  plain?: boolean
}) {
  return (
    // A box that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <div className={css.scroll} role="group" tabIndex={0} aria-label={label}>
      <table className={`${css.table} ${plain ? css.plain : ''}`}>
        <caption className="aloud">{label}</caption>
        {children}
      </table>
    </div>
  )
}

/** Red ink for an amount below nought, in a column where that stands out. */
export const isMinusClass = (amount: string) => (amount.startsWith('-') ? (css.red ?? '') : '')
