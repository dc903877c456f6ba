// One debtor that is two: told apart.

import { coded } from '../codes'

export const split = {
  open: 'These are two…',
  title: 'Tell two apart',
  why: 'What the book has as one debtor is two. Say who the other one is and what is theirs, and each has its own account. Nothing is lost, and it can be undone at any time.',
  who: 'Who the two are',
  stays: 'The one that stays',
  apart: 'The other one',
  whoWhy:
    'Put credit code, address, telephone and bank account with the one whose they are: later imports go by name and code.',
  names: 'These spellings are the other one’s',
  namesWhy: 'Those that are ticked count as the other one’s in later imports; the rest stay.',
  parts: 'What is the other one’s',
  partsWhy:
    'Evidence and payments that are about nothing but the debts you tick are ticked with them. Money that was paid goes with the debt it paid.',
  sums: 'The accounts afterwards',
  sumsWhy: 'The two add up to what the one was, to the fen.',
  party: 'Party',
  debts: 'Debts',
  price: 'Price',
  paid: 'Paid',
  left: 'Unpaid',
  account: 'On account',
  before: 'Before',
  because: 'Why they are two',
  becauseExample: 'For example: the invoices name the company, the last two orders were the branch’s',
  run: 'Tell them apart',
  back: 'Leave it as it is',
  stale:
    'Papers issued before to either of them are marked as old: a name or figure on them may no longer be right. Issue them anew.',
  stuck: (entry: string) =>
    `Entry ${entry} is not with the right one yet: what belongs to it is chosen with it, or not at all.`,
  choose: 'Tick what is the other one’s; both accounts are shown here then.',
}

/** What can be another's, sort by sort. */
export const splitParts = coded({
  debt: 'Debts',
  invoice: 'Invoices without a debt',
  account: 'Money on account',
  refund: 'Refunds',
  paper: 'Papers',
  evidence: 'Evidence',
  pack: 'Packs that were handed in',
  contact: 'Contacts',
  promise: 'Promises',
  rest: 'Left in peace',
  guarded: 'What was stopped',
  point: 'Where they are reached',
  identity: 'Chat account',
  court: 'Court',
  defendants: 'Sued beside them',
  task: 'To do',
  answers: 'Answers about the debtor',
  asset: 'Clues to assets',
  ability: 'What they can spare',
  class: 'Class',
  review: 'Looking back',
})
