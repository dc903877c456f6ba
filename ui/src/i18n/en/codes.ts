// The codes the program answers with, in plain English.

import { day, money } from '../format'
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
  'not-ours': 'You are neither buyer nor seller',
  purchase: 'You are the buyer: nobody owes you',
  balance: 'Only a balance, without the items it is made of',
}

export const match: Dict['match'] = {
  'payer-is-buyer': 'The payer is, to the letter, the buyer on the invoice',
  'payer-spelling': 'Payer and buyer differ only in width or spaces: taken as the same',
  'payer-differs': ([name]) => `The payer${quoted(name)} is not the buyer`,
  'same-account-other-name': 'Same account, another name',
  'on-behalf-of': ([words]) => `The remark says${quoted(words)}: it looks paid for somebody else`,
  'amount-equals-invoice': ([number]) => `The amount is exactly that of invoice ${tail(number)}`,
  'amount-equals-several': 'The amount is exactly that of several invoices together',
  'part-of-earliest-due': ([number]) => `It is a part of the earliest invoice, ${tail(number)}`,
  'before-debt': 'It arrived before the invoice: perhaps an advance',
  'over-payment': 'It is more than is owed',
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
  none: 'Nothing has been added yet',
  'signed-contract': 'There is a signed contract',
  contract: 'There is a contract',
  'contract-named': ([name]) => `Contract ${name ?? ''} is named; the paper is not here yet`,
  'invoice-only': 'Only the invoice; by itself it rarely proves delivery',
  invoices: ([n]) => many(n, 'invoice', 'invoices'),
  'electronic-originals': ([n]) => many(n, 'electronic original', 'electronic originals'),
  'part-paid': ([amount]) => `They paid ${yuan(amount)}, which admits the debt`,
  'delivery-note': 'There is a delivery note',
  statement: 'There is a statement of account',
  chat: 'There is a chat',
  'due-stated': 'The due date is stated',
  'due-unknown': 'The due date has not been stated',
  'letter-issued': ([value]) => `A demand letter was issued on ${on(value)}`,
  'name-same': 'Invoices and payments bear the same name',
  registration: 'The registration number is known',
  'no-registration': 'The registration number is missing',
  evidence: ([n]) => many(n, 'piece of evidence', 'pieces of evidence'),
}

export const mend: Dict['mend'] = {
  'attach-contract': 'Add the contract or order; failing that, the chat in which it was agreed',
  'attach-delivery': 'Add the signed delivery note; without one, send a statement of account to be stamped',
  'attach-statement': 'Send a statement of account to be stamped',
  'attach-invoice': 'Add the original invoice',
  'say-due-date': 'Say when payment was due',
  'send-letter': 'Send a demand letter and keep the receipt',
  'add-registration': 'Add their registration number',
  'attach-original': 'Find the original and note where it is',
}

export const steps: Dict['steps'] = {
  'decide-payments': ([n]) => (n && n !== '1' ? `Say whose ${n} payments are` : 'Say whose one payment is'),
  'say-due-date': 'Say when payment was due',
  wait: 'Not due yet: wait',
  'keep-delivery': 'Prove that the goods arrived',
  demand: 'Send a formal demand letter',
  'send-letter': 'Send the demand letter',
  'build-pack': 'Bind the evidence into a pack',
  settled: 'This one is settled',
}

export const stepWhy: Dict['stepWhy'] = {
  'decide-payments':
    'Until that is settled no formal paper goes out, so that nobody is asked for the wrong sum.',
  'say-due-date':
    'Without the day it was due, neither the days late nor the limitation period (after which a court may no longer help) can be worked out.',
  wait: 'Nothing to ask for before the day. It will show up in Today.',
  'keep-delivery':
    'An invoice alone rarely proves delivery. A signed delivery note or a stamped statement does.',
  demand:
    'It says how much, how it was worked out, and by when. Once delivered it starts the limitation period anew, and it proves in court that you asked.',
  'send-letter':
    'Send it by EMS to the registered address and say on the label what it is. Photograph the receipt and add it to Evidence.',
  'build-pack': 'Numbered pages, an index and hashes: ready for a lawyer or a court.',
  settled: 'Nothing left to do. Everything stays here to be looked up.',
}

export const stepDo: Dict['stepDo'] = {
  'decide-payments': 'Decide',
  'say-due-date': 'Say the due date',
  wait: 'See the money',
  'keep-delivery': 'Add proof',
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
  'red-invoice': ([number]) => `Red invoice${number ? ` ${tail(number)}` : ''} took part of it back`,
  due: ([number]) => `Payment due${number ? ` (${tail(number)})` : ''}`,
  paid: ([payer]) => `Paid${payer ? ` by ${payer}` : ''}`,
  'paid-undecided': ([payer]) => `${payer ?? ''} paid; not decided yet`,
  evidence: ([name]) => `Evidence added${quoted(name)}`,
  letter: ([number]) => `Paper ${number ?? ''} issued`,
  adjusted: ([why]) => `Amount adjusted${why ? `: ${why}` : ''}`,
  debt: ([name]) => `Debt recorded${quoted(name)}`,
}

export const soon: Dict['soon'] = {
  due: 'Payment due',
  limitation: 'Limitation ends',
  'letter-deadline': 'Deadline of the letter',
}

export const limits: Dict['limits'] = {
  due: ([value]) => `Due on ${on(value)} and not paid: three years from the day after`,
  'no-due': 'The due date was not stated, so this is uncertain',
  paid: ([value]) => `A part was paid on ${on(value)}: it starts anew`,
  acknowledged: ([value]) => `The debt was admitted on ${on(value)}: it starts anew`,
  'letter-issued': ([value]) => `A demand letter was issued on ${on(value)}; it counts once delivered`,
  'letter-delivered': ([value]) => `The demand letter was delivered on ${on(value)}: it starts anew`,
  'demand-unproved': ([value]) => `Asked for on ${on(value)}, but that cannot be proved`,
}

export const notices: Dict['notices'] = {
  'no-due': ([name]) => `${tail(name)} has no due date: no loss from lateness is counted for it`,
  'rate-not-published': ([value]) =>
    `The LPR after ${on(value)} is not published yet; the latest one is used, and a few yuan may change`,
  capped: 'It exceeded what the law allows; the excess was taken off',
  'late-nothing': 'What follows from lateness was not stated; the law’s own rate is used',
  estimated: 'Some rates are derived; check them before formal use',
}

export const unsettled: Dict['unsettled'] = {
  'payments-open': ([n, amount]) =>
    `${many(n, 'payment is', 'payments are')} undecided${amount ? `, ${yuan(amount)} in all` : ''}`,
  'due-unknown': 'Some invoices have no due date',
  'no-address': 'Their address is missing; a letter could not be sent',
  'no-registration': 'Their registration number is missing',
  'no-creditor-address': 'Your own address is missing',
  'nothing-owed': 'Nothing is owed: there is nothing to demand',
  'not-due': 'It is not due yet',
  'engines-differ': 'The two calculations disagree',
  'red-unlinked': 'A red invoice has no blue invoice to go with',
}

export const unsettledDo: Dict['unsettledDo'] = {
  'payments-open': 'Decide',
  'due-unknown': 'Say the due date',
  'no-address': 'Add the address',
  'no-registration': 'Add the number',
  'no-creditor-address': 'Add my address',
}

export const placeholders: Dict['placeholders'] = {
  'cannot-show': ([name]) =>
    `${quoted(name).trim()} cannot be set as pages; a page says so and the original goes along`,
  encrypted: ([name]) => `${quoted(name).trim()} is encrypted`,
  damaged: ([name]) => `${quoted(name).trim()} is damaged`,
}

export const verify: Dict['verify'] = {
  missing: ([name]) => `${quoted(name).trim()} is missing`,
  changed: ([name]) => `${quoted(name).trim()} differs from the manifest: it was changed`,
  extra: ([name]) => `${quoted(name).trim()} is not in the manifest`,
  manifest: 'The manifest itself cannot be read or was changed',
}

export const findings: Dict['findings'] = {
  tampered: ([about]) => `Entry ${about ?? ''} does not match its seal`,
  unsound: ([about]) => `Entry ${about ?? ''} contradicts what stands before it`,
  'newer-version': ([about]) => `Entry ${about ?? ''} was written by a newer version`,
  'file-missing': ([about]) => `File ${about ?? ''} is missing`,
  'file-changed': ([about]) => `The content of file ${about ?? ''} changed`,
  'file-stray': ([about]) => `File ${about ?? ''} is not on record`,
  'temp-left': 'An unfinished temporary file was left; it may be deleted',
  'backup-none': 'There has been no backup yet',
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
  rent: 'Rent',
  fee: 'Fee',
  deposit: 'Deposit',
  guarantee: 'Guarantee',
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
  interest: 'Interest',
  'late-loss': 'Loss from late payment',
  penalty: 'Agreed penalty',
  costs: 'Costs',
}

export const headPlain: Dict['headPlain'] = {
  price: 'What has not been paid yet',
  interest: 'Interest agreed for the loan',
  'late-loss': 'What paying late cost you, at the law’s rate',
  penalty: 'What the contract says late payment costs',
  costs: 'What collecting cost, where they must bear it',
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
  'remark-says': ([words]) => `the remark says${quoted(words)}`,
  'by-law': 'nothing was agreed: the law’s order',
  decided: 'your decision',
}

export const changes: Dict['changes'] = {
  payment: ([value]) => `After the payment of ${on(value)}`,
  adjustment: ([value]) => `After the adjustment of ${on(value)}`,
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
  opening: 'Opening the file',
  reading: 'Reading row by row',
  matching: 'Matching payments',
  entering: 'Writing to the book',
  keeping: 'Keeping the originals',
  hashing: 'Hashing',
  checking: 'Checking',
  decoding: 'Preparing each page',
  rendering: 'Typesetting',
  stamping: 'Numbering pages',
  binding: 'Binding',
  writing: 'Writing the file',
  building: 'Building',
}

export const fields: Dict['fields'] = {
  number: 'Invoice or order number',
  date: 'Date',
  party: 'Their name',
  amount: 'Amount',
  remark: 'Remark',
  in: 'Money in',
  out: 'Money out',
  due: 'Due date',
  account: 'Their account',
  registration: 'Their tax number',
  contract: 'Contract number',
}
