// What every page says.

import type { Dict } from '../zh'
import { many } from './phrases'

export const common: Dict['common'] = {
  save: 'Save',
  cancel: 'Cancel',
  back: 'Back',
  close: 'Close',
  clear: 'Clear',
  why: 'Why',
  look: 'Have a look',
  again: 'Try again',
  stop: 'Stop',
  starting: 'Starting…',
  waiting: 'Fetching…',
  detail: 'Details for support',
  copy: 'Copy',
  copied: 'Copied',
  unknown: 'Unknown',
  unsaid: 'Not stated',
  comma: ', ',
  days: n => many(n, 'day', 'days'),
  dayUnit: 'days',
  earlier: 'Earlier',
  later: 'Later',
  dayExample: 'Such as 21 Nov 2026',
  monthFormat: 'MMMM YYYY',
  yearFormat: 'YYYY',
  pickFiles: 'Choose files…',
  letGo: 'Let go to add them',
  moreRows: n => `Show more (${n} left)`,
  notAdvice:
    'Owed gives information and order, not legal advice. Where you are unsure, have a lawyer look at it.',
}

export const frame: Dict['frame'] = {
  brand: 'Owed',
  home: 'Owed, back to Today',
  skip: 'Skip to content',
  nav: 'Main pages',
  find: 'Find',
  findKey: mac => (mac ? '⌘ K' : 'Ctrl K'),
  today: 'Today',
  cases: 'Cases',
  import: 'Import',
  history: 'History',
  calculators: 'Calculators',
  library: 'Library',
  settings: 'Settings',
  day: day => `As of ${day}`,
  entries: n => `${many(n, 'entry', 'entries')} in the book`,
  items: n => many(n, 'item', 'items'),
}

export const broken: Dict['broken'] = {
  title: 'This page broke',
  kept: 'The book is not affected: a step counts only once it is written.',
  home: 'Back to Today',
  reload: 'Open the window again',
}

export const banner: Dict['banner'] = {
  readOnly: 'This book can be read but not changed',
  check: 'Check the book',
  toLaw: 'See the law data',
  synced: service =>
    `The book lies in a folder synced by ${service}. A copy made while it is being written may be torn; better move it and sync backups instead.`,
  law: (days, checked) =>
    `The law data was last checked on ${checked}, ${many(days, 'day', 'days')} ago. Rates and rules may have changed: update or check before formal use.`,
}

export const finder: Dict['finder'] = {
  title: 'Find',
  placeholder: 'Company, pinyin initials, or a page',
  found: 'Found',
  pages: 'Pages',
  none: 'Nothing found',
}

export const viewer: Dict['viewer'] = {
  page: (now, all) => `Page ${now} of ${all}`,
  pageText: n => `Page ${n}:`,
  smaller: 'Smaller',
  larger: 'Larger',
  fit: 'Fit the width',
  save: 'Save this file',
  failed: 'This file cannot be shown here. It is kept as it is; save it and open it with another program.',
}

export const history: Dict['history'] = {
  title: 'What was done',
  sub: 'Every step is on record and can be undone. Undoing wipes nothing out; the step just no longer counts.',
  none: 'Nothing has been done yet',
  undo: 'Undo',
  undone: 'Undone, as if it had never been recorded.',
  wasUndone: 'Undone',
  atOnce: 'undone right away',
  fromList: 'undone from the history',
  times: (what, n) => `${what} × ${n}`,
  entries: (first, last) => (first === last ? `entry ${first}` : `entries ${first}–${last}`),
  more: 'Earlier ones',
}

export const done: Dict['done'] = {
  'import-confirm': 'Written to the book.',
  'debt-record': 'The debt is recorded.',
  'interview-enter': 'The debt is in the book.',
  'class-decide': 'The class is decided.',
  'answers-record': 'The answers are recorded.',
  'ability-record': 'The monthly means are recorded.',
  'asset-record': 'The clue is recorded.',
  'policy-set': 'Your rules are set.',
  'task-set': 'The task is set.',
  'task-done': 'The outcome is recorded.',
  'payment-record': 'The payment is recorded.',
  'payment-match': 'Your decision is recorded.',
  'debt-adjust': 'The change is recorded.',
  'terms-state': 'The terms are recorded.',
  'cost-record': 'The cost is recorded.',
  'party-describe': 'The details are updated.',
  'evidence-attach': 'The evidence is kept.',
  'evidence-correct': 'What is said of it is corrected.',
  'identity-mark': 'Recorded.',
  'dispatch-record': 'The sending is recorded.',
  'dispatch-follow': 'The outcome is recorded.',
  'letter-issue': 'The paper is issued.',
  'reconcile-allow': 'The allowance is recorded.',
  'party-same': 'Taken as one party.',
  'party-different': 'Told apart.',
  'party-join': 'The two are one party now.',
  'party-rename': 'The new name is recorded.',
  'invoice-link': 'The red invoice is linked.',
  'payment-same': 'The second leg is set aside.',
  'payment-different': 'Told apart: two payments.',
  'payment-none': 'Put down as having nothing to do with it.',
  'refund-decide': 'Your decision is recorded.',
  'account-apply': 'What was kept on account pays what is owed.',
  'rate-add': 'The rate is kept.',
  'year-add': 'The holidays of that year are kept.',
  'threshold-add': 'The small-claims limits are kept.',
  'law-confirm': 'The law data is updated.',
  'statement-return': 'The reply is recorded.',
  'plan-agree': 'The agreement is recorded.',
  'plan-sign': 'The signed agreement is kept.',
  'plan-accelerate': 'All of it is called in.',
  'plan-end': 'The end of the agreement is recorded.',
  'contact-record': 'The contact is written down.',
  'contact-keep': 'Kept in the conduct report.',
  'contact-review': 'What you saw is written down.',
  'contact-rest': 'The rest is written down.',
  'contact-point': 'The contact details are kept.',
  'promise-record': 'The promise is recorded.',
}

export const settings: Dict['settings'] = {
  title: 'Settings',
  looks: 'Look and language',
  language: 'Language',
  zh: '中文',
  en: 'English',
  scheme: 'Scheme',
  auto: 'As the system',
  light: 'Light',
  dark: 'Dark',
  large: 'Large type',
  largeWhy: 'Makes all text and buttons of the window larger',
  creditor: 'My details',
  creditorWhy: 'Letters, schedules and packs name the creditor with these.',
  asBefore: 'As before',
  book: 'The book',
  bookWhy:
    'Entries are only ever added, each sealed upon the one before; a check finds any that was touched.',
  check: 'Check the book',
  checking: 'Checking every seal and every file',
  sound: 'The book is sound',
  soundWhy: (entries, files) =>
    `${many(entries, 'seal', 'seals')} and the content of ${many(files, 'file', 'files')} were checked; all match.`,
  dir: 'Where',
  entries: 'Entries',
  seal: 'First eight digits of the seal',
  reveal: 'Open the folder',
  close: 'Open another book',
  export: 'Export everything',
  exportWhy: 'All that is in the book, for another program. It is a copy: changing it changes nothing here.',
  exportAs: 'Export',
  exporting: 'Putting everything together',
  exported: name => `Exported “${name}”.`,
  formats: {
    xlsx: {
      name: 'Excel workbook',
      what: 'A sheet for each kind of thing: invoices, debts, payments, evidence, interest, every entry. Amounts are numbers you can add up.',
    },
    csv: { name: 'CSV text', what: 'The same tables, one file each, in a zip. For other programs to read.' },
    sqlite: {
      name: 'SQLite database',
      what: 'The same tables to ask in SQL, with amounts in whole fen as well.',
    },
    hledger: {
      name: 'hledger journal',
      what: 'Plain-text double entry; each debtor’s balance is compared with this book.',
    },
  },
  about: 'About',
  version: 'Program version',
  offline:
    'Owed uses no network. The book and the evidence are on this computer only, unless you copy them elsewhere.',
}
