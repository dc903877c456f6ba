// Handing things over under a password.

import type * as zh from '../zh/sealed'

export const sealed: typeof zh.sealed = {
  open: 'Seal…',
  title: 'Seal with a password',
  password: 'Password',
  passwordWhy:
    'At least 8 characters. Tell them by telephone and not with the file. If it is forgotten, seal the pack again. The names of the files can be read without it; what is in them cannot.',
  away: 'Then remove this one, which lies in the open',
  run: 'Seal',
  running: 'Sealing',
  done: name => `Sealed: ${name}`,
  removed: 'Every file was read back, and the one in the open was removed. The originals in the book stay.',
  kept: 'Every file was read back. The one in the open is where it was.',
  lockedOpen: 'The book is locked, and what is made of it lies in the open beside it',
  lockedOpenWhy:
    'A pack is made for others to read, so it cannot be locked with the book. It can be sealed with a password afterwards, and the open one removed.',
  export: 'A password for the exported file (if you like)',
  exportWhy:
    'With one, the file comes in an encrypted zip that archive programs open. At least 8 characters.',
}
