// One payment of the files, what is suggested for it, and what the owner decides.

import { Radio } from '@mantine/core'
import { Arrived, Chip, OrderChoice, Suggested } from '../../components'
import { sayCode, useT } from '../../i18n'
import type { MoneyFound } from '../../ipc'
import { change, type Draft, decisionOn } from './draft'
import css from './Import.module.css'

export function MoneyRow({
  money,
  draft,
  readOnly,
}: {
  money: MoneyFound
  draft: Draft
  readOnly?: boolean
}) {
  const t = useT()
  const { suggestion } = money
  const decision = decisionOn(draft, money.key, suggestion.verdict, suggestion.order)
  const decide = (what: string, order: string | null | undefined) =>
    change({ decisions: { ...draft.decisions, [money.key]: { what, order: order ?? null } } })
  return (
    <Arrived
      on={money.on}
      amount={money.amount}
      payer={money.payer}
      account={money.account}
      remark={money.remark}
      place={money.place}
      chip={money.state === 'known' ? <Chip>{sayCode(t.import.states, 'known')}</Chip> : null}
    >
      <Suggested suggestion={suggestion} />
      {!readOnly && (
        <div className={css.decide}>
          <Radio.Group
            aria-label={t.import.decideOn(money.payer, money.amount)}
            value={decision.what}
            onChange={what => decide(what, decision.order)}
          >
            <div className={css.radios}>
              {suggestion.debtor !== null && (
                <Radio value="suggested" label={t.import.take(suggestion.debtorName ?? '')} />
              )}
              {suggestion.charge !== null && (
                <Radio
                  value="charge"
                  label={t.import.charge(suggestion.debtorName ?? '', suggestion.charge.amount)}
                />
              )}
              <Radio value="open" label={t.import.leave} />
              <Radio value="none" label={t.import.notOurs} />
            </div>
          </Radio.Group>
          {(decision.what === 'suggested' || decision.what === 'charge') && (
            <OrderChoice
              value={decision.order ?? suggestion.order}
              onChange={order => decide(decision.what, order)}
              label={t.money.orderOf(money.payer)}
            />
          )}
        </div>
      )}
    </Arrived>
  )
}
