// A small form for published rates the owner looked up: the last rate is filled in, she may change it.

import { Button, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { DayInput, ErrorNote, Loaded } from '../components'
import { sayCode, useT } from '../i18n'
import { type SeriesView, useAsk, useDo } from '../ipc'
import css from './law.module.css'

export function Found({
  opened,
  onClose,
  choose,
}: {
  opened: boolean
  onClose: () => void
  /** Whether she says which rate it is; else it is the one-year rate. */
  choose?: boolean
}) {
  const t = useT()
  const [series, setSeries] = useState('lpr-1y')
  const law = useAsk('law.status', {}, { unless: !opened })
  const today = useAsk('book.status', {}).data?.today ?? ''
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.known.foundTitle}
      closeButtonProps={{ 'aria-label': t.common.close }}
      size="lg"
    >
      <Loaded of={law}>
        {view => {
          const of = view.series.find(each => each.series === series)
          return (
            <div className={css.form}>
              {choose && (
                <SegmentedControl
                  aria-label={t.known.series}
                  value={series}
                  onChange={setSeries}
                  data={view.series.map(each => ({
                    value: each.series,
                    label: sayCode(t.series, each.series),
                  }))}
                />
              )}
              {of && <RateForm key={of.series} of={of} today={today} onDone={onClose} />}
            </div>
          )
        }}
      </Loaded>
    </Modal>
  )
}

interface Row {
  on: string | null
  percent: string
}

function RateForm({ of, today, onDone }: { of: SeriesView; today: string; onDone: () => void }) {
  const t = useT()
  const add = useDo('rate.add')
  const [source, setSource] = useState('')
  const due: Row[] = of.unpublished.map(month => ({ on: month.due, percent: of.percent }))
  const [rows, setRows] = useState<Row[]>(due.length > 0 ? due : [{ on: today, percent: of.percent }])
  const change = (at: number, row: Partial<Row>) =>
    setRows(rows.map((each, place) => (place === at ? { ...each, ...row } : each)))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const rates = rows.flatMap(row =>
      row.on === null
        ? []
        : [{ series: of.series, on: row.on, percent: row.percent.normalize('NFKC').replace(/[%\s]/g, '') }],
    )
    if (await add.run({ rates, source: source.trim() })) onDone()
  }
  const ready = source.trim() !== '' && rows.every(row => row.on !== null && row.percent.trim() !== '')
  return (
    <form className={css.form} onSubmit={save}>
      <p className="quiet">{t.known.foundWhy}</p>
      {rows.map((row, at) => (
        // The months stand in a fixed order.
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
        <fieldset key={at} className={css.set}>
          <legend>
            {sayCode(t.series, of.series)}
            {of.unpublished[at] && ` · ${t.known.month(of.unpublished[at].month)}`}
          </legend>
          <DayInput
            label={t.known.published}
            value={row.on}
            onChange={on => change(at, { on })}
            max={today}
            required
          />
          <TextInput
            label={t.known.percent}
            value={row.percent}
            onChange={event => change(at, { percent: event.currentTarget.value })}
            inputMode="decimal"
            autoComplete="off"
            required
            withAsterisk={false}
          />
        </fieldset>
      ))}
      <TextInput
        label={t.known.sourceAsk}
        description={t.known.sourceExample}
        value={source}
        onChange={event => setSource(event.currentTarget.value)}
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
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
