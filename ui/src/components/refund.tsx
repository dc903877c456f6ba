// Money that went out to a debtor: a refund, or something else.

import { Button } from '@mantine/core'
import { isNought, sayReason, type Told, useT } from '../i18n'
import type { RefundView } from '../ipc/commands'
import { Source, Sure } from './money'
import css from './money.module.css'
import { Amount, Chip, Day } from './parts'
import { ErrorNote } from './trouble'

export function RefundRow({
  refund,
  busy,
  trouble,
  onDecide,
  onUndo,
}: {
  refund: RefundView
  busy: boolean
  trouble: Told | null
  /** Who got it back; nothing when it is no refund. */
  onDecide: (debtor: string | null) => void
  onUndo?: (act: string) => void
}) {
  const t = useT()
  const { act, debtor, debtorName } = refund
  const open = refund.state === 'open'
  return (
    <article className={css.arrived} aria-label={t.payments.refund(refund.payee, refund.amount)}>
      <header>
        <span className={css.sum}>
          <Amount value={`-${refund.amount}`} />
        </span>
        <span className={css.payer}>
          <b>{refund.payee || t.money.noName}</b>{' '}
          {!open && <Chip>{refund.state === 'none' ? t.payments.notRefund : t.payments.refunded}</Chip>}
          {open && <Sure score={refund.score} />}
          <small>
            <Day value={refund.on} />
            {refund.account && ` · ${t.money.account(refund.account)}`}
            {refund.remark && ` · ${t.money.remark(refund.remark)}`}
          </small>
        </span>
      </header>
      {refund.reasons.length > 0 && (
        <ul className={css.reasons}>
          {refund.reasons.map(reason => (
            <li key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.match, reason)}</li>
          ))}
        </ul>
      )}
      {refund.state !== 'none' && (refund.from.length > 0 || !isNought(refund.fromAccount)) && (
        <ul className={css.shares} aria-label={t.money.goesTo}>
          {!isNought(refund.fromAccount) && (
            <li>
              <span>{t.payments.fromAccount}</span>
              <Amount value={refund.fromAccount} />
            </li>
          )}
          {refund.from.map(share => (
            <li key={share.to}>
              <span>{t.money.share(share.name)}</span>
              <Amount value={share.amount} />
            </li>
          ))}
        </ul>
      )}
      {trouble && <ErrorNote trouble={trouble} />}
      {open ? (
        <div className={css.acts}>
          {debtor && (
            <Button variant="light" loading={busy} data-act="yes" onClick={() => onDecide(debtor)}>
              {t.payments.refundYes(debtorName ?? '')}
            </Button>
          )}
          <Button variant="default" disabled={busy} data-act="no" onClick={() => onDecide(null)}>
            {t.payments.refundNo}
          </Button>
        </div>
      ) : (
        act &&
        onUndo && (
          <div>
            <Button
              variant="subtle"
              size="compact-sm"
              color="gray"
              loading={busy}
              onClick={() => onUndo(act)}
            >
              {t.payments.unmatch}
            </Button>
          </div>
        )
      )}
      {refund.place && <Source places={[refund.place]} />}
    </article>
  )
}
