// What the owner keeps to with every debtor: grace, what may be waived, and how often anybody is contacted.

import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Card, ErrorNote, Loaded, Pad } from '../../components'
import { useT } from '../../i18n'
import { type PolicyView, useAsk, useDo } from '../../ipc'
import css from './Settings.module.css'

export function Policy() {
  const t = useT()
  const policy = useAsk('policy.show', {})
  return (
    <Card title={t.judged.policy} hint={t.judged.policyHint} id="policy">
      <Pad>
        <Loaded of={policy}>{found => <Form key={JSON.stringify(found)} found={found} />}</Loaded>
      </Pad>
    </Card>
  )
}

type Typed = number | null

function Form({ found }: { found: PolicyView }) {
  const t = useT()
  const set = useDo('policy.set')
  const [graceDays, setGrace] = useState<Typed>(found.graceDays)
  const [waiveLate, setLate] = useState<Typed>(found.waiveLate)
  const [waivePrice, setPrice] = useState<Typed>(found.waivePrice)
  const [mostADay, setDay] = useState<Typed>(found.mostADay)
  const [mostAWeek, setWeek] = useState<Typed>(found.mostAWeek)
  const number = (label: string, value: Typed, onChange: (value: Typed) => void, max: number, min = 0) => (
    <NumberInput
      label={label}
      value={value ?? ''}
      onChange={typed => onChange(typeof typed === 'number' ? typed : null)}
      min={min}
      max={max}
      allowDecimal={false}
      allowNegative={false}
    />
  )
  const save = (event: FormEvent) => {
    event.preventDefault()
    void set.run({ graceDays, waiveLate, waivePrice, mostADay, mostAWeek })
  }
  const day = found.cautionADay ?? 1
  const week = found.cautionAWeek ?? day
  return (
    <form className={css.form} onSubmit={save}>
      <div className={css.grid}>
        {number(t.judged.grace, graceDays, setGrace, 365)}
        {number(t.judged.waiveLate, waiveLate, setLate, 100)}
        {number(t.judged.waivePrice, waivePrice, setPrice, 100)}
        {number(t.judged.aDay(day), mostADay, setDay, day)}
        {number(t.judged.aWeek(week), mostAWeek, setWeek, week)}
      </div>
      {set.trouble && <ErrorNote trouble={set.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={set.running}>
          {t.judged.policySave}
        </Button>
        {found.own && (
          <Button variant="default" onClick={() => void set.run({})}>
            {t.judged.policyReset}
          </Button>
        )}
      </div>
    </form>
  )
}
