// What few debts have and then decides much: parts with a day each, interest of a loan, interest
// kept back when it was paid out, the day of filing, and what late payment loss counts as.

import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { AmountInput, DayInput, ErrorNote, plainAmount } from '../../components'
import { sayCode, useT } from '../../i18n'
import { type DebtView, useDo } from '../../ipc'
import css from './Case.module.css'
import own from './Money.module.css'

interface Part {
  key: number
  amount: string
  due: string | null
}

const named = (debt: DebtView, t: ReturnType<typeof useT>) => debt.invoice ?? sayCode(t.kinds, debt.kind)

export function Details({
  debts,
  debtor,
  onDone,
}: {
  debts: DebtView[]
  debtor: string
  onDone: () => void
}) {
  const t = useT()
  const [id, setId] = useState(debts[0]?.debt ?? '')
  const debt = debts.find(each => each.debt === id)
  return (
    <>
      <Select
        label={t.debts.which}
        value={id}
        onChange={value => setId(value ?? '')}
        allowDeselect={false}
        data={debts.map(each => ({ value: each.debt, label: named(each, t) }))}
        mb="md"
      />
      {debt && <Form key={debt.debt} debt={debt} debtor={debtor} onDone={onDone} />}
    </>
  )
}

function Form({ debt, debtor, onDone }: { debt: DebtView; debtor: string; onDone: () => void }) {
  const t = useT()
  const state = useDo('terms.state')
  const loan = debt.kind === 'loan'
  const [parts, setParts] = useState<Part[]>(
    debt.instalments.map((part, key) => ({ key, amount: part.amount, due: part.due })),
  )
  const [percent, setPercent] = useState(debt.interest?.percent ?? '')
  const [per, setPer] = useState(debt.interest?.per ?? 'year')
  const [withheld, setWithheld] = useState(debt.withheld ?? '')
  const [filed, setFiled] = useState(debt.filed)
  const [counts, setCounts] = useState(debt.lateCounts)
  const change = (key: number, to: Partial<Part>) =>
    setParts(parts.map(part => (part.key === key ? { ...part, ...to } : part)))
  const unready = parts.some(part => part.amount.trim() === '' || part.due === null)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const had = debt.instalments.length > 0
    const input = {
      debtor,
      debts: [debt.debt],
      instalments:
        parts.length > 0 || had
          ? parts.map(part => ({ amount: plainAmount(part.amount), due: part.due ?? '' }))
          : null,
      interest:
        loan && percent.trim() !== '' ? { percent: plainAmount(percent).replace('%', ''), per } : null,
      withheld: loan && withheld.trim() !== '' ? plainAmount(withheld) : null,
      filed,
      lateCounts: counts === debt.lateCounts ? null : counts,
    }
    if (await state.run(input)) onDone()
  }

  return (
    <form className={css.form} onSubmit={save}>
      <fieldset className={own.parts}>
        <legend className={css.label}>{t.debts.parts}</legend>
        <p className="quiet">{t.debts.partsWhy(debt.principal)}</p>
        {parts.map((part, at) => (
          <div key={part.key} className={own.own}>
            <AmountInput
              label={t.debts.partAmount(at + 1)}
              value={part.amount}
              onChange={amount => change(part.key, { amount })}
              required
            />
            <DayInput
              label={t.debts.partDue(at + 1)}
              value={part.due}
              onChange={due => change(part.key, { due })}
              width="11rem"
              required
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t.debts.partGone(at + 1)}
              onClick={() => setParts(parts.filter(each => each.key !== part.key))}
            >
              <IconX size="1rem" aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => setParts([...parts, { key: (parts.at(-1)?.key ?? -1) + 1, amount: '', due: null }])}
        >
          {t.debts.partMore}
        </Button>
      </fieldset>
      {loan && (
        <div className={css.grid}>
          <TextInput
            label={t.debts.termRate}
            description={t.debts.termRateWhy}
            value={percent}
            onChange={event => setPercent(event.currentTarget.value)}
            inputMode="decimal"
            rightSection={<span aria-hidden>%</span>}
          />
          <Select
            label={t.terms.per}
            value={per}
            onChange={value => setPer(value ?? 'year')}
            allowDeselect={false}
            data={[
              { value: 'year', label: t.terms.perYear },
              { value: 'month', label: t.terms.perMonth },
              { value: 'day', label: t.terms.perDay },
            ]}
          />
          <AmountInput
            label={t.debts.withheld}
            description={t.debts.withheldWhy}
            value={withheld}
            onChange={setWithheld}
          />
        </div>
      )}
      <div className={css.grid}>
        <Select
          label={t.debts.counts}
          description={t.debts.countsWhy}
          value={counts}
          onChange={value => setCounts(value ?? 'as-interest')}
          allowDeselect={false}
          data={[
            { value: 'as-interest', label: t.debts.countsAsInterest },
            { value: 'after-principal', label: t.debts.countsAfter },
          ]}
        />
        <DayInput
          label={t.debts.filed}
          description={t.debts.filedWhy}
          value={filed}
          onChange={setFiled}
          clearable={debt.filed === null}
        />
      </div>
      {state.trouble && <ErrorNote trouble={state.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={state.running} disabled={unready}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
