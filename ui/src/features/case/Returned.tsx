// A statement of account that came back: the scan, what it says to the figures, and who signed.

import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Amount, AmountInput, DayInput, ErrorNote, plainAmount } from '../../components'
import { useT } from '../../i18n'
import { type PaperView, type Picked, useDo, useTaking } from '../../ipc'
import css from './Case.module.css'
import { ScanInput, SigningInput, signed, UNSIGNED } from './Scan'

export function Returned({ paper, today, onDone }: { paper: PaperView; today: string; onDone: () => void }) {
  const t = useT()
  const record = useDo('statement.return')
  const taking = useTaking() !== null
  const [scan, setScan] = useState<Picked | null>(null)
  const [on, setOn] = useState<string | null>(today)
  const [says, setSays] = useState('agreed')
  const [amount, setAmount] = useState('')
  const [why, setWhy] = useState('')
  const [paysBy, setPaysBy] = useState<string | null>(null)
  const [signing, setSigning] = useState(UNSIGNED)
  const differs = says === 'differs'
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
      signed: signed(signing),
    })
    if (done) onDone()
  }
  return (
    <form className={css.form} onSubmit={save}>
      <p className="quiet">
        {t.returned.about(paper.number)} <Amount value={paper.total} />
      </p>
      <ScanInput scan={scan} onPick={setScan} />
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
        <SigningInput said={signing} onSay={setSigning} />
      </div>
      {differs && <p className="quiet">{t.returned.differsWhy}</p>}
      {record.trouble && <ErrorNote trouble={record.trouble} />}
      <div className={css.acts}>
        <Button
          type="submit"
          loading={record.running}
          disabled={taking || scan === null || on === null || (differs && amount.trim() === '')}
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
