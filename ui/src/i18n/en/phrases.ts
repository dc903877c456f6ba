// Small phrases used all over: days, amounts, quotes, the tail of an invoice number, plurals.

import { day, money } from '../format'

export const on = (value: string | undefined) =>
  value === undefined || value === '' ? 'that day' : day(value, 'en', 'long')

export const yuan = (value: string | undefined) => money(value ?? '')

/** With a space before, so that it may be left out. */
export const quoted = (value: string | undefined) => (value ? ` “${value}”` : '')

/** Invoice numbers are long; their last four digits will do. */
export const tail = (number: string | undefined) =>
  number === undefined ? '' : number.length > 8 ? `…${number.slice(-4)}` : number

/** `1 day`, `2 days`; a count that came as text is taken as it is. */
export const many = (n: number | string | undefined, one: string, more: string) =>
  String(n) === '1' ? `1 ${one}` : `${n ?? ''} ${more}`
