// One letter of the queue: what stands against it, and how it reads.

import { Button, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { Amount, Card, ErrorNote, Facts, Note, Pad, Waiting } from '../../components'
import { day, sayCode, sayReason, useLang, useT } from '../../i18n'
import { type LetterRow, type Reason, useAsk, useDo } from '../../ipc'
import { ConductFindings } from '../../law'
import { go, Link, to } from '../../router'
import css from './Batch.module.css'
import { isBarred } from './bars'
import type { Pages } from './Review'

export function Letter({
  row,
  form,
  lang,
  done,
  Pages,
  onSkip,
  onIssued,
}: {
  row: LetterRow
  form: string
  lang: string
  done: boolean
  Pages: Pages
  onSkip: () => void
  onIssued: (number: string) => void
}) {
  const t = useT()
  const { debtor } = row
  const asked = { debtor, form, lang, payBy: null, since: null, override: null, fields: {}, seen: null }
  const draft = useAsk('letter.draft', asked)
  const plan = useAsk('contact.plan', PLAN(debtor))
  const issue = useDo('letter.issue')
  const [because, setBecause] = useState('')
  const [nothing, setNothing] = useState(false)
  const unsettled = draft.data?.unsettled ?? []
  const missing = draft.data?.missing ?? []
  const blocked = plan.data?.ruling.light === 'block'
  const barred = isBarred({ missing, unsettled }) || blocked
  const may =
    draft.data !== undefined &&
    plan.data !== undefined &&
    !draft.isFetching &&
    !barred &&
    !done &&
    nothing &&
    (unsettled.length === 0 || because.trim() !== '')

  const send = async () => {
    if (!may || draft.data === undefined) return
    const paper = await issue.run({
      ...asked,
      override: unsettled.length > 0 ? because.trim() : null,
      seen: draft.data.seen,
    })
    if (paper) onIssued(paper.number)
  }
  useHotkeys([
    ['mod+Enter', () => void send()],
    ['a', () => setNothing(true)],
  ])
  const name = sayCode(t.forms, form)
  return (
    <div className={css.columns}>
      <div className={css.side}>
        <Card>
          <Pad>
            <Facts
              rows={[
                {
                  name: t.batch.total,
                  is: (
                    <b>
                      <Amount value={draft.data?.total ?? row.total} />
                    </b>
                  ),
                },
                ...(draft.data?.asks.includes('pay-by')
                  ? [{ name: t.papers.payBy, is: <Until value={draft.data.payBy} /> }]
                  : []),
              ]}
            />
            <Link to={to('case', debtor)}>{t.batch.toCase}</Link>
          </Pad>
        </Card>
        {!done && <Arrived debtor={debtor} answered={nothing} onNothing={() => setNothing(true)} />}
        {missing.length > 0 && (
          <Reasons title={t.batch.missing} of={missing} say={reason => sayReason(t.paperMissing, reason)} />
        )}
        {unsettled.length > 0 && (
          <Reasons title={t.batch.unsettled} of={unsettled} say={reason => sayReason(t.unsettled, reason)}>
            {!barred && (
              <Textarea
                label={t.batch.because}
                description={t.batch.becauseWhy}
                value={because}
                onChange={event => setBecause(event.currentTarget.value)}
                autosize
                minRows={2}
                maxLength={400}
              />
            )}
          </Reasons>
        )}
        {plan.data && plan.data.ruling.findings.length > 0 && (
          <Card title={t.batch.guard} {...(blocked ? { tone: 'seal' as const } : {})} id="guard">
            <ConductFindings findings={plan.data.ruling.findings} />
          </Card>
        )}
        {draft.error && <ErrorNote trouble={draft.error} />}
        {plan.error && <ErrorNote trouble={plan.error} />}
        {issue.trouble && <ErrorNote trouble={issue.trouble} />}
        <div className={css.acts}>
          <Button onClick={send} loading={issue.running} disabled={!may} aria-keyshortcuts="Control+Enter">
            {t.batch.issue}
          </Button>
          <Button variant="default" onClick={onSkip} disabled={issue.running} aria-keyshortcuts="S">
            {t.batch.skip}
          </Button>
        </div>
        <p className={css.keys}>{t.batch.keys}</p>
      </div>
      <section
        className={css.preview}
        aria-label={t.batch.preview(name, row.name)}
        aria-busy={draft.isFetching}
      >
        {draft.data ? (
          <Pages file={draft.data.file} name={name} />
        ) : draft.error ? null : (
          <Waiting rows={12} />
        )}
      </section>
    </div>
  )
}

/** A letter to the debtor itself; what it says is judged with its words. */
const PLAN = (debtor: string) => ({
  debtor,
  draft: '',
  channel: 'letter',
  to: 'debtor',
  on: null,
  time: null,
  profile: null,
  stepPlanned: null,
  judged: false,
  byLawyer: false,
  because: null,
})

function Until({ value }: { value: string }) {
  const lang = useLang()
  return <span className="num">{day(value, lang, 'long')}</span>
}

function Reasons({
  title,
  of,
  say,
  children,
}: {
  title: string
  of: Reason[]
  say: (reason: Reason) => string
  children?: React.ReactNode
}) {
  return (
    <Card title={title} tone="seal">
      <Pad>
        <ul className={css.reasons}>
          {of.map(reason => (
            <li key={`${reason.code} ${reason.about.join()}`}>{say(reason)}</li>
          ))}
        </ul>
        {children}
      </Pad>
    </Card>
  )
}

/** Before each letter: has anything arrived since the last money in the book? */
function Arrived({
  debtor,
  answered,
  onNothing,
}: {
  debtor: string
  answered: boolean
  onNothing: () => void
}) {
  const t = useT()
  const lang = useLang()
  const money = useAsk('contact.arrived', { debtor }).data
  if (money === undefined || answered) return null
  return (
    <Note
      tone="amber"
      title={t.arrived.ask}
      action={
        <>
          <Button variant="default" size="xs" onClick={onNothing} aria-keyshortcuts="A">
            {t.arrived.nothing}
          </Button>
          <Button variant="default" size="xs" onClick={() => go('/import')}>
            {t.arrived.import}
          </Button>
        </>
      }
    >
      {money.last === null ? t.arrived.never : t.arrived.last(day(money.last, lang, 'long'), money.days ?? 0)}
      {money.file && ` ${t.arrived.file(money.file)}`} {t.arrived.why}
    </Note>
  )
}
