// Backing up and restoring.

import type { Dict } from '../zh'

const many = (n: number, one: string, more: string) => (n === 1 ? `1 ${one}` : `${n} ${more}`)

export const backup: Dict['backup'] = {
  title: 'Backup',
  why: 'The whole book in one file, read back from the disk byte by byte before it counts.',
  now: 'Back up now',
  running: 'Backing up',
  done: name => `Backed up and read back: ${name}`,
  removed: n => `Removed ${many(n, 'oldest one', 'oldest ones')}.`,
  lacking: names =>
    `Files of the book are missing or changed, so the backup lacks them too: ${names}. Find the originals and add them again.`,
  none: 'This book has never been backed up',
  packs: 'Without packs',
  packsWhy:
    'Packs that were built are not in a backup: originals, numbers and what was handed in are in the book, and a pack can be built again after a restore. Keep a copy of its own of the pack a court has.',
  noneWhy:
    'If the disk fails or the computer is lost, the accounts and the proof go with it. Make a first backup, best on a stick or another disk.',
  fine: when => `Last backup: ${when}`,
  fineWhy: since =>
    since === 0
      ? 'Nothing was entered since; the backup is complete.'
      : `${many(since, 'entry was', 'entries were')} made since.`,
  late: days => `The backup is late: the last was ${many(days, 'day', 'days')} ago`,
  failed: 'The last backup came to nothing',
  where: 'Kept in',
  last: 'The last one',
  rehearsed: 'Restore test',
  passed: when => `Passed on ${when}: really restored, with every entry and every file`,
  notPassed: when => `Failed on ${when}; make a new backup`,
  never: 'Not tried yet',
  rehearse: 'Try a restore',
  rehearsing: 'Trying a restore; the book it makes is checked and thrown away',
  rehearsalPassed: (entries, files) =>
    `Passed: ${many(entries, 'entry', 'entries')} and ${many(files, 'file', 'files')} can be restored.`,
  rehearsalFailed: 'The restore test failed:',
  plan: 'By itself',
  every: 'How often',
  everyDay: 'Every day',
  everyWeek: 'Every week',
  everyMonth: 'Every month',
  off: 'Never',
  keep: 'How many are kept',
  keepWhy: 'Beyond that the oldest goes; the last complete one always stays.',
  elsewhere: 'Another folder',
  sameDisk: 'On the same disk as the book: if it fails, both are lost. A stick or another disk is better.',
  save: 'Back up like this',
  list: 'Backups that are there',
  listNone: 'There are no backups in this folder yet.',
  of: (entries, head) => `${many(entries, 'entry', 'entries')} · seal ${head}`,
  another: 'Another book',
  damaged: 'Cannot be read: damaged',
  restore: 'Restore into a new folder',
  restoring: 'Restoring',
  restored: dir => `Restored into ${dir}`,
  restoredWhy: 'The book you had was not touched. Open the restored one and see whether it is right.',
  restoredFaulty: 'These were damaged in the backup and were left out; all else is there:',
  open: 'Open it',
  fromBackup: 'Restore from a backup',
  fromBackupWhy:
    'A new computer, or a damaged book: choose the backup file (.owed.tar) and it becomes a new book.',
  cutShort: entries =>
    `The book was not closed last time (a power cut, a crash, or ended by force). What was entered is there: ${entries} entries.`,
  halfFiles: n => `${many(n, 'file was', 'files were')} copied in part and removed; please add again.`,
  goOn: 'Go on from what is there',
}
