// The holidays of a year: a notice pasted and read, or day by day; what was read is seen before it is saved.

import { Button, NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { DayInput, ErrorNote, Note } from '../../components'
import { day, useLang, useT } from '../../i18n'
import { useDo } from '../../ipc'
import { readHolidays, type SpecialDay } from '../../law'
import css from './Settings.module.css'

export function YearForm({ next, onDone }: { next: number; onDone: () => void }) {
  const t = useT()
  const add = useDo('year.add')
  const [year, setYear] = useState(next)
  const [text, setText] = useState('')
  const [days, setDays] = useState<SpecialDay[]>([])
  const [left, setLeft] = useState<string[]>([])
  const [source, setSource] = useState('')
  const put = (more: SpecialDay[]) => {
    const all = new Map([...days, ...more].map(each => [each.on, each]))
    setDays([...all.values()].sort((a, b) => (a.on < b.on ? -1 : 1)))
  }
  const read = () => {
    const found = readHolidays(text, year)
    put(found.days)
    setLeft(found.left)
    setText(found.left.join('\n'))
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (await add.run({ year, days, source: source.trim() })) onDone()
  }
  const nRest = days.filter(each => each.is === 'rest').length
  return (
    <form className={css.form} onSubmit={save}>
      <NumberInput
        label={t.known.year}
        value={year}
        onChange={typed => setYear(Number(typed))}
        min={1990}
        max={2199}
        allowDecimal={false}
        thousandSeparator=""
        w="8rem"
      />
      <Textarea
        label={t.known.paste}
        description={t.known.pasteExample}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
      />
      <div className={css.acts}>
        <Button variant="default" size="xs" onClick={read} disabled={text.trim() === ''}>
          {t.known.read}
        </Button>
      </div>
      {left.length > 0 && (
        <Note tone="amber" title={t.known.notRead}>
          <ul>
            {left.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Note>
      )}
      <OneDay onAdd={one => put([one])} />
      {days.length > 0 && (
        <>
          <p role="status">{t.known.dayRows(nRest, days.length - nRest)}</p>
          <Days days={days} onRemove={on => setDays(days.filter(each => each.on !== on))} />
        </>
      )}
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
        <Button type="submit" loading={add.running} disabled={days.length === 0 || source.trim() === ''}>
          {t.common.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}

function Days({ days, onRemove }: { days: SpecialDay[]; onRemove: (on: string) => void }) {
  const t = useT()
  const lang = useLang()
  return (
    <ul className={css.days}>
      {days.map(each => (
        <li key={each.on}>
          <span className="num">{day(each.on, lang, 'week')}</span>
          <span>{each.is === 'rest' ? t.known.rest : t.known.work}</span>
          <span>{each.name}</span>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            aria-label={t.known.remove(each.on)}
            onClick={() => onRemove(each.on)}
          >
            {t.known.takeAway}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** One day, for whoever has no notice to paste. */
function OneDay({ onAdd }: { onAdd: (day: SpecialDay) => void }) {
  const t = useT()
  const [on, setOn] = useState<string | null>(null)
  const [is, setIs] = useState<SpecialDay['is']>('rest')
  const [name, setName] = useState('')
  const add = () => {
    if (on === null) return
    onAdd({ on, is, name: name.trim() })
    setOn(null)
  }
  return (
    <div className={css.oneDay}>
      <DayInput label={t.known.day} value={on} onChange={setOn} width="10rem" />
      <div>
        <p className={css.label} id="day-is">
          {t.known.is}
        </p>
        <SegmentedControl
          aria-labelledby="day-is"
          value={is}
          onChange={value => setIs(value === 'work' ? 'work' : 'rest')}
          data={[
            { value: 'rest', label: t.known.rest },
            { value: 'work', label: t.known.work },
          ]}
        />
      </div>
      <TextInput
        label={t.known.holiday}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
        maxLength={40}
        w="9rem"
      />
      <Button variant="default" onClick={add} disabled={on === null || name.trim() === ''}>
        {t.known.addDay}
      </Button>
    </div>
  )
}
