// What both come to, tried on the book as it is and not entered.

import { Amount, ErrorNote, Note, Table, tableCss, Waiting } from '../../../components'
import { useT } from '../../../i18n'
import { type PartsAsked, type PartySums, useAsk } from '../../../ipc'
import own from './Split.module.css'

export function Sums({ asked }: { asked: PartsAsked }) {
  const t = useT()
  const tried = useAsk('party.parts', asked, { keep: true })
  const stuck = tried.error?.params.rule === 'needed' ? tried.error.params.entry : undefined
  if (tried.error)
    return (
      <div className={own.end}>
        {stuck === undefined ? (
          <ErrorNote trouble={tried.error} />
        ) : (
          <Note tone="amber">{t.split.stuck(stuck)}</Note>
        )}
      </div>
    )
  const sums = tried.data?.sums
  if (!sums) return <Waiting rows={3} />
  const row = (name: string, of: PartySums) => (
    <tr>
      <th scope="row">{name}</th>
      <td className={tableCss.r}>{of.debts}</td>
      <td className={tableCss.r}>
        <Amount value={of.price} />
      </td>
      <td className={tableCss.r}>
        <Amount value={of.paid} />
      </td>
      <td className={tableCss.r}>
        <Amount value={of.left} />
      </td>
      <td className={tableCss.r}>
        <Amount value={of.account} />
      </td>
    </tr>
  )
  return (
    <Table label={t.split.sums}>
      <thead>
        <tr>
          <th scope="col">{t.split.party}</th>
          {[t.split.debts, t.split.price, t.split.paid, t.split.left, t.split.account].map(head => (
            <th key={head} scope="col" className={tableCss.r}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row(t.split.before, sums.before)}
        {row(asked.split?.stays.name ?? '', sums.stays)}
        {row(asked.split?.apart.name ?? '', sums.apart)}
      </tbody>
    </Table>
  )
}
