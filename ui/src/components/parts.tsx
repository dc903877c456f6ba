// The small pieces every screen is made of.

import type { ReactNode } from 'react'
import { useState } from 'react'
import { type DayForm, day, isMinus, money, useLang } from '../i18n'
import css from './parts.module.css'

/** An amount of money: `¥84,231.50`. The figures of a column stand under each other. */
export function Amount({ value, bare, arrived }: { value: string; bare?: boolean; arrived?: boolean }) {
  const tone = arrived && !isMinus(value) ? css.arrived : ''
  return <span className={`num nowrap ${tone}`}>{money(value, bare ? '' : '¥')}</span>
}

/** A calendar day. */
export function Day({
  value,
  form = 'short',
  stacked,
}: {
  value: string
  form?: DayForm
  /** The day of the week on a line of its own. */
  stacked?: boolean
}) {
  const lang = useLang()
  if (stacked)
    return (
      <time dateTime={value} className={`num ${css.stacked}`}>
        {day(value, lang, 'near')} <small>{day(value, lang, 'weekday')}</small>
      </time>
    )
  return (
    <time dateTime={value} className="num nowrap">
      {day(value, lang, form)}
    </time>
  )
}

export type Tone = 'teal' | 'seal' | 'amber' | 'green' | 'grey'

/** A word about the state of something. */
export function Chip({ tone = 'grey', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${css.chip} ${css[tone]}`}>{children}</span>
}

/** A piece of paper on the desk, with a heading. */
export function Card({
  title,
  hint,
  aside,
  id,
  tone,
  children,
}: {
  title?: ReactNode
  /** One quiet line under the heading. */
  hint?: ReactNode
  /** What stands at the right of the heading. */
  aside?: ReactNode
  id?: string
  tone?: Tone
  children: ReactNode
}) {
  const heading = id === undefined ? undefined : `${id}-title`
  return (
    <section
      className={`${css.card} ${tone ? css[`edge-${tone}`] : ''}`}
      {...(id ? { id } : {})}
      {...(title && heading ? { 'aria-labelledby': heading } : {})}
    >
      {title && (
        <header className={css.head}>
          <div>
            <h2 id={heading}>{title}</h2>
            {hint && <p className={css.hint}>{hint}</p>}
          </div>
          {aside && <div className={css.aside}>{aside}</div>}
        </header>
      )}
      {children}
    </section>
  )
}

/** The inside of a card. */
export const Pad = ({ children }: { children: ReactNode }) => <div className={css.pad}>{children}</div>

/** The head of a page: its one h1, a line under it, and what stands at the right. */
export function PageHead({
  title,
  sub,
  right,
  above,
}: {
  title: ReactNode
  sub?: ReactNode
  right?: ReactNode
  above?: ReactNode
}) {
  return (
    <header className={css.page}>
      <div className={css.pageTitle}>
        {above}
        <h1 tabIndex={-1}>{title}</h1>
        {sub && <div className={css.sub}>{sub}</div>}
      </div>
      {right && <div className={css.pageRight}>{right}</div>}
    </header>
  )
}

/** A few sums side by side. */
export function Sums({ sums }: { sums: { label: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className={css.sums}>
      {sums.map((sum, at) => (
        // The sums of a page stand in a fixed order.
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
        <div key={at}>
          <dt>{sum.label}</dt>
          <dd className="num">{sum.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Nothing here yet, and what to do about it. */
export function Empty({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={css.empty}>
      <p className={css.emptyTitle}>{title}</p>
      {children && <p className={css.emptyText}>{children}</p>}
      {action && <div className={css.emptyAct}>{action}</div>}
    </div>
  )
}

/** A line that tells something without alarm; `seal` only for a legal date or a block. */
export function Note({
  tone = 'grey',
  title,
  children,
  action,
}: {
  tone?: Tone
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={`${css.note} ${css[tone]}`}>
      <div>
        {title && <p className={css.noteTitle}>{title}</p>}
        {children && <div className={css.noteText}>{children}</div>}
      </div>
      {action && <div className={css.noteAct}>{action}</div>}
    </div>
  )
}

/** A pair of lists: what it is, and what it says. */
export function Facts({ rows }: { rows: { name: ReactNode; is: ReactNode }[] }) {
  return (
    <dl className={css.facts}>
      {rows.map((row, at) => (
        // The rows of a list of facts stand in a fixed order.
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
        <div key={at}>
          <dt>{row.name}</dt>
          <dd>{row.is}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Something that opens under a line when asked. */
export function More({
  label,
  children,
  open: opened = false,
}: {
  label: ReactNode
  children: ReactNode
  open?: boolean
}) {
  const [open, setOpen] = useState(opened)
  return (
    <details className={css.more} open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {/* Not made until asked for: a file can have thousands of rows. */}
      {open && <div className={css.moreBody}>{children}</div>}
    </details>
  )
}

/** A horizontal bar; its length is in thousandths of the row. Its meaning stands in the text beside it. */
export function Bar({ thousandths, tone = 'teal' }: { thousandths: number; tone?: Tone }) {
  return (
    <span className={css.bar} aria-hidden>
      <span
        className={`${css.fill} ${css[`fill-${tone}`]}`}
        style={{ inlineSize: `${Math.min(1000, Math.max(0, thousandths)) / 10}%` }}
      />
    </span>
  )
}

/** A hash, short enough to compare by eye, whole for whoever selects or hovers it. */
export function Hash({ value }: { value: string }) {
  return (
    <code className={css.hash} title={value}>
      {value.slice(0, 8)}…{value.slice(-6)}
    </code>
  )
}
