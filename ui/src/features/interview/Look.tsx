// All that was said, on one page, before it is written to the book.

import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Amount, Card, ErrorNote, Pad } from '../../components'
import { day, sayCode, useLang, useT } from '../../i18n'
import { useDo } from '../../ipc'
import { go, Link, to } from '../../router'
import css from './Interview.module.css'
import type { Asking } from './InterviewPage'
import { BEHAVIOUR, invoices } from './said'

/** Back here after one change; the questions on behaviour are gone through one by one. */
const pathOf = (page: string) => `${to('new', page)}${page === 'reachable' ? '' : '?then=look'}`

export function Look({ said }: Asking) {
  const t = useT()
  const lang = useLang()
  const enter = useDo('interview.enter')
  const used = invoices(said)
  const unknown = BEHAVIOUR.filter(question => {
    const answer = said.answers.find(each => each.question === question)
    return answer === undefined || answer.is === 'unknown'
  })
  const choice = (page: string, value: string | null) =>
    value === null ? t.common.unsaid : (t.picks[page]?.[value] ?? t.interview.unknown)
  const rows: [string, ReactNode][] = [
    ['who', said.party.name || t.common.unsaid],
    ['kind', said.party.kind ? sayCode(t.partyKinds, said.party.kind) : t.interview.unknown],
    [
      'number',
      [said.party.registration, said.party.address].filter(Boolean).join(t.common.comma) ||
        t.interview.unknown,
    ],
    ['for', said.kind ? sayCode(t.kinds, said.kind) : t.common.unsaid],
    ['papers', t.interview.nPapers(said.papers.length)],
    [
      'amount',
      used.length > 0 ? (
        <>
          {used.map(paper => (
            <span key={paper.file} className={css.block}>
              <Amount value={paper.invoice?.total ?? ''} />
            </span>
          ))}
          <small className="quiet">{t.interview.onInvoices(used.length)}</small>
        </>
      ) : said.amount ? (
        <>
          <Amount value={said.amount} />
          {said.on && <small className="quiet"> {day(said.on, lang, 'long')}</small>}
        </>
      ) : (
        t.common.unsaid
      ),
    ],
    [
      'paid',
      said.paidSaid === 'some' ? t.interview.paidSum(said.paid.length) : choice('paid', said.paidSaid),
    ],
    [
      'due',
      said.dueSaid === 'days' && said.dueDays !== null
        ? t.interview.afterDays(said.dueDays)
        : said.dueSaid === 'day' && said.due
          ? day(said.due, lang, 'long')
          : choice('due', said.dueSaid === 'days' ? null : said.dueSaid),
    ],
    [
      'late',
      said.lateSaid === 'agreed' && said.late
        ? t.terms.lateAgreed(said.late.percent ?? '', said.late.per ?? 'year')
        : choice('late', said.lateSaid),
    ],
    ['reachable', t.interview.unanswered(unknown.length)],
  ]
  const titled = (page: string) => (page === 'reachable' ? t.judged.answersTitle : sayCode(t.ask, page))
  const write = async () => {
    const done = await enter.run(said)
    if (done) go(`${to('new', 'done')}?of=${done.debtor}`, { replace: true })
  }
  return (
    <>
      <Card>
        <Pad>
          <dl className={css.summary}>
            {rows.map(([page, is]) => (
              <div key={page}>
                <dt>{titled(page)}</dt>
                <dd>
                  <span>{is}</span>
                  <Link
                    to={pathOf(page === 'amount' && used.length > 0 ? 'papers' : page)}
                    aria-label={t.interview.changeOf(titled(page))}
                  >
                    {t.interview.change}
                  </Link>
                </dd>
              </div>
            ))}
          </dl>
        </Pad>
      </Card>
      {enter.trouble && <ErrorNote trouble={enter.trouble} />}
      <div className={css.acts}>
        <Button size="md" onClick={write} loading={enter.running}>
          {t.interview.enter}
        </Button>
      </div>
    </>
  )
}
