// Which road to the money, which court, and by which day; none of it needs a book.

import { useEffect } from 'react'
import { PageHead } from '../../../components'
import { useT } from '../../../i18n'
import { Link, to, usePlace } from '../../../router'
import calc from '../Calc.module.css'
import { useAnswers } from './answers'
import { DeadlinesForm } from './Deadlines'
import { RoadsForm } from './Roads'
import { WhereForm } from './Where'

const TABS = ['roads', 'where', 'deadlines'] as const

export function CourtsPage({ today }: { today: string }) {
  const t = useT()
  const { path } = usePlace()
  const { query } = useAnswers()
  const tab = TABS.find(each => each === path[1]) ?? 'roads'
  return (
    <>
      <PageHead title={t.courts.title} sub={t.courts.sub} />
      <nav className={calc.tabs} aria-label={t.courts.tabs}>
        {TABS.map(each => (
          <Link
            key={each}
            to={`${to('courts', each)}${query}`}
            className={each === tab ? calc.on : ''}
            {...(each === tab ? { 'aria-current': 'page' as const } : {})}
          >
            {t.courts[each]}
          </Link>
        ))}
      </nav>
      {tab === 'where' ? (
        <WhereForm />
      ) : tab === 'deadlines' ? (
        <DeadlinesForm today={today} />
      ) : (
        <RoadsForm />
      )}
    </>
  )
}

/** The same where no book is open. */
export function CourtsAlone({ today }: { today: string }) {
  const t = useT()
  useEffect(() => {
    document.title = `${t.courts.title} · ${t.frame.brand}`
  }, [t])
  return (
    <main className={calc.alone}>
      <Link to="/">{t.calc.back}</Link>
      <CourtsPage today={today} />
    </main>
  )
}
