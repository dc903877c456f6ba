// Money spent on getting paid, which the debtor may have to bear.

import { Button, Select, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { AmountInput, DayInput, ErrorNote, plainAmount } from '../../components'
import { choices, sayCode, useT } from '../../i18n'
import { type DebtView, useDo } from '../../ipc'
import css from './Case.module.css'

export function Cost({ debts, today, onDone }: { debts: DebtView[]; today: string; onDone: () => void }) {
  const t = useT()
  const record = useDo('cost.record')
  const [debt, setDebt] = useState(debts[0]?.debt ?? null)
  const [on, setOn] = useState<string | null>(today)
  const [what, setWhat] = useState<string>('court-fee')
  const [amount, setAmount] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [remark, setRemark] = useState('')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (debt === null || on === null) return
    const input = { debt, on, amount: plainAmount(amount), what, agreed, remark: remark.trim() || null }
    if (await record.run(input)) onDone()
  }
  return (
    <form className={css.form} onSubmit={save}>
      <p className="quiet">{t.debts.costWhy}</p>
      <div className={css.grid}>
        <Select
          label={t.debts.which}
          value={debt}
          onChange={setDebt}
          allowDeselect={false}
          data={debts.map(each => ({ value: each.debt, label: each.invoice ?? sayCode(t.kinds, each.kind) }))}
        />
        <Select
          label={t.debts.costWhat}
          value={what}
          onChange={value => setWhat(value ?? 'other')}
          allowDeselect={false}
          data={choices(t.costKinds)}
        />
        <DayInput label={t.debts.on} value={on} onChange={setOn} max={today} required />
        <AmountInput label={t.debts.by} value={amount} onChange={setAmount} required />
      </div>
      <Switch
        label={t.debts.costAgreed}
        description={t.debts.costAgreedWhy}
        checked={agreed}
        onChange={event => setAgreed(event.currentTarget.checked)}
      />
      <TextInput
        label={t.debts.costRemark}
        value={remark}
        onChange={event => setRemark(event.currentTarget.value)}
        maxLength={200}
      />
      {record.trouble && <ErrorNote trouble={record.trouble} />}
      <div className={css.acts}>
        <Button
          type="submit"
          loading={record.running}
          disabled={amount.trim() === '' || on === null || debt === null}
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
