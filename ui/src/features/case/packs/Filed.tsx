// Putting a pack down as handed in: from then on its numbers stay what they are.

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { DayInput, ErrorNote } from '../../../components'
import { useT } from '../../../i18n'
import { useDo } from '../../../ipc'
import css from '../Case.module.css'

export function Filed({
  debtor,
  pack,
  today,
  onDone,
}: {
  debtor: string
  pack: string
  today: string
  onDone: () => void
}) {
  const t = useT()
  const file = useDo('pack.file')
  const [on, setOn] = useState<string | null>(today)
  const [to, setTo] = useState('')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (on === null) return
    if (await file.run({ debtor, pack, on, to: to.trim() || null })) onDone()
  }
  return (
    <form className={css.form} onSubmit={save} aria-label={t.packing.file}>
      <p className="quiet">{t.packing.fileWhy}</p>
      <div className={css.grid}>
        <DayInput label={t.packing.on} value={on} onChange={setOn} max={today} required />
        <TextInput
          label={t.packing.to}
          value={to}
          onChange={event => setTo(event.currentTarget.value)}
          placeholder={t.packing.toExample}
        />
      </div>
      {file.trouble && <ErrorNote trouble={file.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={file.running}>
          {t.packing.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.packing.cancel}
        </Button>
      </div>
    </form>
  )
}
