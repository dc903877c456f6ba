// From a code to words. A code that this window does not know yet is shown as it came, never hidden.

import type { Coded, Params, Told as ToldWords } from './codes'
import type { Dict } from './zh'

/** A failure as the program tells it. */
export interface Told {
  code: string
  params: { [key: string]: string }
  detail: string
}

/** A code with what it is about. */
export interface About {
  code: string
  about: string[]
}

/** `lineOfInvoice` and `line_of_invoice` are `line-of-invoice`. */
const key = (code: string) =>
  code
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()

/** Whether a table has words for a code. */
export const knows = (table: Record<string, unknown>, code: string) => Object.hasOwn(table, key(code))

/** The words for a code; the code itself and what it is about when there are none. */
export function sayCode(table: Record<string, Coded>, code: string, about: string[] = []): string {
  const words = Object.hasOwn(table, key(code)) ? table[key(code)] : undefined
  if (words === undefined) return [code, ...about].filter(Boolean).join(' · ')
  return typeof words === 'string' ? words : words(about)
}

/** The codes of a table, or these of them, with their words: what a list to choose from is made of. */
export const choices = (table: Record<string, Coded>, codes: readonly string[] = Object.keys(table)) =>
  codes.map(value => ({ value, label: sayCode(table, value) }))

/** The words for a reason. */
export const sayReason = (table: Record<string, Coded>, reason: About) =>
  sayCode(table, reason.code, reason.about)

/**
 * What a code on a paper stands for: of a defendant beside the debtor it holds the number,
 * `defendant.2.name`; of an exhibit which one it is, `exhibit-pages.0199…`, whose name the value has.
 */
export function sayStands(table: Record<string, Coded>, code: string): string {
  const [, exhibit] = /^(exhibit[a-z-]*)\./.exec(code) ?? []
  if (exhibit !== undefined) return sayCode(table, exhibit)
  const [, n = '', what] = /^defendant\.(\d+)\.(.+)$/.exec(code) ?? []
  return what === undefined ? sayCode(table, code) : sayCode(table, `defendant.${what}`, [n])
}

/** The words for a code written with what it is about: `days-after-invoice:30`. Other text stays as it is. */
export function sayTold(table: Record<string, Coded>, text: string): string {
  const [code = '', ...about] = text.split(':')
  return knows(table, code) ? sayCode(table, code, [about.join(':')]) : text
}

/** What should be known of a file. */
export const sayNote = (t: Dict, note: About) => sayReason(t.fileNotes, note)

/** Why a row stands aside; where the book refused it, by which rule. */
export function sayAside(t: Dict, reason: About): string {
  const rule = /^refused-(.+)$/.exec(reason.code)?.[1]
  return rule === undefined ? sayReason(t.aside, reason) : sayCode(t.rules, rule, reason.about)
}

/** Why a payment goes where it goes: a word in its remark, a reason of the match, or the owner's own words. */
export function sayBecause(t: Dict, because: string): string {
  return knows(t.match, because) ? sayCode(t.match, because) : sayTold(t.orderWhy, because)
}

/** What happened and what to do, for a failure. */
export function sayTrouble(t: Dict, trouble: Told): { what: string; help: string } {
  const table: Record<string, ToldWords> = t.failures
  const words = table[key(trouble.code)]
  if (words === undefined) return { what: trouble.detail || trouble.code, help: '' }
  const rule = trouble.params.rule
  if (trouble.code === 'bad-input' && trouble.params.why !== undefined)
    return { what: t.calcWhy(trouble.params, trouble.detail), help: '' }
  const what = put(words.what, trouble.params)
  if (trouble.code === 'refused' && rule !== undefined) {
    const about = Object.entries(trouble.params).flatMap(([name, value]) => (name === 'rule' ? [] : [value]))
    return { what: sayCode(t.rules, rule, about), help: put(words.help, trouble.params) }
  }
  return { what, help: put(words.help, trouble.params) }
}

const put = (words: string | ((p: Params) => string), params: Params) =>
  typeof words === 'string' ? words : words(params)
