// Money that was matched to this debtor and what it paid first; money that may be theirs; and money by hand.

import { Button, Modal, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  Amount,
  AmountInput,
  Arrived,
  Card,
  Chip,
  DayInput,
  Decide,
  Empty,
  ErrorNote,
  goesTo,
  Note,
  OrderChoice,
  plainAmount,
  RefundRow,
  Shares,
} from '../../components'
import { isMinus, isNought, sayBecause, sayCode, useT } from '../../i18n'
import {
  type AllocationView,
  type CaseView,
  type ClaimView,
  type PaymentView,
  type RefundView,
  useDo,
} from '../../ipc'
import css from './Case.module.css'
import own from './Money.module.css'

export function Payments({
  view,
  claim,
  today,
}: {
  view: CaseView
  claim: ClaimView | undefined
  today: string
}) {
  const t = useT()
  const [adding, setAdding] = useState(false)
  const open = view.payments.filter(payment => payment.state === 'open')
  const matched = view.payments.filter(payment => payment.state !== 'open')
  return (
    <div className={`${css.side} ${css.anchor}`} id="payments">
      {open.length > 0 && (
        <Card title={t.payments.maybe(open.length)} hint={t.payments.maybeWhy} tone="amber" id="open">
          {open.map((payment, at) => (
            <OpenPayment key={payment.payment} payment={payment} view={view} first={at === 0} />
          ))}
        </Card>
      )}
      <Card
        title={t.payments.matched}
        hint={t.payments.matchedHint}
        id="matched"
        aside={
          <Button variant="default" size="xs" onClick={() => setAdding(true)}>
            {t.payments.add}
          </Button>
        }
      >
        <OnAccount view={view} />
        {view.refunds.map(refund => (
          <Refunded key={refund.refund} refund={refund} />
        ))}
        {matched.length === 0 && view.refunds.length > 0 ? null : matched.length === 0 ? (
          <Empty title={t.payments.none}>{t.payments.noneWhy}</Empty>
        ) : (
          matched.map(payment => (
            <Matched
              key={payment.payment}
              payment={payment}
              view={view}
              paid={claim?.allocations.filter(part => part.payment === payment.payment) ?? []}
            />
          ))
        )}
      </Card>
      <Modal
        opened={adding}
        onClose={() => setAdding(false)}
        title={t.payments.add}
        closeButtonProps={{ 'aria-label': t.common.close }}
        size="lg"
      >
        <ByHand view={view} today={today} onDone={() => setAdding(false)} />
      </Modal>
    </div>
  )
}

/** What is kept on the debtor's account, and a way to use it. */
function OnAccount({ view }: { view: CaseView }) {
  const t = useT()
  const apply = useDo('account.apply')
  if (isNought(view.onAccount)) return null
  const owes = view.debts.some(debt => !debt.reversed && !isNought(debt.balance) && !isMinus(debt.balance))
  return (
    <Note
      tone="teal"
      title={t.payments.account(view.onAccount)}
      action={
        owes && (
          <Button
            variant="light"
            size="xs"
            loading={apply.running}
            onClick={() => apply.run({ debtor: view.row.debtor })}
          >
            {t.payments.accountApply}
          </Button>
        )
      }
    >
      {apply.trouble ? <ErrorNote trouble={apply.trouble} /> : t.payments.accountWhy}
    </Note>
  )
}

function Refunded({ refund }: { refund: RefundView }) {
  const decide = useDo('refund.decide')
  const undo = useDo('book.undo')
  const t = useT()
  return (
    <RefundRow
      refund={refund}
      busy={decide.running || undo.running}
      trouble={decide.trouble ?? undo.trouble}
      onDecide={debtor => decide.run({ refund: refund.refund, debtor, because: null })}
      onUndo={act => undo.run({ act, why: t.payments.undoWhy })}
    />
  )
}

/** What a match that stands goes to: the one debt it pays, or the debtor as a whole. */
const target = (payment: PaymentView, debtor: string) =>
  payment.to.length === 1 ? (payment.to[0]?.to ?? debtor) : debtor

function OpenPayment({ payment, view, first }: { payment: PaymentView; view: CaseView; first: boolean }) {
  const match = useDo('payment.match')
  return (
    <Decide
      payment={payment}
      fixed={{ id: view.row.debtor, name: view.row.name }}
      primary={first}
      busy={match.running}
      trouble={match.trouble}
      onDecide={({ debtor, order, advance, charge }) =>
        match.run({
          payment: payment.payment,
          to: goesTo(payment, debtor),
          order: debtor === null ? null : order,
          because: null,
          advance,
          charge,
        })
      }
    />
  )
}

function Matched({ payment, view, paid }: { payment: PaymentView; view: CaseView; paid: AllocationView[] }) {
  const t = useT()
  const match = useDo('payment.match')
  const undo = useDo('book.undo')
  const trouble = match.trouble ?? undo.trouble
  return (
    <Arrived
      on={payment.on}
      amount={payment.amount}
      payer={payment.payer}
      account={payment.account}
      remark={payment.remark}
      place={payment.place}
      chip={payment.state === 'none' ? <Chip>{t.payments.notOwed}</Chip> : null}
    >
      {paid.length > 0 ? <Paid parts={paid} /> : <Shares to={payment.to} />}
      {payment.onAccount && <p className="quiet">{t.payments.onAccount(payment.onAccount)}</p>}
      {payment.because && <p className="quiet">{t.payments.because(sayBecause(t, payment.because))}</p>}
      {payment.state === 'matched' && payment.order && (
        <OrderChoice
          value={payment.order}
          label={t.money.orderOf(payment.payer)}
          onChange={order =>
            match.run({
              payment: payment.payment,
              to: target(payment, view.row.debtor),
              order,
              because: null,
              advance: false,
            })
          }
        />
      )}
      {trouble && <ErrorNote trouble={trouble} />}
      {payment.act && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            color="gray"
            loading={undo.running}
            onClick={() => undo.run({ act: payment.act ?? '', why: t.payments.undoWhy })}
          >
            {t.payments.unmatch}
          </Button>
        </div>
      )}
    </Arrived>
  )
}

/** What one payment paid: costs, interest, price. */
function Paid({ parts }: { parts: AllocationView[] }) {
  const t = useT()
  const over = parts.some(part => !isNought(part.leftOver))
  return (
    <table className={own.paid}>
      <caption className="aloud">{t.payments.paid}</caption>
      <thead>
        <tr>
          <th scope="col">{t.payments.paidTo}</th>
          <th scope="col">{t.payments.toCosts}</th>
          <th scope="col">{t.payments.toInterest}</th>
          <th scope="col">{t.payments.toPrincipal}</th>
          {over && <th scope="col">{t.payments.leftOver}</th>}
        </tr>
      </thead>
      <tbody>
        {parts.map(part => (
          <tr key={part.debt}>
            <th scope="row">{t.money.share(part.debt)}</th>
            <td>
              <Amount value={part.toCosts} bare />
            </td>
            <td>
              <Amount value={part.toInterest} bare />
            </td>
            <td>
              <Amount value={part.toPrincipal} bare />
            </td>
            {over && (
              <td>
                <Amount value={part.leftOver} bare />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ByHand({ view, today, onDone }: { view: CaseView; today: string; onDone: () => void }) {
  const t = useT()
  const record = useDo('payment.record')
  const [on, setOn] = useState<string | null>(today)
  const [amount, setAmount] = useState('')
  const [debt, setDebt] = useState<string | null>(null)
  const [order, setOrder] = useState('principal-first')
  const [because, setBecause] = useState('')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (on === null) return
    const done = await record.run({
      debtor: view.row.debtor,
      on,
      amount: plainAmount(amount),
      debt,
      order,
      because: because.trim(),
    })
    if (done) onDone()
  }
  const open = view.debts.filter(each => !each.reversed)
  return (
    <form className={css.form} onSubmit={save}>
      <div className={css.grid}>
        <AmountInput label={t.payments.amount} value={amount} onChange={setAmount} required />
        <DayInput label={t.payments.on} value={on} onChange={setOn} max={today} required />
        <Select
          label={t.payments.debt}
          placeholder={t.payments.debtAny}
          value={debt}
          onChange={setDebt}
          clearable
          clearButtonProps={{ 'aria-label': t.common.clear }}
          data={open.map(each => ({ value: each.debt, label: each.invoice ?? sayCode(t.kinds, each.kind) }))}
        />
        <TextInput
          label={t.payments.remark}
          description={t.payments.remarkWhy}
          value={because}
          onChange={event => setBecause(event.currentTarget.value)}
          maxLength={200}
        />
      </div>
      <OrderChoice value={order} onChange={setOrder} />
      {record.trouble && <ErrorNote trouble={record.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={record.running} disabled={amount.trim() === '' || on === null}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
