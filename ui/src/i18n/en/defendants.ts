// Who is sued: the debtor, and who else.

import type { Dict } from '../zh'
import type * as zh from '../zh/defendants'

export const defendants: typeof zh.defendants = {
  title: 'Who is sued',
  hint: 'Said once here: complaint, preservation, payment order, enforcement, addresses and copies follow.',
  first: 'The debtor, always the first defendant',
  role: n => `Defendant ${n}`,
  copies: n => `${n} copies of each paper: one for the court, one for each defendant.`,
  add: 'Add a defendant',
  offered: 'The book knows of these guarantors. Sue them too?',
  take: 'Sue too',
  takeName: name => `Sue ${name} too`,
  edit: 'Change',
  remove: 'Leave out',
  up: 'Move up',
  of: name => `: ${name}`,
  addTitle: 'Another defendant',
  editTitle: name => `Defendant: ${name}`,
  representative: 'Legal representative',
  office: 'Office',
  address: 'Address',
  ground: 'Why they answer for the debt',
  groundWhy: 'It goes into the facts and the articles of the complaint.',
  law: 'Rests on',
  noLaw: 'No article kept here covers this one. Say it in your own words, best after asking a lawyer.',
  why: 'The facts, for the complaint (in Chinese)',
  whyLike: 'such as: clause 6 of the repayment agreement, which they signed as guarantor',
  asks: 'What the court is to order (in Chinese)',
  asksLike: 'such as: to pay the debt above together with the debtor',
  asksWhy: n => `It goes on from “The court is asked to order defendant ${n} (name) …”, in Chinese.`,
  asksFree: 'Left empty, it follows from the ground above.',
  full: n => `At most ${n} can be added.`,
  stale: 'A complaint that was issued before is then marked as old and must be issued anew.',
}

export const suedFor: Dict['suedFor'] = {
  'joint-guarantee': 'Joint guarantor',
  'ordinary-guarantee': 'Ordinary guarantor',
  'debt-joined': 'Somebody who joined the debt',
  'sole-shareholder': 'Sole shareholder of the company',
  operator: 'Operator of a one-person business',
  other: 'Another ground',
}

export const defendantLacks: Dict['defendantLacks'] = {
  'kind-unsaid': 'Company or person is not said',
  'number-missing': 'No number',
  'number-wrong': ([number]) => `The number ${number ?? ''} does not check: look for a slip`,
  'address-missing': 'No address: the complaint cannot be issued',
  'representative-missing': 'No legal representative',
}

export const defendantFrom: Dict['defendantFrom'] = {
  plan: ([on]) => `Guarantor of the repayment agreement of ${on ?? ''}`,
  'earlier-guarantor': ([on]) => `Earlier guarantor named in the agreement of ${on ?? ''}`,
  'court-day': ([on]) => `A guarantee kept among the days (debt due ${on ?? ''})`,
}
