// Kinds of paper, what is filled in on them, and what may be chosen.

import type { Dict } from '../zh'

export const formMeans: Dict['formMeans'] = {
  demand:
    'A formal demand: how much is owed, how it was worked out, pay by when. Once signed for, the limitation period starts anew.',
  schedule:
    'An interest schedule: every line of the late-payment loss, to go behind a demand or a complaint.',
  statement:
    'A statement of account: the other side checks it, signs and sends it back. Signed, it acknowledges the debt and limitation starts anew; penalty and interest are not given up by it.',
  'legal-representative':
    'For a company that sues: says who represents it. Goes with a copy of the identity card.',
  'power-of-attorney':
    'For a lawyer or employee who acts for you. Special powers must be named one by one; “full powers” counts as general powers only.',
  'repayment-agreement':
    'What is owed, by which instalments it is paid, and what follows if not. Signed, it acknowledges the debt and limitation runs anew.',
  'breach-notice':
    'For an instalment that was missed; once all is called in, it is the notice of acceleration.',
  guarantee: 'Signed by a guarantor: joint and several or general, and for how long.',
  receipt: 'For a sum that came in; it gives nothing else up.',
  settlement: 'Once all is paid: it says how far that goes and gives up nothing it does not name.',
}

export const formGroups: Dict['formGroups'] = {
  letter: 'Letters to the other side',
  court: 'For the court',
  plan: 'Paying by plan and settling',
}

export const paperFields: Dict['paperFields'] = {
  'creditor-representative': 'Legal representative (or person in charge)',
  'creditor-office': 'Office held',
  'creditor-representative-number': 'Identity card number',
  'creditor-representative-phone': 'Telephone',
  'creditor-representative-address': 'Home address',
  'agent-name': 'Name of who acts for you',
  'agent-is': 'Who acts for you is',
  'agent-employer': 'Employer (law firm)',
  'agent-licence': 'Licence number',
  'agent-number': 'Identity card number',
  'agent-phone': 'Telephone',
  cause: 'Cause of action',
  stage: 'Stage',
  powers: 'Powers',
  'signed-at': 'Signed at (place)',
  copies: 'Copies',
  'guarantor-representative': 'Who represents the guarantor',
  'guarantor-resolution': 'The guarantor’s resolution (name and day)',
  'receipt-payment': 'Which payment',
  'receipt-way': 'How it came',
  'settled-scope': 'How far it goes',
  'security-released': 'Release of security and preservation',
  'originals-returned': 'Originals given back',
}

export const paperChoices: Dict['paperChoices'] = {
  lawyer: 'a lawyer',
  'legal-worker': 'a grassroots legal worker',
  staff: 'our own employee',
  relative: 'a close relative',
  recommended: 'recommended by a community, employer or association',
  first: 'First instance',
  second: 'Second instance',
  enforcement: 'Enforcement',
  general: 'General powers',
  special: 'Special powers (admit, waive or change claims, settle, counterclaim, appeal)',
  transfer: 'bank transfer',
  cash: 'cash',
  wallet: 'mobile payment',
  bill: 'bill',
  'all-heads': 'principal, interest, penalty and costs (of these contracts only)',
  'price-only': 'the price only; penalty and interest stay',
  everything: 'everything, nothing left in dispute (a full settlement only)',
}

export const paperMissing: Dict['paperMissing'] = {
  'field-missing': ([code, label]) => `Not filled in: ${label || sayField(code)}`,
  'creditor-registration': 'Your registration or identity number',
  'creditor-address': 'Your address',
  'debtor-address': "The other side's address",
  'creditor-is-person': 'You are a person or sole trader and sign yourself; this certificate is not for you',
  'debtor-registration': 'their credit code or identity number',
  'creditor-account': 'your bank and account',
  'plan-none': 'no repayment agreement is recorded yet (see Offers)',
  'plan-service': 'the agreement has no address for service',
  'plan-forum': 'the agreement names no court',
  'plan-acceleration': 'the agreement has no acceleration',
  'plan-not-missed': 'no instalment was missed',
  'plan-guarantor': 'the agreement has no guarantor with number and address',
  'payment-none': 'nothing has been paid yet',
  'not-settled': 'something is still owed',
}

const sayField = (code = '') => {
  const words = (paperFields as Record<string, unknown>)[code]
  return typeof words === 'string' ? words : code
}
