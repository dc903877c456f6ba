// Questions with a few answers: what they are, what for, whether anything was paid, when it was due,
// what was agreed, and how they behave.

import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { AmountInput, DayInput, Note, plainAmount } from '../../components'
import { sayCode, useT } from '../../i18n'
import { useAsk } from '../../ipc'
import css from './Interview.module.css'
import type { Asking } from './InterviewPage'
import { Choices, Typed, useChoices } from './parts'
import { answered, unagreed, usual } from './said'

const coded = (table: Record<string, unknown>) =>
  Object.entries(table).map(([value, label]) => ({ value, label: String(label) }))

export function Kind({ said, next }: Asking) {
  const t = useT()
  return (
    <Choices
      page="kind"
      all={coded(t.partyKinds)}
      value={said.party.kind}
      onTake={kind => next({ party: { ...said.party, kind: kind === 'unknown' ? null : kind } })}
    />
  )
}

export function For({ said, next }: Asking) {
  const t = useT()
  const all = coded(t.kinds).filter(each => each.value !== 'other')
  return (
    <Choices
      page="for"
      all={[...all, { value: 'other', label: sayCode(t.kinds, 'other') }]}
      value={said.kind}
      onTake={taken => {
        const kind = taken === 'unknown' ? 'other' : taken
        const late = said.lateSaid === 'unagreed' ? { late: unagreed(kind) } : {}
        next({ kind, ...late })
      }}
    />
  )
}

/** A number shorter than this is still being typed. */
const WHOLE = 15

export function Num({ said, say, next }: Asking) {
  const t = useT()
  const number = said.party.registration ?? ''
  const [asked] = useDebouncedValue(number.trim(), 250)
  const checked = useAsk('calc.number', { text: asked }, { unless: asked.length < WHOLE }).data
  const change = (part: Partial<typeof said.party>) => say({ party: { ...said.party, ...part } })
  const bad = checked !== undefined && checked.is === null && asked === number.trim()
  return (
    <Typed
      ready={number.trim() !== ''}
      onNext={() => next()}
      note={number.trim() === '' ? sayCode(t.unknownCost, 'number') : undefined}
      other={
        number.trim() === '' && (
          <Button variant="default" onClick={() => next()}>
            {t.interview.numberUnknown}
          </Button>
        )
      }
    >
      <TextInput
        label={t.interview.registration}
        value={number}
        onChange={event => change({ registration: event.currentTarget.value || null })}
        maxLength={40}
        autoComplete="off"
        error={bad ? t.interview.numberBad : null}
      />
      <p role="status" className={css.good}>
        {checked?.is && asked === number.trim() && sayCode(t.interview.numberGood, checked.is)}
      </p>
      <TextInput
        label={t.interview.address}
        description={t.interview.addressWhy}
        value={said.party.address ?? ''}
        onChange={event => change({ address: event.currentTarget.value || null })}
        maxLength={200}
        autoComplete="off"
      />
    </Typed>
  )
}

export function Paid({ said, say, next, today }: Asking) {
  const t = useT()
  const all = useChoices('paid')
  const some = said.paidSaid === 'some'
  const paid = said.paid.length > 0 ? said.paid : [{ on: null, amount: '' }]
  const change = (at: number, part: Partial<(typeof paid)[number]>) =>
    say({ paid: paid.map((each, which) => (which === at ? { ...each, ...part } : each)) })
  return (
    <>
      <Choices
        page="paid"
        all={all}
        value={said.paidSaid}
        onTake={taken =>
          taken === 'some' ? say({ paidSaid: taken, paid }) : next({ paidSaid: taken, paid: [] })
        }
      />
      {some && (
        <Typed
          ready={paid.every(each => each.on !== null && each.amount.trim() !== '')}
          onNext={() => next({ paid: paid.map(each => ({ ...each, amount: plainAmount(each.amount) })) })}
          other={
            <Button variant="default" onClick={() => say({ paid: [...paid, { on: null, amount: '' }] })}>
              {t.interview.paidMore}
            </Button>
          }
        >
          {paid.map((each, at) => (
            // Payments have no other name than their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
            <div key={at} className={css.row}>
              <DayInput
                label={t.interview.paidOn(at + 1)}
                value={each.on}
                onChange={on => change(at, { on })}
                max={today}
              />
              <AmountInput
                label={t.interview.paidAmount(at + 1)}
                value={each.amount}
                onChange={amount => change(at, { amount })}
              />
              {paid.length > 1 && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t.interview.paidLess(at + 1)}
                  onClick={() => say({ paid: paid.filter((_, which) => which !== at) })}
                >
                  <IconX size="1rem" aria-hidden />
                </ActionIcon>
              )}
            </div>
          ))}
        </Typed>
      )}
    </>
  )
}

/** Days that people agree on most often. */
const COMMON = ['30', '60']

export function Due({ said, say, next }: Asking) {
  const t = useT()
  const all = useChoices('due')
  const days = String(said.dueDays ?? '')
  const value = said.dueSaid === 'days' && COMMON.includes(days) ? days : said.dueSaid
  const take = (taken: string) => {
    if (COMMON.includes(taken)) next({ dueSaid: 'days', dueDays: Number(taken), due: null })
    else if (taken === 'unknown') next({ dueSaid: taken, dueDays: null, due: null })
    else say({ dueSaid: taken, dueDays: null })
  }
  return (
    <>
      <Choices page="due" all={all} value={value} onTake={take} />
      {value === 'days' && (
        <Typed ready={said.dueDays !== null} onNext={() => next({ due: null })}>
          <NumberInput
            label={t.interview.dueDays}
            value={said.dueDays ?? ''}
            onChange={typed => say({ dueDays: typeof typed === 'number' ? typed : null })}
            min={0}
            max={3650}
            allowDecimal={false}
            allowNegative={false}
            w={160}
            rightSection={<span aria-hidden>{t.common.dayUnit}</span>}
          />
        </Typed>
      )}
      {value === 'day' && (
        <Typed ready={said.due !== null} onNext={() => next({ dueDays: null })}>
          <DayInput
            label={t.interview.dueDay}
            value={said.due}
            onChange={due => say({ due })}
            width="14rem"
          />
        </Typed>
      )}
    </>
  )
}

export function Late({ said, say, next }: Asking) {
  const t = useT()
  const all = useChoices('late').filter(each => said.kind !== 'loan' || each.value !== 'sme-payment')
  const late = said.late ?? { is: 'agreed', times: null, moves: null, percent: null, per: 'year' }
  const change = (part: Partial<typeof late>) => say({ late: { ...late, ...part } })
  const take = (taken: string) => {
    const plain = { times: null, moves: null, percent: null, per: null }
    if (taken === 'agreed') say({ lateSaid: taken, late: { ...plain, is: 'agreed', per: 'year' } })
    else if (taken === 'sme-payment') next({ lateSaid: taken, late: { ...plain, is: taken } })
    else next({ lateSaid: taken, late: taken === 'unagreed' ? unagreed(said.kind) : null })
  }
  return (
    <>
      <Choices page="late" all={all} value={said.lateSaid} onTake={take} />
      {said.lateSaid === 'agreed' && (
        <Typed
          ready={(late.percent ?? '').trim() !== ''}
          onNext={() =>
            next({ late: { ...late, percent: plainAmount(late.percent ?? '').replace('%', '') } })
          }
          note={t.terms.capped}
        >
          <div className={css.row}>
            <TextInput
              label={t.interview.percent}
              value={late.percent ?? ''}
              onChange={event => change({ percent: event.currentTarget.value })}
              inputMode="decimal"
              rightSection={<span aria-hidden>%</span>}
              autoComplete="off"
            />
            <Select
              label={t.terms.per}
              value={late.per ?? 'year'}
              onChange={per => change({ per: per ?? 'year' })}
              allowDeselect={false}
              data={[
                { value: 'year', label: t.terms.perYear },
                { value: 'month', label: t.terms.perMonth },
                { value: 'day', label: t.terms.perDay },
              ]}
            />
          </div>
        </Typed>
      )}
    </>
  )
}

/** Sources that are refused, with why. */
const UNLAWFUL = ['bought', 'insider']

export function Behaviour({ question, said, next }: Asking & { question: string }) {
  const t = useT()
  const all = useChoices(question)
  const before = said.answers.find(answer => answer.question === question)
  const [known, setKnown] = useState(before?.known ?? usual(question))
  const off = UNLAWFUL.includes(known)
  return (
    <>
      <Select
        label={t.interview.source}
        value={known}
        onChange={source => setKnown(source ?? usual(question))}
        allowDeselect={false}
        data={coded(t.knownBy)}
        maw={320}
        mb="md"
      />
      {off && (
        <div className={css.refused}>
          <Note tone="seal" title={t.unlawful.title}>
            {t.unlawful.why}
          </Note>
        </div>
      )}
      <Choices
        page={question}
        all={all}
        value={before?.is ?? null}
        off={off}
        onTake={is => next(answered(said, question, is, is === 'unknown' ? null : known))}
      />
    </>
  )
}
