// Going to court: which road, with what the book already answers; the papers for it; and the set
// that is handed in, held against itself.

import { SegmentedControl } from '@mantine/core'
import { type ComponentType, useEffect } from 'react'
import { Card, Chip, Loaded, Note, Table } from '../../../components'
import { money, sayCode, useT } from '../../../i18n'
import { type CaseView, type FormView, type RecoveryView, type ScreeningView, useAsk } from '../../../ipc'
import { Link, setQuery, to, usePlace } from '../../../router'
import { Counsel } from '../counsel/Counsel'
import own from '../papers/Fields.module.css'
import { Days } from './Days'
import { Defendants } from './Defendants'
import { Filing } from './Filing'

/** The questions and the roads; given from above, because features do not know each other. */
export type Roads = ComponentType

/** What a suit needs, in the order in which it is made ready. */
const FOR_A_SUIT = [
  'complaint-sale',
  'complaint-loan',
  'complaint-lease',
  'complaint-construction',
  'complaint-property',
  'complaint',
  'schedule',
  'evidence-index',
  'legal-representative',
  'power-of-attorney',
  'service-address',
  'preservation',
  'court-desk',
]

export function Court({ view, today, Roads }: { view: CaseView; today: string; Roads: Roads }) {
  const t = useT()
  const { query } = usePlace()
  const part = query.get('part') ?? 'roads'
  return (
    <div className={own.court}>
      <SegmentedControl
        aria-label={t.court.parts}
        value={part}
        onChange={value => setQuery({ part: value })}
        data={[
          { value: 'roads', label: t.court.roads },
          { value: 'tasks', label: t.court.tasks },
          { value: 'filing', label: t.court.filing },
          { value: 'days', label: t.courtDays.tab },
          { value: 'lawyer', label: t.counsel.tab },
        ]}
      />
      {part === 'tasks' ? (
        <Tasks view={view} />
      ) : part === 'filing' ? (
        <Filing view={view} />
      ) : part === 'days' ? (
        <Days debtor={view.row.debtor} today={today} />
      ) : part === 'lawyer' ? (
        <Counsel view={view} />
      ) : (
        <Screening view={view} Roads={Roads} />
      )}
    </div>
  )
}

/** The questions, with the answers that the book gives; any of them can be given otherwise. */
function Screening({ view, Roads }: { view: CaseView; Roads: Roads }) {
  const t = useT()
  const screening = useAsk('court.screening', { debtor: view.row.debtor })
  return (
    <>
      <Note title={t.court.arbitrationFirst}>{t.court.arbitrationWhy}</Note>
      <Loaded of={screening}>{found => <Answered found={found} Roads={Roads} />}</Loaded>
    </>
  )
}

function Answered({ found, Roads }: { found: ScreeningView; Roads: Roads }) {
  const t = useT()
  const { query } = usePlace()
  const fresh = !['amount', 'yes', 'no', 'unknown'].some(key => query.has(key))
  useEffect(() => {
    if (fresh)
      setQuery({
        amount: found.amount,
        yes: found.yes.map(each => each.code).join(','),
        no: found.no.map(each => each.code).join(','),
      })
  }, [fresh, found])
  const all = [...found.yes, ...found.no]
  return (
    <>
      <p className={own.count}>
        {t.court.fromBook(
          all.length,
          [...new Set(all.map(each => sayCode(t.screening, each.about[0] ?? '')))].join(t.common.comma),
        )}
      </p>
      <Recovery of={found.recovery} />
      <Roads />
    </>
  )
}

/** How much may come in by way of a court: a band, and what it was reckoned from. */
function Recovery({ of }: { of: RecoveryView }) {
  const t = useT()
  return (
    <Note title={t.court.recovery(of.from, of.to)}>
      {t.court.recoveryIs(money(of.least), money(of.most))}{' '}
      {t.court.recoveryWhy(sayCode(t.grades, of.proof), sayCode(t.classes, of.class))}
      <br />
      <small>{t.court.recoveryAssumed(of.checked)}</small>
    </Note>
  )
}

function Tasks({ view }: { view: CaseView }) {
  const t = useT()
  const forms = useAsk('paper.forms', { debtor: view.row.debtor })
  return (
    <>
      <Defendants debtor={view.row.debtor} />
      <Card title={t.court.tasks} hint={t.court.tasksHint} id="tasks">
        <Loaded of={forms}>
          {found => (
            <Table label={t.court.tasks}>
              <thead>
                <tr>
                  <th scope="col">{t.papers.what}</th>
                  <th scope="col">{t.papers.state}</th>
                  <th scope="col">
                    <span className="aloud">{t.papers.acts}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {FOR_A_SUIT.flatMap(code => found.filter(form => form.form === code))
                  .filter(form => fits(form, found))
                  .map(form => (
                    <Task key={form.form} form={form} view={view} />
                  ))}
              </tbody>
            </Table>
          )}
        </Loaded>
      </Card>
    </>
  )
}

/** A form by elements where there is one for what is owed, the ordinary complaint where there is none. */
function fits(form: FormView, all: FormView[]): boolean {
  const other = (each: FormView) => each.missing.some(reason => reason.code === 'other-kind')
  if (form.form !== 'complaint') return !other(form)
  return !all.some(each => each.form.startsWith('complaint-') && !other(each))
}

function Task({ form, view }: { form: FormView; view: CaseView }) {
  const t = useT()
  const paper = view.papers.find(each => each.form === form.form)
  const draft = `${to('case', view.row.debtor, 'papers')}?draft=${form.form}`
  return (
    <tr>
      <th scope="row">
        {sayCode(t.forms, form.form)}
        <small>{paper?.number}</small>
      </th>
      <td>
        {paper === undefined ? (
          <Chip>{form.missing.length === 0 ? t.papers.ready : t.papers.lacks(form.missing.length)}</Chip>
        ) : paper.stale ? (
          <Chip tone="amber">{t.papers.stale}</Chip>
        ) : (
          <Chip tone="green">{t.court.done}</Chip>
        )}
      </td>
      <td>
        <Link to={draft}>{paper === undefined ? t.court.prepare : t.court.again}</Link>
      </td>
    </tr>
  )
}
