// 分析：账本自己说明的事。每个比例都带着它的个数。

export const insights = {
  title: '分析',
  sub: '只看您自己账本里的数。个数少的时候，比例说明不了什么。',
  exportAs: (format: string) => `导出 ${format}`,
  empty: '还没有可以看的',
  emptyWhy: '记下到账、联系和承诺以后，这里会告诉您哪一类人怎么付、什么时候打电话有人接。',
  table: '看表格',

  ageing: '账龄',
  ageingSum: (worst: string, amount: string) => `欠得最多的是“${worst}”这一档：${amount}。`,
  ageingNone: '没有人欠您的钱。',
  age: '拖了多久',
  amount: '金额',

  cash: '每月回款，和往后该到的',
  cashHint: '左边是到账的，右边是按约定和还款协议该到的。',
  cashSum: (received: string, best: string, overdue: string) =>
    `本月到账 ${received}；近一年最多的是 ${best}。过了期还没付的有 ${overdue}，不画在往后的月份里。`,
  month: '月份',
  received: '到账',
  expected: '该到（按约定和协议）',
  due: '按约定到期',
  planned: '协议分期',
  promised: '口头答应（可能是同一笔钱）',

  classes: '哪一类人怎么付',
  classesSum: (name: string, rate: string, debts: number) =>
    `到期的欠款里，“${name}”收回 ${rate}（${debts} 笔）。`,
  classesNone: '还没有到期的欠款。',
  class: '类别',
  debtors: '家数',
  debts: '到期笔数',
  owed: '到期金额',
  recovered: '已收',
  rate: '回款率',
  settled: '付清',
  days: '付清要几天（中位数）',

  contacts: '哪种方式、几点钟管用',
  contactsHint: (soon: number, enough: number) =>
    `“之后到账”是说联系之后 ${soon} 天内有钱到，不等于因为这次联系才到。不足 ${enough} 次的标成“太少”。`,
  contactsSum: (n: number, best: string) => (best ? `一共联系过 ${n} 次。${best}` : `一共联系过 ${n} 次。`),
  bestHour: (hour: string, rate: string, made: number) =>
    `电话和上门里，${hour} 点接通得最多：${made} 次里 ${rate}。`,
  hoursFew: '每个钟点的次数还太少，比不出哪个钟点好。',
  contactsNone: '还没有记过联系。',
  channel: '方式',
  hour: '钟点',
  oClock: (hour: string) => `${hour} 点`,
  made: '次数',
  answered: '接通',
  gave: '答应付款',
  paid: '之后到账',
  wait: '到账天数（中位数）',
  share: (n: number, of: string) => `${n}（${of}）`,
  few: '太少',

  promises: '答应了的，做到没有',
  promisesSum: (kept: number, over: number) => `到了日子的 ${over} 个承诺里，${kept} 个全部做到。`,
  promisesNone: '还没有到日子的承诺。',
  state: '情况',
  count: '个数',
  came: '按时到的',

  costs: '花了多少，收回多少',
  costsSum: (spent: string, recovered: string, per: string) =>
    `一共花了 ${spent}，收回 ${recovered}：每收回 ¥100 花 ${per}。`,
  costsNothing: (spent: string) => `一共花了 ${spent}，还没有钱到账。`,
  costsNone: '没有记过费用。律师费、诉讼费、公证费可以记在案件的“账目”里。',
  what: '花在',

  reviews: '复盘',
  reviewsHint: '一个案件结束了，记下什么管用、下次怎么做。做下一个案件之前先看一眼。',
  reviewsNone: '还没有记过。',
  review: '记一次复盘',
  who: '哪个案件',
  worked: '什么管用，钱是怎么来的',
  next: '下次怎么做（可不填）',
  nextTime: '下次：',
}
