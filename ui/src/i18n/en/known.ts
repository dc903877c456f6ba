// Law data: what is known and how well, what the owner read herself; and the page to look articles up.

import type { Dict } from '../zh'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const month = (text: string) => {
  const [year = '', at = ''] = text.split('-')
  return `${MONTHS[Number(at) - 1] ?? at} ${year}`
}

export const known: Dict['known'] = {
  title: 'Law data',
  hint: 'Rates, periods and articles, each with its source and the day it was checked. What you read yourself can be added and is marked as yours.',
  version: 'Version',
  checked: 'Last checked',
  old: 'more than 90 days ago: check before formal use',
  daysAgo: (n: number) => (n <= 0 ? 'today' : n === 1 ? 'yesterday' : `${n} days ago`),
  seriesLast: (percent: string, day: string) => `${percent}%, published ${day}`,
  hers: 'added by you',
  years: 'Holidays',
  yearsKnown: (first: number, last: number) =>
    `${first}–${last} are known; in other years only weekends are left out, and that is said`,
  yearsAre: (years: string) =>
    `${years} are known; in other years only weekends are left out, and that is said`,
  articles: 'Articles',
  nArticles: (n: number) => `${n}, each explained in plain words`,
  look: 'Look them up',
  limits: (n: number, all: number) => `Limits of small claims (known for ${n} of ${all} provinces)`,
  region: 'Province',
  since: 'Since',
  sinceMonth: month,
  sinceYear: (text: string) => text,
  automatic: 'By itself, up to',
  agreed: 'If both agree, up to',
  how: 'How sure',
  added: 'Added by you',
  noneAdded:
    'Nothing yet. A new rate, the holidays of a year or a small-claims limit you read can be added below.',
  undo: 'Undo',
  undoWhy: 'law data added by the owner, taken back',
  addRate: 'Add a rate',
  addYear: 'Add holidays of a year',
  addLimits: 'Add small-claims limits',
  openUpdate: 'Open an update file…',
  sourceAsk: 'Where you read it',
  sourceExample: 'for example: website of the People’s Bank of China, notice of 20 November',
  published: 'Published on',
  percent: 'Rate (%)',
  series: 'Which rate',
  year: 'Year',
  paste: 'Paste the notice, or one day a line',
  pasteExample:
    'The State Council’s notice can be pasted whole; or write “2027-01-01 to 2027-01-03 rest New Year”, “2027-02-20 work Spring Festival”.',
  read: 'Read it',
  dayRows: (rest: number, work: number) =>
    `${rest} ${rest === 1 ? 'day' : 'days'} of rest, ${work} make-up working ${work === 1 ? 'day' : 'days'}`,
  notRead: 'These lines were not understood and left out:',
  addDay: 'Add a day',
  day: 'Day',
  is: 'Is',
  rest: 'rest',
  work: 'worked',
  holiday: 'Holiday',
  takeAway: 'Remove',
  remove: (day: string) => `Remove ${day}`,
  update: 'Update of the law data',
  updateSub: (version: string, checked: string) => `Version ${version}, checked ${checked}`,
  updateWhy: 'Look at what would change first. Nothing changes before you confirm.',
  changes: (n: number) => `${n} ${n === 1 ? 'difference' : 'differences'}`,
  rechecked: (n: number) => `${n} more ${n === 1 ? 'row is' : 'rows are'} the same and only checked again.`,
  file: 'Where',
  row: 'Row',
  before: 'Now',
  after: 'Becomes',
  none: 'none',
  gone: 'removed',
  take: 'Use this',
  unknownTitle: (months: string) => `The LPR of ${months} is not confirmed`,
  unknownText: (day: string, percent: string) =>
    `Until then ${percent}%, published ${day}, is used. Once you looked it up, every figure is worked out anew.`,
  found: 'I looked it up',
  month,
  foundTitle: 'Add the LPR you looked up',
  foundWhy: 'The last rate and the day it should be published are filled in. Change what you read otherwise.',
  yearsUnknown: (years: string) =>
    `The holidays of ${years} are not known; only weekends were left out when counting working days.`,
  addIt: 'Add them',
}

export const series: Dict['series'] = {
  'lpr-1y': 'One-year LPR',
  'lpr-5y': 'Five-year LPR',
}

export const additions: Dict['additions'] = {
  rate: ([which = '', on = '', percent = '']) =>
    `${which === 'lpr-5y' ? 'Five-year' : 'One-year'} LPR ${percent}%, published ${on}`,
  year: ([year = '', days = '']) => `Holidays of ${year}, ${days} days`,
  threshold: ([region = '', from = '', automatic = '', agreed = '']) =>
    `Small claims in ${region}: ${automatic} / ${agreed} yuan, since ${from}`,
  update: ([name = '', version = '', checked = '']) =>
    `Update file “${name}”, version ${version}, checked ${checked}`,
}

export const standings: Dict['standings'] = {
  used: 'in use',
  known: 'in the law data by now, the same',
  otherwise: ([says = '']) => `the law data says ${says}, which is used`,
  'not-used': 'does not follow, not used',
  'file-lost': 'the file is lost, not used',
}

export const library: Dict['library'] = {
  shelf: 'In the library',
  articles: 'Articles',
  title: 'Library',
  sub: (n: number) =>
    `${n} articles, each in plain words. This is the gist and not the text; have a lawyer check before formal use.`,
  search: 'Look up articles',
  placeholder: 'a number, a law, or a word: 561, penalty, interest',
  found: (n: number) => `${n} ${n === 1 ? 'article' : 'articles'}`,
  none: 'Nothing found',
  noneWhy: 'Try another word: a number, the name of a law, or plain words.',
  all: 'All articles',
  inForce: (day: string) => `in force since ${day}`,
  inOther: 'In Chinese',
  law: 'Law',
  since: 'In force since',
  gone: 'There is no such article. Its number may have changed in another version.',
}
