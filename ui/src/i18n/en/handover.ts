// Hand-over: whoever takes over needs this one sheet.

import { coded } from '../codes'

export const handover = {
  title: 'Hand-over',
  sub: 'For when somebody leaves and somebody takes over: open promises, days that run out, next steps and papers on their way, case by case.',
  open: 'Hand-over',
  whose: 'Which books',
  one: 'This one',
  every: 'Every book of this computer',
  print: 'Make a PDF',
  cases: (n: number) => (n === 1 ? '1 open case' : `${n} open cases`),
  head: 'Seal of the book',
  none: 'There is nothing to hand over',
  noneWhy: 'No promise is open and no day runs out.',
  next: 'Next',
  promises: 'Open promises',
  clocks: 'Days that run out',
  tasks: 'What was announced',
  papers: 'Papers on their way',
  last: 'Last contact',
  rest: 'Do not contact',
  unread: 'Books that are not in here',
  unreadWhy: 'These could not be looked into. What they hold is not on this sheet.',
  overdue: 'of it late',
  copy: 'Copy for reading',
  copyHint:
    'For an auditor, or for whoever looks on after leaving: it opens to be read, and nothing can be entered. It is done once every byte was compared.',
  copyDo: 'Make a copy for reading',
  copying: 'Making a copy for reading…',
  copied: (entries: number, files: number) => `Done: ${entries} entries, ${files} files`,
  copyLocked: 'The book is locked, and the copy opens by the same passphrase.',
  copyOpen: 'This book has no lock: whoever has the copy can read it.',
  copyLacking: (names: string) => `Files that the book has lost are not in the copy either: ${names}`,
}

/** How far a paper has come. */
export const underWay = coded({
  'not-sent': 'issued and not sent',
  waits: 'sent; not known whether it arrived',
  failed: 'did not arrive',
  'not-back': 'has not come back signed',
})

/** Why nobody contacts them. */
export const restWhy = coded({
  'asked-to-stop': 'they asked not to be contacted',
  hardship: 'they are in hardship',
  agreed: 'a pause was agreed',
})
