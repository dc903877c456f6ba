// The limits of small claims of a province, as its high court announced them.

import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { AmountInput, DayInput, ErrorNote, plainAmount } from '../../components'
import { useLang, useT } from '../../i18n'
import { type Region, useDo } from '../../ipc'
import css from './Settings.module.css'

export function LimitsForm({
  regions,
  today,
  onDone,
}: {
  regions: Region[]
  today: string
  onDone: () => void
}) {
  const t = useT()
  const lang = useLang()
  const add = useDo('threshold.add')
  const [region, setRegion] = useState<string | null>(null)
  const [from, setFrom] = useState<string | null>(today)
  const [automatic, setAutomatic] = useState('')
  const [agreed, setAgreed] = useState('')
  const [source, setSource] = useState('')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (region === null || from === null) return
    const limits = { automatic: plainAmount(automatic), agreed: plainAmount(agreed) }
    if (await add.run({ region, from, ...limits, source: source.trim() })) onDone()
  }
  const ready =
    region !== null && from !== null && [automatic, agreed, source].every(typed => typed.trim() !== '')
  return (
    <form className={css.form} onSubmit={save}>
      <div className={css.grid}>
        <Select
          label={t.known.region}
          value={region}
          onChange={setRegion}
          searchable
          data={regions.map(each => ({ value: each.zh, label: lang === 'zh' ? each.zh : each.en }))}
        />
        <DayInput label={t.known.since} value={from} onChange={setFrom} required />
        <AmountInput label={t.known.automatic} value={automatic} onChange={setAutomatic} required />
        <AmountInput label={t.known.agreed} value={agreed} onChange={setAgreed} required />
      </div>
      <TextInput
        label={t.known.sourceAsk}
        value={source}
        onChange={event => setSource(event.currentTarget.value)}
        required
        withAsterisk={false}
        maxLength={200}
      />
      {add.trouble && <ErrorNote trouble={add.trouble} />}
      <div className={css.acts}>
        <Button type="submit" loading={add.running} disabled={!ready}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
