// A contact that was made, written down as it was. How it was made keeps nothing out of the log.

import { Button, Checkbox, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Card, DayInput, ErrorNote, Note, Pad, useToast } from '../../../components'
import { choices, sayCode, useT } from '../../../i18n'
import { type CaseView, type ReviewView, useDo } from '../../../ipc'
import { ConductFindings } from '../../../law'
import css from '../Case.module.css'
import { CHANNELS, ROLES } from './Composer'
import own from './Contact.module.css'
import { NO_PROMISE, PromiseFields, type PromiseTyped, promiseOf } from './Promises'

export const UNREVIEWED: ReviewView = { knows: 'unsure', willing: 'unsure', misread: null, worked: 'unsure' }
const OUTCOMES = ['spoke', 'no-answer', 'left', 'wrong-person']

export function RecordContact({
  view,
  today,
  channel: first = 'call',
  said: firstSaid = '',
  onDone,
}: {
  view: CaseView
  today: string
  channel?: string
  said?: string
  onDone: () => void
}) {
  const t = useT()
  const toast = useToast()
  const record = useDo('contact.record')
  const [on, setOn] = useState<string | null>(today)
  const [time, setTime] = useState('')
  const [channel, setChannel] = useState(first)
  const [began, setBegan] = useState('us')
  const [to, setTo] = useState('debtor')
  const [person, setPerson] = useState('')
  const [said, setSaid] = useState(firstSaid)
  const [outcome, setOutcome] = useState('spoke')
  const [second, setSecond] = useState('')
  const [recording, setRecording] = useState('')
  const [review, setReview] = useState<ReviewView | null>(null)
  const [promise, setPromise] = useState<PromiseTyped | null>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const done = await record.run({
      debtor: view.row.debtor,
      on: on ?? today,
      time: time === '' ? null : time,
      channel,
      began,
      to,
      person: person.trim() || null,
      said,
      outcome,
      second: channel === 'visit' ? second.trim() || null : null,
      recording: recording || null,
      review,
      promise: promise && promiseOf(promise, on ?? today),
    })
    if (!done) return
    if (done.findings.length === 0) return onDone()
    toast({ message: t.contact.thinkOfIt, autoClose: 6000 })
  }
  if (record.data && record.data.findings.length > 0)
    return (
      <Card title={t.contact.written} hint={t.contact.writtenHint} id="record">
        <ConductFindings findings={record.data.findings} />
        <Pad>
          <Button onClick={onDone}>{t.contact.understood}</Button>
        </Pad>
      </Card>
    )
  return (
    <Card title={t.contact.record} hint={t.contact.recordHint} id="record">
      <Pad>
        <form className={css.form} onSubmit={save}>
          <div className={css.grid}>
            <DayInput label={t.contact.on} value={on} onChange={setOn} max={today} required />
            <TextInput
              type="time"
              label={t.contact.time}
              description={t.contact.timeNow}
              value={time}
              onChange={event => setTime(event.currentTarget.value)}
            />
            <NativeSelect
              label={t.conduct.channel}
              value={channel}
              onChange={event => setChannel(event.currentTarget.value)}
              data={choices(t.channels, CHANNELS)}
            />
            <NativeSelect
              label={t.contact.with}
              value={to}
              onChange={event => setTo(event.currentTarget.value)}
              data={choices(t.roles, ROLES)}
            />
            <TextInput
              label={t.contact.person}
              value={person}
              onChange={event => setPerson(event.currentTarget.value)}
              maxLength={100}
            />
            <NativeSelect
              label={t.contact.outcome}
              value={outcome}
              onChange={event => setOutcome(event.currentTarget.value)}
              data={choices(t.outcomes, OUTCOMES)}
            />
            {channel === 'visit' && (
              <TextInput
                label={t.contact.second}
                description={t.contact.secondWhy}
                value={second}
                onChange={event => setSecond(event.currentTarget.value)}
                maxLength={100}
              />
            )}
            {view.evidence.length > 0 && (
              <NativeSelect
                label={t.contact.recording}
                value={recording}
                onChange={event => setRecording(event.currentTarget.value)}
                data={[
                  { value: '', label: t.contact.noRecording },
                  ...view.evidence.map(each => ({ value: each.evidence, label: each.name })),
                ]}
              />
            )}
          </div>
          <SegmentedControl
            aria-label={t.contact.began}
            value={began}
            onChange={setBegan}
            data={[
              { value: 'us', label: t.contact.usBegan },
              { value: 'them', label: t.contact.themBegan },
            ]}
          />
          {channel === 'visit' && <Note title={t.contact.visit}>{t.contact.visitRules}</Note>}
          <Textarea
            label={t.contact.said}
            description={t.contact.saidWhy}
            value={said}
            onChange={event => setSaid(event.currentTarget.value)}
            autosize
            minRows={3}
            maxLength={5000}
          />
          <Checkbox
            label={t.contact.promised}
            checked={promise !== null}
            onChange={event => setPromise(event.currentTarget.checked ? NO_PROMISE : null)}
          />
          {promise && <PromiseFields value={promise} onChange={setPromise} view={view} />}
          <Checkbox
            label={t.contact.reviewNow}
            checked={review !== null}
            onChange={event => setReview(event.currentTarget.checked ? UNREVIEWED : null)}
          />
          {review && <ReviewFields value={review} onChange={setReview} />}
          {record.trouble && <ErrorNote trouble={record.trouble} />}
          <div className={css.acts}>
            <Button
              type="submit"
              loading={record.running}
              disabled={on === null || (promise !== null && promise.amount.trim() === '')}
            >
              {t.contact.writeDown}
            </Button>
            <Button variant="default" onClick={onDone}>
              {t.common.cancel}
            </Button>
          </div>
        </form>
      </Pad>
    </Card>
  )
}

const QUESTIONS = ['knows', 'willing', 'worked'] as const

/** Four short questions after a contact. */
export function ReviewFields({
  value,
  onChange,
}: {
  value: ReviewView
  onChange: (review: ReviewView) => void
}) {
  const t = useT()
  return (
    <fieldset className={own.fine}>
      <legend>{t.contact.review}</legend>
      <div className={css.grid}>
        {QUESTIONS.map(key => (
          <NativeSelect
            key={key}
            label={t.contact[key]}
            value={value[key]}
            onChange={event => onChange({ ...value, [key]: event.currentTarget.value })}
            data={Object.keys(t.answers).map(each => ({ value: each, label: sayCode(t.answers, each) }))}
          />
        ))}
        <TextInput
          label={t.contact.misread}
          placeholder={t.contact.misreadNone}
          value={value.misread ?? ''}
          onChange={event => onChange({ ...value, misread: event.currentTarget.value || null })}
          maxLength={400}
        />
      </div>
    </fieldset>
  )
}
