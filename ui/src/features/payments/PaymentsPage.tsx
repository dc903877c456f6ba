// Money that arrived and that nobody has placed, over the whole book.

import { Button } from '@mantine/core'
import { Card, Decide, Empty, goesTo, Loaded, PageHead, Some } from '../../components'
import { useT } from '../../i18n'
import { type PaymentView, useAsk, useDo } from '../../ipc'
import { go } from '../../router'

export function PaymentsPage() {
  const t = useT()
  const open = useAsk('payments.open', {})
  const cases = useAsk('cases.list', {}).data?.cases ?? []
  const debtors = cases.map(row => ({ id: row.debtor, name: row.name }))
  return (
    <>
      <PageHead title={t.payments.title} sub={t.payments.sub} />
      <Loaded of={open}>
        {({ payments }) => (
          <Card>
            {payments.length === 0 ? (
              <Empty
                title={t.payments.allDone}
                action={
                  <Button variant="default" onClick={() => go('/')}>
                    {t.import.toToday}
                  </Button>
                }
              >
                {t.payments.allDoneWhy}
              </Empty>
            ) : (
              <Some of={payments} most={30}>
                {shown =>
                  shown.map((payment, at) => (
                    <One key={payment.payment} payment={payment} debtors={debtors} first={at === 0} />
                  ))
                }
              </Some>
            )}
          </Card>
        )}
      </Loaded>
    </>
  )
}

function One({
  payment,
  debtors,
  first,
}: {
  payment: PaymentView
  debtors: { id: string; name: string }[]
  first: boolean
}) {
  const match = useDo('payment.match')
  return (
    <Decide
      payment={payment}
      debtors={debtors}
      primary={first}
      busy={match.running}
      trouble={match.trouble}
      onDecide={({ debtor, order, advance }) =>
        match.run({
          payment: payment.payment,
          to: goesTo(payment, debtor),
          order: debtor === null ? null : order,
          because: null,
          advance,
        })
      }
    />
  )
}
