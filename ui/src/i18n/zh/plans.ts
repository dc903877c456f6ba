// 方案：开什么条件、还款协议和还款日历。

import { coded } from '../codes'

export const plans = {
  tab: '方案',
  title: '可以开出的条件',
  hint: '几种办法摆在一起看：各自什么时候拿到多少、折成今天值多少、哪里会出问题。',
  owed: '今天能主张',
  least: '今天最低可以接受',
  leastHow: (court: string, day: string, costs: string, rate: string) =>
    `走法院预计 ${day} 前后能拿到 ${court}（已扣掉拿不回来的 ${costs}），按年 ${rate}% 折成今天的钱。低于这个数，还不如去起诉。`,
  assumed: '这些数是假设，都可以改',
  assumedHint: '除了 LPR，都是我们先填的谨慎估计，没有统计依据；请按您知道的情况改。',
  waive: '最多可以让掉（%）',
  abilityFrom: (day: string) => `按 ${day} 算的每月还得起多少。`,
  waiveFrom: (late: number, price: number) =>
    `按您的规矩：利息、违约金最多让 ${late}%，货款最多让 ${price}%。`,
  waiveWhy: '占今天能主张的总额。先让违约金和利息，让完了才动本金。',
  months: '最多分几个月',
  first: '首期至少（%）',
  putOff: '有担保时可以延几个月',
  ability: '对方每月能拿出（元）',
  abilityWhy: '扣掉生活或者经营开支之后。请写有来源的数：对方说的、流水、公开信息。不知道就空着。',
  chance: '起诉后能拿到的可能（%）',
  chanceFrom: (from: number, to: number) =>
    `按证据和对方的类别，估 ${from}%–${to}%，取中间。没人统计过，请按实际改。`,
  courtMonths: '起诉到拿到钱要几个月',
  courtCosts: '起诉花了拿不回来的（元）',
  courtCostsWhy: '比如没约定由对方承担的律师费。',
  rate: '折现用的年利率（%）',
  rateFrom: (day: string) => `默认是 ${day} 公布的一年期 LPR。`,
  rateSaid: '您自己填的。',
  sum: '一共拿到',
  worth: '折成今天值',
  cost: '比今天全额付清少',
  waivedOf: (interest: string, principal: string) =>
    principal === ''
      ? `有条件让掉违约金、利息 ${interest}`
      : `有条件让掉违约金、利息 ${interest}，本金 ${principal}`,
  nothingWaived: '一分不让',
  meanwhile: (sum: string) => `含延期期间的资金占用费 ${sum}`,
  enough: '不低于最低数',
  tooLittle: '低于最低数',
  use: '用这个写协议',
  useOf: (name: string) => `用“${name}”写协议`,
  none: '现在没有欠款，不用谈条件。',
  runs: '还款协议正在履行，走得怎样看上面。要另谈，先结束它。',
  payments: '付款安排',

  agreeTitle: '还款协议里写什么',
  agreeHint:
    '双方谈定的内容记成一件事；协议文书照着它出。记下来不改变任何一笔欠款：让掉的钱，条件成就了才真的让掉。',
  on: '谈定的日子',
  parts: '分期',
  partsWhy: (sum: string, now: string) => `应当合计 ${sum}，现在合计 ${now}。`,
  partDue: (n: number) => `第 ${n} 期最迟付款日`,
  partAmount: (n: number) => `第 ${n} 期金额`,
  partMore: '加一期',
  partGone: (n: number) => `去掉第 ${n} 期`,
  waivedInterest: '有条件让掉的违约金、利息',
  waivedInterestWhy: (most: string) => `最多 ${most}。`,
  waivedPrincipal: '有条件让掉的本金',
  waivedPrincipalWhy: '违约金、利息全让掉之后才可以。',
  condition: '条件',
  grace: '晚几天还算按期',
  earlyBy: '提前付清的最后一天',
  earlyOff: '提前付清可以少付',
  earlyWhy: '给按时付款的人一点甜头。',
  afterDays: '逾期超过几天可以全部到期',
  afterDaysWhy: '不写，就只能一期一期地要：法律没有一般性的加速到期。',
  meanwhileLabel: '还款期间的资金占用费（合计）',
  late: '违约后另按这个利率（%）',
  lateWhy: '空着就按原来的约定或者法律规定。',
  per: '按',
  order: '每笔付款先抵什么',
  service: '对方的送达地址',
  serviceWhy: '写明适用于法院文书，将来找不到人也能送达。',
  forum: '约定的法院',
  forumWhy: '要和合同有实际联系，比如您的住所地；写具体的法院名。',
  costs: '律师费等由谁承担',
  guarantor: '保证人姓名或名称',
  guarantorWhy: '没有就空着。',
  guarantorNumber: '保证人证件号码',
  guarantorAddress: '保证人地址',
  liability: '保证方式',
  liabilityWhy: '不写明方式，法律按一般保证算（民法典第686条）。',
  guaranteeMonths: '保证期间（月）',
  guaranteeMonthsWhy: '从最后一期到期起算；不写只有六个月（民法典第692条）。',
  earlier: '原来就有的保证人',
  earlierWhy: '协议改了期限或者金额，没有他的书面同意，他对加重的部分不负责任。几个人用顿号隔开。',
  earlierSigns: '他们会在协议上签字',
  remark: '其他约定',
  agree: '记下这份协议',
  toPay: '分期合计应当是',
  security: '担保、送达与管辖',

  plan: '还款协议',
  toPlan: '看还款协议',
  reclassTo: (to: string) => `改归“${to}”`,
  agreedOn: (day: string) => `${day} 谈定`,
  paid: '已付',
  left: '还要付',
  dueNow: '已经到期',
  ifBroken: '违约的话，今天欠',
  ifBrokenWhy: '按原来的约定和法律算；条件没成就，让掉的不算数。',
  asAgreed: (rate: string) => `违约后改按协议的 ${rate} 算`,
  asAgreedOf: (since: string, before: string, interest: string) =>
    `${since} 前的违约金、利息 ${before}，之后按协议利率 ${interest}（不超过法律上限）。两种算法只能选一种。`,
  calendar: '还款日历',
  nth: '期',
  due: '最迟付款日',
  moved: (day: string) => `遇休息日，顺延到 ${day}`,
  amount: '金额',
  came: '已到账',
  state: '情况',
  paidOn: (day: string) => `${day} 付清`,
  checks: '要看一眼的日子',
  check: (what: string, nth: number) =>
    what === 'eve' ? `第 ${nth} 期的前两天：提醒一声` : `第 ${nth} 期的当天：看到账没有`,
  waiver: (sum: string) => `附条件让掉的 ${sum}`,
  waiverSince: (day: string) => `条件没成就，${day} 起恢复计收`,
  early: (by: string, off: string) => `${by} 前付清可少付 ${off}`,
  signedOn: (day: string) => `${day} 签字，扫描件已存证`,
  unsigned: '签了字的协议还没有存进来，现在只能说“有过口头约定”',
  sign: '签回来了',
  signature: '签署',
  signTitle: '签字盖章的还款协议',
  next: '接下来',
  callIn: '通知全部到期',
  settle: '确认结清',
  drop: '双方同意结束',
  dropTitle: '结束这份还款协议',
  dropMeans: '欠款回到原来的样子，让掉的不再算数。',
  settleTitle: '确认全部付清',
  settleMeans: '让掉的钱从此真的让掉了，这些欠款不能再要。可以撤销。',
  why: '为什么',
  paper: (name: string) => `出${name}`,
  reclass: '重新看这个客户属于哪一类',
  over: (how: string, day: string) => `${day} ${how}`,
  law: '依据',
  older: '以前的协议',
}

export const offerKinds = coded({
  now: '马上付清，让掉一部分',
  instalments: '首付加分期',
  extension: '延期，加担保',
})

export const offerRisks = coded({
  'money-at-once': '钱当场到手，没有后续；写明几号前到账，过期作废。',
  'gives-up-price': '让到了本金：违约金、利息已经全部让完。',
  'nothing-to-give': '再让就低于最低数了，所以一分不让。',
  'each-may-be-missed': '每一期都可能不付：让掉的钱以按期为条件，不付就恢复。',
  'calls-in': '协议写上“加速到期”，逾期几天就可以全部要回。',
  'ability-unknown': '不知道对方付不付得起，先按您的最长期限排。',
  'beyond-means': ([needed, most]) => `按对方的能力要 ${needed} 个月，超过您定的 ${most} 个月：多半会断。`,
  'nothing-until-then': '到期之前一分钱也收不到，对方可能这段时间转走财产。',
  'only-as-good-as-security': '全看担保：保证人要有财产，抵押要登记。',
  'guarantor-in-writing': '保证要写明“连带责任”和期间，公司担保要有决议。',
})

export const planWarnings = coded({
  'guarantor-must-sign': ([name]) =>
    `原保证人${name}没有签字：协议加重的部分，他可以不认（民法典第695条）。请他一起签。`,
  'long-and-unsecured': '超过三个月又没有担保，风险不小，最好找人担保。',
  'general-guarantee': '一般保证要先打完官司、执行不到才能找保证人；写“连带责任”更好。',
  'company-guarantee': '公司担保要有股东会或者董事会决议，否则可能无效。',
  'no-acceleration': '没有写加速到期：对方断一期，也只能要那一期。',
  'no-service': '没有写送达地址：将来法院文书可能送不到。',
  'no-forum': '没有约定法院：可能要到对方那里去打官司。',
  'costs-not-borne': '律师费等各付各的：将来要不回来。',
  'time-is-over': '诉讼时效可能已经过了：协议里会加一句对方放弃时效抗辩，签了就重新算。',
  'years-unknown': years => `${years.join('、')} 年的放假安排还没公布，付款日可能要顺延。`,
  'late-capped': ([asked, limit]) => `${asked}% 超过法律保护的上限，最多只能按 ${limit}% 算。`,
  'late-high': '违约后的利率明显高于通常的损失，对方可以请法院调低。',
})

export const planIs = coded({
  running: '履行中',
  'in-grace': '有一期没付，还在宽限内',
  broken: '已违约',
  paid: '全部付清，待确认',
  kept: '已结清',
  'called-in': '已通知全部到期',
  dropped: '已结束',
})

export const partIs = coded({
  kept: '按期付清',
  late: '晚了，已付清',
  missed: '没付',
  'due-today': '今天到期',
  'due-soon': '两天内到期',
  ahead: '还没到',
})

export const promiseIs = coded({ stands: '条件还没定', earned: '条件成就，真的让掉', revived: '恢复计收' })

export const earlyIs = coded({ stands: '还来得及', earned: '提前付清了，少付', revived: '没赶上' })

export const planSteps = coded({
  'breach-notice': ([nth]) => `第 ${nth} 期没付：寄违约通知`,
  'breach-notice-called-in': '寄加速到期通知，请对方一次付清',
  'call-in': ([, days]) => `逾期超过 ${days} 天，可以通知全部到期`,
  're-class': '承诺没兑现：重新判断这个客户的意愿和能力',
  settle: '钱都到了：确认结清，出结清证明',
  remind: ([nth, days]) =>
    days === '0' ? `第 ${nth} 期今天到期，看看到账没有` : `第 ${nth} 期还有 ${days} 天到期，提醒一声`,
  'have-it-signed': '出还款协议，请对方签字盖章后扫描存证',
})

export const conditions = coded({ 'each-in-time': '每一期都按时', 'all-by-the-end': '最后一天前全部付清' })
export const liabilities = coded({ joint: '连带责任保证', general: '一般保证' })
export const bears = coded({ debtor: '对方违约时由对方承担', each: '各付各的' })
export const planOrders = coded({
  legal: '费用、利息、本金（法律的顺序）',
  'principal-first': '先抵本金',
  'as-interest': '先抵利息',
})
