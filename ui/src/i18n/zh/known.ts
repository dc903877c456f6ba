// 法律数据：知道什么、有多可靠、您自己查到的；还有查法条的那一页。

import { coded } from '../codes'

export const known = {
  title: '法律数据',
  hint: '利率、期限和法条都带着出处和核对日期。您自己查到的可以补进来，单独标明是您录入的。',
  version: '版本',
  checked: '最近核对',
  old: '已超过 90 天，正式用之前请核对',
  daysAgo: (n: number) => (n <= 0 ? '今天' : `${n} 天前`),
  seriesLast: (percent: string, day: string) => `${percent}%，${day}公布`,
  hers: '您录入的',
  years: '节假日',
  yearsKnown: (first: number, last: number) => `知道 ${first}–${last} 年；别的年份只按周末算，并会说明`,
  yearsAre: (years: string) => `知道 ${years} 年；别的年份只按周末算，并会说明`,
  articles: '法条',
  nArticles: (n: number) => `${n} 条，都有平常话的解释`,
  look: '去查',
  limits: (n: number, all: number) => `小额诉讼的标准（知道 ${n} 个，共 ${all} 个省级地区）`,
  region: '地区',
  since: '从什么时候',
  sinceMonth: (text: string) => `${text.replace('-', ' 年 ')} 月`,
  sinceYear: (text: string) => `${text} 年`,
  automatic: '直接适用，到',
  agreed: '双方同意，到',
  how: '可靠程度',
  added: '您补充的',
  noneAdded: '还没有。查到了新的利率、放假安排或小额标准，可以在下面补。',
  undo: '撤销',
  undoWhy: '撤销自己补充的法律数据',
  addRate: '补一期利率',
  addYear: '补一年节假日',
  addLimits: '补小额诉讼标准',
  openUpdate: '打开更新文件…',
  sourceAsk: '在哪里查到的',
  sourceExample: '例如：中国人民银行网站，11月20日公告',
  published: '公布日',
  percent: '利率（%）',
  series: '哪一种',
  year: '年份',
  paste: '粘贴放假通知，或者一行一个日子',
  pasteExample:
    '可以整段粘贴国务院的通知；也可以写“2027-01-01 至 2027-01-03 休 元旦”、“2027-02-20 班 春节”。',
  read: '读出来',
  dayRows: (rest: number, work: number) => `放假 ${rest} 天，调休上班 ${work} 天`,
  notRead: '这几行没有读懂，没有放进去：',
  addDay: '加一天',
  day: '日子',
  is: '怎么过',
  rest: '放假',
  work: '上班',
  holiday: '什么节',
  takeAway: '去掉',
  remove: (day: string) => `去掉 ${day}`,
  update: '法律数据的更新',
  updateSub: (version: string, checked: string) => `版本 ${version}，${checked}核对`,
  updateWhy: '请先看一遍要改什么。确认之前，什么都不会变。',
  changes: (n: number) => `有 ${n} 处不同`,
  rechecked: (n: number) => `另有 ${n} 行内容没变，只是重新核对过。`,
  file: '哪一份',
  row: '哪一行',
  before: '现在',
  after: '换成',
  none: '没有',
  gone: '去掉',
  take: '就用这份',
  unknownTitle: (months: string) => `${months}的 LPR 还没有核实`,
  unknownText: (day: string, percent: string) =>
    `暂时按${day}公布的 ${percent}% 算。您查到以后，数字会马上重算。`,
  found: '我查到了',
  month: (text: string) => {
    const [year = '', month = ''] = text.split('-')
    return `${year} 年 ${Number(month)} 月`
  },
  foundTitle: '补上查到的 LPR',
  foundWhy: '先填好了上一期的利率和应当公布的日子。和您查到的不一样，就改过来。',
  yearsUnknown: (years: string) => `${years} 年的放假安排还不知道，算工作日时只避开了周末。`,
  addIt: '补上',
}

export const series = coded({
  'lpr-1y': '一年期 LPR',
  'lpr-5y': '五年期以上 LPR',
})

/** 补充的是什么。 */
export const additions = coded({
  rate: ([which = '', on = '', percent = '']) =>
    `${which === 'lpr-5y' ? '五年期以上' : '一年期'} LPR ${percent}%，${on} 公布`,
  year: ([year = '', days = '']) => `${year} 年的节假日，${days} 天`,
  threshold: ([region = '', from = '', automatic = '', agreed = '']) =>
    `${region}小额诉讼：${automatic} 元 / ${agreed} 元，${from} 起`,
  update: ([name = '', version = '', checked = '']) => `更新文件“${name}”，版本 ${version}，${checked} 核对`,
})

/** 补充的现在怎么样。 */
export const standings = coded({
  used: '在用',
  known: '法律数据里已经有了，一样',
  otherwise: ([says = '']) => `法律数据里是 ${says}，以它为准`,
  'not-used': '接不上，没有用',
  'file-lost': '文件不见了，没有用',
})

export const library = {
  shelf: '资料架',
  articles: '法条',
  title: '资料',
  sub: (n: number) => `${n} 条法律规定，每条都用平常话说明。这是大意，不是原文；正式使用前请律师核对。`,
  search: '查法条',
  placeholder: '条号、法律名，或者一句话里的词，例如：561、违约金、利息',
  found: (n: number) => `${n} 条`,
  none: '没有找到',
  noneWhy: '换一个词试试：条号、法律的名字，或者平常话。',
  all: '全部法条',
  inForce: (day: string) => `${day}起施行`,
  inOther: '英文说明',
  law: '法律',
  since: '施行',
  gone: '没有这一条。它可能在别的版本里改了编号。',
}
