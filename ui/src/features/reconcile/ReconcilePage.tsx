// Everything in the book that is not explained yet, one kind a card, until nothing is left.

import { Button } from '@mantine/core'
import { Amount, Card, Empty, Loaded, Note, PageHead, Some, Sums } from '../../components'
import { isNought, useT } from '../../i18n'
import { type Reconciliation, useAsk } from '../../ipc'
import { go } from '../../router'
import { Accounts } from './Accounts'
import { Allowance } from './Allowance'
import { useKeys } from './keys'
import { OpenPayment } from './OpenPayment'
import css from './Reconcile.module.css'
import { Red } from './Red'
import { OpenRefund } from './Refund'
import { Same } from './Same'
import { TwinPair } from './Twins'
import { Unplaced } from './Unplaced'

export function ReconcilePage({ today }: { today: string }) {
  const found = useAsk('reconcile.show', {}, { keep: true })
  return (
    <Loaded of={found} rows={8}>
      {all => <Open all={all} today={today} />}
    </Loaded>
  )
}

function Open({ all, today }: { all: Reconciliation; today: string }) {
  const t = useT()
  const cases = useAsk('cases.list', {}).data?.cases ?? []
  const debtors = cases.map(row => ({ id: row.debtor, name: row.name }))
  useKeys()
  const nothing =
    all.reds.length + all.same.length + all.twins.length + all.payments.length === 0 &&
    all.unplaced.length + all.refunds.length === 0
  return (
    <>
      <PageHead
        title={t.reconcile.title}
        sub={t.reconcile.sub}
        right={
          <Sums
            sums={[
              { label: t.reconcile.left, value: t.reconcile.leftN(all.above) },
              { label: t.reconcile.upto, value: <Amount value={all.upto} /> },
            ]}
          />
        }
      />
      <div className={css.stack}>
        {all.above > 0 ? (
          <Note tone="amber" title={t.reconcile.notClearTitle}>
            {t.reconcile.notClear(all.above, all.aboveSum)}
            <span className={css.keys}>{t.reconcile.keys}</span>
          </Note>
        ) : (
          <Note tone="green" title={t.reconcile.clearTitle}>
            {t.reconcile.clear(all.upto)}
          </Note>
        )}
        {nothing && (
          <Card>
            <Empty
              title={t.reconcile.allDone}
              action={
                <Button variant="default" onClick={() => go('/')}>
                  {t.import.toToday}
                </Button>
              }
            >
              {t.reconcile.allDoneWhy}
            </Empty>
          </Card>
        )}
        {all.twins.length > 0 && (
          <Card title={t.reconcile.twins(all.twins.length)} hint={t.reconcile.twinsWhy} id="twins">
            <Some of={all.twins} most={20}>
              {shown => shown.map(pair => <TwinPair key={pair.aside.payment} pair={pair} />)}
            </Some>
          </Card>
        )}
        {all.same.length > 0 && (
          <Card title={t.reconcile.same(all.same.length)} hint={t.reconcile.sameWhy} id="same">
            <Some of={all.same} most={20}>
              {shown =>
                shown.map(each => <Same key={`${each.party} ${each.name}`} asked={each} today={today} />)
              }
            </Some>
          </Card>
        )}
        {all.payments.length > 0 && (
          <Card
            title={t.reconcile.payments(all.payments.length)}
            hint={t.reconcile.paymentsWhy}
            id="payments"
          >
            <Some of={all.payments} most={20}>
              {shown =>
                shown.map(payment => (
                  <OpenPayment key={payment.payment} payment={payment} debtors={debtors} />
                ))
              }
            </Some>
          </Card>
        )}
        {all.reds.length > 0 && (
          <Card title={t.reconcile.reds(all.reds.length)} hint={t.reconcile.redsWhy} id="reds">
            <Some of={all.reds} most={20}>
              {shown => shown.map(red => <Red key={red.red} red={red} />)}
            </Some>
          </Card>
        )}
        {all.refunds.length > 0 && (
          <Card title={t.reconcile.refunds(all.refunds.length)} hint={t.reconcile.refundsWhy} id="refunds">
            <Some of={all.refunds} most={20}>
              {shown => shown.map(refund => <OpenRefund key={refund.refund} refund={refund} />)}
            </Some>
          </Card>
        )}
        {all.unplaced.length > 0 && <Unplaced payments={all.unplaced} debtors={debtors} />}
        {all.accounts.some(each => !isNought(each.kept)) && <Accounts accounts={all.accounts} />}
        <Allowance key={all.upto} upto={all.upto} />
      </div>
    </>
  )
}
