// The few inputs that must be the same everywhere: a day, an amount, who a party is.

import { Select, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { day, useLang, useT } from '../i18n'
import css from './inputs.module.css'

/** A calendar day, typed or picked. */
export function DayInput({
  label,
  description,
  value,
  onChange,
  required,
  clearable,
  max,
  min,
  width,
}: {
  label: ReactNode
  description?: ReactNode
  value: string | null
  onChange: (day: string | null) => void
  required?: boolean
  clearable?: boolean
  max?: string
  min?: string
  width?: string
}) {
  const t = useT()
  const lang = useLang()
  const zh = lang === 'zh'
  return (
    <DateInput
      label={label}
      description={description}
      value={value}
      onChange={onChange}
      required={required ?? false}
      withAsterisk={false}
      clearable={clearable ?? false}
      clearButtonProps={{ 'aria-label': t.common.clear }}
      valueFormat={zh ? 'YYYY-MM-DD' : 'D MMM YYYY'}
      monthLabelFormat={t.common.monthFormat}
      yearLabelFormat={t.common.yearFormat}
      dateParser={readDay}
      rightSection={
        value !== null && clearable ? undefined : <IconCalendar size="1rem" stroke={1.6} aria-hidden />
      }
      placeholder={t.common.dayExample}
      hideOutsideDates
      highlightToday
      previousLabel={t.common.earlier}
      nextLabel={t.common.later}
      getDayAriaLabel={date => day(date, lang, 'week')}
      popoverProps={{ withinPortal: false }}
      {...(max ? { maxDate: max } : {})}
      {...(min ? { minDate: min } : {})}
      {...(width ? { w: width } : {})}
    />
  )
}

/** Reads a day as people type it: `2026-11-21`, `2026/11/21`, `2026.11.21`, `20261121`, `2026年11月21日`. */
function readDay(text: string): string | null {
  const parts = /^\s*(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?\s*$/.exec(text.normalize('NFKC'))
  if (parts === null) {
    const at = Date.parse(`${text} UTC`)
    return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10)
  }
  const [, year = '', month = '', date = ''] = parts
  const found = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${found}T00:00:00Z`)
  // 31 February is rolled over by Date: it is no day.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(found) ? found : null
}

/** An amount in yuan; stays text. */
export function AmountInput({
  label,
  description,
  value,
  onChange,
  required,
}: {
  label: ReactNode
  description?: ReactNode
  value: string
  onChange: (amount: string) => void
  required?: boolean
}) {
  return (
    <TextInput
      label={label}
      description={description}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      inputMode="decimal"
      autoComplete="off"
      required={required ?? false}
      withAsterisk={false}
      leftSection={<span aria-hidden>¥</span>}
      classNames={{ input: css.amount ?? '' }}
    />
  )
}

/** An amount as typed, without the marks people put in it: `￥80，000.00` is `80000.00`. */
export const plainAmount = (typed: string) => typed.normalize('NFKC').replace(/[¥,\s]/g, '')

/** What is known of a party. */
export interface Party {
  name: string
  kind: string | null
  registration: string | null
  address: string | null
  phone: string | null
  contact: string | null
  bank: string | null
  account: string | null
}

export const NO_PARTY: Party = {
  name: '',
  kind: null,
  registration: null,
  address: null,
  phone: null,
  contact: null,
  bank: null,
  account: null,
}

/** Everything a letter needs to know of a party. */
export function PartyFields({
  value,
  onChange,
  own,
  brief,
  nameless,
  paysFrom,
}: {
  value: Party
  onChange: (party: Party) => void
  /** It is the owner of the book: her bank account goes on the letters. */
  own?: boolean
  /** Only what is needed to begin with. */
  brief?: boolean
  /** The name is asked for elsewhere. */
  nameless?: boolean
  /** Also the account that they pay from. */
  paysFrom?: boolean
}) {
  const t = useT()
  const text = (key: keyof Party, label: string, description?: string) => (
    <TextInput
      label={label}
      description={description}
      value={value[key] ?? ''}
      onChange={event => onChange({ ...value, [key]: event.currentTarget.value || null })}
      maxLength={200}
      autoComplete="off"
    />
  )
  return (
    <div className={css.party}>
      {!nameless && (
        <TextInput
          className={css.wide ?? ''}
          label={t.party.name}
          description={t.party.nameWhy}
          value={value.name}
          onChange={event => onChange({ ...value, name: event.currentTarget.value })}
          required
          withAsterisk={false}
          maxLength={200}
          autoComplete="off"
        />
      )}
      <Select
        label={t.party.kind}
        description={t.party.kindWhy}
        value={value.kind}
        onChange={kind => onChange({ ...value, kind })}
        data={Object.entries(t.partyKinds).map(([key, label]) => ({ value: key, label: String(label) }))}
        placeholder={t.common.unsaid}
        clearable
        clearButtonProps={{ 'aria-label': t.common.clear }}
        comboboxProps={{ withinPortal: true }}
      />
      {text('registration', t.party.registration, t.party.registrationWhy)}
      {!brief && (
        <>
          <div className={css.wide}>
            {text('address', t.party.address, own ? t.party.ownAddressWhy : t.party.addressWhy)}
          </div>
          {text('contact', t.party.contact)}
          {text('phone', t.party.phone)}
          {own && text('bank', t.party.bank, t.party.bankWhy)}
          {own && text('account', t.party.account)}
          {paysFrom && text('bank', t.party.bank)}
          {paysFrom && text('account', t.party.account, t.party.paysFromWhy)}
        </>
      )}
    </div>
  )
}
