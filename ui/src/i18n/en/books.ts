// The books of this computer side by side.

import { coded } from '../codes'
import type * as zh from '../zh/books'

export const books: typeof zh.books = {
  title: 'Books',
  sub: 'Every book that was opened on this computer, side by side. They are only looked at; none is changed.',
  switch: 'Another book',
  find: 'Find in all books',
  findLike: 'A name, a registration, an invoice or contract number',
  search: 'Find',
  all: 'All books',
  none: 'No book was opened yet.',
  book: 'Book',
  balance: 'Owed in all',
  balanceOf: n => `Owed in ${n} book${n === 1 ? '' : 's'}`,
  overdue: 'Of it, overdue',
  todo: 'To do',
  next: 'Next day',
  acts: 'What to do',
  open: 'Open',
  forget: 'Take off the list',
  found: n => `Found in ${n} place${n === 1 ? '' : 's'}`,
  nothing: 'Nothing was found.',
  nothingWhy: 'Books that are locked, not in their place or cannot be read were not searched.',
  handOn: 'Hand rules on…',
  handOnTitle: 'Hand the rules of this book on to another',
  handOnWhy: 'Only what is ticked goes. No debt, no evidence and no debtor goes with it.',
  what: 'What to hand on',
  handTo: name => `To ${name}`,
  handed: (name, n) => `${name} now has ${n} entr${n === 1 ? 'y' : 'ies'} of it`,
  handedNone: 'It said the same already.',
}

export const bookStates: typeof zh.bookStates = coded({
  here: 'open now',
  well: 'sound',
  copy: 'a copy for reading; not counted',
  locked: 'locked; not counted',
  missing: 'not in its place; not counted',
  busy: 'held by another program; not counted',
  newer: 'written by a newer version; not counted',
  damaged: 'damaged; not counted',
})

export const bookFoundBy: typeof zh.bookFoundBy = coded({
  name: 'name',
  alias: 'other spelling',
  registration: 'registration',
  invoice: 'invoice',
  contract: 'contract',
})

export const bookHandOn: typeof zh.bookHandOn = coded({
  policy: 'How to collect: days of grace, how much to waive, how often to call',
  retention: 'How long data are kept after settlement',
  wording: 'The changed words of letters',
  packs: 'Templates for packs',
})
