// The words of the page on roads, courts and deadlines. What the law says is in the law data.

import type { Dict } from '../zh'
import { many, yuan } from './phrases'

const UNITS: Record<string, [string, string]> = {
  hours: ['hour', 'hours'],
  days: ['calendar day', 'calendar days'],
  'working-days': ['working day', 'working days'],
  months: ['month', 'months'],
  years: ['year', 'years'],
}

export const courts: Dict['courts'] = {
  title: 'Which road',
  sub: 'Answer a few questions and see which roads are open, what each costs, how long it takes, what to bring and what can go wrong. “I don’t know” is an answer.',
  tabs: 'Three questions',
  roads: 'Which road',
  where: 'Which court',
  deadlines: 'By when',
  questions: 'Questions',
  clear: 'Start again',
  amount: 'How much is claimed',
  amountWhy:
    'Principal with interest and penalty up to the day of filing. Fees and small claims depend on it; left empty, no fee can be worked out.',
  region: 'Province of the court',
  regionWhy: 'The limits of small claims differ; left empty, nobody knows whether this is a small one.',
  noRegion: 'There is no such province',
  group: (name, left) => (left === 0 ? `${name} (all answered)` : `${name} (${left} not answered)`),
  spared: n => `${many(n, 'more question needs', 'more questions need')} no answer, as things stand.`,
  costs: (names, n, more) =>
    `You can go on without knowing. The price: nothing certain can be said of ${names}${more ? ` and others, ${n} in all` : ''}.`,
  costsNothing: 'Not knowing costs nothing: no road depends on it now.',
  notYet: 'Fill in the form, and the road to take stands here.',
  answer: 'The roads',
  advised: 'Take this first',
  count: (state, n) => `${state}: ${n}`,
  noAdvice: 'Too little is known to say which road to take first',
  next: question => `Answer next: ${question}`,
  youSaid: 'What you answered',
  beside: 'Can run beside another',
  closes: 'Closed, because this does not hold:',
  reserved: 'Mind this:',
  dependsOn: 'It depends on this:',
  many: (title, n) => `${title} ${n} answers`,
  cost: 'Cost',
  time: 'Time',
  bring: 'What to bring',
  risks: 'What can go wrong',
  met: 'What already holds',
  more: 'What to bring, what can go wrong, what it rests on',
  interrupts: 'Taking this road makes limitation run anew.',
  addLimit: 'With a book open, they can be kept in the settings.',
  since: day => `In force since ${day}. Source: `,
  period: (n, unit) => {
    const [one, more] = UNITS[unit] ?? [unit, unit]
    return many(n, one, more)
  },
  about: 'What it is about',
  clause: 'What the contract says on disputes',
  clauseWhy: 'A court or an arbitration institution named there usually comes first. Look under “disputes”.',
  seats: 'Whose courts it names',
  seatsWhy: 'There may be several. Courts elsewhere need an actual connection.',
  performance: 'Does the contract name a place of performance?',
  performed: 'Was anything performed?',
  levelWhy: 'Very large claims go to a higher court; left empty, the level is not told.',
  same: 'Are both parties in the court’s province?',
  stillOpen: 'Not answered yet, and it matters',
  open: 'The courts open to you',
  instead: 'No court',
  best: place => `Best: ${place}`,
  also: 'Also good to know',
  check: 'Check before you go:',
  event: 'What it is',
  eventWhy: 'Left empty, all are listed.',
  everyEvent: 'All',
  noEvent: 'There is none of that name',
  from: 'Counted from',
  fromOf: what => `Counted from ${what}`,
  fromWhy: 'For papers received: the day on the court’s receipt or the delivery record.',
  careful: 'The careful day',
  last: 'The last day in law',
  counted: 'Counted from',
  countedFrom: (what, day) => `${what}: ${day}`,
  long: 'How long',
  remind: 'Remind yourself on',
  sure: 'How sure',
  unknownYears: years =>
    `The holidays of ${years} are not known: only weekends were skipped, and the true last day may differ. Keep to the careful day.`,
  yearsUnknown: years => `Holidays of ${years} not known`,
  deadlineTable: 'Deadlines',
}

export const roadStates: Dict['roadStates'] = {
  open: 'Open',
  'open-with': 'Open with conditions',
  unknown: 'Not certain yet',
  closed: 'Closed',
}

export const roadAnswers: Dict['roadAnswers'] = { yes: 'Yes', no: 'No', unknown: 'I don’t know' }

export const roadGroups: Dict['roadGroups'] = {
  first: 'Is there a road already?',
  claim: 'The money',
  debtor: 'The debtor',
  assets: 'Assets',
  size: 'Size of the two businesses',
  more: 'Others',
}

export const roadWhy: Dict['roadWhy'] = {
  arbitration: 'Where an institution is named, courts refuse the case and arbitration is the only way.',
  judgment: 'With an instrument in effect there is no new suit: it is enforced.',
  bankrupt: 'In a bankruptcy a claim can only be filed there.',
  notarised: 'Such an instrument is enforced without a suit.',
  money: 'Payment orders and small claims are for money only.',
  due: 'No payment order before the due date, and a suit only if the debtor has made plain that it will not pay.',
  certain: 'A payment order needs a certain amount.',
  clear: 'What is clear can take a quick road; what is not takes longer.',
  'interest-agreed': 'A payment order grants interest and penalty only if agreed in the papers.',
  'counter-duty': 'Whoever still owes something in return gets no payment order.',
  'other-debts': 'Another dispute about debts rules out a payment order.',
  disputed: 'A plausible objection ends a payment order, and a serious dispute rules out small claims.',
  reachable: 'If papers cannot be served, only ordinary procedure is left, by public notice.',
  willing: 'A settlement confirmed by a court is free of charge and can be enforced.',
  'agree-small': 'At this amount small claims needs the agreement of both.',
  counterclaim: 'A counterclaim rules out small claims.',
  appraisal: 'The need for an expert rules out small claims.',
  mainland: 'A payment order needs a debtor in mainland China.',
  foreign: 'Anything foreign rules out small claims.',
  'assets-at-risk': 'If assets are about to go, preserving them comes before all else.',
  'assets-known': 'Preservation needs named assets, or clues to them.',
  security: 'Preservation before suit needs security; with the suit less or none may do.',
  preserved: 'Preservation before suit rules out a payment order.',
  'creditor-sme': 'A small business that a large or public one does not pay can complain.',
  'debtor-large': 'A small business that a large or public one does not pay can complain.',
}

export const roadLimits: Dict['roadLimits'] = {
  automatic: ([a = '']) => `Up to ${yuan(a)} small claims applies by itself, and this is within it.`,
  likely: ([a = '']) =>
    `By old or derived figures small claims applies by itself up to ${yuan(a)}, and this is within it; ask the court for today’s.`,
  agreed: ([a = '', b = '']) =>
    `Between ${yuan(a)} and ${yuan(b)} it applies if both agree, and you say the debtor would.`,
  'if-agreed': ([a = '', b = '']) => `Between ${yuan(a)} and ${yuan(b)} it applies only if both agree.`,
  'not-agreed': ([a = '', b = '']) =>
    `Between ${yuan(a)} and ${yuan(b)} it applies only if both agree, and you say the debtor would not.`,
  'too-large': ([, b = '']) => `Above ${yuan(b)} there are no small claims.`,
  'ask-court': ([a = '', b = '']) =>
    `Old or derived figures are ${yuan(a)} (by itself) and ${yuan(b)} (if both agree), and this is not within them; newer ones may be higher: ask the court.`,
  unknown: 'The amount, the province or its figures are not known, so nobody can tell whether this is small.',
}

export const courtAbout: Dict['courtAbout'] = {
  sale: 'A sale',
  'online-shipped': 'A sale online, goods shipped',
  'online-delivered': 'A sale online, delivered online',
  service: 'A service',
  work: 'Work to order',
  loan: 'A loan',
  'lease-of-building': 'A lease of a building',
  'lease-of-thing': 'A lease of equipment or a vehicle',
  construction: 'Construction',
  other: 'Something else',
}

export const courtClauses: Dict['courtClauses'] = {
  unknown: 'I don’t know',
  nothing: 'Nothing',
  arbitration: 'Arbitration, by a named institution',
  courts: 'Courts of a named place',
  'arbitration-or-courts': 'Arbitration or courts',
}

export const courtSeats: Dict['courtSeats'] = {
  creditor: 'Where you are',
  debtor: 'Where the debtor is',
  performance: 'Place of performance',
  signing: 'Where the contract was signed',
  subject: 'Where the subject matter is',
  connected: 'Elsewhere, with a provable connection',
  unproven: 'Elsewhere, and it is not known whether a connection can be proved',
  unconnected: 'Elsewhere, without connection',
}

export const courtPerformance: Dict['courtPerformance'] = {
  unknown: 'I don’t know',
  nothing: 'No',
  named: 'Yes',
}

export const courtPerformed: Dict['courtPerformed'] = {
  yes: 'Yes, or a party is at that place',
  'nothing-and-elsewhere': 'Nothing, and neither party is at that place',
}

export const courtPlaces: Dict['courtPlaces'] = {
  property: 'Court where the property is',
  creditor: 'Your own court',
  performance: 'Court of the place of performance',
  received: 'Court where the goods were received',
  used: 'Court where the leased thing is used',
  signing: 'Court where the contract was signed',
  subject: 'Court where the subject matter is',
  elsewhere: 'Court of the place agreed',
  debtor: 'The debtor’s court',
}

export const courtLevels: Dict['courtLevels'] = {
  basic: 'A basic court',
  intermediate: 'An intermediate court, or a higher one',
  'depends-on-parties': 'The level depends on where the parties are',
}

export const courtAsks: Dict['courtAsks'] = {
  clause: 'What the contract says on disputes: what was agreed usually comes first.',
  connection: 'What connects the place agreed with the dispute: without proof the clause is void.',
  performance: 'Whether the contract names a place of performance: its court would be open too.',
  'same-province': 'Whether both parties are in the court’s province: the level depends on it.',
}

export const deadlineBounds: Dict['deadlineBounds'] = {
  last: 'Up to and including this day; later is too late.',
  least: 'A court sets no less.',
  most: 'A court sets no more.',
  earliest: 'Possible once this day is over.',
}

export const deadlineLasts: Dict['deadlineLasts'] = {
  last: 'The last day in law',
  least: 'Not before this day',
  most: 'At the latest on this day',
  earliest: 'Once this day is over',
}
