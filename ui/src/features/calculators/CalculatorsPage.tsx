// The calculators, one a tab; none of them needs a book.

import { useEffect } from 'react'
import { PageHead } from '../../components'
import { useT } from '../../i18n'
import { Link, to, usePlace } from '../../router'
import css from './Calc.module.css'
import { DaysForm } from './Days'
import { FeesForm } from './Fees'
import { InterestForm } from './Interest'
import { LimitationForm } from './Limitation'
import { WordsForm } from './Words'

const TABS = ['interest', 'fees', 'limitation', 'days', 'words'] as const

export function CalculatorsPage({ today }: { today: string }) {
  const t = useT()
  const { path } = usePlace()
  const tab = TABS.find(each => each === path[1]) ?? 'interest'
  return (
    <>
      <PageHead title={t.calc.title} sub={t.calc.sub} />
      <nav className={css.tabs} aria-label={t.calc.tabs}>
        {TABS.map(each => (
          <Link
            key={each}
            to={to('calculators', each)}
            className={each === tab ? css.on : ''}
            {...(each === tab ? { 'aria-current': 'page' as const } : {})}
          >
            {t.calc[each]}
          </Link>
        ))}
        <Link to="/courts">{t.courts.title}</Link>
      </nav>
      {tab === 'fees' ? (
        <FeesForm />
      ) : tab === 'limitation' ? (
        <LimitationForm today={today} />
      ) : tab === 'days' ? (
        <DaysForm today={today} />
      ) : tab === 'words' ? (
        <WordsForm />
      ) : (
        <InterestForm today={today} />
      )}
    </>
  )
}

/** The same where no book is open. */
export function CalculatorsAlone({ today }: { today: string }) {
  const t = useT()
  useEffect(() => {
    document.title = `${t.calc.title} · ${t.frame.brand}`
  }, [t])
  return (
    <main className={css.alone}>
      <Link to="/">{t.calc.back}</Link>
      <CalculatorsPage today={today} />
    </main>
  )
}
