// Covering parts of pages before sharing them.

import type { Dict } from '../zh'

export const share: Dict['share'] = {
  start: 'Cover and share',
  stop: 'Back to reading',
  title: 'Share copy',
  hint: 'Draw over what nobody is to see. By keyboard: “Add cover”, move with the arrows, size with Shift and arrows, remove with Delete.',
  search: 'Find words',
  find: 'Find',
  propose: 'Find private numbers',
  found: n =>
    n === 0
      ? 'Nothing found. Writing in scans and photos is not read; cover it by hand.'
      : `${n === 1 ? 'One place' : `${n} places`} found and covered. Look at every page for more.`,
  covers: n => `Covers (${n})`,
  none: 'Nothing is covered yet.',
  cover: (n, page) => `Cover ${n}, page ${page}`,
  coverKeys: (n, page) =>
    `Cover ${n} on page ${page}. Arrows move it, Shift and arrows size it, Delete removes it`,
  remove: n => `Remove cover ${n}`,
  page: n => `Page ${n}`,
  add: 'Add cover',
  make: 'Make the copy',
  making: 'Drawing the copy page by page',
  made: pages => (pages === 1 ? 'The copy is made: one page' : `The copy is made: ${pages} pages`),
  lookFirst: 'Look at every page before you hand it out.',
  look: 'Look at the copy',
  sound:
    'Every page of the copy is a picture drawn anew: what is covered is not in it, nor are text, notes, attachments, author or camera. The original stays as it is.',
}

export const shareMissing: Dict['shareMissing'] = {
  unsupported: ([page]) =>
    `Page ${page ?? ''} holds something that cannot be drawn for certain, such as a sign that no font has; a notice stands for it`,
  damaged: ([page]) => `Page ${page ?? ''} cannot be drawn; a notice stands for it`,
  tooLarge: ([page]) => `Drawing page ${page ?? ''} takes too much time or memory; a notice stands for it`,
}
