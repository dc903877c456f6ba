// A change of what is owed that no invoice says.

import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { AmountInput, DayInput, ErrorNote, plainAmount } from '../../components'
import { sayCode, useT } from '../../i18n'
import { type DebtView, useDo } from '../../ipc'
import css from './Case.module.css'

export function Adjust({ debts, today, onDone }: { debts: DebtView[]; today: string; onDone: () => void }) {
  const t = useT()
  const adjust = useDo('debt.adjust')
  const [debt, setDebt] = useState(debts[0]?.debt ?? null)
  const [on, setOn] = useState<string | null>(today)
  const [way, setWay] = useState('less')
  const [amount, setAmount] = useState('')
  const [why, setWhy] = useState('')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (debt === null || on === null) return
    const change = `${way === 'less' ? '-' : ''}${plainAmount(amount).replace(/^[-+]/, '')}`
    if (await adjust.run({ debt, on, amount: change, why: why.trim() })) onDone()
  }
  return (
    <form className={css.form} onSubmit={save}>
      <p className="quiet">{t.debts.adjustWhy}</p>
      <div className={css.grid}>
        <Select
          label={t.debts.which}
          value={debt}
          onChange={setDebt}
          allowDeselect={false}
          data={debts.map(each => ({ value: each.debt, label: each.invoice ?? sayCode(t.kinds, each.kind) }))}
        />
        <DayInput label={t.debts.on} value={on} onChange={setOn} max={today} required />
        <div>
          <p className={css.label} id="way">
            {t.debts.way}
          </p>
          <SegmentedControl
            aria-labelledby="way"
            value={way}
            onChange={setWay}
            data={[
              { value: 'less', label: t.debts.less },
              { value: 'more', label: t.debts.more },
            ]}
          />
        </div>
        <AmountInput label={t.debts.by} value={amount} onChange={setAmount} required />
      </div>
      <TextInput
        label={t.debts.why}
        description={t.debts.whyExample}
        value={why}
        onChange={event => setWhy(event.currentTarget.value)}
        required
        withAsterisk={false}
        maxLength={200}
      />
      {adjust.trouble && <ErrorNote trouble={adjust.trouble} />}
      <div className={css.acts}>
        <Button
          type="submit"
          loading={adjust.running}
          disabled={amount.trim() === '' || why.trim() === '' || on === null || debt === null}
        >
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
