// A new debt, one question a page; how a debtor is to be treated and what to do next.

import { coded } from '../codes'
import { day, money } from '../format'

const on = (value: string | undefined) => day(value ?? '', 'en', 'long')

export const interview = {
  title: 'A new debt',
  door: 'Tell us about the debt',
  doorWhat:
    'One question at a time, about ten minutes: who owes, how much, what was agreed, how they behave. You may leave out what you do not know.',
  resume: 'You were in the middle',
  resumeWhat: (name: string, n: number, all: number) =>
    `${name ? `The debt of “${name}”: ` : ''}you got to question ${n} of ${all}. Everything you said is kept.`,
  resumeDo: 'Go on',
  restart: 'Start again',
  restartWhy: 'What you said last time is thrown away. The book is not touched.',
  step: (n: number, all: number) => `Question ${n} of ${all}`,
  why: 'Why we ask: ',
  kept: 'Saved as you answer, even when you close the window. Nothing is in the book until you write it there.',
  next: 'Next',
  back: 'Back',
  unknown: 'I do not know',
  source: 'How do you know?',
  name: 'Their full name',
  nameUnknown:
    'Not sure of the full name? Look at the invoice, the seal on the contract, the bank records. You may write what you call them; the price is that it must be settled before a formal letter.',
  known: 'They are in the book already; this debt will be added to theirs.',
  registration: 'Credit code or identity number',
  address: 'Where letters reach them',
  addressWhy: 'The registered address, the one in the contract, or one they gave you.',
  numberGood: coded({
    'credit-code': 'A unified social credit code; its check digit is right.',
    identity: 'A resident identity number; its check digit is right.',
  }),
  numberBad:
    'The check digit is wrong, so one figure was probably copied wrongly. Compare it with the licence or the card.',
  numberUnknown: 'I do not know, skip it',
  papers: 'Drop the files you have here',
  papersHint:
    'Contracts, delivery notes, statements, invoices, screenshots. The number and amount of electronic invoices are read for you.',
  papersNone: 'None now, I will add them later',
  papersBusy: 'Looking at these files…',
  paperOf: (name: string) => `What ${name} can prove`,
  invoice: 'This is an invoice. Please check it',
  invoiceNumber: 'Invoice number',
  invoiceIssued: 'Issued',
  invoiceBuyer: 'Buyer',
  invoiceTotal: 'Total with tax',
  invoiceUse: 'This invoice is what they owe',
  invoiceBarred: coded({
    red: 'A red invoice takes another one back. It cannot be chased.',
    'taken-back': 'This invoice was taken back. It cannot be chased.',
    'of-another-seller': 'You are not its seller, so it is not your debt. It is kept as a paper.',
    purchase: 'You are its buyer: nobody owes you this.',
    known: 'This invoice is in the book already and is not entered twice.',
  }),
  otherBuyer: (buyer: string) =>
    `The buyer on the invoice is “${buyer}”, which is not the name you wrote. Who owes the money?`,
  otherBuyerDo: (buyer: string) => `It is ${buyer}`,
  amount: 'How much they owe',
  amountWhy: 'The amount at first; the next page asks what was paid.',
  on: 'When it arose',
  onWhy: 'The day of delivery, completion, invoicing or lending.',
  contract: 'Contract or order number',
  contractWhy:
    'Leave it empty if there is none. It stands in the letter, so that they know which debt it is.',
  amountUnknown:
    'Not sure? Put the amount you are surest of. Asking for a cent too much costs you trust; it can be corrected later.',
  paidOn: (n: number) => `Day of payment ${n}`,
  paidAmount: (n: number) => `Amount of payment ${n}`,
  paidMore: 'Another payment',
  paidLess: (n: number) => `Remove payment ${n}`,
  dueDays: 'Days after it arose',
  dueDay: 'The day it was due',
  percent: 'Per cent',
  look: 'A last look',
  lookWhy: 'When you confirm, all of this is written to the book at once, and one undo takes all of it back.',
  change: 'Change',
  changeOf: (what: string) => `Change “${what}”`,
  enter: 'Write it to the book',
  onInvoices: (n: number) => (n === 1 ? 'by one invoice' : `by ${n} invoices`),
  paidSum: (n: number) => (n === 1 ? 'one payment' : `${n} payments`),
  afterDays: (n: number) => `${n} days after it arose`,
  nPapers: (n: number) => (n === 0 ? 'none' : n === 1 ? '1 paper' : `${n} papers`),
  unanswered: (n: number) => (n === 0 ? 'all answered' : `${n} not known`),
  done: (name: string) => `${name}: now it is clear`,
  doneSub: 'The debt is in the book. This is how it stands today.',
  undo: 'Take it back and change it',
  toCase: 'Go to the case',
  classTitle: 'What kind of debtor this is',
  nextStep: (what: string) => `Next: ${what}`,
  limits: 'When it would be too late',
  claim: 'What you may claim today',
  claimHint: 'Line by line, each with the provision it rests on.',
  claimMore: 'The whole calculation is under “Money” in the case.',
  weakest: 'Your weakest proof',
  weakestNone: 'Everything stands.',
  letter: 'The first letter is written',
  letterWhy:
    'Its figures are those of the book. Read it, and issue it if it is right. What is to be done when its day has passed becomes a task.',
  letterOther:
    'By our practice there is no hurry to send this kind of debtor a letter. It is ready all the same; you decide.',
  issue: 'Issue the letter of demand',
  unsettled: 'These must be settled before the letter can be issued:',
  toPapers: 'Settle them under “Papers”',
}

/** What each page asks, and why. */
export const ask = coded({
  who: 'Who owes you money?',
  kind: 'What are they?',
  number: 'What are their number and address?',
  for: 'What is it for?',
  papers: 'Which papers do you hold?',
  amount: 'How much, and since when?',
  paid: 'Was any of it paid?',
  due: 'When should it have been paid?',
  late: 'Was anything agreed about paying late?',
  reachable: 'Can you reach them?',
  admits: 'Do they say that they owe it?',
  offers: 'Have they said when and how they will pay?',
  'keeps-word': 'Have they done what they said before?',
  trades: 'Is their business running?',
  pursued: 'Is anyone else suing them or enforcing against them?',
  hardship: 'Are they in real difficulty?',
})

export const askWhy = coded({
  who: 'One wrong character may mean the wrong defendant. Write it exactly as on the licence, the identity card or the invoice.',
  kind: 'Companies, branches, sole traders and persons are named differently in court, and different people answer for the debt.',
  number:
    'The number proves that it is them; the address is where the letter goes. A letter to the wrong place was never sent.',
  for: 'Goods, loans and work follow different rules, and so does the cost of paying late.',
  papers: 'A case is won with proof. What you have shows what is missing.',
  amount: 'Every other figure starts here.',
  paid: 'What was paid comes off, and each payment may start the limitation period anew.',
  due: 'Payment is late from the day after, and the three years are counted from here.',
  late: 'What was agreed holds; where nothing was, the law has a rule. Both have a cap.',
  reachable: 'It decides whether to call first, or to send a letter to the registered address.',
  admits:
    'With those who admit it you talk about how; with those who deny it, first about what. Pressing harder does not help.',
  offers: 'A day and an amount are one thing, putting off another; each needs its own way.',
  'keeps-word': 'What they did says more about the will to pay than what they say.',
  trades: 'Whether they can pay decides between instalments, waiting, and securing assets soon.',
  pursued: 'Where many are collecting, those who wait may get less.',
  hardship:
    'Pressed too hard, people in real need pay nothing at all; and the law leaves them what they live on.',
})

/** The answers to a question. */
export const picks: Record<string, Record<string, string>> = {
  paid: { none: 'Nothing was paid', some: 'Some of it was', unknown: 'I do not know' },
  due: {
    '30': '30 days after invoice or delivery',
    '60': '60 days after invoice or delivery',
    days: 'Another number of days',
    day: 'On a certain day',
    unknown: 'I do not know, nobody said',
  },
  late: {
    unagreed: 'Nothing was agreed',
    agreed: 'A rate or penalty was agreed',
    'sme-payment': 'They are a large company or public body, we are a small one',
    unknown: 'I do not know',
  },
  reachable: { yes: 'Yes, they answer', partly: 'Sometimes', no: 'No, they are gone' },
  admits: { yes: 'Yes', partly: 'Only part of it', no: 'No' },
  offers: { yes: 'A day and an amount', partly: 'Only “later”', no: 'They refuse' },
  'keeps-word': { yes: 'Yes', partly: 'In part', no: 'No' },
  trades: { yes: 'As usual, or a steady income', partly: 'Much less than before', no: 'It has stopped' },
  pursued: { yes: 'Yes, now', partly: 'Some time ago', no: 'Nothing found' },
  hardship: {
    yes: 'Yes: illness, lost work, a closed shop',
    partly: 'Money is tight',
    no: 'Not that I know',
  },
}

/** What it costs not to know. */
export const unknownCost = coded({
  kind: 'The price: find out before a letter, or the wrong defendant may be named.',
  number: 'The price: weaker proof that it is them; you must have it before you sue.',
  for: 'The price: it is taken as “other”, with the general rule for paying late.',
  papers: 'The price: little can be proved. The result says what to get first.',
  paid: 'The price: the figure may be too high. Check the bank records before a letter.',
  due: 'The price: no loss from late payment and no sure limitation date; only the principal can be claimed.',
  late: 'The price: taken as not agreed, by the rule of law, until you find the contract.',
  reachable: 'The price: the next step is the usual one.',
  admits: 'The price: you may press on the wrong point. One call tells.',
  offers: 'The price: the will to pay cannot be seen, so we are more careful.',
  'keeps-word': 'The price: whether their word holds cannot be seen.',
  trades: 'The price: hard to say whether instalments or securing assets is right.',
  pursued: 'The price: you may be late. The public enforcement register is free to search.',
  hardship: 'The price: pressing too hard, or waiting too long.',
})

/** How something is known. */
export const knownBy = coded({
  'own-dealings': 'From my own dealings with them',
  'public-register': 'From a public register',
  court: 'From a court paper',
  'debtor-said': 'They said so',
  bought: 'I bought it',
  insider: 'A friend at a bank or platform looked',
})

export const unlawful = {
  title: 'What was got this way may not be used',
  why: 'Buying or quietly asking for bank records, telephone numbers or whereabouts breaks article 10 of the Personal Information Protection Law, and may be a crime (Criminal Law art. 253-1). Using it would put you in the wrong. Choose a source you can name, or “I do not know”.',
}

export const judged = {
  chip: (name: string) => `Class: ${name}`,
  willing: 'Will to pay',
  able: 'Means to pay',
  worked: 'Worked out from what is known now. This is our practice, not a rule of law.',
  byOwner: (name: string, value: string) =>
    `You decided on ${on(value)}. From what is known now it would be “${name}”.`,
  because: (why: string) => `Your reason: ${why}`,
  reasons: 'Why',
  unknown: (what: string) => `Not answered yet: ${what} An answer makes the class surer.`,
  proposed: (name: string) => `Things changed; we propose “${name}”`,
  accept: 'Change it',
  keep: 'Keep it as it is',
  change: 'Another class',
  changeTitle: 'Choose another class',
  which: 'Treat them as',
  why: 'Why otherwise than was worked out',
  whyWhy: 'Kept, so that you know later why you decided so.',
  answers: 'Answer some questions',
  answersTitle: 'How they behave',
  answersHint: 'Change only what you want to; each answer keeps how it is known.',
  ability: 'What they can pay a month',
  abilityHint:
    'Work out what they can spare. What they live on, or need to keep the business running, stays with them.',
  abilityDo: 'Work it out',
  income: 'Income a month',
  living: 'To live on, or to keep running',
  livingWhy: 'This stays with them.',
  outgoings: 'Other outgoings they cannot put off',
  debts: 'To other creditors a month',
  left: 'Left for you a month',
  leftNone: 'Nothing is left: instalments would fail. Talk about time first, or ask a lawyer.',
  assets: 'Clues to assets',
  assetsHint: 'For freezing and enforcement later. Only with a source you can name.',
  assetsDo: 'Add a clue',
  assetWhat: 'What it is',
  assetAbout: 'Where it is, how to tell it',
  noAssets: 'None yet.',
  tone: 'Tone',
  channel: 'Way',
  every: 'How often',
  everyDays: (n: number) => `at least ${n} days apart`,
  paper: 'Paper',
  noPaper: 'none',
  days: 'Time given',
  nDays: (n: number) => `${n} working days`,
  tasks: 'What you said you would do',
  tasksHint: 'A letter or call that says “or else” must be followed by it.',
  noTasks: 'Nothing.',
  taskDone: 'Done',
  taskDrop: 'Drop it',
  taskDropWhy: 'Why you will not do it',
  taskSet: 'Set a task',
  taskWhat: 'What to do',
  taskDue: 'By when',
  taskBecause: 'Why: whom you told, and how',
  late: (n: number) => `${n} days past`,
  left_: (n: number) => (n === 0 ? 'today' : n === 1 ? 'one day left' : `${n} days left`),
  policy: 'Your rules',
  policyHint:
    'For every debtor. You may contact people less often than we advise, never more. Changes are kept in the book.',
  grace: 'Days of grace before the first reminder',
  waiveLate: 'At most so much of interest and penalties waived (%)',
  waivePrice: 'At most so much of the price waived (%)',
  aDay: (n: number) => `Contacts a day at most (no more than ${n})`,
  aWeek: (n: number) => `Contacts in seven days at most (no more than ${n})`,
  policySave: 'Keep to this',
  policyReset: 'Use what is proposed',
}

export const classes = coded({
  a: 'A, willing and able',
  b: 'B, to be talked with',
  c: 'C, will not pay',
  'lost-contact': 'Lost contact',
  disputed: 'Disputed',
  'insolvent-signs': 'May not be able to pay everyone',
  hardship: 'In real difficulty',
})

export const classMeans = coded({
  a: 'A reminder is enough. Be kind; keep the customer.',
  b: 'Willing but short, or able and slow. Agree how it is paid, in writing, signed.',
  c: 'Words will not do it. Go the formal way step by step, with dates and papers.',
  'lost-contact':
    'First find an address by lawful means. A letter to the registered address counts as a demand too.',
  disputed:
    'First find out what is disputed. Ask them to write which part and why, and to sign the part they admit.',
  'insolvent-signs':
    'Others are collecting too. Do not agree to large cuts alone; ask a lawyer soon. Freezing and filing claims have deadlines.',
  hardship: 'Leave time and what they live on, and agree on what can really be paid. Pressing is not faster.',
})

export const bands = coded({ good: 'good', unclear: 'unclear', poor: 'poor' })

export const classReasons = coded({
  'reachable-yes': ([by]) => `They answer (${known(by)})`,
  'reachable-partly': ([by]) => `They answer at times (${known(by)})`,
  'reachable-no': ([by]) => `They cannot be found (${known(by)})`,
  'admits-yes': ([by]) => `They admit the debt (${known(by)})`,
  'admits-partly': ([by]) => `They admit part of it (${known(by)})`,
  'admits-no': ([by]) => `They deny the debt (${known(by)})`,
  'offers-yes': ([by]) => `They named a day and an amount (${known(by)})`,
  'offers-partly': ([by]) => `They only say “later” (${known(by)})`,
  'offers-no': ([by]) => `They refuse to pay (${known(by)})`,
  'keeps-word-yes': ([by]) => `They kept their word before (${known(by)})`,
  'keeps-word-partly': ([by]) => `They kept their word in part (${known(by)})`,
  'keeps-word-no': ([by]) => `They did not keep their word (${known(by)})`,
  'trades-yes': ([by]) => `Business as usual, or a steady income (${known(by)})`,
  'trades-partly': ([by]) => `Much less business than before (${known(by)})`,
  'trades-no': ([by]) => `The business has stopped (${known(by)})`,
  'pursued-yes': ([by]) => `Others are suing or enforcing (${known(by)})`,
  'pursued-partly': ([by]) => `Others sued or enforced before (${known(by)})`,
  'pursued-no': ([by]) => `Nobody else found suing or enforcing (${known(by)})`,
  'hardship-yes': ([by]) => `They are in real difficulty (${known(by)})`,
  'hardship-partly': ([by]) => `Money is tight (${known(by)})`,
  'hardship-no': ([by]) => `No difficulty known (${known(by)})`,
  'paid-lately': ([value]) => `Paid lately: ${on(value)}`,
  'kept-promise': ([n]) => `Kept ${n ?? ''} promise(s)`,
  'broke-promise': ([value]) => `Broke a promise${value ? ` on ${on(value)}` : ''}`,
  'broke-promises': ([n]) => `Broke ${n ?? ''} promises`,
  'very-late': ([n]) => `${n ?? ''} days late`,
  silent: ([n]) => `No word and no money for ${n ?? ''} days`,
  'long-silent': ([n]) => `No word and no money for ${n ?? ''} days`,
  'by-pattern': ([which]) => `Together these need a way of their own: ${plainClass(which)}`,
  'by-amount': ([limit]) => `${money(limit ?? '')} or more, so one step more careful`,
  'nothing-known': 'Nothing is known yet, so the middle class for now',
  'since-paid': ([value]) => `Money arrived on ${on(value)}`,
  'since-broke-promise': ([value]) => `A promise was broken on ${on(value)}`,
  'since-silent': ([n]) => `No word and no money for ${n ?? ''} days`,
  'since-other': 'What you recorded since',
})

const known = (by: string | undefined): string => {
  const words: Record<string, string> = {
    'own-dealings': 'own dealings',
    'public-register': 'public register',
    court: 'court paper',
    'debtor-said': 'they said so',
  }
  return words[by ?? ''] ?? 'no source'
}

const plainClass = (which: string | undefined): string => {
  const words = classes[(which ?? '') as keyof typeof classes]
  return typeof words === 'string' ? words : (which ?? '')
}

/** A step of the playbook. */
export const moves = coded({
  remind: 'Send a friendly reminder',
  demand: 'Send a letter of demand',
  'find-address': 'Find an address and send the demand there',
  'ask-dispute': 'Send a statement and ask what they dispute',
  'hear-out': 'First hear what the trouble is',
  'agree-plan': 'Agree how it is paid, in writing',
  'build-pack': 'Bind the evidence and prepare to sue',
  'see-lawyer': 'Ask a lawyer before you agree to anything',
})

export const moveDo = coded({
  remind: 'Write it, checking the words',
  demand: 'Draft the demand',
  'find-address': 'Draft the demand',
  'ask-dispute': 'Draft the statement',
  'hear-out': 'Write to them, checking the words',
  'agree-plan': 'Settle the figures: draft a statement',
  'build-pack': 'Bind the evidence',
  'see-lawyer': 'Bind a pack for the lawyer',
})

export const moveWhy = coded({
  remind: 'Most likely it was forgotten. Give a day and the account, and keep a note.',
  demand: 'A letter with day, amount and basis starts the limitation period anew and proves that you asked.',
  'find-address':
    'By open means only: the register, addresses in contracts and invoices, court papers. No relatives, nothing bought. A letter returned from the registered address is proof too.',
  'ask-dispute':
    'While the dispute is unclear, pressing does not help. Have them write it, and sign what they admit.',
  'hear-out': 'Learn whether they are short for a while or cannot pay, and then talk about a plan.',
  'agree-plan': 'How many parts, how much, which days: all in an agreement that also says that they owe it.',
  'build-pack': 'The day in the letter has passed, so do what it said. The evidence comes first.',
  'see-lawyer':
    'If they cannot pay everyone, what one creditor took may have to be given back; filing and freezing have deadlines.',
})

export const tones = coded({
  friendly: 'as to an old customer',
  considerate: 'patient, with time',
  'matter-of-fact': 'sum, day and basis',
  formal: 'formal: every sentence could be read out in court',
})

export const ways = coded({
  message: 'a message to them in person',
  call: 'a call to them in person',
  letter: 'EMS letter with proof of delivery',
})

export const playWhy = coded({
  'by-class': ([which]) => `Because they are “${plainClass(which)}”`,
  'by-stage': ([at]) =>
    at === 'fresh'
      ? 'just late, within the days of grace'
      : at === 'passed'
        ? 'the day in the letter has passed'
        : 'past the days of grace, and nothing was demanded formally',
  'running-out': 'the provable limitation date is near, so a letter that leaves proof comes first',
  'figures-first': 'The figures are not settled; do the step above first',
  'not-late': 'Not due yet',
  'letter-unknown': 'The letter went out; find out first whether it arrived',
  'letter-unsent': 'The letter is issued; send it and keep the proof first',
  'letter-waits': ([value]) => `The letter gives them until ${on(value)}; wait until then`,
  settled: 'It is settled',
})

/** Something to do. */
export const tasks = coded({
  'after-letter': 'See whether the money came; if not, take the step that the letter said',
})

export const taskWhy = coded({ letter: ([number]) => `said in letter ${number ?? ''}` })

export const assetKinds = coded({
  property: 'Land or building',
  vehicle: 'Vehicle',
  equipment: 'Machines and equipment',
  stock: 'Stock',
  receivable: 'Money others owe them',
  account: 'Bank account (one they paid from)',
  shares: 'Shares in a company',
  other: 'Other',
})
