// The codes the program answers with, in plain English.

import { day, money } from '../format'
import { sayCode } from '../say'
import type { Dict } from '../zh'

const on = (value: string | undefined) =>
  value === undefined || value === '' ? 'that day' : day(value, 'en', 'long')
const yuan = (value: string | undefined) => money(value ?? '')
const quoted = (value: string | undefined) => (value ? ` “${value}”` : '')
/** Invoice numbers are long; their last four digits will do. */
const tail = (number: string | undefined) =>
  number === undefined ? '' : number.length > 8 ? `…${number.slice(-4)}` : number
const many = (n: string | undefined, one: string, more: string) =>
  n === '1' ? `1 ${one}` : `${n ?? ''} ${more}`

/** A kind of debt, as one word in a sentence. */
const sayKind = (kind: string | undefined) => (sayCode(kinds, kind ?? '') || 'debt').toLowerCase()

/** What an event does to the period. */
const does = ([, what, until]: string[]) => {
  switch (what) {
    case 'restarts':
      return `it starts anew, until ${on(until)}`
    case 'revives':
      return `it was over; they gave that up, and it runs until ${on(until)}`
    case 'not-proved':
      return 'it cannot be proved, so it is not counted'
    case 'too-late':
      return 'it was over by then'
    case 'too-early':
      return 'it had not begun'
    case 'paid-part-only':
      return 'it was over; what was paid is kept, the rest is disputed'
    default:
      return `until ${on(until)}`
  }
}

export const formats: Dict['formats'] = {
  'tax-bureau-list': 'Tax bureau · list of all invoices',
  'e-invoice-xml': 'Electronic invoice, XML',
  'e-invoice-ofd': 'Electronic invoice, OFD',
  'icbc-corporate': 'ICBC · company account',
  'ping-an-corporate': 'Ping An Bank · company account',
  'ccb-corporate': 'CCB · company account',
  'ceb-corporate': 'Everbright Bank · company account',
  'cmbc-corporate': 'Minsheng Bank · company account',
  'cmb-corporate': 'China Merchants Bank · company account',
  'boc-corporate': 'Bank of China · company account',
  'spdb-corporate': 'SPD Bank · company account',
  'we-chat-pay': 'WeChat Pay bill',
  alipay: 'Alipay bill',
  'icbc-personal': 'ICBC · personal account',
  'abc-personal': 'Agricultural Bank · personal account',
  'boc-personal': 'Bank of China · personal account',
  'boc-card': 'Bank of China · credit card',
  'ccb-personal': 'CCB · personal account',
  'cmb-personal': 'China Merchants Bank · personal account',
  'cmb-card': 'China Merchants Bank · credit card',
  'bocom-personal': 'Bank of Communications · personal account',
  'bocom-card': 'Bank of Communications · credit card',
  'cgb-card': 'Guangfa Bank · credit card',
  'hsbc-hk-card': 'HSBC (Hong Kong) · credit card',
  'spdb-personal': 'SPD Bank · personal account',
  'huaxi-securities': 'Huaxi Securities · money movements',
  'ageing-table': 'Table of balances by age',
  'bank-statement': 'Bank statement',
  mapped: 'A table whose columns you named',
  several: 'An archive with several kinds of file',
}

export const aside: Dict['aside'] = {
  preamble: 'Lines above the table',
  header: 'The headings',
  footer: 'Lines below the table',
  total: 'A subtotal or total',
  'line-of-invoice': ([number]) => `A line of invoice ${tail(number)}, which is counted as a whole`,
  twice: ([number]) => `The same invoice (${tail(number)}) a second time`,
  neutral: ([text]) => `A transfer between own accounts${quoted(text)}`,
  'not-completed': ([text]) => `The transaction did not go through${quoted(text)}`,
  refunded: ([text]) => `Given back in full${quoted(text)}`,
  correction: 'A correction by the bank',
  void: 'The invoice was declared void',
  'foreign-currency': ([text]) => `Not in yuan${quoted(text)}`,
  'no-amount': 'No amount',
  'both-directions': 'Both an incoming and an outgoing amount',
  'no-direction': ([text]) => `Not plain whether it came in or went out${quoted(text)}`,
  missing: ([cell]) => `The cell${quoted(cell)} is empty`,
  unreadable: ([cell, text]) => `The cell${quoted(cell)} cannot be read: ${text ?? ''}`,
  'digits-lost': ([cell]) => `A spreadsheet cut off the last digits of${quoted(cell)}; use the original file`,
  'unclosed-quote': 'A quotation mark was never closed, so the row is not safe to read',
  'other-sheet': 'On a sheet of an unknown kind',
  securities: 'A trade in securities, not a payment',
  outgoing: 'Money that went out',
  'balance-row': 'Only a balance, without the items it is made of',
}

export const match: Dict['match'] = {
  'payer-is-buyer': 'The payer is, to the letter, the buyer on the invoice',
  'payer-spelling': ([payer]) =>
    `The payer is written${quoted(payer)}: only width or spaces differ, taken as the same`,
  'payer-differs': ([payer]) => `The payer${quoted(payer)} is not the buyer`,
  'name-of-several': ([payer]) => `More than one debtor is called${quoted(payer)}`,
  'same-account-other-name': 'This account paid before under another name',
  'on-behalf-of': ([words]) => `The remark says${quoted(words)}: it looks paid for somebody else`,
  'amount-equals-invoice': ([number]) => `The amount is exactly that of invoice ${tail(number)}`,
  'amount-equals-several': numbers =>
    `The amount is exactly that of several invoices together (${numbers.map(tail).join(', ')})`,
  'part-of-earliest-due': ([number]) => `It is a part of the earliest invoice, ${tail(number)}`,
  'before-debt': ([value]) => `It arrived before the invoice of ${on(value)}: perhaps an advance`,
  'over-payment': ([amount]) => `It is more than is owed${amount ? `, by ${yuan(amount)}` : ''}`,
  'nothing-open': 'Nothing of theirs is open',
}

export const elements: Dict['elements'] = {
  contract: 'It was agreed',
  delivery: 'It arrived',
  amount: 'How much',
  'due-date': 'By when',
  demand: 'It was asked for',
  identity: 'It is them',
}

export const elementLaw: Dict['elementLaw'] = {
  contract: 'The contract',
  delivery: 'Delivery',
  amount: 'The price',
  'due-date': 'Time for performance',
  demand: 'Demand, which also bears on limitation',
  identity: 'The right defendant',
}

export const grades: Dict['grades'] = { strong: 'Strong', fair: 'Fair', weak: 'Weak', missing: 'Missing' }

export const proof: Dict['proof'] = {
  'nothing-kept': 'Nothing has been added yet',
  'original-kept': ([name]) => `${quoted(name).trim()}, with its original`,
  'original-unsaid': ([name]) => `${quoted(name).trim()}; where the original is was not said`,
  'copy-only': ([name]) => `Only a copy: ${quoted(name).trim()}`,
  'invoices-only': 'Invoices, but no contract',
  'invoice-proves-no-delivery': 'An invoice alone rarely proves that the goods arrived',
  'amount-and-delivery': ([name]) => `Invoice and receipt together hold the amount (${quoted(name).trim()})`,
  'invoice-list-only': 'Only a list of invoices, not the invoices themselves',
  'due-unsaid': 'The due date was not stated',
  'due-in-writing': ([name]) => `It is written in ${quoted(name).trim()}`,
  'due-said-only': 'You stated the due date; nothing in writing says so',
  'demand-kept': ([name]) => `It was asked for: ${quoted(name).trim()}`,
  'letter-issued': ([number]) => `Demand letter ${number ?? ''} is issued; no receipt of sending yet`,
  'never-demanded': 'It was never formally demanded',
  'registered-and-paid': 'The registration number is known, and they paid under this name',
  registered: ([number]) => `The registration number is known: ${number ?? ''}`,
  'name-only': 'Only the name, without the registration number',
}

export const mend: Dict['mend'] = {
  'say-original': 'Say where the original is',
  'find-original': 'Find the original and note where it is',
  'keep-contract': 'Add the contract or order; failing that, the chat in which it was agreed',
  'keep-delivery-or-statement':
    'Add the signed delivery note; without one, send a statement of account to be stamped',
  'statement-of-account': 'Send a statement of account to be stamped',
  'keep-invoices': 'Add the invoices themselves (XML, OFD or PDF)',
  'say-due-date': 'State when payment was due',
  'keep-receipt': 'Add the receipt of posting and the proof of delivery',
  'send-and-keep-receipt': 'Send it by EMS and add the receipt',
  'issue-demand': 'Issue a demand letter',
  'keep-register-extract': 'Download an extract of the company register and add it',
  'find-registration': 'Look up their registration number and fill it in',
}

export const steps: Dict['steps'] = {
  'decide-payments': ([n]) => (n && n !== '1' ? `Decide about ${n} payments` : 'Decide about one payment'),
  'say-due-date': ([n]) => (n && n !== '1' ? `State when ${n} debts were due` : 'State when payment was due'),
  wait: ([value]) => (value ? `Not due until ${on(value)}: wait` : 'Not due yet: wait'),
  demand: ([amount]) => (amount ? `Send a formal demand for ${yuan(amount)}` : 'Send a formal demand letter'),
  'send-letter': ([number]) => `Send demand letter${number ? ` ${number}` : ''} and keep the receipt`,
  'build-pack': 'Bind the evidence into a pack',
  settled: 'This one is settled',
}

export const stepWhy: Dict['stepWhy'] = {
  'decide-payments':
    'Until that is settled no formal paper goes out, so that nobody is asked for the wrong sum.',
  limitation:
    'After that day, if they plead it, a court may no longer help. A demand that is signed for, or an admission in writing, starts three new years.',
  'unplaced-payments':
    'Money that goes with nobody. Placing it makes the accounts true; what has nothing to do with debts is not asked about again.',
  'say-due-date':
    'Without the day it was due, neither the days late nor the limitation period (after which a court may no longer help) can be worked out.',
  wait: 'Nothing to ask for before the day. It will show up in Today.',
  demand:
    'It says how much, how it was worked out, and by when. Once delivered it starts the limitation period anew, and it proves in court that you asked.',
  'send-letter':
    'Send it by EMS to the registered address and say on the label what it is. Photograph the receipt, add it to Evidence and tick “It was asked for”.',
  'build-pack': 'Numbered pages, an index and hashes: ready for a lawyer or a court.',
  settled: 'Nothing left to do. Everything stays here to be looked up.',
}

export const stepDo: Dict['stepDo'] = {
  'decide-payments': 'Decide',
  limitation: 'Demand it now',
  'unplaced-payments': 'Decide',
  'say-due-date': 'State the due date',
  wait: 'See the money',
  demand: 'Draft the letter',
  'send-letter': 'Print the envelope',
  'build-pack': 'Build the pack',
  settled: 'See the money',
}

export const stages: Dict['stages'] = {
  check: 'Check',
  remind: 'Remind',
  demand: 'Demand',
  settled: 'Settled',
}

export const events: Dict['events'] = {
  invoiced: ([number]) => `Invoiced${number ? ` ${tail(number)}` : ''}`,
  'red-invoice': ([number]) => `Red invoice${number ? ` ${tail(number)}` : ''} took it back`,
  'debt-arose': ([name]) => `Debt recorded${quoted(name)}`,
  due: ([number]) => `Payment due${number ? ` (${tail(number)})` : ''}`,
  paid: ([payer]) => `Paid${payer ? ` by ${payer}` : ''}`,
  'paid-undecided': ([payer]) => `${payer ?? ''} paid; not decided yet`,
  evidence: ([name]) => `Evidence${quoted(name)}`,
  letter: ([number]) => `Paper ${number ?? ''} issued`,
  adjusted: ([, why]) => `Amount adjusted${why ? `: ${why}` : ''}`,
}

export const soon: Dict['soon'] = {
  due: 'Payment due',
  limitation: 'Limitation ends',
  'letter-deadline': 'Deadline of the letter',
}

export const limits: Dict['limits'] = {
  'limit-start': ([value, , until]) => `Due on ${on(value)} and not paid: until ${on(until)}`,
  'limit-demand': about => `Demanded on ${on(about[0])}: ${does(about)}`,
  'limit-payment': about => `Paid in part on ${on(about[0])}: ${does(about)}`,
  'limit-promise': about => `Promised on ${on(about[0])}: ${does(about)}`,
  'limit-acknowledged': about => `Admitted on ${on(about[0])}: ${does(about)}`,
  'limit-filed': about => `Filed on ${on(about[0])}: ${does(about)}`,
}

export const notices: Dict['notices'] = {
  reversed: 'Red invoices took all of it back: nothing may be claimed',
  'not-yet-arisen': ([value]) => `One debt arises only on ${on(value)} and is left out`,
  'no-due-date': ([kind]) =>
    `A debt (${sayKind(kind)}) has no due date: no loss from lateness is counted for it`,
  'not-yet-due': ([due]) => `One debt is not due before ${on(due)}`,
  'due-on-rest-day': ([due, next]) =>
    `${on(due)} is a day of rest; if it ends a period, payment is in time until ${on(next)}. The day as stated is used`,
  'late-not-stated': ([, times, moves]) =>
    times
      ? `What follows from lateness was not stated; by law: LPR × ${times}, ${moves === 'floating' ? 'moving with each publication' : 'at a fixed rate'}`
      : 'What follows from lateness was not stated; the law’s own rule is used',
  'term-rate-runs-on': 'No rate for lateness was agreed: the loan’s own rate runs on',
  'nothing-for-lateness': 'You chose to claim nothing for lateness',
  'foreign-currency': ([currency]) =>
    `For a debt in ${currency ?? ''} the law gives no rate without agreement`,
  'rate-unknown': ([months, value, percent]) =>
    `The LPR of ${months ?? ''} is not in the data; the ${percent ?? ''}% of ${on(value)} is used and may change a little`,
  'law-checked-before': ([value]) => `The law data was last checked on ${on(value)}, before this day`,
  'to-be-checked': ([, status, , en]) =>
    `${en || 'One basis'} (${status === 'derived' ? 'derived' : 'to be checked by a lawyer'})`,
  'cap-bit': ([, asked, cap, reduced]) =>
    `The agreed ${asked ?? ''}% a year exceeds the limit of ${cap ?? ''}%: ${yuan(reduced)} was taken off`,
  'floor-bit': ([, asked, floor]) =>
    `The agreed ${asked ?? ''}% a year is below what the law requires: ${floor ?? ''}% is used`,
  'times-reduced': ([, asked, used]) => `${asked ?? ''} times was asked for; the rule allows ${used ?? ''}`,
  'times-by-analogy': ([times, usual]) =>
    `${usual ?? ''} times is usual for such a debt; ${times ?? ''} times rests on analogy and may not be granted`,
  'rate-high': ([level, asked, above]) =>
    level === 'strong'
      ? `The agreed ${asked ?? ''}% a year is above four times the LPR (${above ?? ''}%); many courts cut it down to that`
      : level === 'warn'
        ? `The agreed ${asked ?? ''}% a year is over 30% above the usual loss (${above ?? ''}%); they may ask the court to lower it`
        : `The agreed ${asked ?? ''}% a year is above the usual loss (${above ?? ''}%)`,
  'over-paid': ([value, by]) => `The payment of ${on(value)} was ${yuan(by)} too much`,
  'paid-later': ([n, amount]) =>
    `After this day ${many(n, 'payment', 'payments')} of ${yuan(amount)} arrived and ${n === '1' ? 'is' : 'are'} not counted`,
  'late-counted-as-interest': ([amount, , , en]) =>
    `${yuan(amount)} went to loss from lateness first; whether that counts as interest is disputed${en ? `: ${en}` : ''}`,
  'rule-unknown': ([, before]) =>
    `No rule is known for the days before ${on(before)}; nothing is counted for them`,
}

export const lines: Dict['lines'] = {
  'taken-back': 'Taken back by a red invoice',
  added: 'Added later',
}

export const dueWhy: Dict['dueWhy'] = {
  'days-after-invoice': ([n]) => `${n ?? ''} days after the invoice`,
  'due-in-table': 'as the table says',
  said: 'as you said',
}

export const advice: Dict['advice'] = {
  'creditor-registration': 'your registration number',
  'creditor-address': 'your address, for their answer',
  'creditor-phone': 'your telephone',
  'creditor-account': 'your account, so that they can pay',
  'debtor-address': 'their address, where the letter goes',
  'due-unsaid': 'a due date for every debt; without it the letter cannot say how late they are',
  'contract-unnamed': 'the name or number of the contract or order',
}

export const unsettled: Dict['unsettled'] = {
  'nothing-owed': 'Nothing is owed: there is nothing to demand',
  'undecided-payments': ([n]) =>
    `${many(n, 'payment that may be theirs is', 'payments that may be theirs are')} undecided`,
  'red-unlinked': numbers => `Red invoice ${numbers.map(tail).join(', ')} has no blue invoice to go with`,
  'creditor-unnamed': 'Your own name is missing',
}

export const unsettledDo: Dict['unsettledDo'] = {
  'undecided-payments': 'Decide',
  'red-unlinked': 'See the money',
  'creditor-unnamed': 'Fill in my details',
  'creditor-registration': 'Fill in my details',
  'creditor-address': 'Fill in my details',
  'creditor-phone': 'Fill in my details',
  'creditor-account': 'Fill in my details',
  'debtor-address': 'Add the address',
  'due-unsaid': 'State the due date',
  'contract-unnamed': 'Name the contract',
}

export const placeholders: Dict['placeholders'] = {
  unsupported: ([name]) =>
    `${quoted(name).trim()} cannot be set as pages; a page says so and the original goes along`,
  encrypted: ([name]) => `${quoted(name).trim()} needs a password; a page says so`,
  damaged: ([name]) => `${quoted(name).trim()} is damaged; a page says so`,
  empty: ([name]) => `${quoted(name).trim()} is empty`,
  'too-large': ([name]) => `${quoted(name).trim()} is too large; a page says so and the original goes along`,
}

export const verify: Dict['verify'] = {
  outside: ([name]) =>
    `The manifest names a place outside the pack (${name ?? ''}): this program did not write it`,
  changed: ([name]) => `${quoted(name).trim()} differs from the manifest: it was changed`,
  missing: ([name]) => `${quoted(name).trim()} is missing`,
  unreadable: ([name]) => `${quoted(name).trim()} cannot be read`,
  extra: ([name]) => `${quoted(name).trim()} is not in the manifest`,
}

export const findings: Dict['findings'] = {
  storage: 'The file of the book cannot be read to its end',
  tampered: ([about]) => `Entry ${about ?? ''} does not match its seal`,
  unsound: ([about]) => `Entry ${about ?? ''} contradicts what stands before it`,
  'newer-version': ([about]) => `Entry ${about ?? ''} was written by a newer version`,
  'file-missing': ([about]) => `File ${about ?? ''} is missing`,
  'file-changed': ([about]) => `The content of file ${about ?? ''} changed`,
  'file-stray': ([about]) => `File ${about ?? ''} is not on record`,
  'temp-left': ([about]) =>
    `An unfinished temporary file${about ? ` ${about}` : ''} was left; it may be deleted`,
}

export const severities: Dict['severities'] = { error: 'Serious', warning: 'Mind', note: 'Note' }

export const readOnly: Dict['readOnly'] = {
  'newer-version': ([entry]) =>
    `A newer version wrote this book${entry ? ` from entry ${entry} on` : ''}. Update the program; until then it can only be read.`,
  tampered: ([entry]) =>
    `Entry ${entry ?? '?'} does not match its seal and may have been altered. What follows it is not used.`,
  unsound: ([entry]) =>
    `Entry ${entry ?? '?'} contradicts what stands before it. What follows it is not used.`,
  'read-only-disk': 'The disk or folder of the book cannot be written to.',
}

export const kinds: Dict['kinds'] = {
  sale: 'Goods',
  loan: 'Loan',
  service: 'Service',
  work: 'Work and processing',
  lease: 'Rent',
  construction: 'Construction',
  other: 'Other',
}

export const partyKinds: Dict['partyKinds'] = {
  company: 'Company',
  branch: 'Branch',
  'sole-trader': 'Sole trader',
  person: 'Person',
  'public-body': 'Public body',
}

export const heads: Dict['heads'] = {
  price: 'Price',
  'term-interest': 'Interest for the term',
  'late-loss': 'Loss from late payment',
  'late-interest': 'Interest for late payment',
  penalty: 'Agreed penalty',
}

export const headPlain: Dict['headPlain'] = {
  price: 'What has not been paid yet',
  'term-interest': 'Interest agreed for the time of the loan',
  'late-loss': 'What paying late cost you, at the law’s rate',
  'late-interest': 'Interest after the due date',
  penalty: 'What the contract says late payment costs',
}

export const orders: Dict['orders'] = {
  'principal-first': 'Price first',
  legal: 'The law’s order',
  'as-decided': 'As decided',
}

export const orderPlain: Dict['orderPlain'] = {
  'principal-first': 'Money goes to the price first; the price shrinks, and later losses with it',
  legal: 'Where nothing was agreed: costs first, then interest, the price last',
  'as-decided': 'Each payment as you confirmed it',
}

export const orderWhy: Dict['orderWhy'] = {
  remark: ([words]) => `the remark says${quoted(words)}`,
  said: 'you said so',
  'not-ours': 'it has nothing to do with what is owed',
}

export const changes: Dict['changes'] = {
  payment: ([value, by]) =>
    `After the payment${by ? ` of ${yuan(by.replace('-', ''))}` : ''} on ${on(value)}`,
  adjustment: ([value, by]) => `After the adjustment${by ? ` of ${yuan(by)}` : ''} on ${on(value)}`,
}

export const statuses: Dict['statuses'] = {
  confirmed: 'Checked against the text',
  derived: 'Derived, may be out of date',
  practice: 'Practice, to be checked by a lawyer',
  memory: 'To be checked by a lawyer',
}

export const originals: Dict['originals'] = {
  'paper-original': 'Paper original at hand',
  copy: 'Copy only',
  electronic: 'Electronic original',
  unsaid: 'Not stated',
}

export const media: Dict['media'] = {
  pdf: 'PDF',
  image: 'Picture',
  xml: 'Electronic invoice',
  sheet: 'Sheet',
  text: 'Text',
  other: 'File',
}

export const forms: Dict['forms'] = { demand: 'Demand letter', schedule: 'Interest schedule' }

export const ages: Dict['ages'] = {
  'no-due': 'No due date',
  'not-due': 'Not due',
  '1-30': '1–30 days',
  '31-90': '31–90 days',
  '91-365': '91–365 days',
  'over-365': 'Over a year',
}

export const facts: Dict['facts'] = {
  'party-described': 'Party described',
  'creditor-named': 'Creditor named',
  'file-read': 'File read',
  'debt-arose': 'Debt recorded',
  invoiced: 'Invoice recorded',
  paid: 'Payment recorded',
  adjusted: 'Amount adjusted',
  demanded: 'Demand recorded',
  contacted: 'Contact recorded',
  promised: 'Promise recorded',
  acknowledged: 'Admission recorded',
  disputed: 'Dispute recorded',
  classified: 'Classed',
  offered: 'Offer recorded',
  agreed: 'Agreement recorded',
  guaranteed: 'Guarantee recorded',
  'evidence-kept': 'Evidence kept',
  'document-issued': 'Paper issued',
  delivered: 'Delivery recorded',
  assigned: 'Assignment recorded',
  filed: 'Filing recorded',
  ruled: 'Ruling recorded',
  noted: 'Note',
  'same-party': 'Taken as one party',
  matched: 'Payment matched',
  'terms-stated': 'Terms stated',
  'rate-added': 'Rate added',
  'policy-set': 'Policy set',
  erased: 'Erased by law',
  retracted: 'Undone',
}

export const jobs: Dict['jobs'] = {
  taking: 'Taking in the file',
  opening: 'Opening the file',
  reading: ([name]) => (name ? `Reading “${name}”` : 'Reading row by row'),
  keeping: ([name]) => (name ? `Keeping “${name}”` : 'Keeping the originals'),
  hashing: 'Hashing',
  binding: 'Setting pages, numbering and binding them',
}

export const fields: Dict['fields'] = {
  number: 'Invoice or order number',
  code: 'Invoice code',
  on: 'Date',
  time: 'Time',
  due: 'Due date',
  customer: 'Customer',
  'customer-id': 'Customer’s tax number',
  'customer-code': 'Customer code',
  seller: 'Seller',
  'seller-id': 'Seller’s tax number',
  net: 'Amount without tax',
  tax: 'Tax',
  total: 'Total, amount',
  in: 'Money in',
  out: 'Money out',
  amount: 'Amount',
  direction: 'In or out',
  after: 'Balance after',
  outstanding: 'Outstanding',
  other: 'Other side',
  'other-account': 'Other side’s account',
  'other-bank': 'Other side’s bank',
  account: 'Own account',
  'account-name': 'Own name',
  reference: 'Bank’s number',
  summary: 'Summary',
  remark: 'Remark',
  contract: 'Contract number',
  item: 'Goods',
  currency: 'Currency',
  status: 'State',
  kind: 'Kind',
}
