// A debt recorded by hand: who, how much, since when, and by when it should have been paid.

import { Autocomplete, Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  AmountInput,
  Card,
  DayInput,
  ErrorNote,
  NO_PARTY,
  Pad,
  PageHead,
  PartyFields,
  plainAmount,
} from '../../components'
import { useT } from '../../i18n'
import { useAsk, useDo } from '../../ipc'
import { go, to } from '../../router'
import css from './Cases.module.css'

export function DebtPage({ today }: { today: string }) {
  const t = useT()
  const cases = useAsk('cases.list', {}).data?.cases ?? []
  const record = useDo('debt.record')
  const [party, setParty] = useState(NO_PARTY)
  const [amount, setAmount] = useState('')
  const [kind, setKind] = useState('sale')
  const [on, setOn] = useState<string | null>(null)
  const [due, setDue] = useState<string | null>(null)
  const [contract, setContract] = useState('')
  const known = cases.find(row => row.name === party.name.trim())

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (on === null) return
    const done = await record.run({
      debtor: known?.debtor ?? null,
      party: known ? null : { ...party, name: party.name.trim() },
      kind,
      amount: plainAmount(amount),
      on,
      due,
      contract: contract.trim() || null,
    })
    // The case of a new debtor is found by its exact name.
    if (done) go(known ? to('case', known.debtor) : to('case', party.name.trim()))
  }

  return (
    <>
      <PageHead title={t.debt.title} sub={t.debt.sub} />
      <form onSubmit={save} className={css.form}>
        <Card title={t.debt.who} id="who">
          <Pad>
            {cases.length > 0 && (
              <Autocomplete
                label={t.debt.pick}
                description={t.debt.pickWhy}
                data={[...new Set(cases.map(row => row.name))]}
                limit={8}
                value={party.name}
                onChange={name => setParty({ ...party, name })}
                mb="md"
              />
            )}
            {known ? (
              <p className="quiet">{t.debt.known}</p>
            ) : (
              <PartyFields value={party} onChange={setParty} brief nameless={cases.length > 0} />
            )}
          </Pad>
        </Card>
        <Card title={t.debt.what} id="what">
          <Pad>
            <div className={css.grid}>
              <Select
                label={t.debt.kind}
                value={kind}
                onChange={value => setKind(value ?? 'sale')}
                allowDeselect={false}
                data={Object.entries(t.kinds).map(([value, label]) => ({ value, label: String(label) }))}
              />
              <AmountInput
                label={t.debt.amount}
                description={t.debt.amountWhy}
                value={amount}
                onChange={setAmount}
                required
              />
              <DayInput
                label={t.debt.on}
                description={t.debt.onWhy}
                value={on}
                onChange={setOn}
                max={today}
                required
              />
              <DayInput
                label={t.debt.due}
                description={t.debt.dueWhy}
                value={due}
                onChange={setDue}
                clearable
              />
              <TextInput
                label={t.debt.contract}
                description={t.debt.contractWhy}
                value={contract}
                onChange={event => setContract(event.currentTarget.value)}
              />
            </div>
          </Pad>
        </Card>
        {record.trouble && <ErrorNote trouble={record.trouble} />}
        <div className={css.acts}>
          <Button
            type="submit"
            loading={record.running}
            disabled={party.name.trim() === '' || amount.trim() === '' || on === null}
          >
            {t.debt.save}
          </Button>
          <Button variant="default" onClick={() => history.back()}>
            {t.common.cancel}
          </Button>
        </div>
      </form>
    </>
  )
}
