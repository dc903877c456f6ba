// What the owner fills in on a paper: what the book knows stands there already.

import { Accordion, MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import { AmountInput, DayInput, plainAmount } from '../../../components'
import { sayCode, useT } from '../../../i18n'
import type { FieldView } from '../../../ipc'
import css from './Fields.module.css'

export type Said = Record<string, string>

export function Fields({
  fields,
  said,
  onSay,
  onDone,
}: {
  fields: FieldView[]
  /** What was typed and may not have been set on paper yet. */
  said: Said
  onSay: (said: Said) => void
  /** What was typed is to be set on paper. */
  onDone: (said: Said) => void
}) {
  const t = useT()
  const parts = partsOf(fields)
  const one = (field: FieldView) => (
    <One
      key={field.code}
      field={field}
      value={said[field.code] ?? field.value}
      onType={value => onSay({ ...said, [field.code]: value })}
      onPick={value => {
        const now = { ...said, [field.code]: value }
        onSay(now)
        onDone(now)
      }}
    />
  )
  const first = parts[0]
  if (first === undefined) return null
  return (
    // A line is typed letter by letter; it is set once its box is left.
    <fieldset className={css.fields} aria-label={t.papers.fields} onBlur={() => onDone(said)}>
      {parts.length === 1 && first.part === null ? (
        first.fields.map(one)
      ) : (
        <Accordion
          multiple
          variant="contained"
          defaultValue={parts.filter(part => part.fields.some(isWanted)).map(part => part.part ?? '')}
        >
          {parts.map(part => (
            <Accordion.Item key={part.part ?? ''} value={part.part ?? ''}>
              <Accordion.Control>
                <span lang={part.part === null ? undefined : 'zh-CN'}>
                  {part.part ?? t.papers.fieldsRest}
                </span>{' '}
                <small className={css.count}>
                  {t.papers.filled(part.fields.filter(isFilled).length, part.fields.length)}
                </small>
              </Accordion.Control>
              <Accordion.Panel>
                <div className={css.fields}>{part.fields.map(one)}</div>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </fieldset>
  )
}

const isFilled = (field: FieldView) => field.value !== ''
const isWanted = (field: FieldView) => field.required && field.value === ''

/** The parts of the form in their order, each with its fields. */
function partsOf(fields: FieldView[]): { part: string | null; fields: FieldView[] }[] {
  const parts: { part: string | null; fields: FieldView[] }[] = []
  for (const field of fields) {
    const last = parts.at(-1)
    if (last?.part === field.part) last.fields.push(field)
    else parts.push({ part: field.part, fields: [field] })
  }
  return parts
}

function One({
  field,
  value,
  onType,
  onPick,
}: {
  field: FieldView
  value: string
  onType: (value: string) => void
  onPick: (value: string) => void
}) {
  const t = useT()
  const label = field.label ?? sayCode(t.paperFields, field.code)
  const description = field.required && value === '' ? t.papers.fieldNeeded : undefined
  const choices = field.choices.map(choice => ({
    value: choice.code,
    label: choice.label ?? sayCode(t.paperChoices, choice.code),
  }))
  switch (field.kind) {
    case 'day':
      return (
        <DayInput
          label={label}
          description={description}
          value={value || null}
          onChange={day => onPick(day ?? '')}
          clearable
        />
      )
    case 'amount':
      return (
        <AmountInput
          label={label}
          description={description}
          value={value}
          onChange={typed => onType(plainAmount(typed))}
        />
      )
    case 'one':
      return (
        <Select
          label={label}
          description={description}
          data={choices}
          value={value || null}
          onChange={code => onPick(code ?? '')}
          clearable
          comboboxProps={{ withinPortal: false }}
        />
      )
    case 'many':
      return (
        <MultiSelect
          label={label}
          description={description}
          data={choices}
          value={value === '' ? [] : value.split(',')}
          onChange={codes => onPick(codes.join(','))}
          clearable
          comboboxProps={{ withinPortal: false }}
        />
      )
    case 'long':
      return (
        <Textarea
          label={label}
          description={description}
          value={value}
          onChange={event => onType(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={8000}
        />
      )
    default:
      return (
        <TextInput
          label={label}
          description={description}
          value={value}
          onChange={event => onType(event.currentTarget.value)}
          maxLength={400}
        />
      )
  }
}
