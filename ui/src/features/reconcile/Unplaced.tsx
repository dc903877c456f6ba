// Payments of nobody known: swept up together, or said whose one is.

import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { Amount, Card, Day, ErrorNote, More, Pad, Some } from '../../components'
import { useT } from '../../i18n'
import { type PaymentView, useDo } from '../../ipc'
import { OpenPayment } from './OpenPayment'
import css from './Reconcile.module.css'

export function Unplaced({
  payments,
  debtors,
}: {
  payments: PaymentView[]
  debtors: { id: string; name: string }[]
}) {
  const t = useT()
  const none = useDo('payment.none')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  // What was decided since is gone from the list.
  const chosen = payments.filter(payment => ticked.has(payment.payment)).map(payment => payment.payment)
  const tick = (payment: string, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(payment)
    else next.delete(payment)
    setTicked(next)
  }
  return (
    <Card title={t.reconcile.unplaced(payments.length)} hint={t.reconcile.unplacedWhy} id="unplaced">
      <Pad>
        <div className={css.sweep}>
          <Checkbox
            label={t.reconcile.unplacedAll}
            checked={chosen.length === payments.length}
            indeterminate={chosen.length > 0 && chosen.length < payments.length}
            onChange={event =>
              setTicked(new Set(event.currentTarget.checked ? payments.map(each => each.payment) : []))
            }
          />
          <Button
            variant="light"
            disabled={chosen.length === 0}
            loading={none.running}
            onClick={() => none.run({ payments: chosen, because: null })}
          >
            {t.reconcile.unplacedDo(chosen.length)}
          </Button>
        </div>
        {none.trouble && <ErrorNote trouble={none.trouble} />}
      </Pad>
      <Some of={payments} most={50}>
        {shown => (
          <ul className={css.unplaced}>
            {shown.map(payment => (
              <li key={payment.payment}>
                <Checkbox
                  aria-label={t.reconcile.unplacedPick(payment.payer || t.money.noName, payment.amount)}
                  checked={ticked.has(payment.payment)}
                  onChange={event => tick(payment.payment, event.currentTarget.checked)}
                />
                <div>
                  <p className={css.line}>
                    <Amount value={payment.amount} arrived />
                    <b>{payment.payer || t.money.noName}</b>
                    <small className={css.small}>
                      <Day value={payment.on} />
                      {payment.remark && ` · ${t.money.remark(payment.remark)}`}
                    </small>
                  </p>
                  <More label={t.reconcile.unplacedOpen}>
                    <OpenPayment payment={payment} debtors={debtors} />
                  </More>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Some>
    </Card>
  )
}
