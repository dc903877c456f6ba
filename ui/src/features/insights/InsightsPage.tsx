// What the owner's own book shows of how money comes in.

import { Button } from '@mantine/core'
import { Amount, Bar, Card, Empty, Loaded, Pad, PageHead, type Tone, useSayTrouble } from '../../components'
import { isNought, money, sayCode, useLang, useT } from '../../i18n'
import { type AfterRow, type InsightsView, useAsk, useDo, useHandOut } from '../../ipc'
import { Columns } from './Columns'
import css from './Insights.module.css'
import { Reviews } from './Reviews'
import { Figures } from './Tables'

/** A share in thousandths, as people read it. */
export const percent = (thousandths: number) => `${(thousandths / 10).toFixed(0)}%`

export function InsightsPage() {
  const t = useT()
  const view = useAsk('insights.show', {})
  return (
    <>
      <PageHead title={t.insights.title} sub={t.insights.sub} right={<Export />} />
      <Loaded of={view} rows={8}>
        {found =>
          nothing(found) ? (
            <Card>
              <Empty title={t.insights.empty}>{t.insights.emptyWhy}</Empty>
            </Card>
          ) : (
            <div className={css.page}>
              <Cash view={found} />
              <div className={css.two}>
                <Ageing view={found} />
                <Promises view={found} />
              </div>
              <Classes view={found} />
              <Contacts view={found} />
              <Costs view={found} />
              <Reviews view={found} />
            </div>
          )
        }
      </Loaded>
    </>
  )
}

/** The hours at which anybody may be called; earlier and later ones stand in the table. */
const DAY = Array.from({ length: 14 }, (_, at) => String(at + 8))

/** Whether there is no figure to show. */
const nothing = (view: InsightsView) =>
  view.classes.length === 0 && view.channels.length === 0 && view.reviews.length === 0

function Export() {
  const t = useT()
  const lang = useLang()
  const { save } = useHandOut(useSayTrouble())
  const make = useDo('insights.export')
  const hand = async (format: string) => {
    const file = await make.run({ format, lang, place: null })
    if (file?.file) save(file.file, file.name)
  }
  return (
    <div className={css.acts}>
      {['xlsx', 'csv'].map(format => (
        <Button
          key={format}
          variant="default"
          size="xs"
          loading={make.running}
          onClick={() => void hand(format)}
        >
          {t.insights.exportAs(format.toUpperCase())}
        </Button>
      ))}
    </div>
  )
}

function Cash({ view }: { view: InsightsView }) {
  const t = useT()
  const now = view.today.slice(0, 7)
  const best = view.months.reduce((had, each) => (each.receivedBar > had.receivedBar ? each : had))
  const here = view.months.find(each => each.month === now)
  return (
    <Card title={t.insights.cash} hint={t.insights.cashHint} id="cash">
      <Pad>
        <div className={css.body}>
          <p className={css.sum}>
            {t.insights.cashSum(
              money(here?.received ?? '0.00'),
              `${best.month} ${money(best.received ?? '0.00')}`,
              money(view.overdue),
            )}
          </p>
          <Columns
            columns={view.months.map(each => ({
              id: each.month,
              name: String(Number(each.month.slice(5))),
              note: each.month.endsWith('-01') ? each.month.slice(0, 4) : '',
              bars: [
                ...(each.received === null
                  ? []
                  : [{ tone: 'green' as const, thousandths: each.receivedBar }]),
                ...(each.due === null ? [] : [{ tone: 'line' as const, thousandths: each.expectedBar }]),
              ],
            }))}
          />
          <ul className={css.legend} aria-hidden>
            <li>
              <span className={`${css.key} ${css.keyGreen}`} />
              {t.insights.received}
            </li>
            <li>
              <span className={`${css.key} ${css.keyLine}`} />
              {t.insights.expected}
            </li>
          </ul>
          <Figures
            label={t.insights.cash}
            heads={[
              t.insights.month,
              t.insights.received,
              t.insights.due,
              t.insights.planned,
              t.insights.promised,
            ]}
            rows={view.months.map(each => [
              each.month,
              ...[each.received, each.due, each.planned, each.promised].map(sum =>
                sum === null ? '—' : <Amount key="sum" value={sum} />,
              ),
            ])}
          />
        </div>
      </Pad>
    </Card>
  )
}

function Ageing({ view }: { view: InsightsView }) {
  const t = useT()
  const filled = view.ageing.filter(bucket => !isNought(bucket.amount))
  const most = filled.reduce<(typeof filled)[number] | null>(
    (had, each) => (had === null || each.thousandths > had.thousandths ? each : had),
    null,
  )
  const tone = (age: string): Tone => (age === 'over-365' ? 'seal' : age.startsWith('no') ? 'grey' : 'teal')
  return (
    <Card title={t.insights.ageing} id="ageing">
      <Pad>
        <div className={css.body}>
          <p className={css.sum}>
            {most === null
              ? t.insights.ageingNone
              : t.insights.ageingSum(sayCode(t.ages, most.age), money(most.amount))}
          </p>
          <dl className={css.bars}>
            {filled.map(bucket => (
              <div key={bucket.age}>
                <dt>{sayCode(t.ages, bucket.age)}</dt>
                <dd>
                  <Bar thousandths={bucket.thousandths} tone={tone(bucket.age)} />
                </dd>
                <dd>
                  <Amount value={bucket.amount} />
                </dd>
              </div>
            ))}
          </dl>
          <Figures
            label={t.insights.ageing}
            heads={[t.insights.age, t.insights.amount]}
            rows={view.ageing.map(bucket => [
              sayCode(t.ages, bucket.age),
              <Amount key="amount" value={bucket.amount} />,
            ])}
          />
        </div>
      </Pad>
    </Card>
  )
}

function Promises({ view }: { view: InsightsView }) {
  const t = useT()
  const of = (state: string) => view.promises.find(row => row.state === state)?.count ?? 0
  const over = of('kept') + of('partly') + of('broken')
  const tones: Record<string, Tone> = { kept: 'green', partly: 'amber', broken: 'seal', open: 'grey' }
  return (
    <Card title={t.insights.promises} id="promises">
      <Pad>
        <div className={css.body}>
          <p className={css.sum}>
            {over === 0 ? t.insights.promisesNone : t.insights.promisesSum(of('kept'), over)}
          </p>
          {view.promises.some(row => row.count > 0) && (
            <>
              <dl className={css.bars}>
                {view.promises.map(row => (
                  <div key={row.state}>
                    <dt>{sayCode(t.promiseStates, row.state)}</dt>
                    <dd>
                      <Bar thousandths={row.share} tone={tones[row.state] ?? 'grey'} />
                    </dd>
                    <dd className="num">{row.count}</dd>
                  </div>
                ))}
              </dl>
              <Figures
                label={t.insights.promises}
                heads={[t.insights.state, t.insights.count, t.insights.amount, t.insights.came]}
                rows={view.promises.map(row => [
                  sayCode(t.promiseStates, row.state),
                  row.count,
                  <Amount key="promised" value={row.promised} />,
                  <Amount key="came" value={row.came} />,
                ])}
              />
            </>
          )}
        </div>
      </Pad>
    </Card>
  )
}

function Classes({ view }: { view: InsightsView }) {
  const t = useT()
  const due = view.classes.filter(row => row.debts > 0)
  const best = due.reduce<(typeof due)[number] | null>(
    (had, each) => (had === null || each.rate > had.rate ? each : had),
    null,
  )
  return (
    <Card title={t.insights.classes} id="classes">
      <Pad>
        <div className={css.body}>
          <p className={css.sum}>
            {best === null
              ? t.insights.classesNone
              : t.insights.classesSum(sayCode(t.classes, best.class), percent(best.rate), best.debts)}
          </p>
          {best && (
            <>
              <dl className={css.bars}>
                {due.map(row => (
                  <div key={row.class}>
                    <dt>{sayCode(t.classes, row.class)}</dt>
                    <dd>
                      <Bar thousandths={row.rate} />
                    </dd>
                    <dd className="num">{percent(row.rate)}</dd>
                  </div>
                ))}
              </dl>
              <Figures
                label={t.insights.classes}
                heads={[
                  t.insights.class,
                  t.insights.debtors,
                  t.insights.debts,
                  t.insights.owed,
                  t.insights.recovered,
                  t.insights.rate,
                  t.insights.settled,
                  t.insights.days,
                ]}
                rows={view.classes.map(row => [
                  sayCode(t.classes, row.class),
                  row.debtors,
                  row.debts,
                  <Amount key="owed" value={row.owed} />,
                  <Amount key="recovered" value={row.recovered} />,
                  row.debts === 0 ? '—' : percent(row.rate),
                  row.settled,
                  row.days ?? '—',
                ])}
              />
            </>
          )}
        </div>
      </Pad>
    </Card>
  )
}

function Contacts({ view }: { view: InsightsView }) {
  const t = useT()
  const all = view.channels.map(row => row.made).reduce((sum, made) => sum + made, 0)
  const enough = view.hours.filter(row => row.enough)
  const best = enough.reduce<AfterRow | null>(
    (had, each) => (had === null || each.answeredRate > had.answeredRate ? each : had),
    null,
  )
  const heads = (first: string) => [
    first,
    t.insights.made,
    t.insights.answered,
    t.insights.gave,
    t.insights.paid,
    t.insights.wait,
  ]
  const cells = (row: AfterRow, name: string) => {
    const share = (count: number, thousandths: number) =>
      t.insights.share(count, row.enough ? percent(thousandths) : t.insights.few)
    return [
      name,
      row.made,
      share(row.answered, row.answeredRate),
      row.promised,
      share(row.paid, row.paidRate),
      row.days ?? '—',
    ]
  }
  return (
    <Card title={t.insights.contacts} hint={t.insights.contactsHint(view.soon, view.enough)} id="contacts">
      <Pad>
        <div className={css.body}>
          <p className={css.sum}>
            {all === 0
              ? t.insights.contactsNone
              : t.insights.contactsSum(
                  all,
                  best !== null && enough.length > 1
                    ? t.insights.bestHour(best.what, percent(best.answeredRate), best.made)
                    : t.insights.hoursFew,
                )}
          </p>
          {view.hours.length > 0 && (
            <Columns
              columns={DAY.map(hour => {
                const row = view.hours.find(each => each.what === hour)
                return {
                  id: hour,
                  name: hour,
                  note: row ? `${row.answered}/${row.made}` : '',
                  bars: row
                    ? [
                        {
                          tone: row.enough ? ('teal' as const) : ('grey' as const),
                          thousandths: row.answeredRate,
                        },
                      ]
                    : [],
                }
              })}
            />
          )}
          {all > 0 && (
            <>
              <Figures
                label={t.insights.channel}
                heads={heads(t.insights.channel)}
                rows={view.channels.map(row => cells(row, sayCode(t.channels, row.what)))}
                open
              />
              {view.hours.length > 0 && (
                <Figures
                  label={t.insights.hour}
                  heads={heads(t.insights.hour)}
                  rows={view.hours.map(row => cells(row, t.insights.oClock(row.what)))}
                />
              )}
            </>
          )}
        </div>
      </Pad>
    </Card>
  )
}

function Costs({ view }: { view: InsightsView }) {
  const t = useT()
  return (
    <Card title={t.insights.costs} id="costs">
      <Pad>
        <div className={css.body}>
          <p className={css.sum}>
            {view.costs.length === 0
              ? t.insights.costsNone
              : view.perHundred === null
                ? t.insights.costsNothing(money(view.spent))
                : t.insights.costsSum(money(view.spent), money(view.recovered), money(view.perHundred))}
          </p>
          {view.costs.length > 0 && (
            <Figures
              label={t.insights.costs}
              heads={[t.insights.what, t.insights.amount]}
              rows={view.costs.map(row => [
                sayCode(t.costKinds, row.what),
                <Amount key="amount" value={row.amount} />,
              ])}
              open
            />
          )}
        </div>
      </Pad>
    </Card>
  )
}
