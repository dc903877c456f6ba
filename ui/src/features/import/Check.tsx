// Reconciliation: red to blue, names taken as one, money to invoices. What is not plain stays open.

import { Button } from '@mantine/core'
import { Card, More, Note } from '../../components'
import { useT } from '../../i18n'
import type { ImportProposal } from '../../ipc'
import type { Draft } from './draft'
import css from './Import.module.css'
import { goStep } from './ImportPage'
import { InvoiceTable } from './Invoices'
import { MoneyRow } from './Money'
import { Rows } from './Rows'

export function Check({ proposal, draft }: { proposal: ImportProposal; draft: Draft }) {
  const t = useT()
  const { counts, proposal: id } = proposal
  return (
    <div className={css.stack}>
      {counts.same > 0 && (
        <Card title={t.import.same} hint={t.import.sameWhy} id="same">
          <Rows proposal={id} list="same" kind="parties">
            {shown => (
              <ul className={css.same}>
                {shown.map(party => (
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
            )}
          </Rows>
        </Card>
      )}

      {counts.ours > 0 && (
        <Card title={t.import.ours(counts.ours)} hint={t.import.oursWhy} id="ours">
          {counts.unlinked > 0 && (
            <div className={css.noteIn}>
              <Note tone="amber">{t.import.unlinked}</Note>
            </div>
          )}
          <Rows proposal={id} list="ours" kind="invoices">
            {shown => <InvoiceTable invoices={shown} label={t.import.oursTable} />}
          </Rows>
        </Card>
      )}

      {counts.ask > 0 && (
        <Card title={t.import.ask(counts.ask)} hint={t.import.askWhy} id="ask" tone="amber">
          <Rows proposal={id} list="ask" kind="money">
            {shown => shown.map(money => <MoneyRow key={money.key} money={money} draft={draft} />)}
          </Rows>
        </Card>
      )}

      {counts.sure > 0 && (
        <Card title={t.import.sure(counts.sure)} hint={t.import.sureWhy} id="sure">
          <Rows proposal={id} list="sure" kind="money">
            {shown => shown.map(money => <MoneyRow key={money.key} money={money} draft={draft} />)}
          </Rows>
        </Card>
      )}

      {counts.none + counts.settled + counts.purchases + counts.known > 0 && (
        <Card title={t.import.rest} hint={t.import.restWhy} id="rest">
          <div className={css.rest}>
            {counts.none > 0 && (
              <More label={t.import.none(counts.none)}>
                <Rows proposal={id} list="none" kind="money">
                  {shown => shown.map(money => <MoneyRow key={money.key} money={money} draft={draft} />)}
                </Rows>
              </More>
            )}
            {counts.settled > 0 && (
              <More label={t.import.settled(counts.settled)}>
                <Rows proposal={id} list="settled" kind="money">
                  {shown =>
                    shown.map(money => <MoneyRow key={money.key} money={money} draft={draft} readOnly />)
                  }
                </Rows>
              </More>
            )}
            {counts.known > 0 && (
              <More label={t.import.knownInvoices(counts.known)}>
                <Rows proposal={id} list="known" kind="invoices">
                  {shown => <InvoiceTable invoices={shown} label={t.import.knownInvoices(counts.known)} />}
                </Rows>
              </More>
            )}
            {counts.purchases > 0 && (
              <More label={t.import.purchases(counts.purchases)}>
                <Rows proposal={id} list="purchases" kind="invoices">
                  {shown => <InvoiceTable invoices={shown} label={t.import.purchases(counts.purchases)} />}
                </Rows>
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
        {counts.ask > 0 && <span className="quiet">{t.import.askLater}</span>}
      </div>
    </div>
  )
}
