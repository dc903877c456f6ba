// Which page it is, by the address; features know nothing of each other and meet only here.

import { lazy, Suspense, useEffect } from 'react'
import { Loaded, Waiting } from '../components'
import { BatchPage } from '../features/batch'
import { BooksPage } from '../features/books'
import { CalculatorsPage, CourtsPage, RoadsForm } from '../features/calculators'
import { CalendarPage } from '../features/calendar'
import { CasePage, ClaimLines } from '../features/case'
import { CasesPage, DebtPage } from '../features/cases'
import { ConductPage } from '../features/conduct'
import { RehearsalPage, ReportPage, TonightPage } from '../features/contact'
import { HandoverPage } from '../features/handover'
import { HistoryPage } from '../features/history'
import { ImportPage, startImport } from '../features/import'
import { InsightsPage } from '../features/insights'
import { InterviewPage } from '../features/interview'
import { LibraryPage } from '../features/library'
import { LockCard } from '../features/lock'
import { ReconcilePage } from '../features/reconcile'
import { SettingsPage } from '../features/settings'
import { TemplatesPage } from '../features/templates'
import { TodayPage } from '../features/today'
import { FirstDoors } from '../features/welcome'
import { useT } from '../i18n'
import { type BookStatus, type OpenBookView, useAsk, useDropped } from '../ipc'
import { go, setQuery, usePlace } from '../router'
import { onShelf, Shelf } from './Shelf'

// pdf.js is large and most pages show no file.
const FilePages = lazy(() => import('../features/viewer').then(viewer => ({ default: viewer.FilePages })))
const FileOver = lazy(() => import('../features/viewer').then(viewer => ({ default: viewer.FileOver })))

const PrintOver = lazy(() => import('../features/print').then(print => ({ default: print.PrintOver })))

export function Page({ status, book }: { status: BookStatus; book: OpenBookView }) {
  const { path, query } = usePlace()
  // Files dropped on a page that has no use for them are to be imported.
  useDropped(files => {
    startImport(files)
    go('/import')
  }, true)
  const file = query.get('view')
  const page = path[0] ?? ''
  return (
    <>
      {onShelf(page) && <Shelf page={page} />}
      <Routed status={status} book={book} />
      {file && (
        <Suspense fallback={null}>
          <FileOver
            file={file}
            name={query.get('name') ?? ''}
            media={query.get('media') ?? 'pdf'}
            onClose={() => setQuery({ view: '', name: '', media: '' })}
          />
        </Suspense>
      )}
      {(query.has('print') || query.has('print-set')) && (
        <Suspense fallback={null}>
          <PrintOver
            file={query.get('print') ?? ''}
            filing={query.get('print-set') ?? ''}
            name={query.get('name') ?? ''}
            Pages={Preview}
            onClose={() => setQuery({ print: '', 'print-set': '', name: '' })}
          />
        </Suspense>
      )}
    </>
  )
}

function Routed({ status, book }: { status: BookStatus; book: OpenBookView }) {
  const t = useT()
  const { path, query } = usePlace()
  const [page = '', id, tab] = path
  const title =
    page === 'case' || page === 'cases' || page === 'debt' || page === 'new'
      ? 'cases'
      : page === 'payments'
        ? 'reconcile'
        : page
  useEffect(() => {
    const names: Record<string, string> = {
      '': t.frame.today,
      cases: t.frame.cases,
      import: t.frame.import,
      words: t.conduct.title,
      templates: t.templates.title,
      batch: t.batch.title,
      calendar: t.calendar.title,
      conduct: t.report.title,
      tonight: t.tonight.title,
      rehearsal: t.rehearsal.title,
      reconcile: t.reconcile.title,
      books: t.books.title,
      handover: t.handover.title,
      library: t.frame.library,
      insights: t.insights.title,
      history: t.frame.history,
      calculators: t.frame.calculators,
      courts: t.courts.title,
      settings: t.frame.settings,
    }
    document.title = `${names[title] ?? t.frame.today} · ${t.frame.brand}`
  }, [title, t])

  if (page === 'cases') return <CasesPage />
  if (page === 'case' && id)
    return <CasePage debtor={id} tab={tab ?? ''} today={status.today} Pages={Preview} Roads={RoadsForm} />
  if (page === 'new')
    return (
      <InterviewPage
        page={id ?? ''}
        of={query.get('of') ?? ''}
        today={status.today}
        Pages={Preview}
        Lines={ClaimLines}
      />
    )
  if (page === 'debt') return <DebtPage today={status.today} />
  if (page === 'import') return <ImportPage />
  if (page === 'batch') return <BatchPage part={id ?? ''} Pages={Preview} />
  if (page === 'templates') return <TemplatesPage form={id ?? ''} Pages={Preview} />
  if (page === 'words') return <ConductPage />
  if (page === 'calendar') return <CalendarPage />
  if (page === 'conduct') return <ReportPage today={status.today} />
  if (page === 'tonight') return <TonightPage />
  if (page === 'rehearsal') return <RehearsalPage />
  if (page === 'reconcile' || page === 'payments') return <ReconcilePage today={status.today} />
  if (page === 'books') return <BooksPage />
  if (page === 'handover') return <HandoverPage />
  if (page === 'library') return <LibraryPage id={id ?? ''} />
  if (page === 'insights') return <InsightsPage />
  if (page === 'history') return <HistoryPage />
  if (page === 'calculators') return <CalculatorsPage today={status.today} />
  if (page === 'courts') return <CourtsPage today={status.today} />
  if (page === 'settings') return <SettingsPage status={status} book={book} lock={<LockCard />} />
  return <Home />
}

/** The landing page, or three doors while there is nothing to land on. */
function Home() {
  const cases = useAsk('cases.list', {})
  return (
    <Loaded of={cases}>
      {list => (list.cases.length === 0 && list.openPayments === 0 ? <FirstDoors /> : <TodayPage />)}
    </Loaded>
  )
}

function Preview(props: { file: string; name: string }) {
  return (
    <Suspense fallback={<Waiting rows={8} />}>
      <FilePages {...props} />
    </Suspense>
  )
}
