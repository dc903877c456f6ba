// What is owed, what was paid, what was agreed, and what follows from it.

import { useEffect, useState } from 'react'
import { Loaded } from '../../components'
import { type CaseView, useAsk } from '../../ipc'
import { setQuery, usePlace } from '../../router'
import css from './Case.module.css'
import { Claim } from './Claim'
import { Debts } from './Debts'
import { Payments } from './Payments'
import { Terms } from './Terms'

export function Money({ view, today }: { view: CaseView; today: string }) {
  const { query } = usePlace()
  const on = query.get('on')
  const at = query.get('at')
  const debtor = view.row.debtor
  const claim = useAsk('claim.show', { debtor, on }, { keep: true })
  const [terms, setTerms] = useState(at === 'terms')

  // A link from elsewhere points at one card of the page.
  useEffect(() => {
    if (at === null) return
    if (at === 'terms') setTerms(true)
    requestAnimationFrame(() => document.getElementById(at)?.scrollIntoView({ block: 'start' }))
  }, [at])

  const open = view.payments.some(payment => payment.state === 'open')
  const payments = <Payments view={view} claim={claim.data} today={today} />
  return (
    <div className={css.side}>
      {open && payments}
      <Terms view={view} opened={terms} onOpen={setTerms} />
      <section id="claim" className={css.anchor}>
        <Loaded of={claim} rows={6}>
          {found => (
            <Claim
              claim={found}
              view={view}
              today={today}
              waiting={claim.isPlaceholderData}
              onDay={day => setQuery({ on: day === null || day === today ? '' : day })}
            />
          )}
        </Loaded>
      </section>
      <Debts debts={view.debts} today={today} debtor={debtor} />
      {!open && payments}
    </div>
  )
}
