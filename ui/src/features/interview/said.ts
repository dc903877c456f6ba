// What was said so far, which page comes when, and what an answer says of another page.

import type { Interview } from '../../ipc'

/** How the debtor behaves, in the order asked. */
export const BEHAVIOUR = [
  'reachable',
  'admits',
  'offers',
  'keeps-word',
  'trades',
  'pursued',
  'hardship',
] as const

export const EMPTY: Interview = {
  page: '',
  party: {
    name: '',
    kind: null,
    registration: null,
    address: null,
    phone: null,
    contact: null,
    bank: null,
    account: null,
  },
  kind: null,
  papers: [],
  amount: null,
  on: null,
  contract: null,
  paidSaid: null,
  paid: [],
  dueSaid: null,
  due: null,
  dueDays: null,
  late: null,
  lateSaid: null,
  answers: [],
}

/** Invoices the debt stands on. */
export const invoices = (said: Interview) => said.papers.filter(paper => paper.used && paper.invoice)

/** The pages of this interview: what is known already is not asked. */
export function pagesOf(said: Interview, known: boolean): string[] {
  return [
    'who',
    ...(known ? [] : ['kind', 'number']),
    'for',
    'papers',
    ...(invoices(said).length > 0 ? [] : ['amount']),
    'paid',
    'due',
    'late',
    ...BEHAVIOUR,
    'look',
  ]
}

/** Where a thing like this is usually known from. */
const USUAL: Record<string, string> = {
  reachable: 'own-dealings',
  admits: 'debtor-said',
  offers: 'debtor-said',
  'keeps-word': 'own-dealings',
  trades: 'own-dealings',
  pursued: 'public-register',
  hardship: 'debtor-said',
}
export const usual = (question: string) => USUAL[question] ?? 'own-dealings'

/** The answer to a question, put in place of the one before. */
export function answered(said: Interview, question: string, is: string, known: string | null): Interview {
  const others = said.answers.filter(answer => answer.question !== question)
  return { ...said, answers: [...others, { question, is, known }] }
}

/** What is stated about paying late; where nothing was agreed the law has a rule for each kind of debt. */
export function unagreed(kind: string | null): Interview['late'] {
  // 买卖合同 may go up to half as much again; for other kinds the rule of the kind is taken.
  return kind === 'sale'
    ? { is: 'unagreed', times: '1.5', moves: 'floating', percent: null, per: null }
    : null
}
