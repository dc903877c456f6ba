// Going to court: which road, which papers, and the check before they are handed in.

import { sayStands } from '../say'
import type { Dict } from '../zh'
import { paperFields } from './papers'

export const court: Dict['court'] = {
  parts: 'Three steps to court',
  roads: 'Which road',
  tasks: 'Papers to prepare',
  filing: 'Before filing',
  arbitrationFirst: 'First see whether the contract has an arbitration clause',
  arbitrationWhy:
    'Where it names an institution, go there and not to a court, which would turn you away. Look at the part on disputes, then answer the first question below.',
  recovery: (from, to) => `By way of a court, reckon with ${from}%–${to}% of the claim`,
  recoveryIs: (least, most) => `That is between ${least} and ${most}.`,
  recoveryWhy: (proof, cls) =>
    `Reckoned from the weakest proof (${proof}) and the class of the debtor (${cls}).`,
  recoveryAssumed: on =>
    `A cautious assumption of ours, not a statistic and no rule of law (looked over on ${on}); under Offers you can reckon with your own.`,
  fromBook: (n, why) =>
    `The book answered ${n} for you (from: ${why}). Each can be changed; the rest is for you, and “don’t know” is an answer.`,
  tasksHint:
    'What was issued has its number and day in the book; once the ledger or the numbers of exhibits move it is marked as old.',
  done: 'Issued',
  prepare: 'Prepare',
  again: 'Issue anew',
  filingHint:
    'The latest of each paper, in the order of filing. Papers that disagree on names, sums, capitals, days, accounts or numbers of exhibits are not handed out.',
  desk: "Sheet for the court's desk",
  noPapers: 'No papers to hand in yet',
  noPapersWhy: 'Issue them one by one under “Papers to prepare”.',
  agree: 'The papers say one thing',
  agreeWhy:
    'Names, numbers, sums, capitals, days, accounts and the numbers and pages of the exhibits agree, and nothing of another client is in them.',
  refused: 'Cannot be handed out yet',
  refusedWhy: 'A court holds one paper against another. Mend these first.',
  write: 'Save all to a folder',
  written: n => `${n} files saved`,
}

export const screening: Dict['screening'] = {
  'book-of-money': 'the book is of money',
  'due-dates': 'due dates',
  'heads-of-claim': 'what is claimed',
  'proof-missing': 'gaps in the evidence',
  'proof-fair': 'the evidence at hand',
  'statement-returned': 'the statement that came back signed',
  'terms-sme': 'terms on small enterprises',
  'public-body': 'the other side is a public body',
  'credit-code': "the other side's credit code",
}

export const stands: Dict['stands'] = {
  'creditor.name': "Creditor's name",
  'creditor.number': "Creditor's number",
  'creditor.address': "Creditor's address",
  'creditor.account': 'Account',
  'debtor.split': 'Debtor, since told apart into two',
  'debtor.name': "Debtor's name",
  'debtor.number': "Debtor's number",
  'debtor.address': "Debtor's address",
  defendants: 'Number of defendants',
  'defendant.name': ([n]) => `Name of defendant ${n ?? ''}`,
  'defendant.number': ([n]) => `Number of defendant ${n ?? ''}`,
  'defendant.address': ([n]) => `Address of defendant ${n ?? ''}`,
  'counted-to': 'Counted to',
  exhibits: 'Number of exhibits',
  exhibit: 'Exhibit number',
  'exhibit-pages': 'Pages of exhibit',
  'exhibit-said': 'Source, purpose and original of exhibit',
  'sum.price': 'Principal (price)',
  'sum.term-interest': 'Interest for the term',
  'sum.late-loss': 'Late-payment loss',
  'sum.late-interest': 'Late-payment interest',
  'sum.penalty': 'Penalty',
  'sum.costs': 'Costs of collecting',
  'sum.total': 'Total',
  'sum.agreed': 'Total of what was agreed',
  'sum.balance': 'Balance',
}

const named = (code = '') => {
  const stood = sayStands(stands, code)
  if (stood !== code) return stood
  const words = (paperFields as Record<string, unknown>)[code]
  return typeof words === 'string' ? words : code
}

const some = (which: string[], between: string) =>
  which.length > 5
    ? `${which.slice(0, 5).join(between)}${between}and ${which.length - 5} more`
    : which.join(between)

export const against: Dict['against'] = {
  'left-over': ([paper, found]) => `${paper ?? ''} has something of another client: “${found ?? ''}”`,
  differ: ([code, ...said]) => `${named(code)} is not the same in all: ${said.join('; ')}`,
  'not-said': ([paper, code, value]) => `${paper ?? ''} does not say ${named(code)} “${value ?? ''}”`,
  capitals: ([paper, figures, capitals]) =>
    `${paper ?? ''}: the capitals “${capitals ?? ''}” are not those of ${figures ?? ''}`,
  'other-account': ([paper, account]) =>
    `${paper ?? ''} names the account ${account ?? ''}, which is not yours`,
  'pack-behind': ([pack, ...which]) =>
    `The pack “${pack ?? ''}” is behind the case: ${some(which, ', ')} came or went. Build the pack anew, then issue the index anew`,
  'index-apart': ([paper, pack, ...which]) =>
    `The index ${paper ?? ''} has other numbers or pages than the pack “${pack ?? ''}”, which has: ${some(which, '; ')}. Issue the index anew`,
  stale: ([paper]) =>
    `Sums, parties or numbers of exhibits changed since ${paper ?? ''} was issued: issue it anew`,
  'no-complaint': 'There is no complaint yet (or application for a payment order or enforcement)',
}
