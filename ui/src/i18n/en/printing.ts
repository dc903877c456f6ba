// Printing.

import { coded } from '../codes'

export const printing = {
  open: 'Print…',
  title: 'Print',
  set: 'Print the whole set…',
  setTitle: 'Print the set for the court',
  what: 'What is printed',
  preview: 'Preview',
  previewWhy: 'What you see is the very PDF that goes to the printer, page by page.',
  printer: 'Printer',
  usual: ' (the system’s usual one)',
  sides: 'One side or both',
  one: 'One side',
  both: 'Both sides, turned at the long edge',
  byHand: 'Both sides, turned by hand',
  byHandWhy:
    'The system says that this printer cannot turn a sheet over: all fronts are printed first, the pile is put back, and then the backs. If it can after all, switch its duplexer on in the system’s printer settings.',
  runFronts: 'Print the fronts',
  turn: (jobs: number, printer: string) =>
    `The fronts of ${jobs === 1 ? '1 paper' : `${jobs} papers`} went to the printer ${printer}. Now the backs`,
  turnSteps: [
    'Wait until the last sheet is out, and leave the pile in its order.',
    'Put it back into the tray so that the empty sides are printed and the heads of the pages point the same way. If you are not sure, try it first with a paper of two sheets.',
    'Say which sheet is drawn in first, and print the backs. A sheet without a back runs through empty.',
  ],
  first: 'Once it is back, the sheet drawn in first is',
  firstIsLast: 'the last one (sheets come out face down and go back as they lie: mostly so)',
  firstIsFirst: 'the first one (sheets come out face up and the whole pile is turned over)',
  runBacks: 'Print the backs',
  leaveBacks: 'Leave out the backs',
  defendants: 'How many are sued',
  defendantsWhy:
    'One for the court, one for each that is sued, and one to keep; what the court asks for on the day counts.',
  copiesOf: (name: string) => `Copies of ${name}`,
  pages: (n: number) => (n === 1 ? '1 page' : `${n} pages`),
  inAll: (copies: number, sheets: number) =>
    `${copies === 1 ? '1 copy' : `${copies} copies`} in all, on ${sheets === 1 ? '1 sheet' : `${sheets} sheets`} of paper.`,
  fresh: 'Every paper, and every copy of it, begins on a fresh sheet.',
  lockedTitle: 'The book is locked; the queue of the printer is not',
  lockedWhy:
    'Until the sheets are out the print system keeps what it prints in the open, in its own queue. The queue names papers by their number and nobody by name.',
  run: 'Print',
  running: 'Handing over to the print system',
  done: (jobs: number, printer: string) =>
    `Handed to the printer ${printer}: ${jobs === 1 ? '1 paper' : `${jobs} papers`}`,
  doneWhy: 'The print system took them. Whether paper is wanted or stuck, the printer says.',
  job: (id: string) => `job ${id}`,
  partly: (done: number, all: number) => `Only ${done} of ${all} papers were handed over`,
  save: 'Save the PDF',
  against: 'This set cannot be printed yet',
  againstWhy: 'Its papers do not agree. Put that right first.',
  empty: 'There is nothing to print yet',
  file: 'PDF file',
  pack: (name: string) => `Evidence pack ${name}`,
}

/** Who gets these copies. */
export const printedFor = coded({
  court: ([n = '']) => `court ${n}`,
  defendants: ([n = '']) => `sued ${n}`,
  recipient: ([n = '']) => `other side ${n}`,
  lawyer: ([n = '']) => `lawyer ${n}`,
  own: ([n = '']) => `to keep ${n}`,
})

/** Why this computer cannot print from here. */
export const printSystem = coded({
  absent:
    'This computer has no print system that takes a PDF directly (Linux and macOS have CUPS). Save the PDF and print it from the program that shows PDFs, with the copies and sides that stand here.',
  off: 'The print system of this computer does not answer. Start it, or save the PDF and print it from the program that shows PDFs.',
  'no-printer':
    'No printer is set up on this computer. Add one in the settings of the system, or save the PDF and print it from the program that shows PDFs.',
})

/** What to know before printing. */
export const printNotices = coded({
  stale: 'Sums, parties or numbers of exhibits moved since this paper was issued: it is no longer today’s.',
  withdrawn: 'This paper was withdrawn.',
})
