// Everyone who owes something, findable by a few letters.

import { Button, Pagination, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import {
  Amount,
  Card,
  Chip,
  Empty,
  Loaded,
  Note,
  PageHead,
  Sums,
  Table,
  type Tone,
  tableCss,
} from '../../components'
import { compareAmounts, count, isNought, matches, sayCode, useT } from '../../i18n'
import { type CaseList, type CaseRow, useAsk } from '../../ipc'
import { go, Link, setQuery, to, usePlace } from '../../router'
import css from './Cases.module.css'

/** Rows on a page: two screens full, quick to draw whatever the number of cases. */
const PAGE = 50

const STAGE_TONE: Record<string, Tone> = { check: 'grey', remind: 'teal', demand: 'amber', settled: 'green' }

type Order = 'balance' | 'overdue' | 'late' | 'name'

const ORDERS: Record<Order, (a: CaseRow, b: CaseRow) => number> = {
  balance: (a, b) => compareAmounts(b.balance, a.balance),
  overdue: (a, b) => compareAmounts(b.overdue, a.overdue),
  late: (a, b) => (b.daysLate ?? -1) - (a.daysLate ?? -1),
  name: (a, b) => NAMES.compare(a.name, b.name),
}
const NAMES = new Intl.Collator('zh-CN-u-co-pinyin')

export function CasesPage() {
  const list = useAsk('cases.list', {})
  return (
    <Loaded of={list} rows={10}>
      {found => <Cases list={found} />}
    </Loaded>
  )
}

function Cases({ list }: { list: CaseList }) {
  const t = useT()
  const { query } = usePlace()
  const [typed, setTyped] = useState(query.get('q') ?? '')
  const wanted = useDeferredValue(typed)
  const order = (query.get('by') ?? 'balance') as Order
  const back = query.get('down') === '0'

  const rows = useMemo(() => {
    const found = list.cases.filter(row => matches(`${row.name} ${row.registration ?? ''}`, wanted))
    const compare = ORDERS[order] ?? ORDERS.balance
    found.sort((a, b) => (back ? -compare(a, b) : compare(a, b)))
    return found
  }, [list.cases, wanted, order, back])

  const pages = Math.max(1, Math.ceil(rows.length / PAGE))
  const page = Math.min(pages, Math.max(1, Number(query.get('page')) || 1))
  const shown = rows.slice((page - 1) * PAGE, page * PAGE)

  return (
    <>
      <PageHead
        title={t.cases.title}
        sub={
          <>
            {t.cases.sub(count(list.cases.length))}
            {list.cases.length > 1 && (
              <>
                {' '}
                · <Link to="/batch">{t.batch.title}</Link>
              </>
            )}
          </>
        }
        right={
          <Sums
            sums={[
              { label: t.cases.invoiced, value: <Amount value={list.invoiced} /> },
              { label: t.cases.paid, value: <Amount value={list.paid} arrived /> },
              { label: t.cases.balance, value: <Amount value={list.balance} /> },
            ]}
          />
        }
      />
      {list.openPayments > 0 && (
        <div className={css.open}>
          <Note
            tone="amber"
            action={
              <Button size="xs" variant="default" onClick={() => go('/payments')}>
                {t.cases.openDo}
              </Button>
            }
          >
            {t.cases.open(list.openPayments)}
          </Note>
        </div>
      )}
      {list.cases.length === 0 ? (
        <Card>
          <Empty
            title={t.cases.none}
            action={
              <>
                <Button onClick={() => go('/import')}>{t.welcome.importDo}</Button>
                <Button variant="default" onClick={() => go('/new')}>
                  {t.interview.title}
                </Button>
              </>
            }
          >
            {t.cases.noneWhy}
          </Empty>
        </Card>
      ) : (
        <Card>
          <div className={css.bar}>
            <TextInput
              type="search"
              className={css.search ?? ''}
              aria-label={t.cases.search}
              placeholder={t.cases.search}
              leftSection={<IconSearch size="1rem" stroke={1.7} aria-hidden />}
              value={typed}
              onChange={event => {
                setTyped(event.currentTarget.value)
                setQuery({ q: event.currentTarget.value, page: '' })
              }}
            />
            <span className={css.found} role="status">
              {wanted && t.cases.found(rows.length)}
            </span>
            <Button onClick={() => go('/new')}>{t.interview.title}</Button>
            <Button variant="default" onClick={() => go('/debt')}>
              {t.cases.add}
            </Button>
          </div>
          {rows.length === 0 ? (
            <Empty title={t.cases.noMatch(wanted)}>{t.cases.noMatchWhy}</Empty>
          ) : (
            <Table label={t.cases.table}>
              <thead>
                <tr>
                  <Head by="name" order={order} back={back}>
                    {t.cases.who}
                  </Head>
                  <th scope="col">{t.cases.stage}</th>
                  <Head by="late" order={order} back={back} right>
                    {t.cases.late}
                  </Head>
                  <Head by="overdue" order={order} back={back} right>
                    {t.cases.overdue}
                  </Head>
                  <Head by="balance" order={order} back={back} right>
                    {t.cases.balance}
                  </Head>
                </tr>
              </thead>
              <tbody>
                {shown.map(row => (
                  <Row key={row.debtor} row={row} />
                ))}
              </tbody>
            </Table>
          )}
        </Card>
      )}
      {pages > 1 && (
        <nav className={css.pages} aria-label={t.cases.pages}>
          <Pagination
            total={pages}
            value={page}
            onChange={next => {
              setQuery({ page: next === 1 ? '' : String(next) })
              scrollTo(0, 0)
            }}
            getControlProps={control => ({ 'aria-label': t.cases.pageControl[control] })}
            getItemProps={at => ({ 'aria-label': t.cases.page(at) })}
          />
        </nav>
      )}
    </>
  )
}

function Head({
  by,
  order,
  back,
  right,
  children,
}: {
  by: Order
  order: Order
  back: boolean
  right?: boolean
  children: string
}) {
  const on = by === order
  const Icon = back ? IconArrowUp : IconArrowDown
  return (
    <th
      scope="col"
      className={right ? tableCss.r : ''}
      aria-sort={on ? (back !== (by === 'name') ? 'ascending' : 'descending') : 'none'}
    >
      <button
        type="button"
        className={css.sort}
        onClick={() => setQuery({ by, down: on && !back ? '0' : '', page: '' })}
      >
        {children}
        {on && <Icon size="0.8125rem" stroke={2} aria-hidden />}
      </button>
    </th>
  )
}

function Row({ row }: { row: CaseRow }) {
  const t = useT()
  return (
    <tr className={css.row}>
      <th scope="row">
        <Link to={to('case', row.debtor)} className={css.name}>
          {row.name}
        </Link>
        <small>
          {t.cases.debts(row.debts)}
          {row.withoutDue > 0 && ` · ${t.cases.withoutDue(row.withoutDue)}`}
          {row.openPayments > 0 && ` · ${t.cases.openHere(row.openPayments)}`}
        </small>
      </th>
      <td>
        <Chip tone={STAGE_TONE[row.stage] ?? 'grey'}>{sayCode(t.stages, row.stage)}</Chip>
      </td>
      <td className={`${tableCss.r} num`}>{row.daysLate === null ? '' : t.common.days(row.daysLate)}</td>
      <td className={tableCss.r}>{isNought(row.overdue) ? '' : <Amount value={row.overdue} />}</td>
      <td className={`${tableCss.r} ${css.balance}`}>
        <Amount value={row.balance} />
      </td>
    </tr>
  )
}
