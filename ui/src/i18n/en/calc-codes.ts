// The calculators' codes in plain English.

import type { Dict } from '../zh'
import { on, yuan } from './phrases'

export const calcNotices: Dict['calcNotices'] = {
  'arithmetic-only':
    'This is arithmetic: whether it may be claimed depends on the agreement and the law. The articles are those such a rate usually rests on',
  'no-interest-days': 'No day of this time bears interest',
  'rate-not-confirmed': ([a = '', b = '']) => `The ${b} % of ${on(a)} was not checked against its source`,
  capped: ([a = '', b = '', c = '']) =>
    `It exceeds ${a} times the one-year LPR of the day of the contract: the limit of ${b} % is used, ${yuan(c)} less`,
  'cap-not-reached': ([a = '']) =>
    `It does not exceed ${a} times the one-year LPR of the day of the contract: the cap changed nothing`,
  'paid-before-first-day': ([a = '']) =>
    `Payments before the first day lessen the principal from the beginning: ${a}`,
  'fees-estimate':
    'An estimate, exact to the fen: the rules do not say how to round, and courts differ on whether interest that still runs is part of the amount',
  'fees-halved-once': 'Simplified procedure, mediation and withdrawal halve the fee, but only once',
  'fees-who-pays':
    'The plaintiff advances the acceptance fee; the enforcement fee is not advanced and is paid by the debtor',
  'holidays-unknown': ([a = '']) =>
    `The holidays of ${a} are not in the data: only weekends were left out there, and the day may differ`,
  'holidays-unknown-limit': ([a = '']) =>
    `The holidays of ${a} are not in the data: the last day was moved past weekends only`,
  'event-later': ([a = '', b = '']) => `Events after ${on(b)} are not counted: ${a}`,
  'event-unproved': ([a = '']) =>
    `Events without a word on proof are taken as oral and do not count as provable: ${a}`,
  'due-on-delivery': ([a = '']) => `A sale without a due date is due on delivery: counted from ${on(a)}`,
  'over-before-2017': 'It was over under the old rule of two years, before three years became the law',
  'agreed-period-too-short':
    'The agreed guarantee period ends no later than the debt falls due: it counts as none',
  'at-most': ([a = '']) =>
    `The longest period is twenty years: it ends on ${on(a)} and nothing makes it longer`,
}

export const calcAdvice: Dict['calcAdvice'] = {
  'general-in-time': ([a = '']) =>
    `By ${on(a)} at the latest: have a demand signed for, or a written promise to pay, and three years run anew; failing both, file a suit. Do not wait for a day the law moves it to.`,
  'general-last-days': ([a = '', , c = '']) =>
    `By the calendar it ended on ${on(a)} and is open until ${on(c)} only because of days of rest: file a suit or have a demand signed for at once.`,
  'general-proof-missing': ([a = '', b = '']) =>
    `What can be proved lasted until ${on(a)}, which is over; counting everything it is ${on(b)}. Find the evidence (recordings, messages, mailing slips) and demand in writing before ${on(b)}.`,
  'general-over': ([a = '']) =>
    `It ended on ${on(a)}. A suit is still possible and a court does not raise limitation by itself, but may dismiss it once the debtor does. Have the debtor sign a statement that says when it will pay, and three years run anew.`,
  'guarantee-in-time': ([a = '']) =>
    `By ${on(a)} at the latest: sue the debtor or apply for arbitration, or the guarantor goes free.`,
  'guarantee-last-days': ([a = '', , c = '']) =>
    `By the calendar it ended on ${on(a)} and is open until ${on(c)} only because of days of rest: sue the debtor at once.`,
  'guarantee-proof-missing': ([a = '']) =>
    `What can be proved lasted until ${on(a)}, which is over. Find the court’s receipt of the filing.`,
  'guarantee-over': ([a = '']) =>
    `The guarantee period ended on ${on(a)}; the guarantor is as a rule free. Ask a lawyer.`,
  'guarantee-secured': 'The debtor was sued within the period, which is no danger any more.',
  'joint-guarantee-in-time': ([a = '']) =>
    `By ${on(a)} at the latest: demand payment of the guarantor in writing and keep proof that it arrived.`,
  'joint-guarantee-last-days': ([a = '', , c = '']) =>
    `By the calendar it ended on ${on(a)} and is open until ${on(c)} only because of days of rest: demand payment of the guarantor at once.`,
  'joint-guarantee-proof-missing': ([a = '', b = '']) =>
    `What can be proved lasted until ${on(a)}, which is over; counting everything it is ${on(b)}. Find evidence of the demand on the guarantor.`,
  'joint-guarantee-over': ([a = '']) =>
    `It ended on ${on(a)}; the guarantor is as a rule free. Ask a lawyer.`,
  'enforcement-in-time': ([a = '']) => `By ${on(a)} at the latest: apply to the court for enforcement.`,
  'enforcement-last-days': ([a = '', , c = '']) =>
    `By the calendar it ended on ${on(a)} and is open until ${on(c)} only because of days of rest: apply for enforcement at once.`,
  'enforcement-proof-missing': ([a = '', b = '']) =>
    `What can be proved lasted until ${on(a)}, which is over; counting everything it is ${on(b)}. Find the evidence and apply for enforcement soon.`,
  'enforcement-over': ([a = '']) =>
    `The time to apply for enforcement ended on ${on(a)}. Ask a lawyer whether it can still be had.`,
}

export const calcEvents: Dict['calcEvents'] = {
  start: 'Due',
  demand: 'Demand',
  payment: 'Part payment',
  promise: 'Promise to pay',
  acknowledged: 'Acknowledgment',
  filed: 'Filed',
  ended: 'Proceedings ended',
  note: 'Note without a day, once due',
  mediation: 'Mediation asked for',
  reported: 'Crime reported',
  'public-notice': 'Public notice, debtor missing',
  assigned: 'Notice of assignment arrived',
  assumed: 'Debt assumed by another',
  subrogation: 'Debtor’s own debtor sued',
  signed: 'Signed for',
  registered: 'Registered mail',
  electronic: 'Electronic',
  bank: 'Bank record',
  oral: 'Oral',
  starts: 'Begins',
  restarts: 'Runs anew',
  revives: 'Was over, runs anew',
  'paid-part-only': 'Was over: what was paid is kept',
  'too-late': 'Too late',
  'too-early': 'Not begun yet',
  'not-proved': 'Not proved',
  secures: 'Secures the guarantee',
  nothing: 'Does nothing',
}

export const calcChoices: Dict['calcChoices'] = {
  '365': '365 days a year',
  '360': '360 days a year',
  '366': '366 days a year',
  actual: '366 days in leap years, else 365',
  months: 'Whole months, odd days at a 360th',
  'end-excluded': 'The first day counts, the last does not',
  'start-excluded': 'The last day counts, the first does not',
  'both-included': 'Both end days count',
  'both-excluded': 'Neither end day counts',
  fen: 'Rounded to the fen',
  'fen-down': 'Cut off below the fen',
  yuan: 'Rounded to the yuan',
  'yuan-down': 'Cut off below the yuan',
  'interest-first': 'Payments pay interest before principal',
  'principal-first': 'Payments pay the principal first',
}

export const calcSeries: Dict['calcSeries'] = {
  'lpr-1y': 'One-year LPR',
  'lpr-5y': 'LPR for five years and more',
  'benchmark-1y': 'Benchmark rate up to one year',
}

export const calcFees: Dict['calcFees'] = {
  acceptance: 'Acceptance fee',
  'acceptance-halved': 'Acceptance fee, halved',
  'payment-order': 'Payment order',
  preservation: 'Preservation',
  enforcement: 'Enforcement',
}

export const calcNumbers: Dict['calcNumbers'] = {
  'credit-code': 'Unified social credit code',
  identity: 'Identity card number',
  'number-length': ([a = '']) => `It has ${a} characters and must have 18`,
  'number-character': ([a = '']) =>
    `“${a}” does not occur in such a number; look for a letter typed for a digit`,
  'number-check-digit': ([a = '']) => `It does not check: the last character should be ${a}; look for a slip`,
  'number-birth-date': ([a = '']) => `The day of birth in it, ${a}, is no day`,
}

/** The program's own words are English; here they become a sentence. */
export const calcWhy: Dict['calcWhy'] = (_, detail) =>
  `${detail.charAt(0).toUpperCase()}${detail.slice(1)}${/[.?!]$/.test(detail) ? '' : '.'}`
