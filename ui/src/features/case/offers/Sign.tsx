// The agreement came back signed: the scan, the day, and who signed or sealed it.

import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { DayInput, ErrorNote, useToast } from '../../../components'
import { sayCode, useT } from '../../../i18n'
import { asTrouble, type Picked, type PlanView, type Trouble, useDo, useHost } from '../../../ipc'
import css from '../Case.module.css'

export function Sign({ plan, today, onDone }: { plan: PlanView; today: string; onDone: () => void }) {
  const t = useT()
  const host = useHost()
  const toast = useToast()
  const record = useDo('plan.sign')
  const [scan, setScan] = useState<Picked | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [on, setOn] = useState<string | null>(today)
  const [by, setBy] = useState('')
  const [office, setOffice] = useState('')
  const [seal, setSeal] = useState('company')
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
      plan: plan.plan,
      file: scan.file,
      evidence: null,
      on,
      signed: { by: by.trim() || null, office: office.trim() || null, seal },
    })
    if (!done) return
    toast({ message: t.plans.signed, autoClose: 8000 })
    onDone()
  }
  return (
    <form className={css.form} onSubmit={save}>
      <div>
        <p className={css.label} id="plan-scan">
          {t.returned.scan}
        </p>
        <div className={css.acts}>
          <Button variant={scan === null ? 'filled' : 'default'} onClick={pick} aria-describedby="plan-scan">
            {scan === null ? t.returned.pick : t.returned.other}
          </Button>
          {scan && <span>{scan.name}</span>}
        </div>
      </div>
      <div className={css.grid}>
        <DayInput label={t.returned.on} value={on} onChange={setOn} min={plan.on} max={today} required />
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
          onChange={value => setSeal(value ?? 'absent')}
          allowDeselect={false}
          data={Object.keys(t.seals).map(value => ({ value, label: sayCode(t.seals, value) }))}
        />
      </div>
      {trouble && <ErrorNote trouble={trouble} />}
      {record.trouble && <ErrorNote trouble={record.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={record.running} disabled={scan === null || on === null}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
