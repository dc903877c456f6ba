// The folder for a lawyer.

import type { Dict } from '../zh'

export const counsel: Dict['counsel'] = {
  tab: 'To a lawyer',
  title: 'Folder for a lawyer',
  hint: 'All of the case in one folder, to be read, reckoned and checked without Owed and without a network.',
  holds: 'What is in it',
  parts: [
    'Read first: one web page with the sums and a link to every file',
    'Summary: parties, debts, limitation, how well it is proved',
    'Chronology: what happened, and what shows it',
    'Claim: line by line, with the source of every rate and the articles',
    'Index of evidence, the bound pack and the unchanged originals',
    'Promises, clocks, next steps and what the lawyer should check',
    'The papers that were issued (PDF and Word)',
    'The ledger of this case (Excel and CSV)',
    'A page that compares every SHA-256',
  ],
  without:
    'Only this debtor is in it. The original bank statements and invoice lists name others and stay out.',
  lang: 'Language of the new sheets',
  write: 'Make the folder',
  writing: 'Putting the folder together',
  made: files => `Done: ${files} files`,
  total: day => `What may be claimed, counted to ${day}:`,
  seal: 'SHA-256 of the list of files; kept elsewhere, it vouches for the list itself',
}

export const counselNotes: Dict['counselNotes'] = {
  'no-evidence': 'There is no evidence to bind, so there is no pack in it',
  undecided: ([n]) =>
    `${n === '1' ? 'One payment is' : `${n ?? ''} payments are`} undecided; the sums may change`,
  withdrawn: ([number]) => `${number ?? ''} was withdrawn and is marked so`,
  stale: ([number]) =>
    `Sums, parties or numbers of exhibits moved since ${number ?? ''} was issued; it is of that day`,
  placeholder: ([name]) =>
    `“${name ?? ''}” cannot be shown as pages; a notice stands for it, and the original is enclosed`,
  unbound: ([n]) =>
    `${n === '1' ? 'One piece is' : `${n ?? ''} pieces are`} not bound and lie in a folder of their own`,
}
