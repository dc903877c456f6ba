// What changed since a paper was issued: then and now, and the money that came in between.

import { Amount, Day, ErrorNote, More } from '../../../components'
import { money, sayStands, useT } from '../../../i18n'
import { type StandsChanged, useAsk } from '../../../ipc'

export function Changes({ document }: { document: string }) {
  const t = useT()
  return (
    <More label={t.papers.changed}>
      <Told document={document} />
    </More>
  )
}

function Told({ document }: { document: string }) {
  const t = useT()
  const { data, error } = useAsk('paper.changes', { document })
  if (error) return <ErrorNote trouble={error} />
  if (data === undefined) return null
  return (
    <ul>
      {data.changes.map(change => (
        <li key={change.code}>
          {sayStands(t.stands, change.code)}{' '}
          <span className="num">{t.papers.wasNow(told(change, change.then), told(change, change.now))}</span>
        </li>
      ))}
      {data.payments.length > 0 && (
        <li>
          {t.papers.paidSince(data.payments.length)}
          <ul>
            {data.payments.map((paid, at) => (
              // Two payments of one day and amount are two.
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells them apart
              <li key={at}>
                <Day value={paid.on} /> <Amount value={paid.amount} />
              </li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  )
}

const told = (change: StandsChanged, value: string) =>
  change.code.startsWith('sum.') && value !== '' ? money(value) : value || '—'
