// The agreement came back signed: the scan, the day, and who signed or sealed it.

import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { DayInput, ErrorNote } from '../../../components'
import { useT } from '../../../i18n'
import { type Picked, type PlanView, useDo, useTaking } from '../../../ipc'
import css from '../Case.module.css'
import { ScanInput, SigningInput, signed, UNSIGNED } from '../Scan'

export function Sign({ plan, today, onDone }: { plan: PlanView; today: string; onDone: () => void }) {
  const t = useT()
  const record = useDo('plan.sign')
  const taking = useTaking() !== null
  const [scan, setScan] = useState<Picked | null>(null)
  const [on, setOn] = useState<string | null>(today)
  const [signing, setSigning] = useState(UNSIGNED)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (scan === null || on === null) return
    const done = await record.run({
      plan: plan.plan,
      file: scan.file,
      evidence: null,
      on,
      signed: signed(signing),
    })
    if (!done) return
    onDone()
  }
  return (
    <form className={css.form} onSubmit={save}>
      <ScanInput scan={scan} onPick={setScan} />
      <div className={css.grid}>
        <DayInput label={t.returned.on} value={on} onChange={setOn} min={plan.on} max={today} required />
        <SigningInput said={signing} onSay={setSigning} />
      </div>
      {record.trouble && <ErrorNote trouble={record.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={record.running} disabled={taking || scan === null || on === null}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
