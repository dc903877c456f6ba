// One debtor: who it is, what may be claimed today, how far the case has come, and five tabs.

import { type ComponentType, useEffect } from 'react'
import { Amount, Chip, Loaded, PageHead, Sums, Term } from '../../components'
import { sayCode, useT } from '../../i18n'
import { type CaseView, useAsk } from '../../ipc'
import { Link, to } from '../../router'
import css from './Case.module.css'
import { Contact } from './contact/Contact'
import { Court, type Roads } from './court/Court'
import { Evidence } from './Evidence'
import { HeadChip } from './judged/Treated'
import { Money } from './Money'
import { Overview } from './Overview'
import { Offers } from './offers/Offers'
import { Papers } from './Papers'
import { Split } from './split/Split'

/** What shows the pages of a file; given from above, because features do not know each other. */
export type Pages = ComponentType<{ file: string; name: string }>

const TABS = ['', 'money', 'evidence', 'contact', 'offers', 'papers', 'court'] as const

export function CasePage({
  debtor,
  tab,
  today,
  Pages,
  Roads,
}: {
  debtor: string
  tab: string
  today: string
  Pages: Pages
  Roads: Roads
}) {
  const view = useAsk('case.show', { debtor, on: null })
  if (tab === 'split') return <Split debtor={debtor} />
  return (
    <Loaded of={view} rows={10}>
      {found => <Case view={found} tab={tab} today={today} Pages={Pages} Roads={Roads} />}
    </Loaded>
  )
}

function Case({
  view,
  tab,
  today,
  Pages,
  Roads,
}: {
  view: CaseView
  tab: string
  today: string
  Pages: Pages
  Roads: Roads
}) {
  const t = useT()
  const { row, party } = view
  useEffect(() => {
    document.title = `${row.name} · ${t.frame.brand}`
  }, [row.name, t])
  const names = {
    '': t.case.overview,
    money: t.case.money,
    evidence: t.case.evidence,
    contact: t.contact.tab,
    offers: t.plans.tab,
    papers: t.case.papers,
    court: t.case.court,
  }
  const counts = {
    '': 0,
    money: row.openPayments,
    evidence: view.evidence.length,
    contact: 0,
    offers: 0,
    papers: view.papers.length,
    court: 0,
  }
  return (
    <>
      <PageHead
        above={
          <p className={css.crumb}>
            <Link to="/cases">{t.frame.cases}</Link>
          </p>
        }
        title={row.name}
        sub={
          <>
            <span className="num">
              {party.registration
                ? t.case.registration(party.registration)
                : party.kind === 'person'
                  ? t.case.noIdentity
                  : t.case.noRegistration}
            </span>
            {' · '}
            <HeadChip debtor={row.debtor} />
            {view.spellings.length > 0 && ` · ${t.case.spellings(view.spellings.length)}`}
          </>
        }
        right={
          <Sums
            sums={[
              { label: t.case.balance, value: <Amount value={row.balance} /> },
              {
                label: (
                  <>
                    {t.case.claimToday}{' '}
                    <Link to={`${to('case', row.debtor, 'money')}?at=claim`} className="nowrap">
                      {t.case.how}
                    </Link>
                  </>
                ),
                value: view.claimTotal ? (
                  <>
                    <Amount value={view.claimTotal} />
                    {view.claimNotDue && (
                      <small className={css.notDue}>
                        {t.case.notDue} <Amount value={view.claimNotDue} />
                      </small>
                    )}
                  </>
                ) : (
                  <small className="quiet">{t.case.noClaim}</small>
                ),
              },
            ]}
          />
        }
      />
      <Stages stage={view.next.stage} />
      <nav className={css.tabs} aria-label={t.case.tabs}>
        {TABS.map(name => (
          <Link
            key={name}
            to={name === '' ? to('case', row.debtor) : to('case', row.debtor, name)}
            className={name === tab ? css.on : ''}
            {...(name === tab ? { 'aria-current': 'page' as const } : {})}
          >
            {names[name]}
            {counts[name] > 0 && (
              <span className={`${css.n} num`}>
                <span aria-hidden>{counts[name]}</span>
                <span className="aloud">{t.frame.items(counts[name])}</span>
              </span>
            )}
          </Link>
        ))}
      </nav>
      {tab === 'money' ? (
        <Money view={view} today={today} />
      ) : tab === 'evidence' ? (
        <Evidence view={view} today={today} />
      ) : tab === 'offers' ? (
        <Offers view={view} today={today} />
      ) : tab === 'contact' ? (
        <Contact view={view} today={today} />
      ) : tab === 'papers' ? (
        <Papers view={view} today={today} Pages={Pages} />
      ) : tab === 'court' ? (
        <Court view={view} today={today} Roads={Roads} />
      ) : (
        <Overview view={view} today={today} />
      )}
    </>
  )
}

function Stages({ stage }: { stage: string }) {
  const t = useT()
  const all = Object.keys(t.stages)
  const now = all.indexOf(stage)
  return (
    <ol className={css.path} aria-label={t.case.path}>
      {all.map((name, at) => (
        <li
          key={name}
          className={at < now ? css.done : at === now ? css.now : ''}
          {...(at === now ? { 'aria-current': 'step' as const } : {})}
        >
          {sayCode(t.stages, name)}
          {at === now && name !== 'settled' && <span>{t.case.hereNow}</span>}
        </li>
      ))}
    </ol>
  )
}

/** A word for a grade of proof, always with its word and never with its colour alone. */
export function Grade({ grade, weakest }: { grade: string; weakest?: boolean }) {
  const t = useT()
  const tone =
    grade === 'strong'
      ? 'green'
      : grade === 'fair'
        ? 'teal'
        : weakest || grade === 'missing'
          ? 'seal'
          : 'amber'
  return (
    <Chip tone={tone}>
      {sayCode(t.grades, grade)}
      {weakest && grade !== 'strong' ? ` · ${t.case.weakest}` : ''}
    </Chip>
  )
}

/** The limitation period, with what it means in everyday words. */
export function Limitation() {
  const t = useT()
  return <Term means={t.case.limitationMeans}>{t.case.limitation}</Term>
}
