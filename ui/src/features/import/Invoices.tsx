// Invoices as they were understood, each red one under the blue one it takes back.

import { IconCornerDownRight } from '@tabler/icons-react'
import { Amount, Chip, Day, Source, Table, type Tone, tableCss } from '../../components'
import { sayCode, useT } from '../../i18n'
import type { InvoiceFound } from '../../ipc'
import css from './Import.module.css'

const TONE: Record<string, Tone> = {
  new: 'teal',
  reversed: 'grey',
  red: 'seal',
  'red-unlinked': 'amber',
  known: 'grey',
  purchase: 'grey',
}

export function InvoiceTable({ invoices, label }: { invoices: InvoiceFound[]; label: string }) {
  const t = useT()
  const numbers = new Set(invoices.map(invoice => invoice.number))
  return (
    <Table label={label}>
      <thead>
        <tr>
          <th scope="col">{t.import.number}</th>
          <th scope="col">{t.import.issued}</th>
          <th scope="col">{t.import.buyer}</th>
          <th scope="col">{t.import.state}</th>
          <th scope="col" className={tableCss.r}>
            {t.import.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {invoices.map(invoice => {
          const under = invoice.state === 'red' && numbers.has(invoice.reverses ?? '')
          return (
            <tr key={invoice.key} className={invoice.state === 'reversed' ? tableCss.struck : ''}>
              <th scope="row">
                <span className={under ? css.under : ''}>
                  {under && <IconCornerDownRight size="0.9375rem" stroke={1.7} aria-hidden />}
                  <span className="num">{invoice.number}</span>
                </span>
                {invoice.reverses && <small>{t.import.reverses(invoice.reverses)}</small>}
                {invoice.places.length > 0 && <Source places={invoice.places} />}
              </th>
              <td>
                <Day value={invoice.issued} />
              </td>
              <td>{invoice.buyer}</td>
              <td>
                <Chip tone={TONE[invoice.state] ?? 'grey'}>{sayCode(t.import.states, invoice.state)}</Chip>
              </td>
              <td
                className={`${tableCss.r} ${tableCss.amount} ${invoice.total.startsWith('-') ? tableCss.red : ''}`}
              >
                <Amount value={invoice.total} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
