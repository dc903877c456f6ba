// Insights: what the book itself shows. Every share comes with its count.

import type { Dict } from '../zh'

export const insights: Dict['insights'] = {
  title: 'Insights',
  sub: 'Only the figures of your own book. Where there are few of something, its share says little.',
  exportAs: format => `Export ${format}`,
  empty: 'Nothing to see yet',
  emptyWhy:
    'Once money, contacts and promises are recorded, this page shows which debtors pay how, and when a call is answered.',
  table: 'As a table',

  ageing: 'Ageing',
  ageingSum: (worst, amount) => `Most is owed in “${worst}”: ${amount}.`,
  ageingNone: 'Nobody owes you anything.',
  age: 'How late',
  amount: 'Amount',

  cash: 'Cash by month, and what is to come',
  cashHint: 'At the left what arrived, at the right what falls due by terms and plans.',
  cashSum: (received, best, overdue) =>
    `${received} arrived this month; the best month of the year was ${best}. ${overdue} is past due and stands in no month to come.`,
  month: 'Month',
  received: 'Received',
  expected: 'Expected (by terms and plans)',
  due: 'Due by terms',
  planned: 'Instalments of plans',
  promised: 'Promised (in part the same money)',

  classes: 'How each class pays',
  classesSum: (name, rate, debts) =>
    `Of what fell due, “${name}” paid ${rate} (${debts} ${debts === 1 ? 'debt' : 'debts'}).`,
  classesNone: 'No debt has fallen due yet.',
  class: 'Class',
  debtors: 'Debtors',
  debts: 'Debts due',
  owed: 'Came to',
  recovered: 'Recovered',
  rate: 'Share',
  settled: 'Paid in full',
  days: 'Days to pay (median)',

  contacts: 'Which way and which hour work',
  contactsHint: (soon, enough) =>
    `“Money after” means that money came within ${soon} days, not that it came because of it. Below ${enough} it says “too few”.`,
  contactsSum: (n, best) => `${n} ${n === 1 ? 'contact' : 'contacts'} in all.${best ? ` ${best}` : ''}`,
  bestHour: (hour, rate, made) =>
    `Of calls and visits, those at ${hour}:00 were answered most: ${rate} of ${made}.`,
  hoursFew: 'Too few in each hour to compare them.',
  contactsNone: 'No contact recorded yet.',
  channel: 'Channel',
  hour: 'Hour',
  oClock: hour => `${hour}:00`,
  made: 'Made',
  answered: 'Answered',
  gave: 'Promised to pay',
  paid: 'Money after',
  wait: 'Days (median)',
  share: (n, of) => `${n} (${of})`,
  few: 'too few',

  promises: 'Promises, kept or not',
  promisesSum: (kept, over) =>
    `Of ${over} ${over === 1 ? 'promise' : 'promises'} whose day has passed, ${kept} ${kept === 1 ? 'was' : 'were'} kept in full.`,
  promisesNone: 'No promise has come to its day yet.',
  state: 'State',
  count: 'Count',
  came: 'Came in time',

  costs: 'Spent against recovered',
  costsSum: (spent, recovered, per) =>
    `${spent} was spent and ${recovered} recovered: ${per} for each ¥100 that came in.`,
  costsNothing: spent => `${spent} was spent, and no money has come in yet.`,
  costsNone: 'No cost recorded. Lawyers, court and notary fees can be recorded under “Money” in a case.',
  what: 'On',

  reviews: 'Case reviews',
  reviewsHint:
    'When a case is over, write down what worked and what to do otherwise. Read it before the next one.',
  reviewsNone: 'None written yet.',
  review: 'Write a review',
  who: 'Which case',
  worked: 'What worked, what brought the money',
  next: 'What to do otherwise (may stay empty)',
  nextTime: 'Next time: ',
}
