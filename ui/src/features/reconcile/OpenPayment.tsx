// A payment nobody has decided about: whose it is, what it pays, or that it pays nothing.

import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { AmountInput, Decide, ErrorNote, goesTo, Loaded, More, plainAmount } from '../../components'
import { isNought, sayCode, useT } from '../../i18n'
import { type CaseView, type PaymentView, useAsk, useDo } from '../../ipc'
import css from './Reconcile.module.css'

export function OpenPayment({
  payment,
  debtors,
}: {
  payment: PaymentView
  debtors: { id: string; name: string }[]
}) {
  const t = useT()
  const match = useDo('payment.match')
  const debtor = payment.suggestion?.debtor ?? null
  return (
    <Decide
      payment={payment}
      debtors={debtors}
      primary={false}
      busy={match.running}
      trouble={match.trouble}
      onDecide={verdict =>
        match.run({
          payment: payment.payment,
          to: goesTo(payment, verdict.debtor),
          order: verdict.debtor === null ? null : verdict.order,
          because: null,
          advance: verdict.advance,
          charge: verdict.charge,
        })
      }
      more={
        debtor !== null && (
          <More label={t.reconcile.split}>
            <Split payment={payment} debtor={debtor} />
          </More>
        )
      }
    />
  )
}

function Split({ payment, debtor }: { payment: PaymentView; debtor: string }) {
  const view = useAsk('case.show', { debtor, on: null })
  return <Loaded of={view}>{found => <Shares payment={payment} view={found} />}</Loaded>
}

/** How much of the payment goes to which debt, by hand. The book refuses what cannot be. */
function Shares({ payment, view }: { payment: PaymentView; view: CaseView }) {
  const t = useT()
  const match = useDo('payment.match')
  const [parts, setParts] = useState<{ [debt: string]: string }>(() =>
    Object.fromEntries((payment.suggestion?.to ?? []).map(share => [share.to, share.amount])),
  )
  const open = view.debts.filter(debt => !debt.reversed && !isNought(debt.balance))
  const save = (event: FormEvent) => {
    event.preventDefault()
    const shares = open.flatMap(debt => {
      const amount = plainAmount(parts[debt.debt] ?? '')
      return amount === '' ? [] : [{ to: debt.debt, amount }]
    })
    void match.run({
      payment: payment.payment,
      to: view.row.debtor,
      shares,
      order: payment.suggestion?.order ?? null,
      because: null,
      advance: false,
    })
  }
  return (
    <form className={css.form} onSubmit={save}>
      <p className="quiet">{t.reconcile.splitWhy}</p>
      <div className={css.grid}>
        {open.map(debt => (
          <AmountInput
            key={debt.debt}
            label={t.money.share(debt.invoice ?? debt.contract ?? sayCode(t.kinds, debt.kind))}
            description={`${t.debts.balance} ${debt.balance}`}
            value={parts[debt.debt] ?? ''}
            onChange={amount => setParts({ ...parts, [debt.debt]: amount })}
          />
        ))}
      </div>
      {match.trouble && <ErrorNote trouble={match.trouble} />}
      <div>
        <Button type="submit" variant="light" loading={match.running}>
          {t.reconcile.splitDo}
        </Button>
      </div>
    </form>
  )
}
