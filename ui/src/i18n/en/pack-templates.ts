// Templates for packs: a name for a way of making them.

import { coded } from '../codes'
import type { Dict } from '../zh'

export const packTemplates: Dict['packTemplates'] = {
  title: 'Templates for packs',
  hint: 'One way of making packs for a court or a client, kept under a name and picked for one case or for many. The page of books hands them on to other books.',
  none: 'No templates yet',
  add: 'New template',
  edit: name => `Change “${name}”`,
  editWord: 'Change',
  remove: 'Delete',
  removeSure: name => `Delete “${name}”? Packs that were made by it stay as they are.`,
  name: 'Name',
  nameExample: 'For example: Westlake court, online',
  taken: 'There is a template of this name: take another name, or change that one.',
  order: 'Order of the evidence',
  orderWhy: 'By what it proves; numbers that were handed in do not move.',
  earlier: kind => `${kind}: earlier`,
  later: kind => `${kind}: later`,
  stamp: 'Where pages are stamped',
  heading: 'Heading of the cover',
  headingWhy: 'The usual words for evidence when left empty; 12 characters at most.',
  lines: 'More lines on the cover',
  linesWhy:
    'Such as a representative or a telephone: one to a line, 5 lines and 60 characters a line at most.',
  portal: 'Make a copy for upload too',
  largest: 'Largest file (MB)',
  scale: 'Scale photos down',
  save: 'Keep the template',
  pick: 'Made by the template',
  usual: 'No template',
  manage: 'Manage templates',
  cover: heading => `headed “${heading}”`,
  coverLines: n => (n === 1 ? '1 more line on the cover' : `${n} more lines on the cover`),
  uploads: (largest, scale) =>
    `copy for upload${largest === null ? '' : `, files up to ${largest} MB`}${scale ? ', photos scaled down' : ''}`,
  ordered: kinds => `first: ${kinds}`,
}

export const packStamps: Dict['packStamps'] = coded({
  foot: 'Foot, in the middle',
  'foot-right': 'Foot, on the right',
  'head-right': 'Head, on the right',
})

export const packKinds: Dict['packKinds'] = coded({
  contract: 'Contract',
  delivery: 'Delivery',
  amount: 'Amount owed',
  'due-date': 'Time for payment',
  demand: 'Demand',
  identity: 'Who the debtor is',
  other: 'Other',
})
