// The check before a pack is built, copies for upload, and putting a pack down as handed in.

import { coded } from '../codes'
import type { Dict } from '../zh'

const quoted = (name = '') => `“${name}”`
const megabytes = (bytes = '') => `${(Number(bytes) / 1_000_000).toFixed(1)} MB`

export const packing: Dict['packing'] = {
  checking: 'Checking each exhibit',
  title: 'Check before binding',
  clean: 'Nothing was found',
  cleanWhy: exhibits =>
    exhibits === 1
      ? 'The exhibit is there, unchanged and can be shown.'
      : `All ${exhibits} exhibits are there, unchanged and can be shown.`,
  blocks: 'No pack can be built until this is mended',
  warns: n =>
    n === 1 ? 'One thing to look at; it stops nothing' : `${n} things to look at; they stop nothing`,
  order: 'Numbers and pages',
  number: 'No.',
  name: 'Exhibit',
  pages: 'Pages',
  filed: 'Handed in, unchanged',
  added: 'New',
  withdrawn: names =>
    `Handed in and no longer in the case: ${names}. The number is not given to anything else.`,
  since: pack => `Compared with the last pack (${pack})`,
  same: 'Nothing differs.',
  upload: 'Also make copies for upload',
  uploadWhy: 'For a court portal that limits the size of files; the full pack stays as it is.',
  largest: 'Largest file (MB)',
  largestWhy: 'As the portal states it; left empty, the copy is one file',
  scale: 'Scale photos down',
  tabs: 'Dividers between exhibits',
  tabsWhy:
    'A page with its number before each exhibit. A divider is no evidence: it is not stamped, and the page numbers of the index stay as they are. Copies for upload have none.',
  start: 'Build now',
  again: 'Check again',
  close: 'Not now',
  volumes: (n, size) => `${n === 1 ? 'One file' : `${n} files`} for upload, the largest ${size} MB`,
  file: 'Mark as handed in',
  fileWhy:
    'From then on the exhibit and page numbers of this pack stay as they are; what comes later is numbered 12-1.',
  on: 'Handed in on',
  to: 'Handed in to',
  toExample: 'For example: West Lake District People’s Court, Hangzhou',
  save: 'Record',
  cancel: 'Cancel',
  wasFiled: (on, to) => `Handed in on ${on}${to ? ` to ${to}` : ''}`,
}

export const packTabs: Dict['packTabs'] = coded({
  none: 'None',
  one: 'Bound in, printed on one side',
  both: 'Bound in, printed on both sides (dividers and exhibits begin on a front)',
})

export const packDivided: Dict['packDivided'] = coded({
  one: 'With dividers (for one side)',
  both: 'With dividers (for both sides)',
})

export const packFindings: Dict['packFindings'] = coded({
  nothing: 'There is no evidence in the case yet',
  missing: ([name]) =>
    `The original of ${quoted(name)} is gone: get it back from a backup, or undo the evidence`,
  changed: ([name]) =>
    `${quoted(name)} is not what was taken in: get the original back from a backup, or undo it and take it in again`,
  unread: ([name, why = '']) => `${quoted(name)} cannot be read: ${why}`,
  encrypted: ([name]) =>
    `${quoted(name)} needs a password, so the pack can only have a notice: remove the password and take it in again`,
  damaged: ([name]) => `${quoted(name)} is damaged, so the pack can only have a notice: find a sound copy`,
  unsupported: ([name]) =>
    `${quoted(name)} cannot be laid out as pages; the pack has a notice and the original beside it. A PDF or JPEG is better`,
  empty: ([name]) => `${quoted(name)} has no content`,
  tooLarge: ([name]) => `${quoted(name)} is too large, so the pack can only have a notice`,
  sideways: ([name, pages = '']) =>
    `${quoted(name)} seems to lie on its side on page ${pages}: turn it and take it in again`,
  blank: ([name, pages = '']) => `${quoted(name)} seems to be blank on page ${pages}`,
  undated: ([name]) => `${quoted(name)} has no date`,
  unreferenced: ([name]) => `${quoted(name)} is not said to prove anything`,
  unsaid: ([name]) => `${quoted(name)} is not said to be an original or a copy; the index says copy`,
  'too-large-for-portal': ([name, bytes]) =>
    `${quoted(name)} has ${megabytes(bytes)}, more than the portal takes: scale photos down, or hand it in at the counter`,
})

export const packDiffers: Dict['packDiffers'] = coded({
  added: ([number = '', title = '']) => `Put in: ${number} ${title}`,
  gone: ([number = '', title = '']) => `Taken out: ${number} ${title}`,
  renumbered: ([from = '', to = '', title = '']) => `Number ${from} became ${to}: ${title}`,
  reworded: ([number = '', title = '']) => `Name or purpose changed: ${number} ${title}`,
})
