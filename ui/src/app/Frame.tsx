// The rail at the left, the notices above the page, and the page.

import {
  IconBooks,
  IconBriefcase2,
  IconCalendar,
  IconChartBar,
  IconFileImport,
  IconHistory,
  IconScale,
  IconSearch,
  IconSettings,
  IconSunHigh,
} from '@tabler/icons-react'
import { type ComponentType, type ReactNode, useEffect, useRef } from 'react'
import { day, useLang, useT } from '../i18n'
import { type BookStatus, type OpenBookView, useAsk } from '../ipc'
import { Link, usePlace } from '../router'
import { Banners } from './Banners'
import { Finder, openFinder } from './Finder'
import css from './Frame.module.css'
import { onShelf } from './Shelf'

const MAC = navigator.userAgent.includes('Mac')

export function Frame({
  status,
  book,
  children,
}: {
  status: BookStatus
  book: OpenBookView
  children: ReactNode
}) {
  const t = useT()
  const lang = useLang()
  const today = useAsk('today.show', {})
  const cases = useAsk('cases.list', {})
  const main = useRef<HTMLElement>(null)
  const { path } = usePlace()
  const here = path[0] ?? ''
  // A new page is read from its top, also by a screen reader. Another tab of a case is not a new page.
  const page = here === 'calculators' || here === 'courts' ? here : `${here}/${path[1] ?? ''}`
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    main.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [page])

  return (
    <div className={css.frame}>
      <button type="button" className={css.skip} onClick={() => main.current?.focus()}>
        {t.frame.skip}
      </button>
      <nav className={css.rail} aria-label={t.frame.nav}>
        <div className={css.inner}>
          <Link to="/" className={css.brand} aria-label={t.frame.home}>
            <img src="/seal.svg" alt="" className={css.seal} />
            <span>{t.frame.brand}</span>
          </Link>
          <button
            type="button"
            className={css.find}
            onClick={openFinder}
            aria-keyshortcuts="Control+K Meta+K"
          >
            <IconSearch size="1rem" stroke={1.8} aria-hidden />
            <span>{t.frame.find}</span>
            <kbd>{t.frame.findKey(MAC)}</kbd>
          </button>
          <ul>
            <Item
              icon={IconSunHigh}
              to="/"
              on={here === ''}
              name={t.frame.today}
              n={today.data?.todo.length}
            />
            <Item
              icon={IconBriefcase2}
              to="/cases"
              on={here === 'cases' || here === 'case' || here === 'debt'}
              name={t.frame.cases}
              n={cases.data?.cases.length}
            />
            <Item icon={IconFileImport} to="/import" on={here === 'import'} name={t.frame.import} />
            <Item
              icon={IconScale}
              to="/reconcile"
              on={here === 'reconcile' || here === 'payments'}
              name={t.reconcile.title}
              n={cases.data?.openPayments}
            />
            <Item icon={IconCalendar} to="/calendar" on={here === 'calendar'} name={t.calendar.title} />
            <Item icon={IconChartBar} to="/insights" on={here === 'insights'} name={t.insights.title} />
            <Item icon={IconBooks} to="/library" on={onShelf(here)} name={t.frame.library} />
            <Item icon={IconHistory} to="/history" on={here === 'history'} name={t.frame.history} />
            <Item icon={IconSettings} to="/settings" on={here === 'settings'} name={t.frame.settings} />
          </ul>
          <div className={css.foot}>
            <p className={css.owner}>{book.creditor.name}</p>
            <p>
              <Link to="/books" {...(here === 'books' ? { 'aria-current': 'page' as const } : {})}>
                {t.books.switch}
              </Link>
            </p>
            <p className="num">{t.frame.day(day(status.today, lang))}</p>
            <p>{t.frame.entries(book.entries)}</p>
          </div>
        </div>
      </nav>
      <main id="main" ref={main} tabIndex={-1} className={css.main}>
        <Banners status={status} book={book} />
        {children}
      </main>
      <Finder cases={cases.data?.cases ?? []} />
    </div>
  )
}

function Item({
  icon: Icon,
  to,
  on,
  name,
  n,
}: {
  icon: ComponentType<{ size?: string; stroke?: number; 'aria-hidden'?: boolean }>
  to: string
  on: boolean
  name: string
  n?: number | undefined
}) {
  const t = useT()
  return (
    <li>
      <Link to={to} className={on ? css.on : ''} {...(on ? { 'aria-current': 'page' as const } : {})}>
        <Icon size="1.125rem" stroke={1.7} aria-hidden />
        <span className={css.name}>{name}</span>
        {n !== undefined && n > 0 && (
          <span className={`${css.n} num`}>
            <span aria-hidden>{n}</span>
            <span className="aloud">{t.frame.items(n)}</span>
          </span>
        )}
      </Link>
    </li>
  )
}
