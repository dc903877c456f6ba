// Money that went out to a debtor and that nobody has decided about.

import { RefundRow } from '../../components'
import { type RefundView, useDo } from '../../ipc'

export function OpenRefund({ refund }: { refund: RefundView }) {
  const decide = useDo('refund.decide')
  return (
    <RefundRow
      refund={refund}
      busy={decide.running}
      trouble={decide.trouble}
      onDecide={debtor => decide.run({ refund: refund.refund, debtor, because: null })}
    />
  )
}
