// What the debtor promised. Whether it was kept is what the money says, not what anybody ticks.

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  Amount,
  AmountInput,
  Card,
  Chip,
  Day,
  DayInput,
  ErrorNote,
  Pad,
  plainAmount,
} from '../../../components'
import { isNought, sayCode, useT } from '../../../i18n'
import { type CaseView, type ContactLog, type PromiseMade, type PromiseView, useDo } from '../../../ipc'
import css from '../Case.module.css'
import own from './Contact.module.css'

const TONES = { open: 'amber', kept: 'green', partly: 'amber', broken: 'seal', confirmed: 'grey' } as const
const HOWS = ['spoken', 'message', 'signed']

export interface PromiseTyped {
  amount: string
  by: string | null
  how: string
  evidence: string
  words: string
}
export const NO_PROMISE: PromiseTyped = { amount: '', by: null, how: 'spoken', evidence: '', words: '' }

export const promiseOf = (typed: PromiseTyped, on: string): PromiseMade => ({
  amount: plainAmount(typed.amount),
  by: typed.by,
  on,
  how: typed.how,
  debts: [],
  evidence: typed.evidence || null,
  words: typed.words.trim() || null,
})

export function Promises({ view, log, today }: { view: CaseView; log: ContactLog; today: string }) {
  const t = useT()
  const record = useDo('promise.record')
  const [typed, setTyped] = useState<PromiseTyped | null>(null)
  const [on, setOn] = useState<string | null>(today)
  return (
    <Card
      title={t.contact.promises}
      hint={t.contact.promisesHint}
      id="promises"
      aside={
        typed === null && (
          <Button variant="default" size="xs" onClick={() => setTyped(NO_PROMISE)}>
            {t.contact.promiseAdd}
          </Button>
        )
      }
    >
      {typed && (
        <Pad>
          <form
            className={css.form}
            onSubmit={async event => {
              event.preventDefault()
              const promise = promiseOf(typed, on ?? today)
              if (await record.run({ debtor: view.row.debtor, promise })) setTyped(null)
            }}
          >
            <DayInput label={t.contact.promisedOn} value={on} onChange={setOn} max={today} required />
            <PromiseFields value={typed} onChange={setTyped} view={view} />
            {record.trouble && <ErrorNote trouble={record.trouble} />}
            <div className={css.acts}>
              <Button type="submit" loading={record.running} disabled={typed.amount.trim() === ''}>
                {t.common.save}
              </Button>
              <Button variant="default" onClick={() => setTyped(null)}>
                {t.common.cancel}
              </Button>
            </div>
          </form>
        </Pad>
      )}
      {log.promises.length === 0 ? (
        <p className={css.nothing}>{t.contact.promisesNone}</p>
      ) : (
        <ol className={own.promises}>
          {log.promises.map(promise => (
            <Promised key={promise.promise} promise={promise} />
          ))}
        </ol>
      )}
    </Card>
  )
}

function Promised({ promise }: { promise: PromiseView }) {
  const t = useT()
  return (
    <li>
      <p className={own.line}>
        <span>
          {promise.by ? <Day value={promise.by} /> : t.contact.noDay}{' '}
          <b>
            <Amount value={promise.amount} />
          </b>
        </span>
        <Chip tone={TONES[promise.state as keyof typeof TONES] ?? 'grey'}>
          {sayCode(t.promiseStates, promise.state)}
        </Chip>
      </p>
      <p className={own.small}>
        {sayCode(t.promiseHows, promise.how)} · <Day value={promise.on} />
        {promise.evidence && ` · ${promise.evidence}`}
        {promise.words && ` · ${t.contact.quoted(promise.words)}`}
      </p>
      {!isNought(promise.came) && promise.state !== 'kept' && (
        <p className={own.small}>
          {t.contact.cameInTime} <Amount value={promise.came} arrived />
        </p>
      )}
    </li>
  )
}

export function PromiseFields({
  value,
  onChange,
  view,
}: {
  value: PromiseTyped
  onChange: (typed: PromiseTyped) => void
  view: CaseView
}) {
  const t = useT()
  return (
    <fieldset className={own.fine}>
      <legend>{t.contact.promise}</legend>
      <div className={css.grid}>
        <AmountInput
          label={t.contact.amount}
          value={value.amount}
          onChange={amount => onChange({ ...value, amount })}
          required
        />
        <DayInput
          label={t.contact.by}
          description={t.contact.byWhy}
          value={value.by}
          onChange={by => onChange({ ...value, by })}
          clearable
        />
        <NativeSelect
          label={t.contact.how}
          description={t.contact.howWhy}
          value={value.how}
          onChange={event => onChange({ ...value, how: event.currentTarget.value })}
          data={HOWS.map(each => ({ value: each, label: sayCode(t.promiseHows, each) }))}
        />
        {view.evidence.length > 0 && (
          <NativeSelect
            label={t.contact.shownBy}
            value={value.evidence}
            onChange={event => onChange({ ...value, evidence: event.currentTarget.value })}
            data={[
              { value: '', label: t.contact.shownByNothing },
              ...view.evidence.map(each => ({ value: each.evidence, label: each.name })),
            ]}
          />
        )}
        <TextInput
          label={t.contact.theirWords}
          value={value.words}
          onChange={event => onChange({ ...value, words: event.currentTarget.value })}
          maxLength={400}
        />
      </div>
    </fieldset>
  )
}
