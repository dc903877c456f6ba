// A plan: its instalments and how each was kept, what is given up, what to do next.

import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  Amount,
  Article,
  Card,
  Chip,
  Day,
  ErrorNote,
  Facts,
  More,
  Note,
  Pad,
  Sums,
  Table,
  type Tone,
  tableCss,
} from '../../../components'
import { day, money, sayCode, sayReason, useLang, useT } from '../../../i18n'
import { type ArticleView, type CaseView, type PlanView, type Reason, useAsk, useDo } from '../../../ipc'
import { go, to } from '../../../router'
import css from '../Case.module.css'
import own from './Offers.module.css'
import { Sign } from './Sign'

const TONES: Record<string, Tone> = {
  kept: 'green',
  late: 'amber',
  missed: 'seal',
  'due-today': 'amber',
  'due-soon': 'amber',
  broken: 'seal',
  'in-grace': 'amber',
  'called-in': 'seal',
  paid: 'green',
  running: 'teal',
}

export function Plan({
  plan,
  articles,
  view,
  today,
}: {
  plan: PlanView
  articles: ArticleView[]
  view: CaseView
  today: string
}) {
  const t = useT()
  const lang = useLang()
  const [signing, setSigning] = useState(false)
  const [ending, setEnding] = useState<'kept' | 'dropped' | null>(null)
  const callIn = useDo('plan.accelerate')
  const open = plan.ended === null
  const waived = plan.waiver
  const own_articles = articles.filter(article => plan.because.includes(article.id))
  return (
    <Card
      title={
        <>
          {t.plans.plan} <Chip tone={TONES[plan.is] ?? 'grey'}>{sayCode(t.planIs, plan.is)}</Chip>
        </>
      }
      hint={`${t.plans.agreedOn(day(plan.on, lang, 'long'))} · ${plan.debts.map(debt => debt.name).join('、')}`}
      id={`plan-${plan.plan}`}
      aside={
        <Sums
          sums={[
            { label: t.plans.paid, value: <Amount value={plan.paid} arrived /> },
            { label: t.plans.left, value: <Amount value={plan.left} /> },
            { label: t.plans.dueNow, value: <Amount value={plan.dueNow} /> },
          ]}
        />
      }
    >
      {plan.steps.length > 0 && (
        <ul className={own.steps} aria-label={t.plans.next}>
          {plan.steps.map(step => (
            <li key={step.code}>
              <span>{sayReason(t.planSteps, step)}</span>
              <Step
                step={step}
                debtor={view.row.debtor}
                running={callIn.running}
                onCallIn={() => void callIn.run({ plan: plan.plan, why: null })}
                onSettle={() => setEnding('kept')}
              />
            </li>
          ))}
        </ul>
      )}
      {callIn.trouble && (
        <Pad>
          <ErrorNote trouble={callIn.trouble} />
        </Pad>
      )}
      <Table label={t.plans.calendar}>
        <thead>
          <tr>
            <th scope="col">{t.plans.nth}</th>
            <th scope="col">{t.plans.due}</th>
            <th scope="col" className={tableCss.r}>
              {t.plans.amount}
            </th>
            <th scope="col" className={tableCss.r}>
              {t.plans.came}
            </th>
            <th scope="col">{t.plans.state}</th>
          </tr>
        </thead>
        <tbody>
          {plan.parts.map(part => (
            <tr key={part.nth}>
              <td className="num">{part.nth}</td>
              <td>
                <Day value={part.due} form="week" />
                {part.last !== part.due && (
                  <small className={own.moved}>{t.plans.moved(day(part.last, lang, 'near'))}</small>
                )}
              </td>
              <td className={tableCss.r}>
                <Amount value={part.amount} />
              </td>
              <td className={tableCss.r}>
                <Amount value={part.paid} />
              </td>
              <td>
                <Chip tone={TONES[part.is] ?? 'grey'}>{sayCode(t.partIs, part.is)}</Chip>
                {part.paidOn && (
                  <small className={own.moved}>{t.plans.paidOn(day(part.paidOn, lang, 'near'))}</small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Pad>
        <div className={css.form}>
          <Facts
            rows={[
              ...(waived
                ? [
                    {
                      name: t.plans.waiver(money(waived.sum)),
                      is: (
                        <>
                          <Chip
                            tone={
                              waived.is === 'revived' ? 'seal' : waived.is === 'earned' ? 'green' : 'grey'
                            }
                          >
                            {sayCode(t.promiseIs, waived.is)}
                          </Chip>{' '}
                          {waived.since
                            ? t.plans.waiverSince(day(waived.since, lang, 'long'))
                            : sayCode(t.conditions, waived.condition)}
                        </>
                      ),
                    },
                  ]
                : []),
              ...(plan.early
                ? [
                    {
                      name: t.plans.early(day(plan.early.by, lang, 'near'), money(plan.early.off)),
                      is: sayCode(t.earlyIs, plan.early.is),
                    },
                  ]
                : []),
              ...(open
                ? [
                    {
                      name: t.plans.ifBroken,
                      is: (
                        <>
                          <Amount value={plan.claim} /> <small className="quiet">{t.plans.ifBrokenWhy}</small>
                        </>
                      ),
                    },
                  ]
                : []),
              ...(plan.asAgreed && plan.late
                ? [
                    {
                      name: t.plans.asAgreed(`${plan.late.percent}%`),
                      is: (
                        <>
                          <Amount value={plan.asAgreed.total} />{' '}
                          <small className="quiet">
                            {t.plans.asAgreedOf(
                              day(plan.asAgreed.since, lang, 'long'),
                              money(plan.asAgreed.untilThen),
                              money(plan.asAgreed.interest),
                            )}
                          </small>
                        </>
                      ),
                    },
                  ]
                : []),
              {
                name: t.plans.signature,
                is: plan.signed ? t.plans.signedOn(day(plan.signed, lang, 'long')) : t.plans.unsigned,
              },
              ...(plan.ended
                ? [
                    {
                      name: t.plans.state,
                      is: t.plans.over(sayCode(t.planIs, plan.ended.how), day(plan.ended.on, lang, 'long')),
                    },
                  ]
                : []),
            ]}
          />
          {plan.warnings.length > 0 && (
            <Note tone="amber">
              <ul className={own.lines}>
                {plan.warnings.map(warning => (
                  <li key={warning.code + warning.about.join()}>{sayReason(t.planWarnings, warning)}</li>
                ))}
              </ul>
            </Note>
          )}
          {plan.checks.length > 0 && (
            <More label={t.plans.checks}>
              <ul className={own.checks}>
                {plan.checks.map(check => (
                  <li key={check.on + check.what + check.nth}>
                    <Day value={check.on} form="near" />
                    <span>{t.plans.check(check.what, check.nth)}</span>
                  </li>
                ))}
              </ul>
            </More>
          )}
          <More label={t.plans.law}>
            <ul className={own.lines}>
              {own_articles.map(article => (
                <li key={article.id}>
                  <Article article={article} />
                </li>
              ))}
            </ul>
          </More>
          {open && (
            <div className={css.acts}>
              <Button variant="default" onClick={() => setSigning(true)}>
                {t.plans.sign}
              </Button>
              <Button variant="subtle" color="gray" onClick={() => setEnding('dropped')}>
                {t.plans.drop}
              </Button>
            </div>
          )}
        </div>
      </Pad>
      <Modal
        opened={signing}
        onClose={() => setSigning(false)}
        title={t.plans.signTitle}
        size="lg"
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        <Sign plan={plan} today={today} onDone={() => setSigning(false)} />
      </Modal>
      <Modal
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={ending === 'kept' ? t.plans.settleTitle : t.plans.dropTitle}
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        {ending && <EndForm plan={plan} how={ending} onDone={() => setEnding(null)} />}
      </Modal>
    </Card>
  )
}

/** The one click a step needs. */
function Step({
  step,
  debtor,
  running,
  onCallIn,
  onSettle,
}: {
  step: Reason
  debtor: string
  running: boolean
  onCallIn: () => void
  onSettle: () => void
}) {
  const t = useT()
  const paper = (form: string) => (
    <Button size="xs" variant="default" onClick={() => go(`${to('case', debtor, 'papers')}?draft=${form}`)}>
      {t.plans.paper(sayCode(t.forms, form))}
    </Button>
  )
  switch (step.code) {
    case 'breach-notice':
    case 'breach-notice-called-in':
      return paper('breach-notice')
    case 'have-it-signed':
      return paper('repayment-agreement')
    case 'call-in':
      return (
        <Button size="xs" onClick={onCallIn} loading={running}>
          {t.plans.callIn}
        </Button>
      )
    case 'settle':
      return (
        <Button size="xs" onClick={onSettle}>
          {t.plans.settle}
        </Button>
      )
    case 're-class':
      return <Reclass debtor={debtor} />
    default:
      return null
  }
}

/** The class that follows from what happened, taken with one click; else where it is looked at. */
function Reclass({ debtor }: { debtor: string }) {
  const t = useT()
  const proposed = useAsk('class.show', { debtor }).data?.proposed ?? null
  const decide = useDo('class.decide')
  if (proposed === null)
    return (
      <Button size="xs" variant="default" onClick={() => go(to('case', debtor))}>
        {t.plans.reclass}
      </Button>
    )
  return (
    <Button
      size="xs"
      variant="default"
      loading={decide.running}
      onClick={() => void decide.run({ debtor, class: proposed.class, because: null })}
    >
      {t.plans.reclassTo(sayCode(t.classes, proposed.class))}
    </Button>
  )
}

function EndForm({ plan, how, onDone }: { plan: PlanView; how: 'kept' | 'dropped'; onDone: () => void }) {
  const t = useT()
  const end = useDo('plan.end')
  const [why, setWhy] = useState('')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await end.run({ plan: plan.plan, how, why: why.trim() }))) return
    onDone()
  }
  return (
    <form className={css.form} onSubmit={save}>
      <p className="quiet">{how === 'kept' ? t.plans.settleMeans : t.plans.dropMeans}</p>
      <TextInput
        label={t.plans.why}
        value={why}
        onChange={event => setWhy(event.currentTarget.value)}
        required
        withAsterisk={false}
        maxLength={400}
      />
      {end.trouble && <ErrorNote trouble={end.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={end.running} disabled={why.trim() === ''}>
          {how === 'kept' ? t.plans.settle : t.plans.drop}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
