// One payment nobody has decided about: it is theirs, it is not, or it is left for later.

import { Button, Checkbox, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type Told, useT } from '../i18n'
import type { PaymentView } from '../ipc/commands'
import { Arrived, OrderChoice, Suggested } from './money'
import css from './money.module.css'
import { ErrorNote } from './trouble'

export interface Verdict {
  /** The debtor it is from; nothing when it pays nothing that is owed here. */
  debtor: string | null
  order: string
  advance: boolean
  /** What is short and is a bank's charge. */
  charge: string | null
}

export function Decide({
  payment,
  debtors,
  fixed,
  primary,
  busy,
  trouble,
  onDecide,
  more,
}: {
  payment: PaymentView
  /** Who it may be from, when that is open too. */
  debtors?: { id: string; name: string }[]
  /** The debtor whose case this is. */
  fixed?: { id: string; name: string }
  primary: boolean
  busy: boolean
  trouble: Told | null
  onDecide: (verdict: Verdict) => void
  /** Another way to decide, under the buttons. */
  more?: ReactNode
}) {
  const t = useT()
  const { suggestion } = payment
  const charge = suggestion?.charge ?? null
  const [order, setOrder] = useState(suggestion?.order ?? 'principal-first')
  const [advance, setAdvance] = useState(false)
  const [later, setLater] = useState(false)
  const [chosen, setChosen] = useState(fixed?.id ?? suggestion?.debtor ?? null)
  const name = fixed?.name ?? debtors?.find(each => each.id === chosen)?.name ?? null
  const before = suggestion?.reasons.some(reason => reason.code === 'before-debt') ?? false
  return (
    <Arrived
      on={payment.on}
      amount={payment.amount}
      payer={payment.payer}
      account={payment.account}
      remark={payment.remark}
      place={payment.place}
    >
      {suggestion && <Suggested suggestion={suggestion} />}
      {later ? (
        <p className={css.none}>
          {t.payments.left}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => setLater(false)}>
            {t.payments.decideNow}
          </Button>
        </p>
      ) : (
        <>
          {debtors && (
            <Select
              label={t.payments.whose}
              placeholder={t.payments.whosePick}
              value={chosen}
              onChange={setChosen}
              data={debtors.map(each => ({ value: each.id, label: each.name }))}
              searchable
              limit={50}
              nothingFoundMessage={t.finder.none}
              maw={420}
            />
          )}
          {chosen !== null && (
            <OrderChoice value={order} onChange={setOrder} label={t.money.orderOf(payment.payer)} />
          )}
          {before && (
            <Checkbox
              label={t.payments.advance}
              description={t.payments.advanceWhy}
              checked={advance}
              onChange={event => setAdvance(event.currentTarget.checked)}
            />
          )}
          {trouble && <ErrorNote trouble={trouble} />}
          <div className={css.acts}>
            <Button
              variant={primary ? 'filled' : 'light'}
              loading={busy}
              disabled={chosen === null}
              data-act="yes"
              onClick={() => onDecide({ debtor: chosen, order, advance, charge: null })}
            >
              {name === null ? t.payments.yesSomebody : t.payments.yes(name)}
            </Button>
            {charge && chosen !== null && chosen === suggestion?.debtor && (
              <Button
                variant="light"
                disabled={busy}
                onClick={() => onDecide({ debtor: chosen, order, advance, charge: charge.amount })}
              >
                {t.payments.charge(charge.amount)}
              </Button>
            )}
            <Button
              variant="default"
              disabled={busy}
              data-act="no"
              onClick={() => onDecide({ debtor: null, order, advance: false, charge: null })}
            >
              {t.payments.no}
            </Button>
            <Button variant="subtle" color="gray" disabled={busy} onClick={() => setLater(true)}>
              {t.payments.later}
            </Button>
          </div>
          {more}
        </>
      )}
    </Arrived>
  )
}

/** What a match is asked to go to: the one debt suggested for the debtor chosen, or the debtor as a whole. */
export function goesTo(payment: PaymentView, debtor: string | null): string | null {
  const { suggestion } = payment
  const only = suggestion?.to.length === 1 ? suggestion.to[0] : undefined
  return debtor !== null && only && suggestion?.debtor === debtor ? only.to : debtor
}
