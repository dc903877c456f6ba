// Amounts, days and sizes as people write them. Amounts stay text from end to end: only separators
// and signs are put in.

export type Lang = 'zh' | 'en'

/** The locale given to `Intl`; never the machine's own, which may be one that `Intl` refuses. */
export const LOCALE: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' }

const MINUS = '\u2212'

/** `-16950` as `−¥16,950.00`. A text that is no amount is given back as it is. */
export function money(amount: string, symbol = '¥'): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount.replaceAll(',', ''))
  if (parts === null) return amount
  const [, sign = '', yuan = '', fen = ''] = parts
  const grouped = yuan.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign === '-' && !isNought(amount) ? MINUS : ''}${symbol}${grouped}.${fen.padEnd(2, '0')}`
}

/** Whether an amount is nought. */
export const isNought = (amount: string) => /^-?[0.,]*$/.test(amount)

/** Whether an amount is below nought. */
export const isMinus = (amount: string) => amount.startsWith('-') && !isNought(amount)

/** Orders two amounts without making numbers of them. */
export function compareAmounts(a: string, b: string): number {
  const minus = Number(isMinus(b)) - Number(isMinus(a))
  if (minus !== 0) return minus
  const [wholeA = '', partA = ''] = bare(a)
  const [wholeB = '', partB = ''] = bare(b)
  const order = wholeA.length - wholeB.length || compareText(wholeA, wholeB) || compareText(partA, partB)
  return isMinus(a) ? -order : order
}

const bare = (amount: string) => {
  const [whole = '', part = ''] = amount.replace(/[-,]/g, '').split('.')
  return [whole.replace(/^0+/, ''), part.replace(/0+$/, '')]
}
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** How a day is written: `long` in a sentence or heading, `short` in a column, `near` when the year is plain. */
export type DayForm = 'long' | 'short' | 'near' | 'week' | 'weekday' | 'month'

const STYLES: Record<DayForm, Intl.DateTimeFormatOptions> = {
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  short: { year: 'numeric', month: 'short', day: 'numeric' },
  near: { month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  week: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
}

const made = new Map<string, Intl.DateTimeFormat>()

/** `2026-11-21` in the words of a language. A text that is no day is given back as it is. */
export function day(value: string, lang: Lang, form: DayForm = 'short'): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(value)
  if (parts === null) return value
  // In Chinese the plain digits are the shortest and line up in a column.
  if (lang === 'zh' && form === 'short') return parts[0]
  const key = `${lang} ${form}`
  let format = made.get(key)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(LOCALE[lang], { ...STYLES[form], timeZone: 'UTC' })
    made.set(key, format)
  }
  return format.format(new Date(`${parts[0]}T00:00:00Z`))
}

/** A moment (RFC 3339) as day and time on this machine's clock. */
export function moment(value: string, lang: Lang): string {
  const at = new Date(value)
  if (Number.isNaN(at.getTime())) return value
  return new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** A number of bytes, rounded for reading. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilo = bytes / 1024
  if (kilo < 1024) return `${kilo < 10 ? kilo.toFixed(1) : kilo.toFixed(0)} KB`
  return `${(kilo / 1024).toFixed(1)} MB`
}

/** A count with separators. */
export const count = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
