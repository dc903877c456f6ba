// Every debt of the case: what arose, what was taken back, what was paid, what is left, and by when.

import { Button, Modal } from '@mantine/core'
import { IconCornerDownRight } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { Amount, Card, Chip, Day, Empty, isMinusClass, Some, Source, Table, tableCss } from '../../components'
import { isNought, sayBecause, sayCode, sayTold, useT } from '../../i18n'
import type { DebtView } from '../../ipc'
import { Adjust } from './Adjust'
import css from './Case.module.css'
import { Cost } from './Cost'
import { Details } from './Details'
import own from './Money.module.css'

type Doing = 'adjust' | 'cost' | 'details'

export function Debts({ debts, today, debtor }: { debts: DebtView[]; today: string; debtor: string }) {
  const t = useT()
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const open = debts.filter(debt => !debt.reversed)
  return (
    <Card
      title={t.debts.title}
      hint={t.debts.hint}
      id="debts"
      aside={
        open.length > 0 && (
          <span className={css.acts}>
            {(['details', 'cost', 'adjust'] as const).map(each => (
              <Button key={each} variant="default" size="xs" onClick={() => setDoing(each)}>
                {t.debts[each]}
              </Button>
            ))}
          </span>
        )
      }
    >
      <Modal
        opened={doing !== null}
        onClose={close}
        title={doing && t.debts[doing]}
        closeButtonProps={{ 'aria-label': t.common.close }}
        size="lg"
      >
        {doing === 'adjust' && <Adjust debts={open} today={today} onDone={close} />}
        {doing === 'cost' && <Cost debts={open} today={today} onDone={close} />}
        {doing === 'details' && <Details debts={open} debtor={debtor} onDone={close} />}
      </Modal>
      {debts.length === 0 ? (
        <Empty title={t.debts.none} />
      ) : (
        <Some of={debts}>
          {shown => (
            <Table label={t.debts.title}>
              <thead>
                <tr>
                  <th scope="col">{t.debts.what}</th>
                  <th scope="col">{t.debts.on}</th>
                  <th scope="col">{t.debts.due}</th>
                  <th scope="col" className={tableCss.r}>
                    {t.debts.arose}
                  </th>
                  <th scope="col" className={tableCss.r}>
                    {t.debts.paid}
                  </th>
                  <th scope="col" className={tableCss.r}>
                    {t.debts.balance}
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map(debt => (
                  <Debt key={debt.debt} debt={debt} />
                ))}
              </tbody>
            </Table>
          )}
        </Some>
      )}
    </Card>
  )
}

function Debt({ debt }: { debt: DebtView }) {
  const t = useT()
  return (
    <Fragment>
      <tr className={debt.reversed ? tableCss.struck : ''}>
        <th scope="row">
          <span className="num">{debt.invoice ?? sayCode(t.kinds, debt.kind)}</span>{' '}
          {debt.reversed && <Chip>{t.debts.reversed}</Chip>}
          <small>
            {debt.invoice && sayCode(t.kinds, debt.kind)}
            {debt.contract && ` · ${t.debts.contract(debt.contract)}`}
          </small>
          {debt.place && <Source places={[debt.place]} />}
        </th>
        <td>
          <Day value={debt.on} />
        </td>
        <td>
          {debt.due ? (
            <>
              <Day value={debt.due} />
              {debt.dueBecause && <small>{sayTold(t.dueWhy, debt.dueBecause)}</small>}
            </>
          ) : (
            !debt.reversed && <span className={css.unsaid}>{t.debts.noDue}</span>
          )}
        </td>
        <td className={`${tableCss.r} ${tableCss.amount}`}>
          <Amount value={debt.arose} />
        </td>
        <td className={tableCss.r}>{!isNought(debt.paid) && <Amount value={debt.paid} arrived />}</td>
        <td className={tableCss.r}>
          <b>
            <Amount value={debt.balance} />
          </b>
        </td>
      </tr>
      {debt.adjustments.map(adjustment => (
        <tr key={`${adjustment.on} ${adjustment.invoice ?? adjustment.why}`} className={own.adjustment}>
          <th scope="row">
            <span className={own.under}>
              <IconCornerDownRight size="0.9375rem" stroke={1.7} aria-hidden />
              <span className="num">
                {adjustment.invoice ? t.debts.red(adjustment.invoice) : sayBecause(t, adjustment.why)}
              </span>
            </span>
          </th>
          <td>
            <Day value={adjustment.on} />
          </td>
          <td />
          <td className={`${tableCss.r} ${isMinusClass(adjustment.amount)}`}>
            <Amount value={adjustment.amount} />
          </td>
          <td />
          <td />
        </tr>
      ))}
    </Fragment>
  )
}
