// 一件账清了以后：停了什么，开什么证明，联系方式留到什么时候。

import { coded } from '../codes'

export const closing = {
  title: '这件账清了',
  since: (on: string, how: string) => `${on} · ${how}`,
  stopped: (what: string) => `提醒、日程、方案都停了，包括 ${what}。`,
  stoppedAll: '提醒、日程、方案都停了。',
  opens: '撤销付款、退款或者退票，会自动重新打开。',
  interest: (sum: string) => `本金以外，按今天还有 ${sum} 可以主张。结清不等于放弃，写进证明才算。`,
  certificate: '结清证明',
  certificateWhy: '付清的一方可以要一份。写多少，由您定。',
  issue: '开结清证明',
  issued: (number: string) => `已开 ${number}`,
  another: '再开一份',
  scope: '结清到哪一步',
  keep: '联系方式和个人资料',
  keepUntil: (on: string) => `留到 ${on}`,
  keepOver: (on: string) => `${on}到期，可以删了`,
  keepMonths: (months: number) => `结清后 ${months} 个月`,
  keepOwn: '您定的',
  keepOurs: '我们的建议，不是法律规定的月数',
  keepLaw: '法律只说不超过必要，没有写几个月：',
  change: '改保存期限',
  months: '结清后留几个月',
  monthsWhy: (most: number) => `0 到 ${most}。对所有结清的案件一样。`,
}

export const closedHow = coded({
  paid: '全部付清',
  agreed: '按约定了结',
  'taken-back': '发票全部冲回',
})

export const closingScope = coded({
  'all-heads': '本金、利息、违约金和费用都清了',
  'price-only': '只清本金；利息和违约金不放弃',
  everything: '全部清了，双方就此再无争议',
})

export const stoppedWhat = coded({
  tasks: ([n = '']) => `${n} 件待办`,
  promises: ([n = '']) => `${n} 个没兑现的承诺`,
  'court-days': ([n = '']) => `${n} 个法院日期（案子还在法院的，记得撤诉或者告诉法院）`,
  rests: ([n = '']) => `${n} 个暂停联系`,
})
