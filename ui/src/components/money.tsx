// Money that arrived: what the statement says, whose it may be and why we think so.

import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { sayCode, sayReason, useT } from '../i18n'
import type { RowPlace, SuggestedShare, Suggestion } from '../ipc/commands'
import css from './money.module.css'
import { Amount, Chip, Day, More } from './parts'

/** What the statement says of a payment. */
export function Arrived({
  on,
  amount,
  payer,
  account,
  remark,
  chip,
  place,
  children,
}: {
  on: string
  amount: string
  payer: string
  account: string | null
  remark: string | null
  chip?: ReactNode
  place: RowPlace | null
  children?: ReactNode
}) {
  const t = useT()
  return (
    <article className={css.arrived} aria-label={t.money.aria(payer, amount)}>
      <header>
        <span className={css.sum}>
          <Amount value={amount} arrived />
        </span>
        <span className={css.payer}>
          <b>{payer || t.money.noName}</b> {chip}
          <small>
            <Day value={on} />
            {account && ` · ${t.money.account(account)}`}
            {remark && ` · ${t.money.remark(remark)}`}
          </small>
        </span>
      </header>
      {children}
      {place && <Source places={[place]} />}
    </article>
  )
}

/** The row a fact was read from, cell by cell. */
export function Source({ places }: { places: RowPlace[] }) {
  const t = useT()
  return (
    <More label={t.money.source}>
      {places.map(place => (
        <div key={`${place.file} ${place.sheet} ${place.row}`} className={css.place}>
          <p className={css.where}>{t.money.sourceAt(place.file, place.sheet, place.row)}</p>
          <dl className={css.cells}>
            {place.cells.map(([heading, text], at) => (
              // Headings of a sheet may repeat.
              // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
              <div key={at}>
                <dt>{heading}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </More>
  )
}

/** Whose it may be, how sure that is, and why. */
export function Suggested({ suggestion }: { suggestion: Suggestion }) {
  const t = useT()
  if (suggestion.debtorName === null && suggestion.reasons.length === 0)
    return <p className={css.none}>{t.money.noIdea}</p>
  return (
    <div className={css.suggested}>
      {suggestion.debtorName && (
        <p>
          {suggestion.verdict === 'match' ? t.money.taken : t.money.maybe} <b>{suggestion.debtorName}</b>{' '}
          <Sure score={suggestion.score} />
        </p>
      )}
      <ul className={css.reasons}>
        {suggestion.reasons.map(reason => (
          <li key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.match, reason)}</li>
        ))}
        {suggestion.orderBecause && <li>{t.money.orderBecause(suggestion.orderBecause)}</li>}
      </ul>
      <Shares to={suggestion.to} />
    </div>
  )
}

/** How sure, in a word with its score beside it. */
export function Sure({ score }: { score: number }) {
  const t = useT()
  const [tone, word] =
    score >= 75
      ? (['green', t.money.sure] as const)
      : score >= 50
        ? (['amber', t.money.likely] as const)
        : (['grey', t.money.unsure] as const)
  return (
    <Chip tone={tone}>
      {word}
      <span className="num">{t.money.score(score)}</span>
    </Chip>
  )
}

/** What a payment goes to, part by part. */
export function Shares({ to }: { to: SuggestedShare[] }) {
  const t = useT()
  if (to.length === 0) return null
  return (
    <ul className={css.shares} aria-label={t.money.goesTo}>
      {to.map(share => (
        <li key={share.to}>
          <span>{t.money.share(share.name)}</span>
          <Amount value={share.amount} />
        </li>
      ))}
    </ul>
  )
}

/** What a payment pays first. */
export function OrderChoice({
  value,
  onChange,
  label,
}: {
  value: string
  onChange: (order: string) => void
  label?: string
}) {
  const t = useT()
  return (
    <div className={css.order}>
      <SegmentedControl
        size="xs"
        value={value}
        onChange={onChange}
        aria-label={label ?? t.money.order}
        data={['principal-first', 'legal'].map(order => ({ value: order, label: sayCode(t.orders, order) }))}
      />
      <small>{sayCode(t.orderPlain, value)}</small>
    </div>
  )
}
