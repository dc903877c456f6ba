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
}

export const formGroups: Dict['formGroups'] = { letter: 'Letters to the other side', court: 'For the court' }

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
}

export const paperMissing: Dict['paperMissing'] = {
  'field-missing': ([code, label]) => `Not filled in: ${label || sayField(code)}`,
  'creditor-registration': 'Your registration or identity number',
  'creditor-address': 'Your address',
  'debtor-address': "The other side's address",
  'creditor-is-person': 'You are a person or sole trader and sign yourself; this certificate is not for you',
}

const sayField = (code = '') => {
  const words = (paperFields as Record<string, unknown>)[code]
  return typeof words === 'string' ? words : code
}
