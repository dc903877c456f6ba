// Proof, claim, limitation, papers and packs: the words of their codes.

import { sayCode } from '../say'
import type { Dict } from '../zh'
import { many, on, quoted, tail, yuan } from './phrases'

/** A kind of debt, as one word in a sentence. */
const sayKind = (kind: string | undefined) => (sayCode(kinds, kind ?? '') || 'debt').toLowerCase()

/** What an event does to the period. */
const does = ([, what, until]: string[]) => {
  switch (what) {
    case 'restarts':
      return `it starts anew, until ${on(until)}`
    case 'revives':
      return `it was over; they gave that up, and it runs until ${on(until)}`
    case 'not-proved':
      return 'it cannot be proved, so it is not counted'
    case 'too-late':
      return 'it was over by then'
    case 'too-early':
      return 'it had not begun'
    case 'paid-part-only':
      return 'it was over; what was paid is kept, the rest is disputed'
    default:
      return `until ${on(until)}`
  }
}

export const elements: Dict['elements'] = {
  contract: 'It was agreed',
  delivery: 'It arrived',
  amount: 'How much',
  'due-date': 'By when',
  demand: 'It was asked for',
  identity: 'It is them',
  other: 'Something else',
}

export const grades: Dict['grades'] = { strong: 'Strong', fair: 'Fair', weak: 'Weak', missing: 'Missing' }

export const limits: Dict['limits'] = {
  'limit-start': ([value, , until]) => `Due on ${on(value)} and not paid: until ${on(until)}`,
  'limit-demand': about => `Demanded on ${on(about[0])}: ${does(about)}`,
  'limit-payment': about => `Paid in part on ${on(about[0])}: ${does(about)}`,
  'limit-promise': about => `Promised on ${on(about[0])}: ${does(about)}`,
  'limit-acknowledged': about => `Admitted on ${on(about[0])}: ${does(about)}`,
  'limit-filed': about => `Filed on ${on(about[0])}: ${does(about)}`,
}

export const notices: Dict['notices'] = {
  reversed: 'Red invoices took all of it back: nothing may be claimed',
  'not-yet-arisen': ([value]) => `One debt arises only on ${on(value)} and is left out`,
  'no-due-date': ([kind]) =>
    `A debt (${sayKind(kind)}) has no due date: no loss from lateness is counted for it`,
  'not-yet-due': ([due]) => `One debt is not due before ${on(due)}`,
  'due-on-rest-day': ([due, next]) =>
    `${on(due)} is a day of rest; if it ends a period, payment is in time until ${on(next)}. The day as stated is used`,
  'late-not-stated': ([, times, moves]) =>
    times
      ? `What follows from lateness was not stated; by law: LPR × ${times}, ${moves === 'floating' ? 'moving with each publication' : 'at a fixed rate'}`
      : 'What follows from lateness was not stated; the law’s own rule is used',
  'term-rate-runs-on': 'No rate for lateness was agreed: the loan’s own rate runs on',
  'nothing-for-lateness': 'You chose to claim nothing for lateness',
  'foreign-currency': ([currency]) =>
    `For a debt in ${currency ?? ''} the law gives no rate without agreement`,
  'rate-unknown': ([months, value, percent]) =>
    `The LPR of ${(months ?? '').replaceAll('、', ', ')} is not in the data; the ${percent ?? ''}% of ${on(value)} is used and may change a little`,
  'law-checked-before': ([value]) => `The law data was last checked on ${on(value)}, before this day`,
  'to-be-checked': ([, status, , en]) =>
    `${en || 'One basis'} (${status === 'derived' ? 'estimate, may be outdated' : 'to be checked by a lawyer'})`,
  'cap-bit': ([, asked, cap, reduced]) =>
    `The agreed ${asked ?? ''}% a year exceeds the limit of ${cap ?? ''}%: ${yuan(reduced)} was taken off`,
  'floor-bit': ([, asked, floor]) =>
    `The agreed ${asked ?? ''}% a year is below what the law requires: ${floor ?? ''}% is used`,
  'times-reduced': ([, asked, used]) => `${asked ?? ''} times was asked for; the rule allows ${used ?? ''}`,
  'times-by-analogy': ([times, usual]) =>
    `${usual ?? ''} times is usual for such a debt; ${times ?? ''} times rests on analogy and may not be granted`,
  'rate-high': ([level, asked, above]) =>
    level === 'strong'
      ? `The agreed ${asked ?? ''}% a year is above four times the LPR (${above ?? ''}%); many courts cut it down to that`
      : level === 'warn'
        ? `The agreed ${asked ?? ''}% a year is over 30% above the usual loss (${above ?? ''}%); they may ask the court to lower it`
        : `The agreed ${asked ?? ''}% a year is above the usual loss (${above ?? ''}%)`,
  withheld: ([amount, lent]) =>
    `Interest of ${yuan(amount)} was withheld from the loan: the ${yuan(lent)} really lent is the principal`,
  'rolled-over': ([interest, reduced]) =>
    `The loan’s sum holds ${yuan(interest)} of earlier interest; ${yuan(reduced)} of it is above the limit and no principal`,
  'total-cap-bit': ([reduced]) =>
    `Principal and interest exceed the first sum and four times the LPR on it: ${yuan(reduced)} was taken off`,
  'kept-as-paid': ([amount]) =>
    `${yuan(amount)} was interest they paid beyond what could be claimed: it cannot be asked for, nor need it be returned`,
  'instalments-not-due': ([n, next]) =>
    `${many(n, 'instalment is', 'instalments are')} not due yet, the next on ${on(next)}`,
  'instalments-reduced':
    'What was taken off came off the last instalments; state them anew if you agreed otherwise',
  'plan-runs': ([on, left, due]) =>
    `The repayment agreement of ${on} runs: ${yuan(left)} is still to be paid under it, ${yuan(due)} of that is due. Below is what may be claimed if it breaks.`,
  'plan-broken': ([on]) => `The repayment agreement of ${on} is broken; all of it can be called in.`,
  'plan-called-in': ([on]) => `The repayment agreement of ${on} was called in.`,
  'waiver-stands': ([sum]) =>
    `${yuan(sum)} of it is given up if the agreement is kept; until then nothing is taken off.`,
  'waiver-revived': ([sum, since]) =>
    `${yuan(sum)} given up on a condition that failed is owed again from ${since} (Civil Code arts 577, 579).`,
  'cost-not-agreed': ([what, amount]) =>
    `${sayCode(costKinds, what ?? '') || 'A cost'} of ${yuan(amount)} is left out: nobody agreed that they bear it`,
  'over-paid': ([value, by]) => `The payment of ${on(value)} was ${yuan(by)} too much`,
  'paid-later': ([n, amount]) =>
    `After this day ${many(n, 'payment', 'payments')} of ${yuan(amount)} arrived and ${n === '1' ? 'is' : 'are'} not counted`,
  'late-counted-as-interest': ([amount, , , en]) =>
    `${yuan(amount)} went to loss from lateness first; whether that counts as interest is disputed${en ? `: ${en}` : ''}`,
  'rule-unknown': ([, before]) =>
    `No rule is known for the days before ${on(before)}; nothing is counted for them`,
}

export const lines: Dict['lines'] = {
  'taken-back': 'Taken back by a red invoice',
  added: 'Added later',
  withheld: 'Interest withheld, never lent',
  'rolled-over': 'Earlier interest above the limit, no principal',
  'over-total': 'Above the limit on principal and interest together',
  incurred: 'Spent already',
}

export const dueWhy: Dict['dueWhy'] = {
  instalments: 'the last instalment',
  'days-after-invoice': ([n]) => `${n ?? ''} days after the invoice`,
  'due-in-table': 'as the table says',
  said: 'as you said',
}

export const advice: Dict['advice'] = {
  'creditor-registration': 'your registration number',
  'creditor-address': 'your address, for their answer',
  'creditor-phone': 'your telephone',
  'creditor-account': 'your account, so that they can pay',
  'debtor-address': 'their address, where the letter goes',
  'due-unsaid': 'a due date for every debt; without it the letter cannot say how late they are',
  'contract-unnamed': 'the name or number of the contract or order',
}

export const unsettled: Dict['unsettled'] = {
  'plan-runs': ([on]) =>
    `The repayment agreement of ${on} runs, so all of it cannot be demanded; call it in or end it first`,
  'wording-blocked': ([sentence = '']) =>
    `Your words for this letter hold a sentence that may not be said to this debtor: ${sentence}`,
  'nothing-owed': 'Nothing is owed: there is nothing to demand',
  'undecided-payments': ([n]) =>
    `${many(n, 'payment that may be theirs is', 'payments that may be theirs are')} undecided`,
  'red-unlinked': numbers => `Red invoice ${numbers.map(tail).join(', ')} has no blue invoice to go with`,
  'creditor-unnamed': 'Your own name is missing',
  'not-due': ([amount, next]) =>
    `${yuan(amount)} is not due yet, the first of it on ${on(next)}. It may not be demanded before, unless it was agreed that all falls due once a part is late: then say so`,
  'all-reversed': numbers =>
    `Red invoices took back all of it (${numbers.map(tail).join(', ')}): it may not be demanded`,
  'same-money-twice': ([n]) =>
    `${many(n, 'payment looks', 'payments look')} like the same money counted twice`,
  'undecided-refunds': ([n]) =>
    `Nobody has said whether ${many(n, 'sum that went to them is a refund', 'sums that went to them are refunds')}`,
  'unplaced-payments': ([n, amount]) =>
    `Nobody has said whose ${many(n, 'payment is', 'payments are')} (${yuan(amount)}): theirs perhaps`,
}

export const unsettledDo: Dict['unsettledDo'] = {
  'undecided-payments': 'Decide',
  'red-unlinked': 'Reconcile',
  'same-money-twice': 'Reconcile',
  'undecided-refunds': 'Reconcile',
  'unplaced-payments': 'Reconcile',
  'creditor-unnamed': 'Fill in my details',
  'creditor-registration': 'Fill in my details',
  'creditor-address': 'Fill in my details',
  'creditor-phone': 'Fill in my details',
  'creditor-account': 'Fill in my details',
  'debtor-address': 'Add the address',
  'due-unsaid': 'State the due date',
  'contract-unnamed': 'Name the contract',
}

export const placeholders: Dict['placeholders'] = {
  unsupported: ([name]) =>
    `${quoted(name).trim()} cannot be set as pages; a page says so and the original goes along`,
  encrypted: ([name]) => `${quoted(name).trim()} needs a password; a page says so`,
  damaged: ([name]) => `${quoted(name).trim()} is damaged; a page says so`,
  empty: ([name]) => `${quoted(name).trim()} is empty`,
  'too-large': ([name]) => `${quoted(name).trim()} is too large; a page says so and the original goes along`,
}

export const verify: Dict['verify'] = {
  outside: ([name]) =>
    `The manifest names a place outside the pack (${name ?? ''}): this program did not write it`,
  changed: ([name]) => `${quoted(name).trim()} differs from the manifest: it was changed`,
  missing: ([name]) => `${quoted(name).trim()} is missing`,
  unreadable: ([name]) => `${quoted(name).trim()} cannot be read`,
  extra: ([name]) => `${quoted(name).trim()} is not in the manifest`,
}

export const kinds: Dict['kinds'] = {
  sale: 'Goods',
  loan: 'Loan',
  service: 'Service',
  work: 'Work and processing',
  lease: 'Rent',
  construction: 'Construction',
  other: 'Other',
}

export const heads: Dict['heads'] = {
  price: 'Price',
  'term-interest': 'Interest for the term',
  'late-loss': 'Loss from late payment',
  'late-interest': 'Interest for late payment',
  penalty: 'Agreed penalty',
  costs: 'Costs of collecting',
}

export const prices: Dict['prices'] = {
  sale: 'Price of goods',
  loan: 'Principal',
  service: 'Service fee',
  work: 'Pay for work',
  lease: 'Rent',
  construction: 'Construction price',
  other: 'Debt',
}

export const headPlain: Dict['headPlain'] = {
  price: 'What has not been paid yet',
  'term-interest': 'Interest agreed for the time of the loan',
  'late-loss': 'What paying late cost you, at the law’s rate',
  'late-interest': 'Interest after the due date',
  penalty: 'What the contract says late payment costs',
  costs: 'What you spent to get this money and they have to bear',
}

export const costKinds: Dict['costKinds'] = {
  'court-fee': 'Court fee',
  'preservation-fee': 'Fee for preservation',
  'preservation-premium': 'Premium for preservation insurance',
  lawyer: 'Lawyers’ fees',
  notary: 'Notary’s fees',
  expert: 'Experts’ fees',
  announcement: 'Public notices',
  travel: 'Travel',
  other: 'Other costs',
}

export const orders: Dict['orders'] = {
  'principal-first': 'Price first',
  legal: 'The law’s order',
  'as-interest': 'Paid as interest',
  'as-decided': 'As decided',
}

export const choices: Dict['choices'] = {
  'as-decided': 'As decided',
  'legal-order': 'Every payment in the law’s order: costs, interest, principal',
  'principal-first': 'Every payment to the principal first',
  'late-as-interest': 'Loss and penalty count as interest and are paid before the principal',
  'late-after-principal': 'Loss and penalty are no interest and are paid after the principal',
  'fixed-rate': 'Where nothing was agreed, the LPR of the day of breach throughout',
  'floating-rate': 'Where nothing was agreed, the LPR of each publication',
}

export const orderPlain: Dict['orderPlain'] = {
  'principal-first': 'Money goes to the price first; the price shrinks, and later losses with it',
  legal: 'Where nothing was agreed: costs first, then interest, the price last',
  'as-interest':
    'They said it was interest: interest first, then the law’s order; on an old loan, interest they chose to pay beyond the limit is kept',
  'as-decided': 'Each payment as you confirmed it',
}

export const orderWhy: Dict['orderWhy'] = {
  remark: ([words]) => `the remark says${quoted(words)}`,
  said: 'you said so',
  'not-ours': 'it has nothing to do with what is owed',
  'bank-charge': 'a bank charge, borne here',
  'from-account': 'out of what was kept on account',
  'kept-on-account': 'kept on account',
  refund: 'a refund',
  'not-a-refund': 'not a refund',
  'same-money': 'the same money as another payment',
}

export const changes: Dict['changes'] = {
  payment: ([value, by]) =>
    `After the payment${by ? ` of ${yuan(by.replace('-', ''))}` : ''} on ${on(value)}`,
  adjustment: ([value, by]) => `After the adjustment${by ? ` of ${yuan(by)}` : ''} on ${on(value)}`,
}

export const statuses: Dict['statuses'] = {
  confirmed: 'Checked against the text',
  derived: 'Estimate, may be outdated',
  practice: 'Practice, to be checked by a lawyer',
  memory: 'To be checked by a lawyer',
}
