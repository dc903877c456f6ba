// What happened, whether the book was touched, and what to do next.

import { coded, type Params } from '../codes'
import { day, size } from '../format'
import { sayCode } from '../say'
import type { Dict } from '../zh'
import { sayRefused } from './lock'
import { passages, templates, wordingFaults } from './wording'

const kept = 'Nothing was written to the book.'

/** What a file without rows looks like. */
const looks = coded({
  picture: 'a picture',
  pdf: 'a PDF',
  'word-document': 'a Word document',
  presentation: 'a presentation',
  'binary-workbook': 'an xlsb workbook (save it as xlsx)',
  'open-document': 'an ods workbook (save it as xlsx)',
  'other-archive': 'an archive that is no zip (unpack it first)',
  recording: 'a recording',
  program: 'a program',
  database: 'a database',
  'web-page': 'a web page',
  'ofd-document': 'an OFD that is no invoice',
  'empty-archive': 'an empty archive',
  unknown: 'nothing we know',
  'not-text': 'garbled text',
  table: 'a table of an unknown kind',
  xml: 'XML without an invoice',
})

/** What an input is called. */
const asked = coded({
  amount: 'Amount',
  on: 'Date',
  due: 'Due date',
  'due-days': 'Days',
  made: 'Date',
  'pay-by': 'Pay by',
  percent: 'Per cent',
  times: 'Multiple',
  name: 'Name',
  kind: 'Kind',
  columns: 'Columns',
  sheet: 'Sheet',
})

const limit = (value: string | undefined) => {
  if (value === undefined) return ''
  return ` At most ${/^\d+$/.test(value) ? size(Number(value)) : value}.`
}

const STAMPS: Record<string, string> = {
  'not-a-stamp': 'This is no answer of a timestamp authority.',
  refused: 'The authority did not stamp it.',
  'other-file': 'The answer is of another file, or the pack was changed since.',
  'no-certificate': 'The authority’s certificate is not in the answer, so it cannot be checked.',
  certificate: 'The certificate in the answer may not stamp time, or was not valid then.',
  signature: 'The signature of the answer is not right.',
  unknown: 'The answer is signed in a way that cannot be checked here.',
}

export const failures: Dict['failures'] = {
  unreachable: {
    what: 'The program does not answer.',
    help: 'Everything in the book is safe. Close this window and open it again; if that does not help, restart the computer.',
  },
  'no-book': { what: 'No book is open.', help: 'Make or open a book first.' },
  'book-exists': {
    what: 'There is a book in that folder already.',
    help: (p: Params) => `Open it, or choose another folder.${p.dir ? `\n${p.dir}` : ''}`,
  },
  'not-a-book': {
    what: 'There is no book in that folder.',
    help: (p: Params) =>
      `A book’s folder holds a file called journal.sqlite. Check that this is the right folder.${p.dir ? `\n${p.dir}` : ''}`,
  },
  'network-folder': {
    what: 'That folder is on a network share, where a book may be damaged.',
    help: 'Keep it on this computer’s own disk and copy backups to the share.',
  },
  locked: {
    what: 'Another program is writing in this book.',
    help: 'Wait for it, or close the other window, and try again.',
  },
  'book-locked': { what: 'The book is locked.', help: 'Its passphrase or recovery key opens it.' },
  'lock-refused': { what: (p: Params) => sayRefused(p).what, help: (p: Params) => sayRefused(p).help },
  'read-only': { what: 'This book can be read but not changed.', help: kept },
  tampered: {
    what: (p: Params) => `Entry ${p.entry ?? '?'} does not match its seal; it may have been altered.`,
    help: 'The book is read-only now. See Settings · Check the book, or restore a backup.',
  },
  'book-damaged': {
    what: 'The very beginning of the book’s file is damaged; it cannot be opened.',
    help: 'Restore a backup: see “Restore from a backup” on the first page. Keep the old folder: the originals of your evidence may still be in it.',
  },
  'not-a-backup': {
    what: (p: Params) =>
      `${p.name ? `“${p.name}”` : 'This file'} is no backup of a book, or its list of contents is damaged.`,
    help: 'The name of a backup ends in .owed.tar. If its list is damaged, an archive program can still open it: journal.sqlite and the folder vault in it, put together, are a book.',
  },
  'backup-newer': { what: 'A newer version made this backup.', help: 'Update the program first.' },
  'backup-unsound': {
    what: (p: Params) =>
      `From entry ${p.entry ?? '?'} on the book does not match its seal; it was not backed up.`,
    help: 'A damaged book must not take the place of a good backup; the earlier ones are there. See Settings · Check the book, or restore one.',
  },
  'backup-place': {
    what: (p: Params) =>
      p.why === 'inside'
        ? 'A backup inside the book’s own folder would be lost with it.'
        : `The folder for backups is not there${p.name ? `: ${p.name}` : '.'}`,
    help: (p: Params) =>
      p.why === 'inside'
        ? 'Choose another place.'
        : 'Is the stick or disk plugged in? Plug it in, or choose another folder.',
  },
  'backup-read-back': {
    what: 'What is read back is not what was written: this disk cannot be relied on.',
    help: 'No backup was made. Use another disk or stick.',
  },
  'disk-full': { what: 'The disk is full.', help: `${kept} Free some space and try again.` },
  'not-allowed': {
    what: (p: Params) => `No permission to read or write ${p.name ? `“${p.name}”` : 'this file or folder'}.`,
    help: 'Choose another place, or see whether another program has it open.',
  },
  refused: { what: 'The book did not accept this.', help: kept },
  'not-found': {
    what: (p: Params) =>
      p.what === 'erased-file'
        ? 'This file was erased.'
        : p.what === 'pack-template'
          ? `There is no template for packs called “${p.name ?? ''}”.`
          : 'That is no longer in the book.',
    help: (p: Params) =>
      p.what === 'erased-file'
        ? 'It was personal data whose time was over. Its fingerprint is kept; nothing brings the file back.'
        : 'It may just have been undone. Go back and look again.',
  },
  ambiguous: {
    what: (p: Params) => `More than one party is called “${p.name ?? ''}”.`,
    help: 'Open the one you mean from the list.',
  },
  'bad-input': {
    what: (p: Params) => `“${p.value ?? ''}” cannot be read.`,
    help: (p: Params) =>
      `Please check ${p.field ? `“${sayCode(asked, p.field)}”` : 'what was entered'}. ${kept}`,
  },
  'unknown-command': {
    what: 'The program does not know this action.',
    help: 'The window and the program may be of different versions; open it again.',
  },
  'file-empty': { what: (p: Params) => `“${p.name ?? ''}” is empty.`, help: 'Download or export it again.' },
  'file-unknown': {
    what: (p: Params) =>
      `“${p.name ?? ''}”${p.looks ? ` looks like ${sayCode(looks, p.looks)} and` : ''} has no rows that can be read.`,
    help: 'It can be kept as evidence in a case. For the ledger, export a table from the bank or the tax platform.',
  },
  'stamp-refused': {
    what: (p: Params) => STAMPS[p.why ?? ''] ?? STAMPS.unknown ?? '',
    help: 'Ask the authority for another answer, with its certificate in it; where it cannot be checked here, use the authority’s own program.',
  },
  'no-pages': {
    what: (p: Params) => `“${p.name ?? ''}” has no pages that can be drawn, so no share copy can be made.`,
    help: 'If it can be saved as PDF or JPEG, keep that as a new piece and share it.',
  },
  'file-password': {
    what: (p: Params) =>
      p.why === 'wrong'
        ? `This password does not open “${p.name ?? ''}”.`
        : `“${p.name ?? ''}” needs a password.`,
    help: (p: Params) =>
      p.why === 'workbook'
        ? 'Open it in a spreadsheet program, save a copy without the password and add that.'
        : 'Enter it and read the file again.',
  },
  'file-damaged': {
    what: (p: Params) => `“${p.name ?? ''}” is damaged and cannot be read to its end.`,
    help: 'Open it in a spreadsheet program and save it as xlsx, or export it again.',
  },
  'file-too-large': {
    what: (p: Params) => `“${p.name ?? ''}” is too large.`,
    help: (p: Params) => `Export it month by month and add the parts one after the other.${limit(p.limit)}`,
  },
  'file-reader-ended': {
    what: (p: Params) =>
      p.why === 'memory'
        ? `Reading “${p.name ?? ''}” asked for too much memory and was stopped; no row was taken in.`
        : p.why === 'time'
          ? `Reading “${p.name ?? ''}” took too long and was stopped; no row was taken in.`
          : `Reading “${p.name ?? ''}” broke down; no row was taken in.`,
    help: 'The other files are not touched by it. Export it again, or month by month.',
  },
  'file-changed': {
    what: (p: Params) => `“${p.name ?? ''}” changed after it was added.`,
    help: 'Please add it again.',
  },
  unsettled: {
    what: 'Some things must be settled before this paper can be issued.',
    help: 'Settle them below, or say why it should go out all the same.',
  },
  'missing-glyph': {
    what: (p: Params) => `No font at hand has the character “${p.character ?? ''}”.`,
    help: 'Check the name for a slip; if the character is right, write it in pinyin for now.',
  },
  'no-fonts': {
    what: 'The fonts for printing were not found.',
    help: 'Install the program again. The book is not affected.',
  },
  'engines-differ': {
    what: 'Two independent calculations disagree, so no figure is given.',
    help: 'Better no figure than a wrong one. Please send us a copy of this book to look at.',
  },
  'no-rate': {
    what: (p: Params) => `There is no rate for ${p.day ? day(p.day, 'en', 'long') : 'that day'}.`,
    help: 'Update the law data, or choose an earlier day.',
  },
  'folder-exists': {
    what: 'There is a folder of that name already; it was not overwritten.',
    help: (p: Params) => p.dir ?? 'Try another place.',
  },
  'file-exists': {
    what: (p: Params) => `${p.name ?? 'A file of that name'} is there already; it was not overwritten.`,
    help: 'Try another name.',
  },
  cancelled: { what: 'Stopped.', help: 'Nothing was changed.' },
  'print-refused': {
    what: (p: Params) => PRINT_REFUSED[p.why ?? ''] ?? `The print system did not take it: ${p.said ?? ''}`,
    help: 'Nothing was changed. The PDF can also be saved and printed from the program that shows PDFs.',
  },
  internal: { what: 'The program made a mistake of its own.', help: kept },
}

const PRINT_REFUSED: { [why: string]: string } = {
  absent: 'This computer has no print system that takes a PDF directly.',
  off: 'The print system does not answer.',
  'no-printer': 'No printer is set up.',
  printer: 'That printer is no longer there. Choose another.',
}

/** What a file of law data is called; one that is not known keeps its name. */
const LAW_FILES: Record<string, string> = {
  'lpr-1y': 'One-year LPR',
  'lpr-5y': 'Five-year LPR',
  'lpr.csv': 'LPR table',
  'benchmark.csv': 'Benchmark loan rates',
  'holidays.csv': 'Holidays',
  'laws.toml': 'List of laws',
  'articles.toml': 'Articles',
  'interest.toml': 'Interest rules',
  'court-fees.toml': 'Court fees',
  'limitation.toml': 'Limitation rules',
  'sme.toml': 'SME payment rules',
  'sme-size.csv': 'Enterprise sizes',
  'small-claims.csv': 'Small-claims limits',
  'procedures.toml': 'Roads to the money',
}
export const lawFile = (file: string) => {
  const [name = '', rule] = file.split(': ')
  const known = LAW_FILES[name] ?? name
  return rule === undefined ? known : `${known} (${rule})`
}

export const rules: Dict['rules'] = {
  'no-party': 'There is no such party.',
  withdrawn: ([number = '']) => `${number} was withdrawn.`,
  'too-many-defendants': ([max = '']) => `At most ${max} can be sued beside the debtor.`,
  'no-replacement': ([number = '']) =>
    `${number} cannot stand in its place: choose a later paper to the same party that was not withdrawn.`,
  'password-short': ([least = '']) =>
    `A password needs at least ${least} characters; a shorter one is soon tried out.`,
  'pack-in-the-open':
    'The book is locked, and this would lie in the open: say that it may, or choose a place.',
  'kept-too-long': ([max = '']) => `At most ${max} months after a case is settled.`,
  'erased-for-good': 'What was erased cannot be brought back, so this cannot be undone.',
  'erase-interest': ([about = '']) =>
    `Interest of ¥${about} may still be claimed. Say that you give it up first.`,
  'erase-owed': ([about = '']) => `¥${about} is still owed, and the claim needs it.`,
  'erase-plan-runs': 'A repayment agreement has not ended.',
  'erase-undecided': ([about = '']) => `${about} payment(s) that may be theirs are undecided; decide first.`,
  'erase-guarantees': ([about = '']) => `They guarantee the repayment agreement of ${about}.`,
  'erase-kept-until': ([about = '']) =>
    `It is to be kept until ${about}; to erase earlier, change the time first.`,
  'erase-creditor': 'This is whose book it is.',
  'erase-nothing-to-erase': 'There is nothing of that to erase.',
  'erase-nothing-erased': 'Nothing was erased in this book.',
  'erase-of-another': ([about = '']) => `${about} has the same file.`,
  'erase-filed': ([about = '']) => `A court has it as exhibit ${about}.`,
  'nothing-said': 'Say what, or why, in a few words.',
  'below-nought': 'The amount must not be below zero.',
  'percent-out-of-range': 'The per cent must be between 0 and 100.',
  'no-task': 'There is no such task.',
  'source-unlawful':
    'What was bought or passed on from inside may not be used (Personal Information Protection Law art. 10, Criminal Law art. 253-1). Choose a source you can name, or “I do not know”.',
  'more-contacts': ([most = '']) => `Contacts can only be fewer than we advise; ${most} is the most.`,
  'invoice-of-another':
    'The buyer on the invoice is not who you said. Leave the invoice out, or change who owes.',
  'no-debt': 'There is no such debt.',
  'no-payment': 'There is no such payment.',
  'no-invoice': 'There is no such invoice.',
  'no-entry': 'There is no such entry, or it cannot be undone.',
  twice: ([what = '']) => `${what ? `“${what}”` : 'It'} is in the book already.`,
  'name-empty': 'A name is needed.',
  'name-too-long': 'The name is longer than any register holds.',
  'not-positive': 'The amount must be above zero.',
  zero: 'The amount must not be zero.',
  'too-large': 'The amount is too large.',
  'parts-of-a-fen': 'An amount has at most two decimals.',
  'day-out-of-range': 'The day must lie between 1990 and 2199.',
  'rate-out-of-range': 'The rate must be between 0% and 1000%.',
  'times-out-of-range': 'The multiple must be between 0 and 10.',
  'no-evidence': 'There is no such evidence.',
  'no-document': 'There is no such paper.',
  'no-statement': ([number = '']) => `${number} is not a statement of account.`,
  'evidence-of-another': ([name = '']) => `“${name}” is evidence about another customer.`,
  'back-before-sent': ([back = '', sent = '']) =>
    `It was signed on ${back}, before the statement of ${sent}.`,
  'debt-of-another': 'That debt is another customer’s; leave it out.',
  'shows-itself': ([name = '']) =>
    `“${name}” cannot itself show that its signature binds; name another paper.`,
  'no-dispatch': 'There is no such sending.',
  'sent-before-issued': ([issued = '', sent = '']) =>
    `It was sent on ${sent}, before the day on the paper, ${issued}.`,
  'arrived-before-sent': ([arrived = '', sent = '']) =>
    `That is on ${arrived}, before it was sent on ${sent}.`,
  'no-difference': 'The amount is the statement’s own; then it agrees.',
  wording: ([about = '', column = '', line = '', passage = '', why = '']) => {
    const words = wordingFaults[why as keyof typeof wordingFaults]
    const told = typeof words === 'function' ? words([about]) : (words ?? why)
    const name = passages[passage as keyof typeof passages]
    const place = line === '' ? '' : templates.place(Number(line), Number(column))
    return `${typeof name === 'string' ? name : passage}: ${place}${told}`
  },
  'letter-not-seen':
    'This letter reads otherwise now than you saw it, because the book moved. Please look at it again.',
  'wording-kept':
    'The words of this paper are kept exactly; only your own letters and agreements can be worded.',
  'pack-template-long': ([about = '', max = '']) => `“${about}” is too long: ${max} characters are the most.`,
  'pack-template-line': ([about = '']) =>
    about.trim() === '' ? 'A template needs a name.' : `“${about}” must be one line of plain text.`,
  'pack-template-lines': ([max = '']) => `A cover has room for ${max} more lines.`,
  'pack-template-twice': 'A kind of evidence stands in the order once.',
  'pack-template-size': 'Files of 0 MB at most are none: leave the limit out where there is none.',
  'pack-template-none': ([about = '']) => `There is no template “${about}”; it may just have been deleted.`,
  'pack-template-many': ([max = '']) => `${max} templates are the most.`,
  'wording-refused': ([about = '']) => `These words cannot be used: ${about}`,
  'wording-file': ([, why = '']) => wordingFileFaults[why] ?? wordingFileFaults['not-one'] ?? why,
  'nothing-filed': 'A pack that was handed in has a debtor and at least one exhibit.',
  'filed-otherwise': ([number = '']) =>
    `Exhibit ${number} was handed in as something else and its number stays: build the pack anew.`,
  'nobody-signed': 'A name or a seal is needed.',
  'no-contact': 'There is no such contact with this debtor in the book.',
  'before-it-happened': ([by = '', on = '']) => `${by} is before ${on}, the day it happened.`,
  'ends-before-said': ([by = '', on = '']) => `${by} is before it was said, on ${on}.`,
  'reason-empty': 'Write down why.',
  'text-too-long': ([, max = '']) => `That is too long; ${max} characters are the most.`,
  instalments: ([debt, sum]) =>
    `The instalments come to ${sum ?? ''}, the debt to ${debt ?? ''}; they must be the same.`,
  'due-is-not-last': ([, last]) => `The last instalment is due on ${last ?? ''}; leave the due date out.`,
  'not-a-loan': 'Only a loan can have interest withheld or rolled over.',
  'all-interest': 'With so much interest in it, nothing was lent.',
  'rolled-not-before': 'The earlier loan must be of an earlier day than this one.',
  'cost-before-debt': 'The cost is of a day before the debt arose.',
  'owes-itself': 'Nobody can owe money to themselves.',
  'more-than-arrived': 'More is shared out than arrived.',
  'debt-twice': 'The same debt stands twice in one match.',
  'paid-before-debt': 'This money arrived before the debt arose. If it was paid in advance, say so.',
  'own-name': 'That is the party’s own name.',
  'joins-itself': 'A party cannot be joined with itself.',
  'one-registration': 'Both would have the same credit code. Put it with the one whose it is.',
  'entry-of-another': ([entry = '']) =>
    `Entry ${entry} is not about this party alone and cannot be told apart.`,
  'split-plan': ([debts = '', on = '']) =>
    `The repayment plan of ${day(on, 'en', 'long')} is about debts of both (${debts.replaceAll('、', ', ')}). Give all of them to one of the two; or undo the plan in the history first, and agree with each after the split.`,
  'two-registrations': 'The two have different registration numbers, so they are not one.',
  'not-red': ([number = '']) => `Invoice ${number} is not a red one.`,
  'names-its-blue': ([number = '']) =>
    `The red invoice itself names ${number}, which is in the book; that stands.`,
  'other-buyer': 'A red invoice can only take back a blue one to the same buyer.',
  'more-than-invoiced': 'That would take back more than the invoice’s total.',
  'set-aside': 'This payment was set aside as the same money as another. Undo that first.',
  'amounts-differ': 'Two different amounts are not the same money.',
  'no-refund': 'No such money that went out is in the book.',
  'more-than-paid': 'More would be given back than was paid.',
  'more-than-on-account': ([kept = '']) =>
    `More would be given back than is kept on account, which is ¥${kept}.`,
  'not-their-debt': 'That debt is not of the one who got the money back.',
  'source-empty': 'Say where it was read, so that it can be checked later.',
  'no-published-rate': ([percent = '']) =>
    `${percent}% is no published rate: it must be above 0% and at most 100%.`,
  'day-of-another-year': ([value = '', year = '']) => `${day(value, 'en', 'long')} is not a day of ${year}.`,
  'no-days': ([year = '']) => `No day of ${year} is named.`,
  'no-plan': 'There is no such plan in the book.',
  'plan-empty': 'A plan needs a debt and an instalment.',
  'plan-two-debtors': 'The debts of a plan must be of one debtor.',
  'plan-runs': 'A plan for this debt runs; end it first.',
  'plan-settled': 'This debt was settled by a plan that was kept.',
  'plan-more-than-price': ([acknowledged, price]) =>
    `${acknowledged} is acknowledged of a price of ${price}.`,
  'plan-sum': ([parts, sum]) => `The instalments come to ${parts}; they must come to ${sum}.`,
  'plan-due-before': ([due, on]) => `An instalment is due ${due}, before the plan was agreed ${on}.`,
  'plan-more-than-interest': ([interest, waived]) =>
    `Penalty and interest come to ${interest}; ${waived} cannot be given up.`,
  'plan-interest-first': ([interest]) =>
    `Give up all ${interest} of penalty and interest before any of the price.`,
  'plan-reward': 'The reward must be less than the instalments, and its day before the last of them.',
  'plan-guarantee-period': 'A guarantee lasts 1 to 120 months.',
  'plan-over': 'This plan is over.',
  'plan-before-agreed': ([day, on]) => `${day} is before the plan was agreed on ${on}.`,
  'plan-not-paid': ([paid, sum]) => `${paid} of ${sum} came in; it is settled when all of it has.`,
  'plan-no-reason': 'Say why.',
  'plan-no-acceleration': 'The agreement has no acceleration: ask for what is due, or end it together.',
  'plan-not-broken': 'No instalment is late beyond the days agreed.',
  'limits-cross': 'The limit by agreement must not be below the limit without.',
  'law-unreadable': ([file = '']) => `${lawFile(file)} cannot be read: its form is wrong.`,
  'law-gap': ([after = '', before = '', file = '']) =>
    `${lawFile(file)}: nothing between ${day(after, 'en', 'long')} and ${day(before, 'en', 'long')}. Add what is in between first.`,
  'law-overlap': ([file = '', on = '']) =>
    `${lawFile(file)}: ${day(on, 'en', 'long')} is there already, or the rows are out of order.`,
  'law-no-source': ([file = '', row = '']) => `${lawFile(file)}: “${row}” does not say where it comes from.`,
  'law-no-status': ([file = '', row = '']) => `${lawFile(file)}: “${row}” does not say how well it is known.`,
  'law-not-checked': ([file = '', row = '']) =>
    `${lawFile(file)}: “${row}” does not say when it was checked.`,
  'law-no-article': ([article = '', by = '']) => `“${by}” cites ${article}, which is not in the articles.`,
  'law-unsound': ([file = '']) => `${lawFile(file)} does not add up, so none of it was taken.`,
  'law-not-law-data': 'This is no file of law data.',
  'law-country': ([country = '']) =>
    `This is the law of “${country}”; only that of mainland China can be used.`,
  'law-unsaid': ([what = '']) => `The file does not say its ${what}, so it was not taken.`,
  'law-unknown-file': ([file = '']) =>
    `The file holds “${file}”, which this version does not know. Perhaps the program must be updated first.`,
  'law-older': ([checked = '', used = '']) =>
    `This file was checked on ${day(checked, 'en', 'long')}, before the data in use (${day(used, 'en', 'long')}).`,
  'law-to-come': ([checked = '']) =>
    `The file says it was checked on ${day(checked, 'en', 'long')}, which is still to come.`,
  'law-same': 'The file holds what is in use already; there is nothing to update.',
  money: 'Different currencies, or too large a sum.',
  needed: 'Something entered later needs it. Undo the later step first.',
}

/** Why a file is not taken. */
const wordingFileFaults: Record<string, string> = {
  'not-one': 'This is no file of wordings; only a file handed out by “Hand out as a file” can be taken.',
  'too-large': 'The file is too large to be one of wordings.',
  newer: 'The file was written by a newer version; please update the program first.',
  'too-many': 'The file holds more letters than there are; it is none of wordings.',
  twice: 'The file words one letter twice.',
}
