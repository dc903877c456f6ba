// The lock of a book.

import type { Params } from '../codes'
import type * as zh from '../zh/lock'

export const lock: typeof zh.lock = {
  title: 'Lock',
  why: 'If this computer is lost, lent or repaired, nobody else can read the names and figures in the book.',
  on: 'Locked',
  onWhy:
    'Entries, originals, drafts and backups are encrypted; only the passphrase or the recovery key opens them. If both are lost, there is no way in at all.',
  off: 'The book has no lock: whoever has this computer can read it. With a lock, a passphrase is asked for each time it is opened.',
  inTheOpen: (n: number) =>
    n === 1
      ? 'One pack or set of papers is outside the lock'
      : `${n} packs or sets of papers are outside the lock`,
  inTheOpenWhy:
    'They were made to be handed over, are not encrypted and lie beside the book. Once handed over they can be deleted and built again when needed. Place:',
  set: 'Lock the book',
  change: 'Change the passphrase',
  renew: 'New recovery key',
  remove: 'Take the lock off',
  shut: 'Lock now',
  doing: {
    set: 'Make a backup first. Locking writes the book anew; if the power fails it is either as it was or locked. The unencrypted files are deleted, but traces may stay on the disk: to be sure, switch on the disk encryption of the system too.',
    change: 'Only the passphrase changes, at once. Earlier backups keep the passphrase they were made with.',
    renew: 'The sheet you have is void afterwards. Earlier backups still need the old key.',
    remove: 'The book is decrypted and opens without a passphrase from then on.',
  },
  passphrase: 'Passphrase',
  fresh: 'New passphrase',
  freshWhy: (n: number) =>
    `At least ${n} characters. A few unrelated words are easy to remember and hard to guess.`,
  again: 'Once more',
  differ: 'The two are not the same.',
  look: 'Show the passphrase',
  locking: 'Locking',
  opening: 'Taking the lock off',
  keep: 'Keep the recovery key on paper',
  keepWhy:
    'It alone opens the book when the passphrase is forgotten. It is shown only now: print it or write it down, keep it where the computer is not, and take no photograph.',
  sheet: 'Save the sheet to print',
  kept: 'I have put it away',
  after: 'Lock by itself when unused for',
  afterWhy: '0 is never. It does not lock during a backup or an import.',
  minutes: ' minutes',
  locked: (name: string) => `“${name}” is locked`,
  lockedWhy: 'Enter the passphrase to open it. A wrong one does no harm; try again.',
  recovery: 'Recovery key',
  recoveryWhy: 'Open it with the recovery key that was printed, then set a new passphrase in the settings.',
  recoveryHow: 'Eight groups of five characters; capitals, spaces and dashes do not matter.',
  open: 'Open',
  byRecovery: 'Open with the recovery key',
  byPassphrase: 'Open with the passphrase',
  other: 'Open another book',
}

const refused = {
  wrong: {
    what: 'This is not the passphrase or recovery key.',
    help: 'No damage was found in the book’s file. Check capitals and the keyboard, and try again.',
  },
  damaged: {
    what: 'The part of the book that keeps its key is damaged; the passphrase is not the problem.',
    help: 'Use the recovery key. If neither opens it, restore a backup.',
  },
  mistyped: (group: string | undefined) => ({
    what:
      group === undefined
        ? 'The recovery key is incomplete.'
        : `Group ${group} of the recovery key is mistyped.`,
    help: 'There are eight groups of five characters; the last of each is a check.',
  }),
  'too-short': {
    what: 'The passphrase is too short, or all one character.',
    help: 'Use at least 8 characters.',
  },
  'no-lock': { what: 'This book has no lock.', help: '' },
  'has-lock': { what: 'This book has a lock already.', help: 'Change its passphrase in the settings.' },
  'read-only': {
    what: 'This book can only be read, and its lock cannot be changed.',
    help: 'See Settings · Check the book for why.',
  },
  file: {
    what: 'A file of the book is damaged, so the lock was not changed.',
    help: 'The book is as it was. See Settings · Check the book for which, and restore it from a backup first.',
  },
  calendar: {
    what: 'The days of a locked book are written nowhere by themselves.',
    help: 'A calendar file holds names and amounts unencrypted. Export one yourself when you need it.',
  },
}

export const sayRefused: typeof zh.sayRefused = (p: Params) => {
  if (p.why === 'mistyped') return refused.mistyped(p.group)
  const { mistyped: _, ...plain } = refused
  return plain[(p.why ?? 'wrong') as keyof typeof plain] ?? plain['read-only']
}
