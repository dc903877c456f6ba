// Erasing what leads to a person.

import { coded } from '../codes'
import { day } from '../format'
import type * as zh from '../zh/erase'

const s = (n: number) => (n === 1 ? '' : 's')
const y = (n: number) => (n === 1 ? 'y' : 'ies')
const went = (entries: number, files: number) =>
  `the words of ${entries} entr${y(entries)}${files > 0 ? ` and ${files} file${s(files)}` : ''}`

export const erase: typeof zh.erase = {
  open: 'See what can be erased…',
  title: 'Erase what leads to this person',
  was: (on, entries, files, why) => `Erased on ${on}: ${went(entries, files)}. ${why}.`,
  barred: 'Nothing can be erased yet',
  nothing: 'There is nothing left to erase.',
  what: 'Erase',
  entries: n => `${n} entr${y(n)}`,
  pieces: 'And these pieces of evidence',
  piecesWhy: 'Only what is ticked goes, its file with it; the fingerprint stays.',
  stays: 'What stays',
  copies: 'Copies elsewhere',
  backups: n =>
    `${n} backup${s(n)} from before still ${n === 1 ? 'has' : 'have'} it. A new one can be made afterwards and the old removed.`,
  packs: names => `Packs that were built may have it: ${names}. Delete the folder if it is not needed.`,
  elsewhere: 'What you exported, printed or sent, and backups on other disks, are out of reach.',
  why: 'Why',
  whyOther: 'In a few words',
  interest: (sum: string) => `Interest of ${sum} may still be claimed`,
  interestWhy: 'The price is paid and nobody gave the interest up. What is erased may be what proves it.',
  without: 'I know, and give that interest up',
  sure: 'I know that this cannot be undone and that nothing brings it back.',
  run: 'Erase',
  gone: (entries, files) => `Erased ${went(entries, files)}`,
  goneWhy: 'Accounts, totals and the seal are as before, and the check passes.',
  goneLater:
    'Accounts, totals and the seal are as before. Another program has the book open; what is left in its log goes when it closes.',
  renew: n => `Make a new backup and remove the ${n} old one${s(n)}`,
  renewed: (made, n) => `The new backup ${made} was made and read back; ${n} old one${s(n)} removed.`,
}

export const eraseSorts: typeof zh.eraseSorts = coded({
  reach: 'Where to reach them: telephones, addresses, WeChat, persons to ask for, accounts, identity number',
  talk: 'What was said: the contact log, words of promises, drafts that were judged',
  judged: 'What was found out: clues to assets, income, answers',
  notes: 'What you wrote: remarks, tasks, looks back',
})

export const eraseStays: typeof zh.eraseStays = coded({
  names: 'The name: accounts must say whose they are',
  money: 'Debts, invoices, payments and imported statements: accounts must add up',
  files: 'The seal, and the fingerprint of every entry',
  papers: 'Papers that were issued: that is how they went out',
  plans: 'What repayment agreements say',
})

export const eraseWhy: typeof zh.eraseWhy = coded({
  over: 'The time to keep it is over',
  asked: 'The person asked for it',
  other: 'Something else',
})

export const eraseBarred: typeof zh.eraseBarred = coded({
  owed: ([sum = '']) => `¥${sum} is still owed, and the claim needs it`,
  'plan-runs': 'A repayment agreement has not ended',
  undecided: ([n = '']) => `${n} payment(s) that may be theirs are undecided`,
  guarantees: ([name = '']) => `They guarantee the repayment agreement of ${name}`,
  'kept-until': ([on = '']) =>
    `It is to be kept until ${day(on, 'en', 'long')}; to erase earlier, change the time first`,
  creditor: 'This is whose book it is',
  'of-another': ([name = '']) => `${name} has the same file`,
  filed: ([number = '']) => `A court has it as exhibit ${number}`,
})
