// What is kept about a person.

import { coded } from '../codes'
import type * as zh from '../zh/person'

export const person: typeof zh.person = {
  title: 'What is kept about them',
  why: 'Kept to check and collect what is owed, and for nothing else. If they ask, print it for them.',
  show: 'See what is kept',
  print: 'Print the list',
  settled: (on: string) => `All was paid by ${on}`,
  settledWhy:
    'Accounts and vouchers must be kept. Contact details that are no longer needed can be corrected, so that only the latest are shown.',
}

export const personWhat: typeof zh.personWhat = coded({
  name: 'Name',
  registration: 'Number',
  address: 'Address',
  phone: 'Telephone',
  contact: 'Person to ask for',
  bank: 'Bank',
  account: 'Account',
  alias: 'Other spelling',
  point: 'Where to reach',
  asset: 'Clue to an asset',
  ability: 'Monthly income',
  debts: 'Debts',
  payments: 'Payments',
  evidence: 'Evidence',
  papers: 'Papers',
  contacts: 'Contacts',
  promises: 'Promises',
  answers: 'Notes on conduct',
})

export const personFrom: typeof zh.personFrom = coded({
  typed: 'typed in',
  import: 'read from invoices or statements',
  contract: 'from the contract',
  invoice: 'from an invoice or delivery note',
  'own-papers': 'their own card, letter or page',
  'they-said': 'they said so',
  'public-register': 'a public register',
  court: 'a court',
  'own-dealings': 'own dealings',
  'debtor-said': 'they said so',
})

export const personFor: typeof zh.personFor = coded({
  identify: 'to tell who it is',
  reach: 'to reach them',
  pay: 'to check payments',
  judge: 'to decide how to collect',
  demand: 'to ask for payment',
  service: 'to serve papers',
  contract: 'to do the contract',
})
