// Two payments that look like the same money, side by side.

import { Button } from '@mantine/core'
import { Amount, Chip, Day, ErrorNote, Source } from '../../components'
import { sayCode, sayReason, useT } from '../../i18n'
import { type PaymentView, type TwinsView, useDo } from '../../ipc'
import css from './Reconcile.module.css'

export function TwinPair({ pair }: { pair: TwinsView }) {
  const t = useT()
  const one = useDo('payment.same')
  const two = useDo('payment.different')
  const { counted, aside } = pair
  const input = { payment: aside.payment, counted: counted.payment, because: null }
  const trouble = one.trouble ?? two.trouble
  return (
    <article className={css.matter} aria-label={t.reconcile.twinLabel(aside.amount, aside.payer)}>
      <div className={css.pair}>
        <Leg payment={counted} where={pair.countedIn} what={t.reconcile.twinCounts} counts />
        <Leg payment={aside} where={pair.asideIn} what={t.reconcile.twinAside} />
      </div>
      <ul className={css.reasons}>
        {pair.reasons.map(reason => (
          <li key={reason.code}>{sayReason(t.match, reason)}</li>
        ))}
      </ul>
      {trouble && <ErrorNote trouble={trouble} />}
      <div className={css.acts}>
        <Button variant="light" data-act="yes" loading={one.running} onClick={() => one.run(input)}>
          {t.reconcile.twinOne(aside.amount)}
        </Button>
        <Button variant="default" data-act="no" loading={two.running} onClick={() => two.run(input)}>
          {t.reconcile.twinTwo}
        </Button>
      </div>
    </article>
  )
}

function Leg({
  payment,
  where,
  what,
  counts,
}: {
  payment: PaymentView
  where: string | null
  what: string
  counts?: boolean
}) {
  const t = useT()
  return (
    <div className={css.leg}>
      <Chip tone={counts ? 'green' : 'grey'}>{what}</Chip>
      <p className={css.sum}>
        <Amount value={payment.amount} arrived={counts ?? false} />
      </p>
      <p>
        <b>{payment.payer || t.money.noName}</b>
      </p>
      <p className={css.small}>
        <Day value={payment.on} /> · {where === null ? t.reconcile.byHand : sayCode(t.formats, where)}
        {payment.remark && ` · ${t.money.remark(payment.remark)}`}
      </p>
      {payment.place && <Source places={[payment.place]} />}
    </div>
  )
}
