// Whom to write to: by what is due and by when somebody last spoke with them.

import { Button, Checkbox, NativeSelect, NumberInput, Switch, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { Amount, Card, Chip, Day, Empty, ErrorNote, Loaded, Pad, Table, tableCss } from '../../components'
import { day, sayCode, sayReason, useLang, useT } from '../../i18n'
import { type LetterRow, type LettersAsked, useAsk } from '../../ipc'
import { Link, to } from '../../router'
import css from './Batch.module.css'
import { isBarred } from './bars'
import { type Pages, Review } from './Review'

const FORMS = ['demand', 'statement', 'fair-dealing', 'breach-notice', 'schedule']

export function Letters({ Pages }: { Pages: Pages }) {
  const t = useT()
  const [form, setForm] = useState('demand')
  const [lang, setLang] = useState('zh')
  const [overdue, setOverdue] = useState(true)
  const [quietDays, setQuietDays] = useState<number | null>(14)
  const [least, setLeast] = useState('')
  const [queue, setQueue] = useState<LetterRow[] | null>(null)
  const asked: LettersAsked = { form, lang, overdue, quietDays, least: least.trim() === '' ? null : least }
  const [settled] = useDebouncedValue(asked, 300)
  const found = useAsk('batch.letters', settled, { keep: true, unless: queue !== null })

  if (queue !== null)
    return <Review queue={queue} form={form} lang={lang} Pages={Pages} onEnd={() => setQueue(null)} />
  return (
    <div className={css.stack}>
      <Card>
        <Pad>
          <form className={css.asked} onSubmit={event => event.preventDefault()}>
            <NativeSelect
              label={t.batch.form}
              value={form}
              onChange={event => setForm(event.currentTarget.value)}
              data={FORMS.map(value => ({ value, label: sayCode(t.forms, value) }))}
            />
            <NativeSelect
              label={t.batch.lang}
              value={lang}
              onChange={event => setLang(event.currentTarget.value)}
              data={[
                { value: 'zh', label: t.settings.zh },
                { value: 'en', label: t.settings.en },
              ]}
            />
            <NumberInput
              label={t.batch.quiet}
              value={quietDays ?? ''}
              onChange={value => setQuietDays(typeof value === 'number' ? value : null)}
              placeholder={t.batch.quietWhy}
              min={0}
              max={3650}
              allowDecimal={false}
            />
            <TextInput
              label={t.batch.least}
              inputMode="decimal"
              value={least}
              onChange={event => setLeast(event.currentTarget.value)}
            />
            <Switch
              label={t.batch.overdue}
              checked={overdue}
              onChange={event => setOverdue(event.currentTarget.checked)}
            />
          </form>
        </Pad>
      </Card>
      {found.error ? (
        <ErrorNote trouble={found.error} />
      ) : (
        <Loaded of={found}>
          {view => (
            <Whom
              key={view.letters.map(row => row.debtor).join()}
              letters={view.letters}
              leftOut={view.leftOut}
              onLook={setQueue}
            />
          )}
        </Loaded>
      )}
    </div>
  )
}

function Whom({
  letters,
  leftOut,
  onLook,
}: {
  letters: LetterRow[]
  leftOut: number
  onLook: (queue: LetterRow[]) => void
}) {
  const t = useT()
  const lang = useLang()
  const ready = letters.filter(row => row.missing.length === 0 && row.unsettled.length === 0)
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(ready.map(row => row.debtor)))
  const queue = letters.filter(row => picked.has(row.debtor))
  const pick = (debtor: string, on: boolean) => {
    const next = new Set(picked)
    if (on) next.add(debtor)
    else next.delete(debtor)
    setPicked(next)
  }
  return (
    <Card
      title={t.batch.whom}
      hint={t.batch.whomHint(letters.length, leftOut)}
      id="whom"
      aside={
        letters.length > 0 && (
          <div className={css.acts}>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => setPicked(picked.size > 0 ? new Set() : new Set(ready.map(row => row.debtor)))}
            >
              {picked.size > 0 ? t.batch.nobody : t.batch.all}
            </Button>
            <Button size="xs" disabled={queue.length === 0} onClick={() => onLook(queue)}>
              {t.batch.look(queue.length)}
            </Button>
          </div>
        )
      }
    >
      {letters.length === 0 ? (
        <Empty title={t.batch.none}>{t.batch.noneWhy}</Empty>
      ) : (
        <Table label={t.batch.whom}>
          <thead>
            <tr>
              <th scope="col">{t.batch.debtor}</th>
              <th scope="col" className={tableCss.r}>
                {t.batch.total}
              </th>
              <th scope="col" className={tableCss.r}>
                {t.batch.late}
              </th>
              <th scope="col">{t.batch.lastContact}</th>
              <th scope="col">{t.batch.state}</th>
            </tr>
          </thead>
          <tbody>
            {letters.map(row => (
              <tr key={row.debtor}>
                <th scope="row">
                  <div className={css.pick}>
                    <Checkbox
                      aria-label={t.batch.pick(row.name)}
                      checked={picked.has(row.debtor)}
                      disabled={isBarred(row)}
                      onChange={event => pick(row.debtor, event.currentTarget.checked)}
                    />
                    <Link to={to('case', row.debtor)}>{row.name}</Link>
                  </div>
                </th>
                <td className={tableCss.r}>
                  <Amount value={row.total} />
                </td>
                <td className={`num ${tableCss.r}`}>
                  {row.daysLate !== null && row.daysLate > 0 ? t.batch.days(row.daysLate) : '—'}
                </td>
                <td>
                  {row.lastContact === null ? (
                    <span className="quiet">{t.batch.never}</span>
                  ) : (
                    <Day value={row.lastContact} />
                  )}
                  {row.lastLetter && (
                    <small>{t.batch.lastLetter(row.lastLetter.number, day(row.lastLetter.on, lang))}</small>
                  )}
                </td>
                <td>
                  <State row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}

function State({ row }: { row: LetterRow }) {
  const t = useT()
  if (row.missing.length === 0 && row.unsettled.length === 0) return <Chip tone="green">{t.batch.ready}</Chip>
  return (
    <ul className={css.reasons}>
      {row.missing.map(reason => (
        <li key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.paperMissing, reason)}</li>
      ))}
      {row.unsettled.map(reason => (
        <li key={`${reason.code} ${reason.about.join()}`}>{sayReason(t.unsettled, reason)}</li>
      ))}
    </ul>
  )
}
