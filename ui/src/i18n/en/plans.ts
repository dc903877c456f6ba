// Offers, repayment agreements and their calendar.

import { coded } from '../codes'

export const plans = {
  tab: 'Offers',
  title: 'What you could offer',
  hint: 'A few ways side by side: what comes when, what it is worth today, and what may go wrong.',
  owed: 'Can be claimed today',
  least: 'The least you should accept today',
  leastHow: (court: string, day: string, costs: string, rate: string) =>
    `A court would bring about ${court} around ${day} (${costs} of costs that do not come back are taken off), counted down to today at ${rate}% a year. Below that, suing is better.`,
  assumed: 'These are assumptions; change any of them',
  assumedHint: 'All but the LPR are our cautious guesses, measured nowhere. Put in what you know.',
  waive: 'Give up at most (%)',
  abilityFrom: (day: string) => `From the worksheet of ${day}.`,
  waiveFrom: (late: number, price: number) =>
    `By your own rules: at most ${late}% of interest and penalties, ${price}% of the price.`,
  waiveWhy: 'Of all that can be claimed today. Penalty and interest first, the price only after.',
  months: 'Most months until paid',
  first: 'First payment at least (%)',
  putOff: 'Months to put off, if secured',
  ability: 'They can pay a month (yuan)',
  abilityWhy:
    'After living or running costs, from a source: what they said, statements, public records. Leave empty if unknown.',
  chance: 'Chance of collecting by suing (%)',
  chanceFrom: (from: number, to: number) =>
    `From proof and class: ${from}%–${to}%, and the middle of it. Nobody counted this; change it to what you know.`,
  courtMonths: 'Months until it comes that way',
  courtCosts: 'Costs of suing that are lost (yuan)',
  courtCostsWhy: 'Such as lawyers’ fees nobody agreed they bear.',
  rate: 'Yearly rate for counting down (%)',
  rateFrom: (day: string) => `The one-year LPR published ${day}.`,
  rateSaid: 'Your own figure.',
  sum: 'Comes in all',
  worth: 'Worth today',
  cost: 'Less than full payment today by',
  waivedOf: (interest: string, principal: string) =>
    principal === ''
      ? `Penalty and interest of ${interest} given up on condition`
      : `Penalty and interest of ${interest} and ${principal} of the price given up on condition`,
  nothingWaived: 'Nothing is given up',
  meanwhile: (sum: string) => `With ${sum} for the use of the money`,
  enough: 'At least the least',
  tooLittle: 'Below the least',
  use: 'Write the agreement',
  useOf: (name: string) => `Write the agreement: ${name}`,
  none: 'Nothing is owed, so there is nothing to offer.',
  runs: 'A repayment agreement runs; see above how it goes. End it before offering something else.',
  payments: 'What is paid when',

  agreeTitle: 'What the agreement says',
  agreeHint:
    'What was agreed is recorded as one fact, and the paper is made from it. It changes no debt: what is given up is given up once the condition is fulfilled.',
  on: 'Agreed on',
  parts: 'Instalments',
  partsWhy: (sum: string, now: string) => `They should come to ${sum}; now they come to ${now}.`,
  partDue: (n: number) => `Instalment ${n}: last day to pay`,
  partAmount: (n: number) => `Instalment ${n}: amount`,
  partMore: 'Add an instalment',
  partGone: (n: number) => `Remove instalment ${n}`,
  waivedInterest: 'Penalty and interest given up on condition',
  waivedInterestWhy: (most: string) => `At most ${most}.`,
  waivedPrincipal: 'Price given up on condition',
  waivedPrincipalWhy: 'Only once all penalty and interest is given up.',
  condition: 'Condition',
  grace: 'Days late that still count as in time',
  earlyBy: 'Last day to pay early',
  earlyOff: 'Off, if all is paid early',
  earlyWhy: 'Something for those who pay well.',
  afterDays: 'Days late after which all falls due',
  afterDaysWhy: 'Without it each instalment is claimed by itself: the law has no general acceleration.',
  meanwhileLabel: 'For the use of the money meanwhile (in all)',
  late: 'Rate after a breach (%)',
  lateWhy: 'Empty: the earlier terms or the law.',
  per: 'Per',
  order: 'What each payment pays first',
  service: 'Their address for service',
  serviceWhy: 'Said to hold for court papers too, so that they can be served later.',
  forum: 'Court agreed on',
  forumWhy: 'It needs a real connection, such as your own seat; name the court exactly.',
  costs: 'Who bears lawyers’ fees and the like',
  guarantor: 'Guarantor',
  guarantorWhy: 'Leave empty if there is none.',
  guarantorNumber: 'Guarantor’s number',
  guarantorAddress: 'Guarantor’s address',
  liability: 'Kind of guarantee',
  liabilityWhy: 'Unsaid, the law takes it for a general one (Civil Code art. 686).',
  guaranteeMonths: 'Period of the guarantee (months)',
  guaranteeMonthsWhy: 'From the last instalment; unsaid it is six months only (Civil Code art. 692).',
  earlier: 'Who guaranteed the debt before',
  earlierWhy:
    'Without written consent a guarantor is not bound by what makes the debt heavier. Several names: divide them by commas.',
  earlierSigns: 'They will sign the agreement',
  remark: 'What else was agreed',
  agree: 'Record the agreement',
  toPay: 'The instalments should come to',
  security: 'Security, service, court',

  plan: 'Repayment agreement',
  toPlan: 'See the plan',
  reclassTo: (to: string) => `Class: ${to}`,
  agreedOn: (day: string) => `agreed ${day}`,
  paid: 'Paid',
  left: 'Still to pay',
  dueNow: 'Due now',
  ifBroken: 'Owed today if it breaks',
  ifBrokenWhy: 'By the earlier terms and the law; what was given up on a condition that fails is owed.',
  asAgreed: (rate: string) => `With the agreed ${rate} after the breach`,
  asAgreedOf: (since: string, before: string, interest: string) =>
    `Penalty and interest before ${since}: ${before}; since then at the agreed rate: ${interest}, within the limit of the law. Only one of the two ways can be claimed.`,
  calendar: 'Calendar of the plan',
  nth: 'No.',
  due: 'Last day to pay',
  moved: (day: string) => `a day of rest: until ${day}`,
  amount: 'Amount',
  came: 'Came in',
  state: 'How it stands',
  paidOn: (day: string) => `paid ${day}`,
  checks: 'Days to look',
  check: (what: string, nth: number) =>
    what === 'eve'
      ? `Two days before instalment ${nth}: a friendly word`
      : `Instalment ${nth} is due: has it come?`,
  waiver: (sum: string) => `${sum} given up on condition`,
  waiverSince: (day: string) => `the condition failed: owed again from ${day}`,
  early: (by: string, off: string) => `${off} off if all is paid by ${by}`,
  signedOn: (day: string) => `signed ${day}, the scan is kept`,
  unsigned: 'No signed copy is kept: for now it is only word of mouth',
  sign: 'It came back signed',
  signature: 'Signed copy',
  signTitle: 'The signed repayment agreement',
  next: 'What to do next',
  callIn: 'Call in all of it',
  settle: 'Confirm it is settled',
  drop: 'End it together',
  dropTitle: 'End this agreement',
  dropMeans: 'The debts are as they were, and nothing is given up.',
  settleTitle: 'Confirm that all was paid',
  settleMeans:
    'What was to be given up is given up for good, and nothing more can be asked. It can be undone.',
  why: 'Why',
  paper: (name: string) => `Make the ${name.toLowerCase()}`,
  reclass: 'Look again at what kind of debtor this is',
  over: (how: string, day: string) => `${how} ${day}`,
  law: 'It rests on',
  older: 'Earlier agreements',
}

export const offerKinds = coded({
  now: 'Pay now, part given up',
  instalments: 'First payment, then instalments',
  extension: 'More time, with security',
})

export const offerRisks = coded({
  'money-at-once':
    'The money is there and nothing is left to watch. Say by when; after that the offer is gone.',
  'gives-up-price': 'Part of the price goes too: all penalty and interest is given up already.',
  'nothing-to-give': 'Anything less is below the least, so nothing is given up.',
  'each-may-be-missed':
    'Each instalment may be missed; what is given up depends on paying in time and comes back.',
  'calls-in': 'With acceleration written in, all of it can be called in after some days.',
  'ability-unknown': 'Nobody knows what they can pay, so your longest time is used.',
  'beyond-means': ([needed, most]) =>
    `By their means it takes ${needed} months, more than your ${most}: it will likely break.`,
  'nothing-until-then': 'Not a yuan until then, and assets may move meanwhile.',
  'only-as-good-as-security': 'All rests on the security: a guarantor with assets, a registered mortgage.',
  'guarantor-in-writing': 'Write “joint and several” and the period; a company needs a resolution.',
})

export const planWarnings = coded({
  'guarantor-must-sign': ([name]) =>
    `${name} guaranteed the debt and does not sign: what gets heavier does not bind it (Civil Code art. 695). Have it sign too.`,
  'long-and-unsecured': 'More than three months without security is a risk; find a guarantor.',
  'general-guarantee':
    'With a general guarantee you must sue and enforce against the debtor first; joint and several is better.',
  'company-guarantee': 'A company’s guarantee needs a resolution, or it may be void.',
  'no-acceleration': 'Without acceleration a missed instalment lets you claim only that one.',
  'no-service': 'Without an address for service court papers may not reach them.',
  'no-forum': 'Without a court agreed on you may have to sue where they are.',
  'costs-not-borne': 'Each bears its own lawyers: they do not come back.',
  'time-is-over':
    'The limitation period may be over: the agreement says they give up that defence, and it runs anew once signed.',
  'years-unknown': years => `The holidays of ${years.join(', ')} are not published; days to pay may move.`,
  'late-capped': ([asked, limit]) => `${asked}% is above the limit of the law; at most ${limit}% counts.`,
  'late-high': 'The rate after a breach is well above the usual loss; they may ask a court to lower it.',
})

export const planIs = coded({
  running: 'running',
  'in-grace': 'one missed, within the days of grace',
  broken: 'broken',
  paid: 'all paid, to be confirmed',
  kept: 'settled',
  'called-in': 'all called in',
  dropped: 'ended',
})

export const partIs = coded({
  kept: 'paid in time',
  late: 'paid late',
  missed: 'missed',
  'due-today': 'due today',
  'due-soon': 'due within two days',
  ahead: 'to come',
})

export const promiseIs = coded({
  stands: 'condition open',
  earned: 'condition fulfilled, given up for good',
  revived: 'owed again',
})

export const earlyIs = coded({ stands: 'still open', earned: 'paid early, taken off', revived: 'missed' })

export const planSteps = coded({
  'breach-notice': ([nth]) => `Instalment ${nth} was missed: send a notice of breach`,
  'breach-notice-called-in': 'Send the notice of acceleration and ask for all of it',
  'call-in': ([, days]) => `It is more than ${days} days late: all of it can be called in`,
  're-class': 'A promise broke: look again at will and means',
  settle: 'All the money came: confirm it and give a certificate',
  remind: ([nth, days]) =>
    days === '0'
      ? `Instalment ${nth} is due today: has it come?`
      : `Instalment ${nth} is due ${days === '1' ? 'tomorrow' : `in ${days} days`}: a friendly word`,
  'have-it-signed': 'Print the agreement, have it signed and sealed, and keep the scan',
})

export const conditions = coded({
  'each-in-time': 'each instalment in time',
  'all-by-the-end': 'all of it by the last day',
})
export const liabilities = coded({ joint: 'joint and several', general: 'general' })
export const bears = coded({ debtor: 'the debtor, if it breaks the agreement', each: 'each its own' })
export const planOrders = coded({
  legal: 'costs, interest, price (the law’s order)',
  'principal-first': 'the price first',
  'as-interest': 'interest first',
})
