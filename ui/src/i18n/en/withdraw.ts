// Withdrawing a paper.

import type * as zh from '../zh/withdraw'

export const withdraw: typeof zh.withdraw = {
  open: 'Withdraw…',
  title: number => `Withdraw ${number}`,
  gone: 'Withdrawn',
  byNow: number => `now ${number}`,
  replaces: number => `In place of ${number}`,
  stays: 'Withdrawing is not deleting',
  staysWhy:
    'Not a word of an issued paper changes, and both stay to be seen. The one that is withdrawn is marked everywhere: it goes into no filing, and nobody is asked to send it. If they have it already, tell them.',
  why: 'Why',
  whyLike: 'such as: the sum is wrong',
  by: 'What stands in its place',
  byWhy: 'Issue the new one first, then withdraw the old.',
  none: 'Nothing',
  run: 'Withdraw',
}
