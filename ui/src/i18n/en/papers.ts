// Kinds of paper, what is filled in on them, and what may be chosen.

import type { Dict } from '../zh'

const BY_ELEMENTS =
  "The court's own form by elements, every row of it; what the book knows is filled in, the rest left open. Hold it against the court's current form before filing."

export const formMeans: Dict['formMeans'] = {
  demand:
    'A formal demand: how much is owed, how it was worked out, pay by when. Once signed for, the limitation period starts anew.',
  schedule:
    'An interest schedule: every line of the late-payment loss, to go behind a demand or a complaint.',
  statement:
    'A statement of account: the other side checks it, signs and sends it back. Signed, it acknowledges the debt and limitation starts anew; penalty and interest are not given up by it.',
  'fair-dealing':
    'For a debtor who means well: what is claimed and by what, how to disagree, how to ask for instalments. It threatens nothing, and money comes in more easily.',
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
  'complaint-sale': BY_ELEMENTS,
  'complaint-loan': BY_ELEMENTS,
  'complaint-lease': BY_ELEMENTS,
  'complaint-construction': BY_ELEMENTS,
  'complaint-property': BY_ELEMENTS,
  enforcement:
    'For when the other side still does not pay after a judgment, settlement or payment order took effect. The sums are those of that instrument, not of the book.',
  complaint: 'For causes that have no form by elements; where there is a form, use the form.',
  'payment-order':
    'Quick and cheap where nothing is disputed and the other side can be found: a third of the fee for a suit. An objection turns it into a suit. Only interest and penalty that were agreed can be asked for.',
  preservation:
    'Asks the court to seize or freeze property first, where it might be moved. Needs leads to property and mostly security.',
  'service-address': 'Tells the court where to write; if it is wrong, the day of return counts as service.',
  'evidence-index': 'Lists each piece: what it is, where it comes from, what it proves.',
  'court-desk':
    'What to carry on the day: which papers, how many, in what order, which originals, and the fee.',
  'assignment-notice':
    'Tells the debtor whom to pay after the claim was assigned; only then does it bind the debtor.',
  'lawyer-brief': 'On one paper: who, how much, on what proof, what is missing, and until when.',
  'lawyer-letter':
    "Drafted for a lawyer. It is a lawyer's letter only once a law firm has sealed it, and may not be sent before.",
}

export const formGroups: Dict['formGroups'] = {
  letter: 'Letters to the other side',
  court: 'For the court',
  plan: 'Paying by plan and settling',
  counsel: 'For a lawyer',
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
  court: 'Court (full name)',
  'forum-clause': 'Arbitration or court agreed in the contract (write “none” where there is none)',
  facts: 'Facts (may be changed)',
  'other-request': 'Other requests (one a line)',
  'no-counter-duty': 'You owe the other side nothing and there is no other dispute?',
  'can-be-served': 'The other side is in the country and can be found?',
  'no-preservation': 'No preservation was applied for before a suit?',
  'preservation-when': 'When it is applied for',
  'preservation-amount': 'Amount to preserve (no more than is claimed)',
  'case-number': 'Case number (leave open if not filed yet)',
  assets: 'Leads to property (accounts, houses, cars, shares, receivables; one a line)',
  security: 'Security offered',
  'security-amount': 'Amount of security',
  'preservation-why': 'Why it is needed (before a suit: why it is urgent)',
  'service-address': 'Address for service by post',
  'service-postcode': 'Postcode',
  'service-contact': 'Addressee',
  'service-phone': 'Mobile number',
  'service-email': 'E-mail',
  'service-electronic': 'Agree to electronic service',
  'debtor-address-known': "The other side's addresses, all that are known",
  'debtor-phone-known': "The other side's telephone",
  'beside-ordered': 'Beside the debtor, against whom',
  'beside-preserved': 'Beside the debtor, against whom',
  'beside-enforced': 'Beside the debtor, against whom',
  'court-address': 'Address of the court',
  'court-phone': 'Telephone of the court (ask before going)',
  'with-agent': 'Somebody acts for you',
  'with-preservation': 'Preservation is applied for too',
  'assignee-name': 'Assignee',
  'assignee-number': "Assignee's registration or identity number",
  'assignee-address': "Assignee's address",
  'assignee-phone': "Assignee's telephone",
  'assignment-number': 'Number of the agreement',
  'assignment-day': 'Day of the agreement',
  'assignment-chain': 'Earlier assignments (one a line; leave open if none)',
  'assignee-holder': 'Account holder',
  'assignee-bank': 'Bank',
  'assignee-account': 'Account number',
  guarantors: 'Guarantors to be told too',
  'law-firm': 'Law firm',
  lawyer: 'Lawyer',
  'lawyer-licence': "Lawyer's licence number",
  'lawyer-phone': "Lawyer's telephone",
  wanted: 'What you want (all of it, instalments, the least)',
  questions: 'Questions to the lawyer',
  defences: 'What the other side may say',
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
  yes: 'Yes',
  no: 'No',
  before: 'before a suit',
  during: 'with the suit or during it',
  enforcing: 'after the judgment, before enforcement',
  property: 'property',
  guarantor: 'a guarantor',
  insurance: 'preservation insurance',
  bank: 'a bank guarantee',
  without: 'asks to give none',
  papers: 'yes, for papers of the case',
  all: 'yes, for papers and judgments',
}

export const paperMissing: Dict['paperMissing'] = {
  'field-missing': ([code, label]) => `Not filled in: ${label || sayField(code)}`,
  'creditor-registration': 'Your registration or identity number',
  'creditor-address': 'Your address',
  'debtor-address': "The other side's address",
  'defendant-address': ([name]) => `The address of the defendant ${name ?? ''}`,
  'creditor-phone': 'Your telephone number',
  'other-kind': 'This form is not for debts of this kind',
  'kinds-differ':
    'This customer owes debts of several kinds: sue on each apart; a complaint is about one kind',
  'no-evidence': 'No evidence yet: put it under Evidence first',
  'over-claim': 'More is to be preserved than is claimed',
  'must-be-so': ([code]) => `Without this there is no payment order: ${sayField(code)}`,
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

/** An edited Word file beside the paper as issued. */
export const compared: Dict['compared'] = {
  open: 'Compare an edited file',
  title: 'An edited Word file, beside the paper as issued',
  about: paper =>
    `Choose a Word file made from “${paper}” to see where it differs from what was issued. The issued paper does not change, and nothing is kept.`,
  pick: 'Choose the edited Word file',
  other: 'Choose another',
  same: 'Not a word was changed',
  sameWhy: name => `“${name}” reads as issued.`,
  found: count => (count === 1 ? '1 paragraph differs' : `${count} paragraphs differ`),
  foundWhy: (name, alike) =>
    `${alike} other paragraphs of “${name}” read as issued. Where a sum, a day or an account was changed, the book decides: issue the paper anew if it must be otherwise.`,
  paragraph: at => `Paragraph ${at}`,
  gone: 'taken out: ',
  added: 'put in: ',
}
