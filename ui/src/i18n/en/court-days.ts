// Days in and around court: what happened, and by when what must be done.

import type { Dict } from '../zh'

export const courtDays: Dict['courtDays'] = {
  tab: 'Days not to miss',
  title: 'Days not to miss',
  hint: 'A judgment that was served, an account that was frozen, a guarantee: record it here. What must be done by when is counted by the law, and Today and the calendar remind you of it.',
  none: 'Nothing recorded yet',
  noneWhy:
    'When a notice, ruling or judgment comes, or somebody guarantees, record it: the period runs from that day.',
  add: 'Record something',
  addTitle: 'Something in court, or a guarantee',
  what: 'What happened',
  on: 'On which day',
  until: 'Last day as the paper names it (empty if it names none)',
  untilWhy: 'What the court wrote goes before what is counted.',
  about: 'Which one (may stay empty)',
  aboutWhy: 'Case number, bank, name of the guarantor: where there are several.',
  happened: 'What happened',
  todo: 'What to do',
  by: 'By',
  named: 'named by the paper',
  counted: 'counted by the law',
  lawLast: day => `last day by the law ${day}; do not wait for it`,
  left: days =>
    days < 0
      ? `${-days} ${days === -1 ? 'day' : 'days'} over`
      : days === 0
        ? 'today'
        : `${days} ${days === 1 ? 'day' : 'days'} left`,
  done: 'Done',
  doneOf: what => `Done: ${what}`,
  doneOn: day => `done on ${day}`,
  unknownYears: years => `The holidays of ${years} are not published; the last day may be later`,
  noPeriod: 'No period belongs to it',
}

export const courtEvents: Dict['courtEvents'] = {
  'fee-notice': 'Notice to pay the fee received',
  'evidence-ordinary': 'Notice on evidence received (ordinary procedure)',
  'evidence-simplified': 'Notice on evidence received (simplified procedure)',
  'evidence-small-claims': 'Notice on evidence received (small claims)',
  'judgment-served': 'Judgment received',
  'ruling-served': 'Ruling received that may be appealed',
  'judgment-effective': 'Judgment took effect',
  'perform-by': 'Last day to pay by the judgment or settlement',
  'preserved-before-suit': 'Assets preserved before suit',
  'account-frozen': 'Bank account frozen',
  'movables-attached': 'Movables attached',
  'property-attached': 'Real property or another right attached',
  'payment-order-ended': 'Ruling ending the payment order received',
  'settlement-made': 'Mediated settlement took effect',
  'enforcement-applied': 'The court received the application for enforcement',
  guaranteed: 'Somebody guarantees, ordinary (the day the debt is due)',
  'guaranteed-jointly': 'Somebody guarantees jointly (the day the debt is due)',
}
