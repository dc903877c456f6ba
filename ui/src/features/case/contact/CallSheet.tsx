// A call in four steps, with a clock, the words for the stage, and what may be answered.

import { Button, SegmentedControl } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { Card, Loaded, More, Note } from '../../../components'
import { choices, sayCode, useLang, useT } from '../../../i18n'
import { type CaseView, type ContactLog, useAsk } from '../../../ipc'
import { ConductFindings, Light } from '../../../law'
import { Link } from '../../../router'
import css from '../Case.module.css'
import own from './Contact.module.css'
import { RecordContact } from './RecordContact'

const CLASSES = ['all', 'a', 'b', 'c'] as const

export function CallSheet({ view, log, today }: { view: CaseView; log: ContactLog; today: string }) {
  const t = useT()
  const lang = useLang()
  const debtor = view.row.debtor
  const [kind, setKind] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const [seconds, setSeconds] = useState(0)
  const [over, setOver] = useState(false)
  const clock = useInterval(() => setSeconds(s => s + 1), 1000)
  useEffect(() => clock.stop, [clock.stop])
  const scripts = useAsk('contact.scripts', { debtor, lang, stage: log.stage, class: kind }, { keep: true })
  const plan = useAsk('contact.plan', {
    debtor,
    draft: '',
    channel: 'call',
    to: 'debtor',
    on: null,
    time: null,
    profile: null,
    stepPlanned: null,
    judged: false,
    byLawyer: false,
    because: null,
  })
  if (over) return <RecordContact view={view} today={today} channel="call" onDone={() => setOver(false)} />
  return (
    <Card
      title={t.contact.call}
      hint={t.contact.callHint}
      id="call"
      aside={<Link to="/rehearsal">{t.contact.rehearse}</Link>}
    >
      {plan.data && plan.data.ruling.light !== 'allow' && (
        <div className={own.ruling}>
          <Light light={plan.data.ruling.light} />
          <ConductFindings findings={plan.data.ruling.findings} />
        </div>
      )}
      <div className={own.bar}>
        <span className={own.clock} role="timer" aria-label={t.contact.timer}>
          {`${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`}
        </span>
        {clock.active ? (
          <Button
            onClick={() => {
              clock.stop()
              setOver(true)
            }}
          >
            {t.contact.hangUp}
          </Button>
        ) : (
          <Button
            onClick={() => {
              setSeconds(0)
              setAt(0)
              clock.start()
            }}
          >
            {t.contact.dial}
          </Button>
        )}
        <SegmentedControl
          size="xs"
          aria-label={t.contact.kind}
          value={kind ?? scripts.data?.class ?? 'all'}
          onChange={setKind}
          data={choices(t.contactClasses, CLASSES)}
        />
      </div>
      <Loaded of={scripts}>
        {found => (
          <>
            <ol className={own.steps} aria-label={t.contact.steps}>
              {found.steps.map((step, n) => (
                <li
                  key={step.step}
                  className={n === at ? own.here : ''}
                  {...(n === at ? { 'aria-current': 'step' as const } : {})}
                >
                  <span className={`${own.mark} num`} aria-hidden>
                    {n + 1}
                  </span>
                  <div>
                    <h3>{sayCode(t.callSteps, step.step)}</h3>
                    <p className={own.say}>{step.text}</p>
                    {n === at && n + 1 < found.steps.length && (
                      <Button variant="subtle" size="compact-sm" onClick={() => setAt(n + 1)}>
                        {t.contact.nextStep}
                      </Button>
                    )}
                  </div>
                </li>
              ))}
            </ol>
            <div className={own.helps}>
              <More label={t.contact.objections}>
                <dl>
                  {found.objections.map(each => (
                    <div key={each.id}>
                      <dt>{t.contact.quoted(each.title)}</dt>
                      <dd>{each.text}</dd>
                    </div>
                  ))}
                </dl>
              </More>
              <More label={t.contact.feelings}>
                <dl>
                  {found.feelings.map(each => (
                    <div key={each.id}>
                      <dt>{each.title}</dt>
                      <dd>{each.text}</dd>
                    </div>
                  ))}
                </dl>
              </More>
            </div>
          </>
        )}
      </Loaded>
      {log.hours.best && (
        <div className={css.nothing}>
          <Note>
            {t.contact.bestHour(
              log.hours.best.hour,
              log.hours.best.answered,
              log.hours.best.attempts,
              sayCode(t.channels, log.hours.best.channel),
            )}
          </Note>
        </div>
      )}
    </Card>
  )
}
