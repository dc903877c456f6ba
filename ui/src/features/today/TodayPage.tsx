// The landing page: what to do first, what falls soon, how old the debts are.

import { Button, Popover } from '@mantine/core'
import { Amount, Bar, Card, Day, Empty, Loaded, PageHead, Some, Sums } from '../../components'
import { isNought, knows, sayCode, useT } from '../../i18n'
import { type Bucket, type Soon, type TodayView, type Todo, useAsk } from '../../ipc'
import { go, Link, stepPath, to } from '../../router'
import css from './Today.module.css'

export function TodayPage() {
  const today = useAsk('today.show', {})
  return (
    <Loaded of={today} rows={8}>
      {view => <Today view={view} />}
    </Loaded>
  )
}

function Today({ view }: { view: TodayView }) {
  const t = useT()
  return (
    <>
      <PageHead
        title={view.todo.length > 0 ? t.today.title : t.today.calm}
        sub={
          <>
            <Day value={view.today} form="week" />
            {view.todo.length > 0 && ` · ${t.today.order}`}
          </>
        }
        right={
          <Sums
            sums={[
              { label: t.today.owed, value: <Amount value={view.owed} /> },
              { label: t.today.overdue, value: <Amount value={view.overdue} /> },
              { label: t.today.received, value: <Amount value={view.received} arrived /> },
            ]}
          />
        }
      />
      <div className={css.cols}>
        <div>
          <section className={css.todos} aria-label={t.today.todo}>
            {view.todo.length === 0 ? (
              <Empty
                title={t.today.nothing}
                action={
                  <Button variant="default" onClick={() => go('/import')}>
                    {t.today.importMore}
                  </Button>
                }
              >
                {t.today.nothingWhy}
              </Empty>
            ) : (
              <Some of={view.todo} most={30}>
                {shown => (
                  <ol>
                    {shown.map((todo, at) => (
                      <Row
                        key={`${todo.code} ${todo.debtor ?? ''} ${todo.about.join()}`}
                        todo={todo}
                        first={at === 0}
                      />
                    ))}
                  </ol>
                )}
              </Some>
            )}
          </section>
          <p className={css.fresh}>
            <Button variant="default" onClick={() => go('/new')}>
              {t.interview.title}
            </Button>
          </p>
        </div>
        <aside className={css.side}>
          <Fortnight soon={view.soon} />
          <Ageing buckets={view.ageing} />
        </aside>
      </div>
    </>
  )
}

function Row({ todo, first }: { todo: Todo; first: boolean }) {
  const t = useT()
  const name = todo.name ?? (todo.code.startsWith('backup-') ? t.backup.title : t.today.wholeBook)
  return (
    <li className={css.todo}>
      <span className={`${css.bar} ${css[todo.tone] ?? ''}`} aria-hidden />
      <h2>
        {todo.debtor ? <Link to={to('case', todo.debtor)}>{name}</Link> : name}
        {todo.amount && (
          <small>
            <Amount value={todo.amount} />
          </small>
        )}
      </h2>
      <p>{sayCode(t.todo, todo.code, todo.about)}</p>
      <div className={css.act}>
        {knows(t.stepWhy, todo.code) && (
          <Popover width={320} position="bottom-end">
            <Popover.Target>
              <Button variant="subtle" color="gray">
                {t.common.why}
                <span className="aloud">{name}</span>
              </Button>
            </Popover.Target>
            <Popover.Dropdown className={css.because}>{sayCode(t.stepWhy, todo.code)}</Popover.Dropdown>
          </Popover>
        )}
        {todo.debtor && todo.code === 'plan-missed' && (
          <Button variant="default" onClick={() => go(to('case', todo.debtor ?? '', 'offers'))}>
            {t.plans.toPlan}
            <span className="aloud">{name}</span>
          </Button>
        )}
        {todo.debtor && ASKS.includes(todo.code) ? (
          <Arrived debtor={todo.debtor} name={name} first={first} />
        ) : (
          <Button variant={first ? 'filled' : 'light'} onClick={() => go(stepPath(todo.code, todo.debtor))}>
            {knows(t.stepDo, todo.code) ? sayCode(t.stepDo, todo.code) : t.common.look}
            <span className="aloud">{name}</span>
          </Button>
        )}
      </div>
    </li>
  )
}

/** Days of the law. */
const LEGAL = ['limitation', 'court-day']

/** What is asked about a promise rather than told. */
const ASKS = ['promise-due', 'promise-broken']

/** Has it arrived? If so the money is recorded; if not, it is spoken about. */
function Arrived({ debtor, name, first }: { debtor: string; name: string; first: boolean }) {
  const t = useT()
  return (
    <>
      <Button
        variant={first ? 'filled' : 'light'}
        onClick={() => go(`${to('case', debtor, 'money')}?at=payments`)}
      >
        {t.promiseToday.arrived}
        <span className="aloud">{name}</span>
      </Button>
      <Button variant="default" onClick={() => go(`${to('case', debtor, 'contact')}?do=call`)}>
        {t.promiseToday.not}
        <span className="aloud">{name}</span>
      </Button>
    </>
  )
}

function Fortnight({ soon }: { soon: Soon[] }) {
  const t = useT()
  return (
    <Card title={t.today.soon} id="soon">
      {soon.length === 0 ? (
        <p className={css.none}>{t.today.soonNone}</p>
      ) : (
        <Some of={soon} most={20}>
          {shown => (
            <ol className={css.days}>
              {shown.map(event => (
                <li key={`${event.on} ${event.debtor} ${event.code} ${event.about.join()}`}>
                  <Day value={event.on} stacked />
                  <span>
                    <Link to={to('case', event.debtor)}>{event.name}</Link>
                    <small className={LEGAL.includes(event.code) ? css.legal : ''}>
                      {sayCode(t.soon, event.code, event.about)}
                    </small>
                  </span>
                  {event.amount && <Amount value={event.amount} />}
                </li>
              ))}
            </ol>
          )}
        </Some>
      )}
    </Card>
  )
}

/** The bars are for the eye; the amounts beside them say the same. */
function Ageing({ buckets }: { buckets: Bucket[] }) {
  const t = useT()
  const filled = buckets.filter(bucket => !isNought(bucket.amount))
  return (
    <Card title={t.today.ageing} id="ageing">
      {filled.length === 0 ? (
        <p className={css.none}>{t.today.ageingNone}</p>
      ) : (
        <table className={css.age}>
          <caption className="aloud">{t.today.ageingSaid}</caption>
          <tbody>
            {filled.map(bucket => (
              <tr key={bucket.age}>
                <th scope="row">{sayCode(t.ages, bucket.age)}</th>
                <td>
                  <Bar
                    thousandths={bucket.thousandths}
                    tone={
                      bucket.age === 'over-365'
                        ? 'seal'
                        : bucket.age === 'not-due' || bucket.age === 'no-due'
                          ? 'grey'
                          : 'teal'
                    }
                  />
                </td>
                <td>
                  <Amount value={bucket.amount} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
