// How a debtor is to be treated, why, and how the next step is done.

import { sayCode, sayReason, sayTold, useT } from '../i18n'
import type { ClassView, PlayView, TaskView } from '../ipc/commands'
import css from './judged.module.css'
import { Chip, Facts, type Tone } from './parts'
import { Term } from './term'

const TONES: Record<string, Tone> = { a: 'green', b: 'teal', c: 'amber' }

/** The class of a debtor; its reasons one click away. */
export function ClassChip({ view }: { view: ClassView }) {
  const t = useT()
  return (
    <Term
      means={
        <>
          <p className={css.means}>{sayCode(t.classMeans, view.class)}</p>
          <Reasons view={view} />
        </>
      }
    >
      <Chip tone={TONES[view.class] ?? 'amber'}>{t.judged.chip(sayCode(t.classes, view.class))}</Chip>
    </Term>
  )
}

/** Why a debtor is in a class, what is not known, and how sure it is. */
export function Reasons({ view }: { view: ClassView }) {
  const t = useT()
  const { decided } = view
  const own = decided !== null && decided.because !== null
  const unknown = view.unknown.map(question => sayCode(t.ask, question)).join(' ')
  return (
    <div className={css.reasons}>
      <Facts
        rows={[
          { name: t.judged.willing, is: sayCode(t.bands, view.willing) },
          { name: t.judged.able, is: sayCode(t.bands, view.able) },
        ]}
      />
      <p className={css.head}>{t.judged.reasons}</p>
      <ul>
        {view.reasons.map(reason => (
          <li key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.classReasons, reason)}</li>
        ))}
      </ul>
      {own && (
        <p>
          {t.judged.byOwner(sayCode(t.classes, view.workedOut), decided.on)}{' '}
          {t.judged.because(decided.because ?? '')}
        </p>
      )}
      {view.unknown.length > 0 && <p className={css.quiet}>{t.judged.unknown(unknown)}</p>}
      <p className={css.quiet}>{t.judged.worked}</p>
    </div>
  )
}

/** How the next step is done: tone, way, how often, with which paper. */
export function HowTo({ play }: { play: PlayView }) {
  const t = useT()
  const { step } = play
  return (
    <div className={css.how}>
      {step && (
        <Facts
          rows={[
            { name: t.judged.channel, is: sayCode(t.ways, step.channel) },
            { name: t.judged.tone, is: sayCode(t.tones, step.tone) },
            { name: t.judged.every, is: t.judged.everyDays(step.every) },
            { name: t.judged.paper, is: step.paper ? sayCode(t.forms, step.paper) : t.judged.noPaper },
            ...(step.days ? [{ name: t.judged.days, is: t.judged.nDays(step.days) }] : []),
          ]}
        />
      )}
      <p className={css.quiet}>{play.because.map(reason => sayReason(t.playWhy, reason)).join(' · ')}</p>
    </div>
  )
}

/** What is to be done, and why. */
export function TaskLine({ task }: { task: TaskView }) {
  const t = useT()
  const past = task.daysLeft < 0
  return (
    <span className={css.task}>
      {sayCode(t.tasks, task.what)}
      <small>
        {sayTold(t.taskWhy, task.because)}
        {' · '}
        <span className={past ? css.past : ''}>
          {past ? t.judged.late(-task.daysLeft) : t.judged.left_(task.daysLeft)}
        </span>
      </small>
    </span>
  )
}
