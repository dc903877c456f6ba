// Once a case is closed: what stopped, which certificate, and how long data are kept.

import { coded } from '../codes'
import type * as zh from '../zh/closing'

const s = (n: string) => (n === '1' ? '' : 's')

export const closing: typeof zh.closing = {
  title: 'This one is settled',
  since: (on: string, how: string) => `${on} · ${how}`,
  stopped: (what: string) => `Reminders, days and offers have stopped, among them ${what}.`,
  stoppedAll: 'Reminders, days and offers have stopped.',
  opens: 'It opens again by itself when a payment is undone, bounces or is given back.',
  interest: (sum: string) =>
    `Beside the price, ${sum} could be claimed today. Settling gives up none of it; only a certificate that says so does.`,
  certificate: 'Certificate of settlement',
  certificateWhy: 'Who has paid may ask for one. How far it goes is yours to say.',
  issue: 'Issue the certificate',
  issued: (number: string) => `Issued ${number}`,
  another: 'Issue another',
  scope: 'How far it goes',
  keep: 'Contact details and personal data',
  keepUntil: (on: string) => `Kept until ${on}`,
  keepOver: (on: string) => `Their time was over on ${on}; they can go`,
  keepMonths: (months: number) => `${months} month${s(String(months))} after settlement`,
  keepOwn: 'as you decided',
  keepOurs: 'our proposal, not a number from the law',
  keepLaw: 'The law says no longer than needed, and names no months:',
  change: 'Change how long',
  months: 'Months to keep them after settlement',
  monthsWhy: (most: number) => `0 to ${most}. The same for every settled case.`,
}

export const closedHow: typeof zh.closedHow = coded({
  paid: 'paid in full',
  agreed: 'settled by agreement',
  'taken-back': 'taken back by red invoices',
})

export const closingScope: typeof zh.closingScope = coded({
  'all-heads': 'Price, interest, penalty and costs are settled',
  'price-only': 'The price only; interest and penalty are not given up',
  everything: 'All of it; nothing is left in dispute',
})

export const stoppedWhat: typeof zh.stoppedWhat = coded({
  tasks: ([n = '']) => `${n} task${s(n)}`,
  promises: ([n = '']) => `${n} promise${s(n)} not kept`,
  'court-days': ([n = '']) =>
    `${n} day${s(n)} in court (if a suit is running, withdraw it or tell the court)`,
  rests: ([n = '']) => `${n} rest${s(n)} from contact`,
})
