// A statement of account that came back: the scan, what it says to the figures, and who signed.

import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Amount, AmountInput, DayInput, ErrorNote, plainAmount } from '../../components'
import { sayCode, useT } from '../../i18n'
import { asTrouble, type PaperView, type Picked, type Trouble, useDo, useHost } from '../../ipc'
import css from './Case.module.css'

export function Returned({ paper, today, onDone }: { paper: PaperView; today: string; onDone: () => void }) {
  const t = useT()
  const host = useHost()
  const record = useDo('statement.return')
  const [scan, setScan] = useState<Picked | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [on, setOn] = useState<string | null>(today)
  const [says, setSays] = useState('agreed')
  const [amount, setAmount] = useState('')
  const [why, setWhy] = useState('')
  const [paysBy, setPaysBy] = useState<string | null>(null)
  const [by, setBy] = useState('')
  const [office, setOffice] = useState('')
  const [seal, setSeal] = useState('company')
  const differs = says === 'differs'
  const pick = () => {
    setTrouble(null)
    host.pickFiles().then(
      files => setScan(files[0] ?? scan),
      thrown => setTrouble(asTrouble(thrown)),
    )
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (scan === null || on === null) return
    const done = await record.run({
      document: paper.document,
      file: scan.file,
      on,
      differs: differs ? plainAmount(amount) : null,
      why: differs ? why.trim() : null,
      paysBy,
      signed: { by: by.trim() || null, office: office.trim() || null, seal },
    })
    if (done) onDone()
  }
  return (
    <form className={css.form} onSubmit={save}>
      <p className="quiet">
        {t.returned.about(paper.number)} <Amount value={paper.total} />
      </p>
      <div>
        <p className={css.label} id="scan">
          {t.returned.scan}
        </p>
        <div className={css.acts}>
          <Button variant={scan === null ? 'filled' : 'default'} onClick={pick} aria-describedby="scan">
            {scan === null ? t.returned.pick : t.returned.other}
          </Button>
          {scan && <span>{scan.name}</span>}
        </div>
      </div>
      <div>
        <p className={css.label} id="says">
          {t.returned.says}
        </p>
        <SegmentedControl
          aria-labelledby="says"
          value={says}
          onChange={setSays}
          data={[
            { value: 'agreed', label: t.returned.agreed },
            { value: 'differs', label: t.returned.differs },
          ]}
        />
      </div>
      <div className={css.grid}>
        {differs && <AmountInput label={t.returned.amount} value={amount} onChange={setAmount} required />}
        {differs && (
          <TextInput
            label={t.returned.why}
            value={why}
            onChange={event => setWhy(event.currentTarget.value)}
            maxLength={400}
          />
        )}
        <DayInput label={t.returned.on} value={on} onChange={setOn} min={paper.on} required />
        <DayInput
          label={t.returned.paysBy}
          description={t.returned.paysByWhy}
          value={paysBy}
          onChange={setPaysBy}
          min={paper.on}
          clearable
        />
        <TextInput
          label={t.returned.by}
          value={by}
          onChange={event => setBy(event.currentTarget.value)}
          maxLength={100}
        />
        <TextInput
          label={t.returned.office}
          description={t.returned.officeWhy}
          value={office}
          onChange={event => setOffice(event.currentTarget.value)}
          maxLength={100}
        />
        <Select
          label={t.returned.seal}
          value={seal}
          onChange={seal => setSeal(seal ?? 'absent')}
          allowDeselect={false}
          data={Object.keys(t.seals).map(value => ({ value, label: sayCode(t.seals, value) }))}
        />
      </div>
      {differs && <p className="quiet">{t.returned.differsWhy}</p>}
      {trouble && <ErrorNote trouble={trouble} />}
      {record.trouble && <ErrorNote trouble={record.trouble} />}
      <div className={css.acts}>
        <Button
          type="submit"
          loading={record.running}
          disabled={scan === null || on === null || (differs && amount.trim() === '')}
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
