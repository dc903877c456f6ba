// Reconciliation: red to blue, names taken as one, money to invoices. What is not plain stays open.

import { Button } from '@mantine/core'
import { Card, More, Note, Some } from '../../components'
import { useT } from '../../i18n'
import type { ImportProposal } from '../../ipc'
import type { Draft } from './draft'
import css from './Import.module.css'
import { goStep } from './ImportPage'
import { InvoiceTable } from './Invoices'
import { MoneyRow } from './Money'

export function Check({ proposal, draft }: { proposal: ImportProposal; draft: Draft }) {
  const t = useT()
  const spelled = proposal.parties.filter(party => party.spellings.length > 0 && !party.isCreditor)
  const ours = proposal.invoices.filter(invoice => invoice.state !== 'purchase' && invoice.state !== 'known')
  const known = proposal.invoices.filter(invoice => invoice.state === 'known')
  const purchases = proposal.invoices.filter(invoice => invoice.state === 'purchase')
  const fresh = proposal.money.filter(money => money.state === 'new')
  const sure = fresh.filter(money => money.suggestion.verdict === 'match')
  const ask = fresh.filter(money => money.suggestion.verdict === 'ask')
  const none = fresh.filter(money => money.suggestion.verdict === 'none')
  const settled = proposal.money.filter(
    money => money.state === 'known' || money.suggestion.verdict === 'settled',
  )
  const unlinked = ours.some(invoice => invoice.state === 'red-unlinked')

  return (
    <div className={css.stack}>
      {spelled.length > 0 && (
        <Card title={t.import.same} hint={t.import.sameWhy} id="same">
          <ul className={css.same}>
            {spelled.map(party => (
              <li key={party.key}>
                <b>{party.name}</b>
                <span>
                  {t.import.alsoWritten}{' '}
                  {party.spellings.map(spelling => (
                    <q key={spelling}>{spelling}</q>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}

      {ours.length > 0 && (
        <Card title={t.import.ours(ours.length)} hint={t.import.oursWhy} id="ours">
          {unlinked && (
            <div className={css.noteIn}>
              <Note tone="amber">{t.import.unlinked}</Note>
            </div>
          )}
          <Some of={ours}>{shown => <InvoiceTable invoices={shown} label={t.import.oursTable} />}</Some>
        </Card>
      )}

      {ask.length > 0 && (
        <Card title={t.import.ask(ask.length)} hint={t.import.askWhy} id="ask" tone="amber">
          <Some of={ask} most={50}>
            {shown => shown.map(money => <MoneyRow key={money.key} money={money} draft={draft} />)}
          </Some>
        </Card>
      )}

      {sure.length > 0 && (
        <Card title={t.import.sure(sure.length)} hint={t.import.sureWhy} id="sure">
          <Some of={sure} most={50}>
            {shown => shown.map(money => <MoneyRow key={money.key} money={money} draft={draft} />)}
          </Some>
        </Card>
      )}

      {none.length + settled.length + purchases.length + known.length > 0 && (
        <Card title={t.import.rest} hint={t.import.restWhy} id="rest">
          <div className={css.rest}>
            {none.length > 0 && (
              <More label={t.import.none(none.length)}>
                <Some of={none} most={50}>
                  {shown => shown.map(money => <MoneyRow key={money.key} money={money} draft={draft} />)}
                </Some>
              </More>
            )}
            {settled.length > 0 && (
              <More label={t.import.settled(settled.length)}>
                <Some of={settled} most={50}>
                  {shown =>
                    shown.map(money => <MoneyRow key={money.key} money={money} draft={draft} readOnly />)
                  }
                </Some>
              </More>
            )}
            {known.length > 0 && (
              <More label={t.import.knownInvoices(known.length)}>
                <Some of={known}>
                  {shown => <InvoiceTable invoices={shown} label={t.import.knownInvoices(known.length)} />}
                </Some>
              </More>
            )}
            {purchases.length > 0 && (
              <More label={t.import.purchases(purchases.length)}>
                <Some of={purchases}>
                  {shown => <InvoiceTable invoices={shown} label={t.import.purchases(purchases.length)} />}
                </Some>
              </More>
            )}
          </div>
        </Card>
      )}

      <div className={css.acts}>
        <Button onClick={() => goStep('due')}>{t.import.toDue}</Button>
        <Button variant="default" onClick={() => goStep('files')}>
          {t.common.back}
        </Button>
        {ask.length > 0 && <span className="quiet">{t.import.askLater}</span>}
      </div>
    </div>
  )
}
