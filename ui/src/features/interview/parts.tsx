// What the pages of the interview are made of: choices that answer and go on, and a form with one way on.

import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { sayCode, useT } from '../../i18n'
import css from './Interview.module.css'

/** One of a few answers; taking one goes on. Not knowing is an answer too, and says what it costs. */
export function Choices({
  page,
  all,
  value,
  onTake,
  unknown = true,
  off,
}: {
  page: string
  all: { value: string; label: string }[]
  value: string | null
  onTake: (value: string) => void
  unknown?: boolean
  /** No answer can be taken now. */
  off?: boolean
}) {
  const t = useT()
  const choice = (taken: string, label: string, cost?: string) => (
    <li key={taken}>
      <button
        type="button"
        className={css.choice}
        aria-pressed={value === taken}
        disabled={off && taken !== 'unknown'}
        onClick={() => onTake(taken)}
      >
        <span>{label}</span>
        {cost && <small>{cost}</small>}
      </button>
    </li>
  )
  return (
    <ul className={css.choices} aria-labelledby="question">
      {all.filter(each => each.value !== 'unknown').map(each => choice(each.value, each.label))}
      {unknown && choice('unknown', t.interview.unknown, sayCode(t.unknownCost, page))}
    </ul>
  )
}

/** The answers to a page as the catalogue has them. */
export function useChoices(page: string): { value: string; label: string }[] {
  const t = useT()
  return Object.entries(t.picks[page] ?? {}).map(([value, label]) => ({ value, label }))
}

/** Something typed, and one way on. */
export function Typed({
  children,
  ready,
  onNext,
  note,
  other,
}: {
  children: ReactNode
  ready: boolean
  onNext: () => void
  note?: ReactNode
  other?: ReactNode
}) {
  const t = useT()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) onNext()
  }
  return (
    <form onSubmit={submit} className={css.typed}>
      {children}
      {note && <p className={css.note}>{note}</p>}
      <div className={css.acts}>
        <Button type="submit" disabled={!ready}>
          {t.interview.next}
        </Button>
        {other}
      </div>
    </form>
  )
}
