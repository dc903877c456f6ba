// What to do next, what is proved, how long there is, and what happened.

import { Button } from '@mantine/core'
import { useState } from 'react'
import { Amount, Card, Chip, Day, Empty, Facts, Pad, Some } from '../../components'
import { day, knows, sayCode, sayReason, useLang, useT } from '../../i18n'
import type { CaseRow, CaseView, ClassView, LimitView } from '../../ipc'
import { go, Link, stepPath, to } from '../../router'
import css from './Case.module.css'
import { Limitation } from './CasePage'
import { Closing } from './closing/Closing'
import { Move, Treated, useClass } from './judged/Treated'
import { PartyEdit } from './PartyEdit'
import { Defendant } from './proof/Defendant'
import { ProofGraphs } from './proof/Graph'

/** Fewer days than this to the end of the limitation period is worth the red ink. */
const NEAR = 180

export function Overview({ view, today }: { view: CaseView; today: string }) {
  const judged = useClass(view.row.debtor)
  const settled = view.next.code === 'settled'
  const next = <Next view={view} judged={judged} />
  return (
    <div className={css.cols}>
      <div className={css.side}>
        {settled ? <Closing debtor={view.row.debtor}>{next}</Closing> : next}
        {judged ? (
          <Treated view={judged} today={today}>
            <ProofGraphs debtor={view.row.debtor} />
          </Treated>
        ) : (
          <ProofGraphs debtor={view.row.debtor} />
        )}
        {!settled && <Defendant debtor={view.row.debtor} />}
      </div>
      <aside className={css.side}>
        <Limits limits={view.limits} row={view.row} />
        <Who view={view} />
        <Timeline view={view} />
      </aside>
    </div>
  )
}

function Next({ view, judged }: { view: CaseView; judged: ClassView | undefined }) {
  const t = useT()
  const { next, row } = view
  const settled = next.code === 'settled'
  // What the class asks for, once the figures ask for nothing.
  const step = judged?.play.step?.step
  return (
    <Card tone={settled ? 'green' : 'seal'}>
      <div className={css.next}>
        <Chip tone={settled ? 'green' : 'seal'}>{t.case.next}</Chip>
        {step && judged ? (
          <Move view={judged} step={step} />
        ) : (
          <>
            <h2>{sayCode(t.steps, next.code, next.about)}</h2>
            {knows(t.stepWhy, next.code) && <p>{sayCode(t.stepWhy, next.code)}</p>}
            <Button
              variant={settled ? 'default' : 'filled'}
              onClick={() => go(stepPath(next.code, row.debtor))}
            >
              {knows(t.stepDo, next.code) ? sayCode(t.stepDo, next.code) : t.common.look}
            </Button>
          </>
        )}
      </div>
    </Card>
  )
}

function Limits({ limits, row }: { limits: LimitView; row: CaseRow }) {
  const t = useT()
  const near = limits.daysLeft !== null && limits.daysLeft < NEAR
  const past = limits.daysLeft !== null && limits.daysLeft < 0
  return (
    <Card title={<Limitation />} hint={t.case.limitationHint} id="limits">
      <Pad>
        {limits.believed === null && limits.provable === null ? (
          <p className="quiet">
            {row.withoutDue > 0 ? (
              <>
                {t.case.noLimit}{' '}
                <Link to={`${to('case', row.debtor, 'money')}?at=terms`}>{t.case.noLimitDo}</Link>
              </>
            ) : (
              t.case.noLimitSettled
            )}
          </p>
        ) : (
          <dl className={css.two}>
            <div>
              <dt>{t.case.believed}</dt>
              <dd>{limits.believed ? <Day value={limits.believed} /> : t.common.unknown}</dd>
            </div>
            <div>
              <dt>{t.case.provable}</dt>
              <dd className={near || limits.believed !== limits.provable ? css.legal : ''}>
                {limits.provable ? <Day value={limits.provable} /> : t.common.unknown}
              </dd>
            </div>
          </dl>
        )}
        {limits.daysLeft !== null && (
          <p className={near ? css.legal : 'quiet'}>
            {past ? t.case.limitPast : t.case.daysLeft(limits.daysLeft)}
          </p>
        )}
        <ul className={css.why}>
          {limits.reasons.map(reason => (
            <li key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.limits, reason)}</li>
          ))}
        </ul>
      </Pad>
    </Card>
  )
}

function Who({ view }: { view: CaseView }) {
  const t = useT()
  const lang = useLang()
  const [editing, setEditing] = useState(false)
  const { party } = view
  const said = (value: string | null) => value ?? <span className={css.unsaid}>{t.common.unsaid}</span>
  return (
    <Card
      title={t.case.who}
      id="party"
      aside={
        <Button variant="subtle" size="compact-sm" onClick={() => setEditing(true)}>
          {t.case.editWho}
        </Button>
      }
    >
      <Pad>
        <Facts
          rows={[
            { name: t.party.kind, is: party.kind ? sayCode(t.partyKinds, party.kind) : said(null) },
            { name: t.party.registration, is: <span className="num">{said(party.registration)}</span> },
            { name: t.party.address, is: said(party.address) },
            { name: t.party.contact, is: said(party.contact) },
            { name: t.party.phone, is: <span className="num">{said(party.phone)}</span> },
            ...(view.former.length > 0
              ? [
                  {
                    name: t.case.former,
                    is: view.former
                      .map(each => t.case.formerUntil(each.name, day(each.until, lang, 'long')))
                      .join(t.common.comma),
                  },
                ]
              : []),
            ...(view.spellings.length > 0
              ? [{ name: t.case.alsoWritten, is: view.spellings.join(t.common.comma) }]
              : []),
          ]}
        />
      </Pad>
      <PartyEdit opened={editing} onClose={() => setEditing(false)} id={view.row.debtor} party={party} />
    </Card>
  )
}

function Timeline({ view }: { view: CaseView }) {
  const t = useT()
  return (
    <Card title={t.case.timeline} id="timeline">
      {view.timeline.length === 0 ? (
        <Empty title={t.case.noTimeline} />
      ) : (
        <Some of={view.timeline} most={12}>
          {shown => (
            <ol className={css.timeline}>
              {shown.map((event, at) => (
                // Two equal events of one day are both shown.
                // biome-ignore lint/suspicious/noArrayIndexKey: events have no id
                <li key={`${event.on} ${event.code} ${at}`}>
                  <Day value={event.on} />
                  <span>
                    {sayCode(t.events, event.code, event.about)}
                    {event.amount && (
                      <>
                        {' '}
                        <Amount value={event.amount} arrived={event.code === 'paid'} />
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ol>
          )}
        </Some>
      )}
    </Card>
  )
}
