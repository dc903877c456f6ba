// The papers behind each debt, side by side; those that nobody signed come first.

import { Amount, Card, Chip, Table, tableCss } from '../../components'
import { sayCode, useT } from '../../i18n'
import type { ChainLink, ChainRow } from '../../ipc'
import css from './Case.module.css'

const TONES: Record<string, 'green' | 'amber' | 'seal' | 'grey'> = {
  signed: 'green',
  agreed: 'green',
  issued: 'green',
  paid: 'green',
  unsigned: 'amber',
  sent: 'amber',
  part: 'amber',
  differs: 'seal',
  missing: 'grey',
  unpaid: 'grey',
}

export function Chain({ rows }: { rows: ChainRow[] }) {
  const t = useT()
  const unsigned = rows.filter(row => row.unsigned).length
  return (
    <Card title={t.chain.title} hint={unsigned > 0 ? t.chain.unsigned(unsigned) : t.chain.hint} id="chain">
      <Table label={t.chain.title}>
        <thead>
          <tr>
            <th scope="col">{t.chain.debt}</th>
            <th scope="col">{t.chain.contract}</th>
            <th scope="col">{t.chain.delivery}</th>
            <th scope="col">{t.chain.statement}</th>
            <th scope="col">{t.chain.invoice}</th>
            <th scope="col">{t.chain.payment}</th>
            <th scope="col" className={tableCss.r}>
              {t.chain.left}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.debt} className={css.chain}>
              <th scope="row" className={css.chainName}>
                {row.name}
              </th>
              <Link of={row.contract} />
              <Link of={row.delivery} />
              <Link of={row.statement} />
              <Link of={row.invoice} plain />
              <Link of={row.payment} money />
              <td className={tableCss.r}>
                <Amount value={row.balance} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

function Link({ of, money, plain }: { of: ChainLink; money?: boolean; plain?: boolean }) {
  const t = useT()
  return (
    <td>
      <Chip tone={TONES[of.state] ?? 'grey'}>{sayCode(t.chainStates, of.state)}</Chip>
      {of.about && !plain && (
        <small className={css.chainAbout}>{money ? <Amount value={of.about} /> : of.about}</small>
      )}
    </td>
  )
}
