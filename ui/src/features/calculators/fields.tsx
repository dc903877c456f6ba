// Fields of the calculators: a text and a choice, each with what is wrong with it under it.

import { Select, TextInput } from '@mantine/core'
import { sayCode } from '../../i18n'
import type { Coded } from '../../i18n/codes'

export function Text({
  label,
  why,
  example,
  value,
  error,
  onChange,
}: {
  label: string
  why?: string
  example?: string
  value: string
  error?: string | null
  onChange: (text: string) => void
}) {
  return (
    <TextInput
      label={label}
      {...(why ? { description: why } : {})}
      {...(example ? { placeholder: example } : {})}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      error={error ?? null}
      autoComplete="off"
    />
  )
}

export function Choice({
  label,
  value,
  codes,
  words,
  error,
  onChange,
}: {
  label: string
  value: string
  codes: string[]
  words: Record<string, Coded>
  error?: string | null
  onChange: (code: string) => void
}) {
  return (
    <Select
      label={label}
      value={value}
      onChange={code => onChange(code ?? value)}
      data={codes.map(code => ({ value: code, label: sayCode(words, code) }))}
      allowDeselect={false}
      error={error ?? null}
      comboboxProps={{ withinPortal: true }}
    />
  )
}
