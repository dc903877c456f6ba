// Opening a book, today, the list of cases, a debt by hand.

import { day, money } from '../format'
import { sayCode, sayTold } from '../say'
import type { Dict } from '../zh'
import { tasks, taskWhy } from './interview'
import { many, on } from './phrases'

export const welcome: Dict['welcome'] = {
  title: 'What others owe you, worked out to the last fen',
  lead: 'From invoices and statements to a demand letter that stands and a pack of evidence that matches. At every step it says what to do next, and why.',
  offline: 'No network, no account: the book is on this computer only',
  explained: 'Every figure can be opened: which invoice, how many days, what rate, which rule',
  undone: 'Every step can be undone; nothing is lost',
  recent: 'Recent books',
  make: 'Make a new book',
  makeAnother: 'Make another book',
  name: 'Your company’s full name',
  nameWhy: 'Exactly as on the business licence. Letters and court papers will use it.',
  nameExample: 'Such as 合成精密机械（苏州）有限公司',
  place: 'The book will be in',
  elsewhere: 'Somewhere else…',
  create: 'Make the book',
  open: 'Open an existing book…',
  doors: 'Where to begin?',
  doorsSub: 'The book is made, and empty.',
  import: 'Import invoices and statements',
  importWhat:
    'Invoice lists of the tax platform, electronic invoices, bank statements, WeChat and Alipay bills: drop them all at once. You are told what was understood and why the rest was not; nothing enters the book before you say so.',
  importDo: 'Import files',
  handDo: 'Record a debt',
  other: 'Open another book',
  otherWhat: 'There is a book already, or you copied one from another computer.',
  sample: 'Look at a sample first',
  sampleWhat:
    'Six invented customers in every state: promised, frozen, in need. Change what you like; your own book is not touched.',
  sampleDo: 'Open the sample book',
  otherDo: 'Another book',
}

export const today: Dict['today'] = {
  title: 'Today, these come first',
  calm: 'Nothing that must be done today',
  order: 'in order of what waiting would cost',
  owed: 'Owed to me',
  overdue: 'Past due',
  received: 'In this month',
  todo: 'To do',
  wholeBook: 'Payments nobody has placed',
  nothing: 'All is in hand',
  nothingWhy:
    'Drop new invoices or statements on the window; when the day comes to ask for something, it will say so here.',
  importMore: 'Import more files',
  soon: 'The next two weeks',
  soonNone: 'Nothing falls due.',
  ageing: 'How late',
  ageingNone: 'Nothing is owed.',
  ageingSaid: 'Amounts owed by days late',
}

export const todo: Dict['todo'] = {
  'promise-eve': ([by]) => `Tomorrow, ${by ?? ''}, is the day they promised to pay. A gentle word today.`,
  'promise-due': 'Today is the day they promised to pay. Has it arrived?',
  'plan-eve': ([nth, on]) =>
    `Instalment ${nth ?? ''} of the plan falls due on ${day(on ?? '', 'en', 'long')}. A friendly word now.`,
  'plan-due': ([nth]) => `Instalment ${nth ?? ''} of the plan falls due today. Has it arrived?`,
  'plan-missed': ([nth, on, over]) =>
    `Instalment ${nth ?? ''} of the plan fell due on ${day(on ?? '', 'en', 'long')} and has not all come, ${over ?? ''} days on. See what arrived; if nothing did, send the notice of breach, call in the rest where that was agreed, and look at the class again.`,
  'court-day': ([, en, on, left, which]) =>
    `${en ?? ''}${which ? ` (${which})` : ''}: by ${day(on ?? '', 'en', 'long')}, ${
      left?.startsWith('-') ? `${left.slice(1)} days ago` : left === '0' ? 'today' : `${left ?? ''} days left`
    }.`,
  'promise-broken': ([by]) => `They promised it by ${by ?? ''}, and not all of it came. Has it arrived?`,
  'decide-payments': ([n]) =>
    `${n === '1' ? '1 payment that may be theirs is' : `${n || 'Some'} payments that may be theirs are`} undecided. Formal papers are locked until then, so that nobody is asked for the wrong sum.`,
  limitation: ([until, left]) =>
    left?.startsWith('-')
      ? `The provable limitation period ended on ${day(until ?? '', 'en', 'long')}. Do not give up yet: look for a demand, a payment or an admission in between.`
      : `The right to sue can be proved only until ${day(until ?? '', 'en', 'long')}, ${left ?? ''} days from now. A demand that is signed for starts it anew.`,
  task: ([what, due, because]) =>
    `${sayCode(tasks, what ?? '')} (${sayTold(taskWhy, because ?? '')}, ${day(due ?? '', 'en', 'long')})`,
  'backup-none': ([days]) => `This book is ${days || 'some'} days old and has never been backed up.`,
  'backup-late': ([days]) => `The backup is late: the last one was ${days || 'some'} days ago.`,
  'backup-failed': ([days]) =>
    days
      ? `The backup came to nothing. The last good one is ${days === '0' ? 'of today' : `${days} days old`}.`
      : 'The backup came to nothing, and there is none.',
  'backup-lacking': ([n, names]) =>
    `${n === '1' ? '1 file of the book is' : `${n || 'Some'} files of the book are`} missing or changed, and so not in the backup: ${names ?? ''}.`,
  'backup-unsound': 'The restore test failed: that backup does not give the whole book back. Make a new one.',
  'unplaced-payments': ([n]) =>
    `${n === '1' ? '1 payment goes' : `${n || 'Some'} payments go`} with nobody in the book. Say whose, or that it has nothing to do with debts.`,
  'say-due-date': ([n]) =>
    `${n === '1' ? '1 debt has' : `${n || 'Some'} debts have`} no due date. With it the days late and the limitation period can be worked out.`,
  wait: ([value]) => (value ? `Not due before ${day(value, 'en', 'long')}: wait.` : 'Not due yet: wait.'),
  demand:
    'It is past due and was never formally demanded. A letter starts limitation anew and proves that you asked.',
  'send-letter': ([number]) =>
    `Demand letter${number ? ` ${number}` : ''} is issued, without a receipt of sending. Send it by EMS and add the receipt to the evidence.`,
  'follow-letter': ([number, day]) =>
    `Demand letter ${number ?? ''} went out on ${on(day)} and nobody knows whether it arrived. Look it up and record the outcome.`,
  'build-pack': 'The letter went out. Bind the evidence, so that the next step can be announced truly.',
  settled: 'Settled.',
}

export const cases: Dict['cases'] = {
  title: 'Cases',
  sub: n => (n === '1' ? '1 debtor' : `${n} debtors`),
  invoiced: 'Invoiced, net',
  paid: 'Received',
  balance: 'Balance',
  overdue: 'Past due',
  late: 'Latest by',
  who: 'Debtor',
  stage: 'Stage',
  search: 'Name or pinyin initials',
  found: n => `${n} found`,
  add: 'Record a debt',
  table: 'What each debtor owes',
  debts: n => (n === 0 ? 'nothing open' : `${n} open`),
  withoutDue: n => `${n} without a due date`,
  openHere: n => many(n, 'payment undecided', 'payments undecided'),
  open: n => `${many(n, 'payment has', 'payments have')} not been placed yet.`,
  openDo: 'Decide',
  none: 'No cases yet',
  noneWhy: 'Import invoices and statements, or record a debt by hand, and whoever owes you will stand here.',
  noMatch: typed => `Nothing matches “${typed}”`,
  noMatchWhy: 'Try fewer letters, or pinyin initials.',
  pages: 'Pages',
  page: n => `Page ${n}`,
  pageControl: { first: 'First page', previous: 'Previous page', next: 'Next page', last: 'Last page' },
}

export const debt: Dict['debt'] = {
  title: 'Record a debt',
  sub: 'If there is an invoice, importing it is quicker and free of slips.',
  who: 'Who owes it',
  pick: 'Their full name',
  pickWhy: 'Whoever is in the book already is found by a few letters.',
  known: 'They are in the book already; the debt goes to their case.',
  what: 'What is owed',
  kind: 'What for',
  amount: 'Amount',
  amountWhy: 'As it arose; payments are recorded apart.',
  on: 'Since when',
  onWhy: 'The day of delivery, invoice or loan.',
  due: 'Payment was due',
  dueWhy: 'May be left empty; then neither lateness nor limitation can be worked out.',
  contract: 'Contract or order',
  contractWhy: 'Named in the letter, so that they know which one it is.',
  save: 'Record it',
}

export const party: Dict['party'] = {
  name: 'Full name',
  nameWhy: 'Exactly as on the licence or identity card.',
  kind: 'What it is',
  kindWhy: 'Decides who is sued.',
  registration: 'Registration number',
  registrationWhy: 'For a person, the identity card number.',
  address: 'Address',
  addressWhy: 'Letters go here; best the registered one.',
  ownAddressWhy: 'Their answers and receipts come here.',
  contact: 'Person to ask for',
  phone: 'Telephone',
  bank: 'Bank and branch',
  bankWhy: 'Stands in the letter, so that they can pay.',
  account: 'Account number',
  paysFromWhy: 'When another name pays from it, an import thinks of them.',
}

export const money_: Dict['money'] = {
  aria: (payer, amount) => `${payer} paid ${money(amount)}`,
  noName: 'No name given',
  account: account => `account ${account}`,
  remark: remark => `remark “${remark}”`,
  source: 'See where it was read',
  sourceAt: (file, sheet, row) => `${file}${sheet ? ` · ${sheet}` : ''} · row ${row}`,
  noIdea: 'Nothing says whose it is.',
  maybe: 'Perhaps',
  taken: 'Taken as',
  sure: 'Very likely',
  likely: 'Likely',
  unsure: 'Uncertain',
  score: n => `${n}/100`,
  goesTo: 'What it goes to',
  share: name => (/^\d{9,}$/.test(name) ? `Invoice …${name.slice(-8)}` : name),
  order: 'What it pays first',
  orderOf: payer => `What the payment of ${payer} pays first`,
  orderBecause: words => `The remark says “${words}”, so paying the price first is suggested`,
}
