// 新的一笔欠款：一页一问；以及对方算哪一类、下一步怎么做。

import { coded } from '../codes'
import { day, money } from '../format'

const on = (value: string | undefined) => day(value ?? '', 'zh', 'long')

export const interview = {
  title: '新的一笔欠款',
  door: '说说这笔欠款',
  doorWhat: '一次一个问题，大约十分钟：谁欠的、欠多少、约定了什么、对方怎么样。不知道的可以不答。',
  resume: '上次问到一半',
  resumeWhat: (name: string, n: number, all: number) =>
    `${name ? `“${name}”这一笔，` : ''}问到第 ${n} 个问题，一共 ${all} 个。已经说过的都留着。`,
  resumeDo: '接着说',
  restart: '重新开始',
  restartWhy: '上次说的会丢掉，账本不受影响。',
  step: (n: number, all: number) => `第 ${n} 个问题，共 ${all} 个`,
  why: '为什么问：',
  kept: '随答随存，关掉窗口也不会丢；写进账本以前，什么都没有记。',
  next: '下一步',
  back: '上一步',
  unknown: '不知道',
  source: '您是怎么知道的？',
  name: '对方的全称',
  nameUnknown:
    '全称说不准？看发票抬头、合同上的章、收款记录。先写您知道的叫法也行，代价是正式寄函以前要查清楚。',
  known: '这一家已经在账本里，这一笔会记到它名下。',
  registration: '统一社会信用代码或身份证号',
  address: '信寄到哪里',
  addressWhy: '登记的住所、合同上写的地址，或者对方自己说的地址。',
  numberGood: coded({
    'credit-code': '统一社会信用代码，校验位是对的。',
    identity: '居民身份证号，校验位是对的。',
  }),
  numberBad: '校验位对不上，多半抄错了一位。请对着营业执照或身份证再看一遍。',
  numberUnknown: '不知道，先跳过',
  papers: '把手上的文件拖到这里',
  papersHint: '合同、送货单、对账单、发票、聊天截图，都可以。数电发票会自动认出号码和金额。',
  papersNone: '现在没有，以后再加',
  papersBusy: '正在看这些文件…',
  paperOf: (name: string) => `${name} 能证明什么`,
  invoice: '认出来一张发票，请核对',
  invoiceNumber: '发票号码',
  invoiceIssued: '开票日期',
  invoiceBuyer: '购买方',
  invoiceTotal: '价税合计',
  invoiceUse: '欠的就是这张发票的钱',
  invoiceBarred: coded({
    red: '这是红字发票，是冲账的，不能拿来催款。',
    'taken-back': '这张发票已经被红冲，不能再催。',
    'of-another-seller': '销售方不是您，这张不能算您的债权。当一般材料收着。',
    purchase: '这张发票的购买方是您自己，不是别人欠您的。',
    known: '这张发票已经在账本里了，不会再记一笔。',
  }),
  otherBuyer: (buyer: string) => `发票的购买方是“${buyer}”，和您前面写的不是同一个名字。欠钱的到底是哪一家？`,
  otherBuyerDo: (buyer: string) => `欠钱的是${buyer}`,
  amount: '欠多少钱',
  amountWhy: '最初的数，付过的下一页说。',
  on: '哪天的事',
  onWhy: '交货、完工、开票或者借出的那天。',
  contract: '合同或订单号',
  contractWhy: '没有就空着。写在催款函里，对方一看就知道是哪一笔。',
  amountUnknown: '说不准？先填您最有把握的数；多要一分，信用就少一分，以后可以更正。',
  paidOn: (n: number) => `第 ${n} 次哪天付的`,
  paidAmount: (n: number) => `第 ${n} 次付了多少`,
  paidMore: '还付过一次',
  paidLess: (n: number) => `去掉第 ${n} 次`,
  dueDays: '发生以后多少天',
  dueDay: '该付款的日子',
  percent: '百分之几',
  look: '最后看一眼',
  lookWhy: '确认以后，下面这些一次写进账本；觉得不对，一次撤销就全部退回。',
  change: '改',
  changeOf: (what: string) => `改“${what}”`,
  enter: '写进账本，看结果',
  onInvoices: (n: number) => `按 ${n} 张发票`,
  paidSum: (n: number) => `付过 ${n} 次`,
  afterDays: (n: number) => `发生后 ${n} 天`,
  nPapers: (n: number) => (n === 0 ? '没有' : `${n} 份`),
  unanswered: (n: number) => (n === 0 ? '都答了' : `${n} 个不知道`),
  done: (name: string) => `${name}：现在清楚了`,
  doneSub: '这一笔已经写进账本。下面是它今天的样子。',
  undo: '退回去改',
  toCase: '去这个案件',
  classTitle: '对方是哪一类',
  nextStep: (what: string) => `下一步：${what}`,
  limits: '什么时候就晚了',
  claim: '今天可以主张多少',
  claimHint: '一行一行，每行都写着凭哪一条。',
  claimMore: '完整的算法在案件的“账目”里。',
  weakest: '最弱的一处证据',
  weakestNone: '几件事都站得住。',
  letter: '第一封信，已经写好',
  letterWhy: '照着账本里的数写的。看一遍，没有问题就出具；出具以后，到期那天该做什么会记成一件事。',
  letterOther: '按我们的做法，这一类可以先不急着发函；但函已经备好，发不发由您定。',
  issue: '正式出具催款函',
  unsettled: '有几件事没定，函先不能出：',
  toPapers: '到“文书”里处理',
}

/** 每一页问什么、为什么问。 */
export const ask = coded({
  who: '谁欠您的钱？',
  kind: '对方是什么？',
  number: '对方登记的号码和地址是？',
  for: '为了什么欠的？',
  papers: '手上有哪些材料？',
  amount: '欠多少，哪天的事？',
  paid: '到今天，付过一部分吗？',
  due: '几号该付？',
  late: '晚付了怎么算，约定过吗？',
  reachable: '找得到对方吗？',
  admits: '对方认这笔账吗？',
  offers: '对方说过什么时候还、怎么还吗？',
  'keeps-word': '以前说过的，做到了吗？',
  trades: '对方现在还在正常经营吗？',
  pursued: '有没有别人也在告它、执行它？',
  hardship: '对方是不是遇到了实在的难处？',
})

export const askWhy = coded({
  who: '名字差一个字，可能就告错了人。照营业执照、身份证或发票抬头一字不差地写。',
  kind: '公司、分公司、个体户、个人，将来在法庭上写法不同，承担责任的人也不同。',
  number: '号码能证明“就是这一家”；地址是寄催款函的地方，寄错了等于没寄。',
  for: '货款、借款、工钱，适用的规定不一样，逾期怎么算也不一样。',
  papers: '官司打的是证据。先看有什么，才知道缺什么。',
  amount: '这是所有数字的起点。',
  paid: '付过的要先减掉；而且对方每付一次，时效都可能重新算。',
  due: '从这天的第二天起才算逾期，三年的时效也从这里开始数。',
  late: '约定过的按约定；没约定的，法律也给了算法。两种都有上限。',
  reachable: '决定先打电话，还是先把信寄到登记的地址。',
  admits: '认账的去谈怎么还；不认的先弄清哪里有分歧，催得再紧也没用。',
  offers: '说得出日子和数目的，和一味往后拖的，要用不同的办法。',
  'keeps-word': '说过的话算不算数，比说得好不好听更能看出愿不愿意还。',
  trades: '拿不拿得出钱，决定分期、等待还是尽快保全。',
  pursued: '很多人在要的时候，等得越久分到的可能越少。',
  hardship: '真有难处的，逼得太紧反而一分也收不回；法律也要求给人留下生活必需的。',
})

/** 一道选择题的每个答案：怎么说，说明什么。 */
export const picks: Record<string, Record<string, string>> = {
  paid: { none: '一分没付', some: '付过一部分', unknown: '不知道' },
  due: {
    '30': '开票或交货后 30 天',
    '60': '开票或交货后 60 天',
    days: '另外约定了天数',
    day: '有一个确定的日子',
    unknown: '不知道，没说过',
  },
  late: {
    unagreed: '没有约定',
    agreed: '约定了利率或违约金',
    'sme-payment': '对方是大企业或机关，我们是中小企业',
    unknown: '不知道',
  },
  reachable: { yes: '找得到，会回话', partly: '有时回，有时不回', no: '找不到了' },
  admits: { yes: '认', partly: '只认一部分', no: '不认' },
  offers: { yes: '说了日子和数目', partly: '只说再等等', no: '明说不还' },
  'keeps-word': { yes: '说到做到', partly: '做到一部分', no: '没做到' },
  trades: { yes: '照常经营，或有稳定收入', partly: '生意少了很多', no: '已经停了' },
  pursued: { yes: '有，正在打官司或被执行', partly: '以前有过', no: '没有查到' },
  hardship: { yes: '有：生病、失业、停产这类', partly: '手头紧，还过得去', no: '没有听说' },
}

/** 不知道也能继续，代价是什么。 */
export const unknownCost = coded({
  kind: '代价：寄函以前要查清楚，不然可能写错被告。',
  number: '代价：证明“就是这一家”会弱一些；起诉以前一定要查到。',
  for: '代价：先按“其他”算，逾期损失只按一般规定。',
  papers: '代价：能证明的少。结果页会告诉您先补哪一样。',
  paid: '代价：数可能算多。寄函以前对一遍流水。',
  due: '代价：算不出逾期损失，也说不准时效；只能主张本金。',
  late: '代价：先按没有约定、依法律的算法估；找到合同再改。',
  reachable: '代价：下一步先按普通情形安排。',
  admits: '代价：可能催错了方向；打一个电话就能问清。',
  offers: '代价：看不出愿不愿意还，类别会保守一些。',
  'keeps-word': '代价：看不出说话算不算数。',
  trades: '代价：不好判断分期还是尽快保全。',
  pursued: '代价：可能晚了一步。到“中国执行信息公开网”免费就能查。',
  hardship: '代价：可能催得太紧，或者等得太久。',
})

/** 怎么知道的。 */
export const knownBy = coded({
  'own-dealings': '自己和对方打交道知道的',
  'public-register': '公开的登记、公示里查到的',
  court: '法院的文书',
  'debtor-said': '对方自己说的',
  bought: '花钱买来的',
  insider: '托银行、平台里的熟人查的',
})

export const unlawful = {
  title: '这样得来的不能用',
  why: '买卖、私下打听别人的银行流水、电话、行踪，违反个人信息保护法第十条，情节严重的是犯罪（刑法第二百五十三条之一）。用了它，理亏的就成了您。换一个能说得出口的来源，或者选“不知道”。',
}

export const judged = {
  chip: (name: string) => `类别：${name}`,
  willing: '愿不愿意还',
  able: '还不还得起',
  worked: '按现在知道的算出来的；这是我们的做法，不是法律规定。',
  byOwner: (name: string, value: string) => `您在${on(value)}定的。按现在知道的算，是“${name}”。`,
  because: (why: string) => `您的理由：${why}`,
  reasons: '凭什么这样分',
  unknown: (what: string) => `还没答的：${what} 答了，分得更准。`,
  proposed: (name: string) => `情况变了，建议改成“${name}”`,
  accept: '就这样改',
  keep: '还按原来的',
  change: '换一类',
  changeTitle: '换一个类别',
  which: '按哪一类对待',
  why: '为什么和算出来的不同',
  whyWhy: '留着将来看：当时为什么这样定。',
  answers: '补答几个问题',
  answersTitle: '对方怎么样',
  answersHint: '只改您要改的；每一条都记着是怎么知道的。',
  ability: '每月还得起多少',
  abilityHint: '算一算对方每月能拿出多少。生活必需的、维持经营必需的，先留给对方。',
  abilityDo: '算一算',
  income: '每月收入',
  living: '生活或维持经营必需',
  livingWhy: '这一份要留给对方。',
  outgoings: '其他推不掉的支出',
  debts: '每月要还别人的',
  left: '每月拿得出',
  leftNone: '没有余力：分期也还不上，先谈缓一缓，或者请律师看。',
  assets: '财产线索',
  assetsHint: '打官司以后查封、执行用得上。只收说得出来源的。',
  assetsDo: '记一条线索',
  assetWhat: '是什么',
  assetAbout: '在哪里，怎么认出来',
  noAssets: '还没有。',
  tone: '语气',
  channel: '方式',
  every: '间隔',
  everyDays: (n: number) => `两次之间至少隔 ${n} 天`,
  paper: '文书',
  noPaper: '不用',
  days: '给几天',
  nDays: (n: number) => `${n} 个工作日`,
  tasks: '说过要做的事',
  tasksHint: '信里、电话里说了“到期不付就……”，就要真的做。',
  noTasks: '没有。',
  taskDone: '做完了',
  taskDrop: '不做了',
  taskDropWhy: '为什么不做了',
  taskSet: '记一件要做的事',
  taskWhat: '做什么',
  taskDue: '哪天以前',
  taskBecause: '为什么：跟谁说过，怎么说的',
  late: (n: number) => `过了 ${n} 天`,
  left_: (n: number) => (n === 0 ? '就是今天' : `还有 ${n} 天`),
  policy: '您的规矩',
  policyHint: '对每一家都这样。联系的次数只能比我们建议的少，不能多。改动会记进账本。',
  grace: '到期以后宽限几天才第一次提醒',
  waiveLate: '利息、违约金最多让几成（%）',
  waivePrice: '本金最多让几成（%）',
  aDay: (n: number) => `一天最多联系几次（不超过 ${n}）`,
  aWeek: (n: number) => `七天最多联系几次（不超过 ${n}）`,
  policySave: '就按这个',
  policyReset: '用建议的',
}

export const classes = coded({
  a: 'A 愿还也还得起',
  b: 'B 要谈一谈',
  c: 'C 不肯还',
  'lost-contact': '失联',
  disputed: '有争议',
  'insolvent-signs': '可能还不起所有人',
  hardship: '确有难处',
})

export const classMeans = coded({
  a: '提醒就够了。好好说，别伤了生意。',
  b: '愿意但一下子拿不出，或者拿得出却在拖。把还法谈定，写下来，签字。',
  c: '靠说没有用。用日期和文书，一步一步走正式的路。',
  'lost-contact': '先用合法的办法找到能寄到的地址；信寄到登记的住所，也算催过。',
  disputed: '先弄清分歧在哪里。请对方写明哪一部分不认、为什么，认的部分先签字。',
  'insolvent-signs': '别的债主也在要。不要单独谈大幅让步，尽快问律师：保全、申报债权都有期限。',
  hardship: '留出时间和生活必需，谈一个真还得上的方案；催得紧不会更快。',
})

export const bands = coded({ good: '好', unclear: '说不准', poor: '差' })

export const classReasons = coded({
  'reachable-yes': ([by]) => `找得到，会回话（${known(by)}）`,
  'reachable-partly': ([by]) => `有时找得到（${known(by)}）`,
  'reachable-no': ([by]) => `找不到人（${known(by)}）`,
  'admits-yes': ([by]) => `认这笔账（${known(by)}）`,
  'admits-partly': ([by]) => `只认一部分（${known(by)}）`,
  'admits-no': ([by]) => `不认这笔账（${known(by)}）`,
  'offers-yes': ([by]) => `说了还款的日子和数目（${known(by)}）`,
  'offers-partly': ([by]) => `只说再等等（${known(by)}）`,
  'offers-no': ([by]) => `明说不还（${known(by)}）`,
  'keeps-word-yes': ([by]) => `以前说到做到（${known(by)}）`,
  'keeps-word-partly': ([by]) => `以前说的做到一部分（${known(by)}）`,
  'keeps-word-no': ([by]) => `以前说的没做到（${known(by)}）`,
  'trades-yes': ([by]) => `照常经营或有稳定收入（${known(by)}）`,
  'trades-partly': ([by]) => `生意少了很多（${known(by)}）`,
  'trades-no': ([by]) => `经营停了（${known(by)}）`,
  'pursued-yes': ([by]) => `正被别人起诉或执行（${known(by)}）`,
  'pursued-partly': ([by]) => `以前被起诉或执行过（${known(by)}）`,
  'pursued-no': ([by]) => `没有查到别人起诉、执行（${known(by)}）`,
  'hardship-yes': ([by]) => `遇到了实在的难处（${known(by)}）`,
  'hardship-partly': ([by]) => `手头紧（${known(by)}）`,
  'hardship-no': ([by]) => `没有听说有难处（${known(by)}）`,
  'paid-lately': ([value]) => `最近付过钱：${on(value)}`,
  'kept-promise': ([n]) => `答应的做到了 ${n ?? ''} 次`,
  'broke-promise': ([value]) => `答应的没做到${value ? `：${on(value)}` : ''}`,
  'broke-promises': ([n]) => `答应的有 ${n ?? ''} 次没做到`,
  'very-late': ([n]) => `已经逾期 ${n ?? ''} 天`,
  silent: ([n]) => `${n ?? ''} 天没有回音，也没有钱到`,
  'long-silent': ([n]) => `${n ?? ''} 天没有回音，也没有钱到`,
  'by-pattern': ([which]) => `这几条合起来，要单独对待：${plainClass(which)}`,
  'by-amount': ([limit]) => `金额在 ${money(limit ?? '')} 以上，谨慎一级`,
  'nothing-known': '还什么都不知道，先放在中间一类',
  'since-paid': ([value]) => `${on(value)}有钱到账`,
  'since-broke-promise': ([value]) => `${on(value)}答应的没有做到`,
  'since-silent': ([n]) => `${n ?? ''} 天没有回音，也没有钱到`,
  'since-other': '您后来记的情况变了',
})

const known = (by: string | undefined): string => {
  const words: Record<string, string> = {
    'own-dealings': '自己知道',
    'public-register': '公开查到',
    court: '法院文书',
    'debtor-said': '对方说的',
  }
  return words[by ?? ''] ?? '没说来源'
}

const plainClass = (which: string | undefined): string => {
  const words = classes[(which ?? '') as keyof typeof classes]
  return typeof words === 'string' ? words : (which ?? '')
}

/** 打法里的一步。 */
export const moves = coded({
  remind: '友好地提醒一次',
  demand: '寄一封催款函',
  'find-address': '找到能寄到的地址，把催款函寄过去',
  'ask-dispute': '寄对账函，请对方写明哪里不认',
  'hear-out': '先听听难处',
  'agree-plan': '谈定怎么还，写下来',
  'build-pack': '把证据整理成册，准备起诉',
  'see-lawyer': '先问律师，再决定谈不谈',
})

export const moveDo = coded({
  remind: '写提醒，先过一遍用语',
  demand: '起草催款函',
  'find-address': '起草催款函',
  'ask-dispute': '起草对账函',
  'hear-out': '写一句问候，先过一遍用语',
  'agree-plan': '先把账对清：起草对账函',
  'build-pack': '整理证据册',
  'see-lawyer': '整理一册给律师看',
})

export const moveWhy = coded({
  remind: '多半是忘了或手续没走完。给个日子，附上账号，留下记录。',
  demand: '有日期、有金额、有依据的一封信，时效重新算，也证明您催过。',
  'find-address':
    '只用公开的办法：工商登记、合同和发票上的地址、法院文书。不找亲属、不买信息。寄到登记的住所，退回的信也是证据。',
  'ask-dispute': '说不清分歧，催多少次都一样。让对方书面写明，认的那部分先签字。',
  'hear-out': '弄清楚是一时周转不开，还是真的还不上，再谈方案。',
  'agree-plan': '分几次、每次多少、哪天付，都写进协议；里面写清对方认账。',
  'build-pack': '信里说过的日子过了，就照说的做。先把证据册做好。',
  'see-lawyer': '对方可能资不抵债时，私下多拿的将来可能要退回；申报、保全都有期限。',
})

export const tones = coded({
  friendly: '像对老客户',
  considerate: '体谅，给时间',
  'matter-of-fact': '就事论事：数目、日子、依据',
  formal: '正式，每句话都能拿到法庭上念',
})

export const ways = coded({
  message: '发消息给对方本人',
  call: '打电话给对方本人',
  letter: 'EMS 寄信，留回执',
})

export const playWhy = coded({
  'by-class': ([which]) => `因为对方是“${plainClass(which)}”`,
  'by-stage': ([at]) =>
    at === 'fresh'
      ? '刚过期，还在宽限里'
      : at === 'passed'
        ? '催款函里的日子已经过了'
        : '过了宽限，还没正式催过',
  'running-out': '能证明的时效快到了，先寄一封留得下证据的信',
  'figures-first': '账还没弄清，先把上面这件事办了',
  'not-late': '还没到期',
  'letter-unknown': '函寄出去了，先查清楚到了没有',
  'letter-unsent': '函已经出好，寄出去、留下凭据再说',
  'letter-waits': ([value]) => `函里给的日子是${on(value)}，到那天以前先等`,
  settled: '已经清了',
})

/** 要做的事。 */
export const tasks = coded({ 'after-letter': '看看到账没有；没有，就走函里说的下一步' })

export const taskWhy = coded({ letter: ([number]) => `催款函 ${number ?? ''} 里说过` })

export const assetKinds = coded({
  property: '房产、土地',
  vehicle: '车辆',
  equipment: '机器设备',
  stock: '存货',
  receivable: '别人欠它的钱',
  account: '银行账户（比如它付过款的）',
  shares: '股权',
  other: '其他',
})
