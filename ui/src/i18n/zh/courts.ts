// 走哪条路、去哪个法院、哪天之前：这一页的话。法律上的话在法律数据里。

import { coded } from '../codes'
import { yuan } from './phrases'

export const courts = {
  title: '走哪条路',
  sub: '答几个问题，看看哪条路走得通、多少钱、多久、带什么、会出什么岔子。不知道的，可以说不知道。',
  tabs: '三个问题',
  roads: '哪条路',
  where: '哪个法院',
  deadlines: '哪天之前',
  questions: '问题',
  clear: '重新答',
  amount: '要多少钱',
  amountWhy: '本金加上算到起诉日的利息、违约金。费用和小额诉讼都看它；空着就算不出费用。',
  region: '法院在哪个省',
  regionWhy: '小额诉讼的标准各省不同；空着就不知道够不够“小额”。',
  noRegion: '没有这个省',
  group: (name: string, left: number) =>
    left === 0 ? `${name}（都答了）` : `${name}（还有 ${left} 个没答）`,
  spared: (n: number) => `另有 ${n} 个问题，照现在的回答用不着问。`,
  costs: (names: string, n: number, more: boolean) =>
    `不知道也能继续，代价是说不准：${names}${more ? `等 ${n} 条路` : ''}。`,
  costsNothing: '不知道也没关系，现在不影响哪条路。',
  notYet: '填好左边，这里就会说走哪条路。',
  answer: '走得通的路',
  advised: '建议先走',
  count: (state: string, n: number) => `${state} ${n} 条`,
  noAdvice: '答得还不够，现在说不准先走哪条',
  next: (question: string) => `接着答：${question}`,
  youSaid: '您是这样答的',
  beside: '可以和别的路一起走',
  closes: '走不通，因为不符合：',
  reserved: '要注意：',
  dependsOn: '还要看：',
  many: (title: string, n: number) => `${title}${n} 个回答`,
  cost: '费用',
  time: '时间',
  bring: '要带什么',
  risks: '会出什么岔子',
  met: '已经符合的',
  more: '要带什么、会出什么岔子、依据',
  interrupts: '走这条路，诉讼时效重新计算。',
  addLimit: '开了账本的，可以在设置里记下。',
  since: (day: string) => `标准自 ${day} 起。出处：`,
  period: (n: number, unit: string) =>
    `${n} ${({ hours: '小时', days: '天', 'working-days': '个工作日', months: '个月', years: '年' } as Record<string, string>)[unit] ?? unit}`,
  about: '为什么事',
  clause: '合同里怎么写争议解决',
  clauseWhy: '写了哪里的法院或者仲裁机构，一般就先看这一条。翻翻合同的“争议解决”。',
  seats: '写的是哪里的法院',
  seatsWhy: '可以选几个。别处的法院要有实际联系才行。',
  performance: '合同写了“履行地点”吗',
  performed: '合同开始履行了吗',
  levelWhy: '金额很大的不归基层法院；空着就不说哪一级。',
  same: '双方都在法院那个省吗',
  stillOpen: '还没答，会影响结果',
  open: '可以去的法院',
  instead: '不去法院',
  best: (place: string) => `首选：${place}`,
  also: '另外要知道',
  check: '去之前核对：',
  event: '什么事',
  eventWhy: '空着就列出全部。',
  everyEvent: '全部',
  noEvent: '没有这件事',
  from: '从哪天起数',
  fromOf: (what: string) => `从哪天起数：${what}`,
  fromWhy: '收到文书的那天，看送达回证或者签收记录。',
  careful: '稳妥的一天',
  last: '法律上的最后一天',
  counted: '从哪天数',
  countedFrom: (what: string, day: string) => `${what}：${day}`,
  long: '多长',
  remind: '哪天提醒自己',
  sure: '有多可靠',
  unknownYears: (years: string) =>
    `${years} 年的放假安排还不知道，只按周末顺延，真正的最后一天可能不同；按稳妥的一天办。`,
  yearsUnknown: (years: string) => `${years} 年放假安排未知`,
  deadlineTable: '各种期限',
}

/** 一条路走不走得通。 */
export const roadStates = coded({
  open: '走得通',
  'open-with': '有条件走得通',
  unknown: '还说不准',
  closed: '走不通',
})

/** 怎么答的。 */
export const roadAnswers = coded({ yes: '是', no: '否', unknown: '不知道' })

/** 问题分几组。 */
export const roadGroups = coded({
  first: '有没有现成的路',
  claim: '这笔钱',
  debtor: '对方',
  assets: '财产',
  size: '两家的大小',
  more: '其他',
})

/** 为什么问。 */
export const roadWhy = coded({
  arbitration: '写明了仲裁机构的，法院一般不收，只能仲裁。',
  judgment: '已经有生效文书的，不用再打官司，直接申请执行。',
  bankrupt: '进了破产程序的，只能申报债权。',
  notarised: '有这样的文书，可以不打官司直接执行。',
  money: '支付令和小额诉讼只管要钱的。',
  due: '没到期的，不能申请支付令；要起诉，得对方已经表明不付。',
  certain: '支付令要金额确定。',
  clear: '说得清的可以走快的程序，说不清的慢。',
  'interest-agreed': '支付令里的利息、违约金要有凭证约定，否则会被驳回。',
  'counter-duty': '自己这边还欠着没做的，不能申请支付令。',
  'other-debts': '双方有别的债务纠纷的，不能申请支付令。',
  disputed: '对方提出像样的异议，支付令就失效；争议大的也不能用小额诉讼。',
  reachable: '文书送不到的，只有普通程序可以公告送达。',
  willing: '愿意谈的，调解好请法院确认，不收费，也能执行。',
  'agree-small': '这个金额要双方都同意，才能用小额诉讼。',
  counterclaim: '有反诉的，不能用小额诉讼。',
  appraisal: '要评估、鉴定的，不能用小额诉讼。',
  mainland: '支付令只能对境内的债务人申请。',
  foreign: '涉外的，不能用小额诉讼。',
  'assets-at-risk': '财产马上要没的，先保全再说别的。',
  'assets-known': '保全要说得出是什么财产，或者有线索。',
  security: '诉前保全要提供担保，诉讼中的可以少要或者不要。',
  preserved: '申请过诉前保全的，不能再申请支付令。',
  'creditor-sme': '被大企业、机关拖欠的中小微企业，可以投诉。',
  'debtor-large': '被大企业、机关拖欠的中小微企业，可以投诉。',
})

/** 够不够小额。 */
export const roadLimits = coded({
  automatic: ([a = '']) => `不超过 ${yuan(a)} 的直接适用小额诉讼，这笔在里面。`,
  likely: ([a = '']) => `按旧的或者推算的标准，不超过 ${yuan(a)} 直接适用，这笔在里面；先问法院现在的标准。`,
  agreed: ([a = '', b = '']) => `超过 ${yuan(a)}、不超过 ${yuan(b)} 的，双方同意就适用；您说对方会同意。`,
  'if-agreed': ([a = '', b = '']) => `超过 ${yuan(a)}、不超过 ${yuan(b)} 的，双方都同意才适用。`,
  'not-agreed': ([a = '', b = '']) =>
    `超过 ${yuan(a)}、不超过 ${yuan(b)} 的，双方都同意才适用；您说对方不会同意。`,
  'too-large': ([, b = '']) => `超过 ${yuan(b)}，不能用小额诉讼。`,
  'ask-court': ([a = '', b = '']) =>
    `旧的或者推算的标准是 ${yuan(a)}（直接适用）和 ${yuan(b)}（双方同意），这笔不在里面；新标准可能更高，先问法院。`,
  unknown: '金额、省份或者当地的标准还不知道，看不出够不够小额。',
})

/** 为什么事。 */
export const courtAbout = coded({
  sale: '买卖',
  'online-shipped': '网上买卖，送货',
  'online-delivered': '网上买卖，网上交付',
  service: '服务',
  work: '加工、定作（承揽）',
  loan: '借款',
  'lease-of-building': '房屋租赁',
  'lease-of-thing': '设备、车辆租赁',
  construction: '建设工程施工',
  other: '其他',
})

/** 合同怎么写争议解决。 */
export const courtClauses = coded({
  unknown: '不知道',
  nothing: '没写',
  arbitration: '仲裁，写明了机构',
  courts: '法院，写明了哪里的',
  'arbitration-or-courts': '既可以仲裁，又可以去法院',
})

/** 约定的是哪里的法院。 */
export const courtSeats = coded({
  creditor: '自己所在地',
  debtor: '对方所在地',
  performance: '合同履行地',
  signing: '合同签订地',
  subject: '标的物所在地',
  connected: '别处，能证明有实际联系',
  unproven: '别处，不知道能不能证明联系',
  unconnected: '别处，没有联系',
})

/** 写没写履行地点。 */
export const courtPerformance = coded({ unknown: '不知道', nothing: '没写', named: '写了' })

/** 履行了没有。 */
export const courtPerformed = coded({
  yes: '履行了，或者有一方就在履行地',
  'nothing-and-elsewhere': '完全没履行，双方都不在履行地',
})

/** 哪里的法院。 */
export const courtPlaces = coded({
  property: '不动产所在地的法院',
  creditor: '自己所在地的法院',
  performance: '合同履行地的法院',
  received: '收货地的法院',
  used: '租赁物使用地的法院',
  signing: '合同签订地的法院',
  subject: '标的物所在地的法院',
  elsewhere: '约定的那个地方的法院',
  debtor: '对方所在地的法院',
})

/** 哪一级法院。 */
export const courtLevels = coded({
  basic: '基层法院',
  intermediate: '中级法院，或者更高',
  'depends-on-parties': '哪一级要看双方在不在本省',
})

/** 还有什么没答。 */
export const courtAsks = coded({
  clause: '合同里怎么写争议解决：写了的，一般先看约定。',
  connection: '约定的地方和争议有什么实际联系、能不能证明：证明不了，约定无效。',
  performance: '合同写没写履行地点：写了的，那里的法院也可以去。',
  'same-province': '双方是不是都在法院那个省：决定归哪一级法院。',
})

/** 算出来的是怎样的一天。 */
export const deadlineBounds = coded({
  last: '到这天为止，过了就晚了。',
  least: '法院给的时间不会比这短。',
  most: '法院给的时间不会比这长。',
  earliest: '过了这天才可以。',
})

/** 这一天叫什么。 */
export const deadlineLasts = coded({
  last: '法律上的最后一天',
  least: '最早也到这天',
  most: '最晚到这天',
  earliest: '过了这天',
})
