// What may be claimed on a day, line by line: days, base, rate, where the rate comes from, and the article.

import { Popover } from '@mantine/core'
import { Fragment } from 'react'
import {
  Amount,
  Article,
  Card,
  Chip,
  Day,
  DayInput,
  Facts,
  More,
  Note,
  Pad,
  Table,
  Term,
  tableCss,
} from '../../components'
import { day, isNought, sayCode, sayReason, useLang, useT } from '../../i18n'
import type { ArticleView, CaseView, ClaimView, LineView, LprView } from '../../ipc'
import { RatesUnknown } from '../../law'
import css from './Case.module.css'
import own from './Money.module.css'

export function Claim({
  claim,
  view,
  today,
  waiting,
  onDay,
}: {
  claim: ClaimView
  view: CaseView
  today: string
  waiting: boolean
  onDay: (day: string | null) => void
}) {
  const t = useT()
  // Months without a rate have a note of their own, with a way to say it.
  const said = claim.notices.filter(notice => notice.code !== 'rate-unknown')
  const earliest = view.debts.map(debt => debt.on).sort()[0]
  return (
    <Card
      title={t.claim.title}
      hint={t.claim.hint}
      id="claim-lines"
      aside={
        <DayInput
          label={t.claim.asOf}
          value={claim.on}
          onChange={onDay}
          width="11rem"
          {...(earliest ? { min: earliest } : {})}
        />
      }
    >
      <div className={waiting ? own.stale : ''} aria-busy={waiting}>
        <div className={own.noteIn}>
          <RatesUnknown notices={claim.notices} />
        </div>
        {said.length > 0 && (
          <div className={own.noteIn}>
            <Note>
              <ul>
                {said.map(notice => (
                  <li key={`${notice.code} ${notice.about.join()}`}>{sayReason(t.notices, notice)}</li>
                ))}
              </ul>
            </Note>
          </div>
        )}
        <Lines claim={claim} />
        <Orders claim={claim} />
        <Choices claim={claim} />
        <Pad>
          <More label={t.claim.method}>
            <Facts
              rows={[
                { name: t.claim.days, is: sayCode(t.claim.ends, claim.ends) },
                { name: t.claim.rounding, is: t.claim.roundingIs },
                { name: t.claim.twice, is: t.claim.twiceIs },
                { name: t.claim.law, is: claim.law },
                { name: t.claim.seal, is: <code>{claim.head}</code> },
                ...(claim.on === today
                  ? []
                  : [{ name: t.claim.asOf, is: <Day value={claim.on} form="long" /> }]),
              ]}
            />
          </More>
        </Pad>
      </div>
    </Card>
  )
}

/** The lines of a claim under their heads. */
export function Lines({ claim }: { claim: ClaimView }) {
  const t = useT()
  const articles = new Map(claim.articles.map(article => [article.id, article]))
  return (
    <Table label={t.claim.table(claim.on)}>
      <thead>
        <tr>
          <th scope="col">{t.claim.what}</th>
          <th scope="col">{t.claim.period}</th>
          <th scope="col" className={tableCss.r}>
            {t.claim.nDays}
          </th>
          <th scope="col" className={tableCss.r}>
            {t.claim.base}
          </th>
          <th scope="col" className={tableCss.r}>
            {t.claim.rate}
          </th>
          <th scope="col" className={tableCss.r}>
            {t.claim.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {claim.heads.map(head => (
          <Fragment key={head.head}>
            <tr className={own.headRow}>
              <th scope="rowgroup" colSpan={5}>
                {head.head === 'price' && claim.kind
                  ? sayCode(t.prices, claim.kind)
                  : sayCode(t.heads, head.head)}
                <small>{sayCode(t.headPlain, head.head)}</small>
              </th>
              <td className={tableCss.r}>
                <Amount value={head.amount} />
              </td>
            </tr>
            {claim.lines
              .filter(line => line.head === head.head)
              .map((line, at) => (
                // Lines are known by their place under a head.
                // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
                <Line key={at} line={line} articles={articles} />
              ))}
            <Less head={head.head} claim={claim} />
          </Fragment>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={5}>
            {t.claim.total}
          </th>
          <td className={tableCss.r}>
            <Amount value={claim.total} />
          </td>
        </tr>
        {claim.notDue && (
          <tr>
            <th scope="row" colSpan={5} className={own.notDue}>
              {t.claim.notDue}
            </th>
            <td className={tableCss.r}>
              <Amount value={claim.notDue} bare />
            </td>
          </tr>
        )}
      </tfoot>
    </Table>
  )
}

/** What payments took off a head: its lines less these are its sum. */
function Less({ head, claim }: { head: string; claim: ClaimView }) {
  const t = useT()
  // Interest is paid as one; where there are several heads of it, the first carries what was paid.
  const interest = claim.heads.find(each => each.head !== 'price' && each.head !== 'costs')?.head
  if (head !== 'price' && head !== 'costs' && head !== interest) return null
  return claim.allocations.map(paid => {
    const amount = head === 'price' ? paid.toPrincipal : head === 'costs' ? paid.toCosts : paid.toInterest
    if (isNought(amount)) return null
    return (
      <tr key={`${paid.payment} ${paid.debt}`}>
        <td className={own.lineWhat}>
          {t.claim.less(t.claim.of(paid.debt))}
          <small>{sayCode(t.orders, paid.order)}</small>
        </td>
        <td className="num">
          <Day value={paid.on} />
        </td>
        <td />
        <td />
        <td />
        <td className={`${tableCss.r} ${own.less}`}>
          <Amount value={`-${amount}`} bare />
        </td>
      </tr>
    )
  })
}

function Line({ line, articles }: { line: LineView; articles: Map<string, ArticleView> }) {
  const t = useT()
  const lang = useLang()
  return (
    <tr>
      <td className={own.lineWhat}>
        {line.cost ? sayCode(t.costKinds, line.cost) : t.claim.of(line.debt)}
        {line.instalment && <small>{t.claim.instalment(line.instalment)}</small>}
        {line.what !== 'accrued' && line.what !== 'arose' && <small>{sayCode(t.lines, line.what)}</small>}
        {line.changedBy && line.what === 'accrued' && <small>{sayReason(t.changes, line.changedBy)}</small>}
        {line.because.length > 0 && (
          <small className={own.articles}>
            {line.because.map(id => {
              const article = articles.get(id)
              return article ? <Article key={id} article={article} /> : <span key={id}>{id}</span>
            })}
          </small>
        )}
      </td>
      <td className="num">
        {line.from && (
          <>
            <span className="nowrap">{day(line.from, lang)}</span>
            {line.to && (
              <>
                {' '}
                <span className="nowrap">{t.claim.until(day(line.to, lang))}</span>
              </>
            )}
          </>
        )}
      </td>
      <td className={`${tableCss.r} num`}>{line.days ?? ''}</td>
      <td className={tableCss.r}>
        {line.base && line.what === 'accrued' && <Amount value={line.base} bare />}
      </td>
      <td className={`${tableCss.r} num`}>
        {line.rate && t.claim.rateIs(line.rate, line.per ?? 'year')}
        {line.lpr && <Lpr lpr={line.lpr} />}
      </td>
      <td className={tableCss.r}>
        <Amount value={line.amount} bare />
      </td>
    </tr>
  )
}

/** Where a rate comes from: the published row, its multiple, and how sure we are of it. */
function Lpr({ lpr }: { lpr: LprView }) {
  const t = useT()
  return (
    <small>
      <Term
        means={
          <>
            <p className={own.popTitle}>{t.claim.lprTitle}</p>
            <p className={own.popText}>{t.claim.lprMeans}</p>
            <Facts
              rows={[
                { name: t.claim.lprPublished, is: <Day value={lpr.published} form="long" /> },
                { name: t.claim.lprPercent, is: `${lpr.percent}%` },
                { name: t.claim.lprTimes, is: `× ${lpr.times}` },
                { name: t.claim.lprStatus, is: sayCode(t.statuses, lpr.status) },
                {
                  name: t.claim.lprSource,
                  is: (
                    <>
                      {lpr.source} {lpr.by === 'owner' && <Chip tone="teal">{t.claim.byHer}</Chip>}
                    </>
                  ),
                },
              ]}
            />
          </>
        }
      >
        {t.claim.lpr(lpr.percent, lpr.times)}
      </Term>
      {lpr.by === 'owner' && ` ${t.claim.byHer}`}
    </small>
  )
}

/** What the law leaves open, and what each other choice would come to; and the claim on other grounds. */
function Choices({ claim }: { claim: ClaimView }) {
  const t = useT()
  const inOrders = ['as-decided', 'legal-order', 'principal-first']
  const others = claim.choices.filter(each => !inOrders.includes(each.choice) && !isNought(each.difference))
  if (others.length === 0 && !claim.alternative) return null
  return (
    <Pad>
      <div className={own.orders}>
        <p>{t.claim.choices}</p>
        <ul>
          {others.map(other => (
            <li key={other.choice}>
              <span>
                {sayCode(t.choices, other.choice)}
                <small>{t.claim.differs(other.difference)}</small>
              </span>
              <b>
                <Amount value={other.total} />
              </b>
            </li>
          ))}
          {claim.alternative && (
            <li>
              <span>
                {t.claim.alternative}
                <small>{t.claim.alternativeWhy}</small>
              </span>
              <b>
                <Amount value={claim.alternative} />
              </b>
            </li>
          )}
        </ul>
      </div>
    </Pad>
  )
}

/** The same day under each order of payment. */
function Orders({ claim }: { claim: ClaimView }) {
  const t = useT()
  const others = claim.orders.filter(order => order.order !== 'as-decided')
  const paid = claim.allocations.length > 0
  if (others.length === 0 || !paid) return null
  return (
    <Pad>
      <div className={own.orders}>
        <p>
          {t.claim.orders}{' '}
          <Popover width={340} position="top-start">
            <Popover.Target>
              <button type="button" className={css.link}>
                {t.common.why}
              </button>
            </Popover.Target>
            <Popover.Dropdown className={own.pop}>{t.claim.ordersWhy}</Popover.Dropdown>
          </Popover>
        </p>
        <ul>
          {claim.orders.map(order => (
            <li key={order.order} className={order.order === 'as-decided' ? own.chosen : ''}>
              <span>
                {sayCode(t.orders, order.order)}
                <small>{sayCode(t.orderPlain, order.order)}</small>
              </span>
              <b>
                <Amount value={order.total} />
              </b>
            </li>
          ))}
        </ul>
      </div>
    </Pad>
  )
}
