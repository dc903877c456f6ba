// Before something is said: may it be said so.

import type { Dict } from '../zh'

export const conduct: Dict['conduct'] = {
  title: 'Check your words',
  sub: 'Look before you send: may it be said so, and if not, how. Firmness is dates and documents, not threats.',
  what: 'What is planned',
  draft: 'What you want to say',
  draftWhy: 'Paste the message you are about to send, or what you would say on the phone.',
  example: 'For example: CNY 80,000 fell due on 30 April. Please pay by Friday.',
  channel: 'How',
  to: 'To whom',
  time: 'At what time (theirs)',
  timeWhy: 'Left empty, the hour is not judged',
  profile: 'Whose rules',
  profileWhy: 'Where the other side is',
  standing: 'Are these true?',
  standings: {
    stepPlanned: 'I have set a day for the step it announces',
    filed: 'A suit has been filed',
    judged: 'There is a final judgment that was not performed',
    byLawyer: 'A lawyer sends it',
  },
  result: 'Result',
  rewrite: 'Say this instead',
  copyRewrite: 'Copy this',
  copyDraft: 'Copy your words',
  noWords: 'No wording makes this lawful: use another way, or address the debtor only.',
  notSent:
    'This only checks; it sends nothing and records nothing. The rules know usual turns of phrase: no warning does not mean lawful.',
}

export const channels: Dict['channels'] = {
  message: 'Private message',
  call: 'Phone call',
  email: 'E-mail',
  letter: 'Letter or courier',
  visit: 'Visit',
  group: 'Group chat',
  public: 'Public post',
}

export const persons: Dict['persons'] = {
  debtor: 'The debtor or its manager',
  guarantor: 'Guarantor or co-debtor',
  agent: 'Agent with written authority, lawyer',
  named: 'Named by the debtor for messages',
  relative: 'A relative',
  employer: 'Employer or colleague',
  partner: 'Their customer, supplier or partner',
  other: 'Anybody else',
}

export const lights: Dict['lights'] = {
  allow: 'You may say this',
  warn: 'You may, but think first',
  block: 'You may not say this',
}
export const lightMeans: Dict['lightMeans'] = {
  allow: 'Nothing was found against it.',
  warn: 'No law forbids it, but it may put you in the wrong or do no good.',
  block: 'It risks breaking the law. Nobody can switch this off.',
}
export const forces: Dict['forces'] = { law: 'Law', standard: 'Standard', caution: 'Our advice' }
