// The codes the program answers with, in plain English: files, payments, steps, the book.

import { sayCode } from '../say'
import type { Dict } from '../zh'
import { costKinds } from './law'
import { many, on, quoted, tail, yuan } from './phrases'

export const formats: Dict['formats'] = {
  'tax-bureau-list': 'Tax bureau · list of all invoices',
  'e-invoice-xml': 'Electronic invoice, XML',
  'e-invoice-ofd': 'Electronic invoice, OFD',
  'e-invoice-pdf': 'Electronic invoice, PDF',
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
  'citic-card': 'China CITIC Bank · credit card',
  'hsbc-hk-card': 'HSBC (Hong Kong) · credit card',
  'spdb-personal': 'SPD Bank · personal account',
  'huaxi-securities': 'Huaxi Securities · money movements',
  'ageing-table': 'Table of balances by age',
  'bank-statement': 'Bank statement',
  mapped: 'A table whose columns you named',
  several: 'An archive with several kinds of file',
}

export const fileNotes: Dict['fileNotes'] = {
  'tallies-differ-records': ([stated, , found]) =>
    `The file says it has ${stated ?? ''} records; ${found ?? ''} were read`,
  'tallies-differ-incoming': figures => `Income differs from the total in the file: ${differing(figures)}`,
  'tallies-differ-outgoing': figures => `Expense differs from the total in the file: ${differing(figures)}`,
  'tallies-differ-neutral': figures =>
    `What is neither income nor expense differs from the total in the file: ${differing(figures)}`,
  'tallies-differ-outstanding': figures =>
    `Balances differ from the total in the file: ${differing(figures)}`,
  'not-evidence':
    'The file says of itself that it is for your own reckoning and no evidence. For evidence ask the app for a sealed certificate',
  'saved-again':
    'The file was opened and saved by a spreadsheet program: seconds are gone, long numbers may be changed. Where something differs, use the original',
  'bad-characters': ([rows, row]) =>
    `Characters of ${rows ?? ''} rows cannot be read (from row ${row ?? ''} on); a name may be wrong`,
  'sheet-left-out': ([sheet]) => `It is not clear what the sheet ${quoted(sheet)} is; it was not read`,
  'sheet-hidden': ([sheet]) => `The hidden sheet ${quoted(sheet)} was not read`,
  'file-left-out': ([name]) => `${quoted(name)} inside the archive was not read`,
  'summed-from-lines': 'The file has lines only; each invoice is the sum of its lines',
  unit: ([unit]) =>
    unit === 'ten-thousand'
      ? 'Amounts are in ten thousands of yuan and were multiplied'
      : 'Amounts are in thousands of yuan and were multiplied',
  'made-at': ([at]) => `Exported at ${at ?? ''}, as the file says`,
  'general-layout':
    'A layout never seen before, read by the names of its columns. Hold a row or two against the original',
  'signature-unchecked': 'The electronic signature in the file was not checked here',
}

const differing = ([statedCount, statedSum, count, sum]: string[]) =>
  [
    statedCount && statedCount !== count ? `it says ${statedCount} records, ${count ?? ''} were read` : '',
    statedSum && statedSum !== sum ? `it says ${statedSum} yuan, ${sum ?? ''} were read` : '',
  ]
    .filter(Boolean)
    .join('; ')

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
  'outgoing-to-debtor': 'Money to a debtor: a refund perhaps. It is kept and asked about under Reconcile',
  'balance-row': 'Only a balance, without the items it is made of',
}

export const match: Dict['match'] = {
  'payer-is-buyer': 'The payer is, to the letter, the buyer on the invoice',
  'payer-spelling': ([payer]) =>
    `The payer is written${quoted(payer)}: only width or spaces differ, taken as the same`,
  'payer-known-as': ([payer, name]) =>
    `The payer${quoted(payer)} is another name of${quoted(name)}, as was said before`,
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
  'name-resembles': ([payer, name]) =>
    `The payer${quoted(payer)} is much like${quoted(name)}, not quite the same`,
  'name-masked': ([payer, name]) => `The payer${quoted(payer)} is masked and may be${quoted(name)}`,
  'remark-names': numbers => `The remark names it (${numbers.map(tail).join(', ')})`,
  'remark-names-invoice': ([number]) => `The remark has their invoice number (${tail(number)})`,
  'several-of-that-amount': numbers =>
    `${numbers.length} invoices are of that amount (${numbers.map(tail).join(', ')})`,
  'short-by-charge': ([number, amount]) =>
    `Only ${yuan(amount)} short of invoice ${tail(number)}: a bank charge perhaps`,
  'together-equals-invoice': ([number]) =>
    `With another one of those days it is exactly invoice ${tail(number)}`,
  'maybe-same-money': ([value, payer]) =>
    `The same amount came on ${on(value)}${payer ? ` from${quoted(payer)}` : ''}: the same money met twice perhaps`,
  'same-amount-days-apart': ([days]) =>
    days === '0' ? 'One day and one amount' : `One amount, ${many(days, 'day', 'days')} apart`,
  'same-payer': ([payer]) => `Both are from${quoted(payer)}`,
  'same-number': ([number]) => `Both have the number ending in ${number?.slice(-6) ?? ''}`,
  'through-payment-app': 'One is in the payment app’s bill, the other is the app’s transfer at the bank',
  'same-remark': ([text]) => `Both have the remark${quoted(text)}`,
  'red-equals-invoice': ([number]) => `Exactly the amount of invoice ${tail(number)}`,
  'red-equals-rest': ([number]) => `Exactly what is left of invoice ${tail(number)}`,
  'red-part-of-invoice': ([number]) => `Less than invoice ${tail(number)}: part of it perhaps`,
  'red-days-after': ([days]) =>
    days === '0' ? 'Issued the same day' : `Issued ${many(days, 'day', 'days')} after it`,
  'payee-is-debtor': ([name]) => `It went to${quoted(name)}, who owes you`,
  'remark-says-refund': ([word]) => `The remark says${quoted(word)}`,
  'refund-from-account': ([amount]) => `${yuan(amount)} of it comes out of what is kept on account`,
  'refund-reopens': ([number]) =>
    `It gives back what was paid on ${tail(number)}, which is owed again from that day`,
  'refund-beyond': ([amount]) => `${yuan(amount)} more than ever came in: something else perhaps`,
}

export const steps: Dict['steps'] = {
  'decide-payments': ([n]) => (n && n !== '1' ? `Decide about ${n} payments` : 'Decide about one payment'),
  'say-due-date': ([n]) => (n && n !== '1' ? `State when ${n} debts were due` : 'State when payment was due'),
  wait: ([value]) => (value ? `Not due until ${on(value)}: wait` : 'Not due yet: wait'),
  demand: ([amount]) => (amount ? `Send a formal demand for ${yuan(amount)}` : 'Send a formal demand letter'),
  'send-letter': ([number]) => `Send demand letter${number ? ` ${number}` : ''} and keep the receipt`,
  'follow-letter': ([number, day]) => `Find out whether demand letter ${number ?? ''} of ${on(day)} arrived`,
  'build-pack': 'Bind the evidence into a pack',
  settled: 'This one is settled',
}

export const stepWhy: Dict['stepWhy'] = {
  'decide-payments':
    'Until that is settled no formal paper goes out, so that nobody is asked for the wrong sum.',
  limitation:
    'After that day, if they plead it, a court may no longer help. A demand that is signed for, or an admission in writing, starts three new years.',
  'backup-none': 'The book is on this one disk. If it fails, the accounts and the originals are gone.',
  'backup-late': 'What was entered since is in one place only.',
  'backup-failed': 'Without a new backup, what was entered since the last one would be lost with the disk.',
  'unplaced-payments':
    'Money that goes with nobody. Placing it makes the accounts true; what has nothing to do with debts is not asked about again.',
  'say-due-date':
    'Without the day it was due, neither the days late nor the limitation period (after which a court may no longer help) can be worked out.',
  wait: 'Nothing to ask for before the day. It will show up in Today.',
  demand:
    'It says how much, how it was worked out, and by when. Once delivered it starts the limitation period anew, and it proves in court that you asked.',
  'send-letter':
    'Send it by EMS to the registered address and say on the label what it is. Then record the sending beside the letter, with a photo of the slip.',
  'follow-letter':
    'Look the waybill up; record whether it was delivered, refused or returned, with a picture: limitation restarts only where arrival can be proved.',
  'build-pack': 'Numbered pages, an index and hashes: ready for a lawyer or a court.',
  settled: 'Nothing left to do. Everything stays here to be looked up.',
}

export const stepDo: Dict['stepDo'] = {
  task: 'Look',
  'decide-payments': 'Decide',
  limitation: 'Demand it now',
  'backup-none': 'Back up',
  'backup-late': 'Back up',
  'backup-failed': 'See why',
  'backup-lacking': 'See which',
  'backup-unsound': 'See why',
  'unplaced-payments': 'Decide',
  'say-due-date': 'State the due date',
  wait: 'See the money',
  demand: 'Draft the letter',
  'send-letter': 'Send and record',
  'follow-letter': 'Record the outcome',
  'build-pack': 'Build the pack',
  'promise-eve': 'Write a reminder',
  'plan-eve': 'Write a reminder',
  'plan-due': 'Has it arrived?',
  'plan-missed': 'Write the notice of breach',
  'court-day': 'Look at it',
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
  'paper-withdrawn': ([number, why]) => `Paper ${number ?? ''} withdrawn: ${why ?? ''}`,
  adjusted: ([, why]) =>
    `Amount adjusted${why ? `: ${why === 'bank-charge' ? 'a bank charge, borne here' : why}` : ''}`,
  refunded: ([payee]) => `Refund to ${payee ?? ''}`,
  'statement-agreed': ([number]) => `Statement ${number ?? ''} came back, agreed`,
  'statement-differs': ([number]) => `Statement ${number ?? ''} came back; they say they owe`,
  'cost-incurred': ([what]) => `Spent: ${sayCode(costKinds, what ?? '') || 'a cost'}`,
}

export const soon: Dict['soon'] = {
  task: 'What you said you would do',
  due: 'Payment due',
  instalment: ([at, of]) => (at ? `Instalment ${at} of ${of ?? ''} due` : 'An instalment due'),
  promise: 'Promised for this day',
  reply: ([number]) => (number ? `Payment named in statement ${number}` : 'Payment named in a statement'),
  'rest-ends': 'The pause ends',
  'plan-part': ([nth, of]) => `Instalment ${nth ?? ''} of ${of ?? ''} of the plan`,
  'court-day': ([, en, which]) => [en, which].filter(Boolean).join(' · '),
  limitation: 'Limitation ends (provable)',
  'limitation-believed': 'Limitation ends (only believed)',
}

export const findings: Dict['findings'] = {
  storage: 'The file of the book cannot be read to its end',
  tampered: ([about]) => `Entry ${about ?? ''} does not match its seal`,
  unsound: ([about]) => `Entry ${about ?? ''} contradicts what stands before it`,
  'newer-version': ([about]) => `Entry ${about ?? ''} was written by a newer version`,
  'entries-gone': ([about]) =>
    `The book ended with entry ${about ?? ''} when it was last written, and no longer has it: an older copy seems to be in its place`,
  'backup-journal': 'The journal in the backup was changed',
  'backup-file': ([about]) => `File ${about ?? ''} in the backup was changed and was left out`,
  'backup-between': ([about]) =>
    `Bytes around ${about ?? ''} in the backup were changed; its content is whole`,
  'backup-seal': 'The backup’s list of contents does not match its seal',
  'backup-length': 'The backup is cut short or has something added',
  'file-missing': ([about]) => `File ${about ?? ''} is missing`,
  'file-changed': ([about]) => `The content of file ${about ?? ''} changed`,
  'not-struck': ([about]) => `Entry ${about ?? ''} was erased, and its words are there`,
  'not-erased': ([about]) => `File ${about ?? ''} was erased, and is there`,
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
  'entries-gone': ([entry]) =>
    `What was entered from entry ${entry ?? '?'} on is gone: an older copy of the book’s file seems to be in its place, as synced folders sometimes do. Restore a backup if there is one; if not, you can go on from what is there.`,
  copy: ([made]) =>
    `This is a copy for reading${made ? `, made ${made}` : ''}. It can be looked at, searched, exported and printed, and nothing can be entered. The book itself goes on where it is.`,
  'copy-changed': ([made]) =>
    `This is a copy for reading${made ? `, made ${made}` : ''}, but it is no longer as it was made, so it does not show the book of that time. Ask whoever gave it to you for another.`,
  'disk-full': 'The disk is full, so the book can only be read. Free some space and open it again.',
  'read-only-disk': 'The disk or folder of the book cannot be written to.',
}

export const partyKinds: Dict['partyKinds'] = {
  company: 'Company',
  branch: 'Branch',
  'sole-trader': 'Sole trader',
  person: 'Person',
  'public-body': 'Public body',
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
  audio: 'Sound',
  video: 'Video',
  photo: 'HEIC photo',
  scan: 'TIFF scan',
  ofd: 'OFD invoice',
  word: 'Word',
  mail: 'E-mail',
  text: 'Text',
  other: 'File',
}

export const forms: Dict['forms'] = {
  demand: 'Demand letter',
  schedule: 'Interest schedule',
  statement: 'Statement of account',
  'fair-dealing': 'About this debt, and how to talk to us',
  'legal-representative': 'Certificate of legal representative',
  'repayment-agreement': 'Repayment agreement',
  'breach-notice': 'Notice of breach (acceleration)',
  guarantee: 'Guarantee',
  receipt: 'Receipt',
  settlement: 'Certificate of settlement',
  'power-of-attorney': 'Power of attorney',
  'complaint-sale': 'Complaint by elements: sale',
  'complaint-loan': 'Complaint by elements: private loan',
  'complaint-lease': 'Complaint by elements: house lease',
  'complaint-construction': 'Complaint by elements: construction',
  'complaint-property': 'Complaint by elements: property management',
  enforcement: 'Application for enforcement by elements',
  complaint: 'Complaint (ordinary)',
  'payment-order': 'Application for a payment order',
  preservation: 'Application for preservation',
  'service-address': 'Confirmation of address for service',
  'evidence-index': 'Index of evidence',
  'court-desk': "Sheet for the court's desk",
  'assignment-notice': 'Notice of assignment',
  'lawyer-brief': 'Brief for a lawyer',
  'lawyer-letter': "Lawyer's letter (draft)",
}

export const seals: Dict['seals'] = {
  company: 'company seal',
  finance: 'finance seal',
  contract: 'contract seal',
  other: 'another seal',
  absent: 'no seal',
}

export const chainStates: Dict['chainStates'] = {
  signed: 'Signed',
  unsigned: 'Not signed',
  missing: 'None',
  agreed: 'Agreed',
  differs: 'Differs',
  sent: 'Not back yet',
  issued: 'Issued',
  paid: 'Paid',
  part: 'Paid in part',
  unpaid: 'Unpaid',
}

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
  'cost-incurred': 'Cost recorded',
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
  'plan-agreed': 'Plan agreed',
  'plan-signed': 'Plan signed',
  'plan-ended': 'Plan ended',
  'statement-returned': 'Statement returned',
  'evidence-described': 'Evidence described',
  'paper-sent': 'Paper sent',
  'paper-arrived': 'What came of a sending',
  'identity-marked': 'Account tied to a person',
  answered: 'Questions answered',
  'asset-seen': 'Clue to an asset',
  'ability-stated': 'Monthly means worked out',
  'class-decided': 'Class decided',
  'task-set': 'Task set',
  'task-ended': 'Task ended',
  'contact-reviewed': 'Contact looked back on',
  'rest-asked': 'Rest recorded',
  guarded: 'Conduct guard',
  'point-kept': 'Contact details kept',
  'court-noted': 'Something in court, or a guarantee',
  'wording-set': 'Words of a letter set',
  'pack-template-set': 'Template for packs set',
  'defendants-named': 'Who is sued',
  'case-reviewed': 'A case looked back on',
  'paper-withdrawn': 'Paper withdrawn',
  'retention-set': 'How long data are kept',
  delivered: 'Delivery recorded',
  assigned: 'Assignment recorded',
  filed: 'Filing recorded',
  ruled: 'Ruling recorded',
  noted: 'Note',
  'same-party': 'Taken as one party',
  'different-party': 'Told apart',
  'parties-joined': 'Parties joined',
  'party-split': 'Party told apart',
  'red-linked': 'Red invoice linked',
  'same-money': 'Same money set aside',
  'different-money': 'Payments told apart',
  'paid-out': 'Money that went out',
  'gave-back': 'Refund placed',
  'tolerance-set': 'Allowance set',
  matched: 'Payment matched',
  'terms-stated': 'Terms stated',
  'rate-added': 'Published rate added',
  'year-added': 'Holidays of a year added',
  'threshold-added': 'Small-claims limits added',
  'law-updated': 'Law data updated',
  'pack-filed': 'Pack marked as handed in',
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
  printing: 'Handing over to the print system',
  journal: 'Copying the journal',
  copying: 'Copying the book and its files',
  checking: 'A file is not as it was; checking each',
  'reading-back': 'Reading it back from the disk',
  restoring: 'Restoring and checking each part',
  claims: 'Working out each claim',
  binding: 'Setting pages, numbering and binding them',
  loading: 'Opening each exhibit',
  recognising: 'Reading the writing on photos and scans',
  looking: 'Looking at each case',
  packs: 'Building one pack after another',
  typesetting: 'Setting the cover, index and page numbers',
  drawing: 'Drawing page by page',
  scaling: 'Scaling photos and splitting volumes',
  comparing: 'Comparing paragraph by paragraph',
  'looking-through': 'Checking each exhibit',
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
