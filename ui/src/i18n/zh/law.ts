// 能不能证明、能主张多少、时效到哪天、文书和证据册：这些代码的话。

import { coded } from '../codes'
import { sayCode } from '../say'
import { on, quoted, tail, yuan } from './phrases'

/** 欠款的种类，说成一个词。 */
const sayKind = (kind: string | undefined) => sayCode(kinds, kind ?? '') || '欠款'

/** 一件事对时效有什么用。 */
const does = ([, what, until]: string[]) => {
  switch (what) {
    case 'restarts':
      return `从那天重新算，到 ${on(until)}`
    case 'revives':
      return `本来过了，对方又认了，重新算到 ${on(until)}`
    case 'not-proved':
      return '可是证明不了，先不算'
    case 'too-late':
      return '那时已经过了，帮不上'
    case 'too-early':
      return '那时还没起算'
    case 'paid-part-only':
      return '那时已经过了；付了的算数，剩下的有争议'
    default:
      return `算到 ${on(until)}`
  }
}

/** 要证明的事。 */
export const elements = coded({
  contract: '有约定',
  delivery: '送到了',
  amount: '多少钱',
  'due-date': '几号该付',
  demand: '催过',
  identity: '就是他',
  other: '别的',
})

export const grades = coded({ strong: '稳', fair: '够用', weak: '弱', missing: '没有' })

/** 时效为什么算到那天。 */
export const limits = coded({
  'limit-start': ([value, , until]) => `${on(value)}该付没付，算到 ${on(until)}`,
  'limit-demand': about => `${on(about[0])}催过，${does(about)}`,
  'limit-payment': about => `${on(about[0])}付过一部分，${does(about)}`,
  'limit-promise': about => `${on(about[0])}答应过还，${does(about)}`,
  'limit-acknowledged': about => `${on(about[0])}认过账，${does(about)}`,
  'limit-filed': about => `${on(about[0])}起诉或申请过，${does(about)}`,
})

/** 关于这些数字要知道的事。 */
export const notices = coded({
  reversed: '红字发票把它全部冲掉了，不能再主张',
  'not-yet-arisen': ([value]) => `有一笔到${on(value)}才发生，先不算`,
  'no-due-date': ([kind]) => `有一笔${sayKind(kind)}没说几号该付，先不算逾期损失`,
  'not-yet-due': ([due]) => `有一笔${on(due)}才到期，还不算晚`,
  'due-on-rest-day': ([due, next]) =>
    `${on(due)}是休息日；如果它是期限的最后一天，${on(next)}之前付都不算晚。现在从写明的日子算起`,
  'late-not-stated': ([, times, moves]) =>
    times
      ? `晚付怎么算还没说，先按法律的规定：LPR × ${times}，${moves === 'floating' ? '随每期公布的利率变' : '利率不变'}`
      : '晚付怎么算还没说，先按法律的规定算',
  'term-rate-runs-on': '逾期利率没有另外约定，借款期内的利率接着算',
  'nothing-for-lateness': '您选择了不主张逾期损失',
  'foreign-currency': ([currency]) => `${currency ?? ''}的欠款没有约定，法律没有给出逾期利率`,
  'rate-unknown': ([months, value, percent]) =>
    `${months ?? ''}的 LPR 数据里没有，用的是${on(value)}公布的 ${percent ?? ''}%；公布后可能差一点`,
  'law-checked-before': ([value]) => `法律数据最近一次核对是${on(value)}，比这一天早`,
  'to-be-checked': ([, status, zh]) =>
    `${zh || '有一条依据'}（${status === 'derived' ? '推算，可能已过时' : '待律师核对'}）`,
  'cap-bit': ([, asked, cap, reduced]) =>
    `约定的年利率 ${asked ?? ''}% 超过上限 ${cap ?? ''}%，已经减掉 ${yuan(reduced)}`,
  'floor-bit': ([, asked, floor]) => `约定的年利率 ${asked ?? ''}% 低于法定下限，按 ${floor ?? ''}% 算`,
  'times-reduced': ([, asked, used]) =>
    `要的是 ${asked ?? ''} 倍，规定最多 ${used ?? ''} 倍，按 ${used ?? ''} 倍算`,
  'times-by-analogy': ([times, usual]) =>
    `这类欠款通常按 ${usual ?? ''} 倍；按 ${times ?? ''} 倍要靠类推，法院不一定支持`,
  'rate-high': ([level, asked, above]) =>
    level === 'strong'
      ? `约定的年利率 ${asked ?? ''}% 高过 LPR 的四倍（${above ?? ''}%），很多法院会调低到那里`
      : level === 'warn'
        ? `约定的年利率 ${asked ?? ''}% 超过一般损失三成（${above ?? ''}%），对方可以请法院调低`
        : `约定的年利率 ${asked ?? ''}% 比一般损失（${above ?? ''}%）高`,
  withheld: ([amount, lent]) => `借款时预扣了利息 ${yuan(amount)}，按实际借出的 ${yuan(lent)} 算本金`,
  'rolled-over': ([interest, reduced]) =>
    `借据里有前期利息 ${yuan(interest)}，其中 ${yuan(reduced)} 超过上限，不算本金`,
  'total-cap-bit': ([reduced]) => `本息合计超过最初本金加四倍 LPR 的利息，减掉 ${yuan(reduced)}`,
  'kept-as-paid': ([amount]) =>
    `有 ${yuan(amount)} 是对方自愿付的、超出可主张部分的利息：不能再要，但也不用退`,
  'instalments-not-due': ([n, next]) => `还有 ${n ?? ''} 期没到期，下一期是${on(next)}`,
  'instalments-reduced': '减少的金额从最后几期往前扣；另有约定的，请重新写一遍各期',
  'plan-runs': ([on, left, due]) =>
    `${on} 谈定的还款协议正在履行：按协议还要付 ${yuan(left)}，其中已到期 ${yuan(due)}。下面是违约时能主张的数。`,
  'plan-broken': ([on]) => `${on} 谈定的还款协议已经违约，可以通知全部到期。`,
  'plan-called-in': ([on]) => `${on} 谈定的还款协议已经通知全部到期。`,
  'waiver-stands': ([sum]) => `其中 ${yuan(sum)} 以按协议付清为条件可以让掉；条件成就前不减少任何一笔。`,
  'waiver-revived': ([sum, since]) =>
    `有条件让掉的 ${yuan(sum)}，条件没成就，${since} 起恢复计收（民法典第577条、第579条）。`,
  'cost-not-agreed': ([what, amount]) =>
    `${sayCode(costKinds, what ?? '') || '费用'} ${yuan(amount)} 没有约定由对方负担，不算进来`,
  'over-paid': ([value, by]) => `${on(value)}那笔付多了 ${yuan(by)}`,
  'paid-later': ([n, amount]) => `这一天之后还到账 ${n ?? ''} 笔，共 ${yuan(amount)}，没有算进来`,
  'late-counted-as-interest': ([amount, , zh]) =>
    `有 ${yuan(amount)} 先抵了逾期损失；法律上算不算利息还有争议${zh ? `：${zh}` : ''}`,
  'rule-unknown': ([, before]) => `${on(before)}之前没有可用的规定，那几天不算`,
})

/** 行是什么。 */
export const lines = coded({
  'taken-back': '红字冲掉',
  added: '后来增加',
  withheld: '预扣的利息，没有真正借出',
  'rolled-over': '超过上限的前期利息，不算本金',
  'over-total': '超过本息总额上限',
  incurred: '已经花掉的费用',
})

/** 付款日从哪里来。 */
export const dueWhy = coded({
  instalments: '最后一期',
  'days-after-invoice': ([n]) => `开票后 ${n ?? ''} 天`,
  'due-in-table': '表里写的',
  said: '您说的',
})

/** 让文书更有力的事，没有也能出。 */
export const advice = coded({
  'creditor-registration': '您的统一社会信用代码',
  'creditor-address': '您的地址，对方好回信',
  'creditor-phone': '您的电话',
  'creditor-account': '您的收款账号，对方好付款',
  'debtor-address': '对方的地址，信要寄到那里',
  'due-unsaid': '有的账没说几号该付，函里就写不了晚了几天',
  'contract-unnamed': '合同或订单的名称、编号',
})

/** 文书出之前要先定的事。 */
export const unsettled = coded({
  'plan-runs': ([on]) => `${on} 谈定的还款协议还在履行，不能要求付清全部；先通知全部到期或者结束协议`,
  'wording-blocked': ([sentence = '']) => `出函的用词里有一句不能对这个债务人说：${sentence}`,
  'nothing-owed': '没有欠款，用不着催',
  'undecided-payments': ([n]) => `有 ${n ?? ''} 笔可能是他付的钱还没认`,
  'red-unlinked': numbers => `红字发票（${numbers.map(tail).join('、')}）找不到对应的蓝字发票`,
  'creditor-unnamed': '您自己的名称还没填',
  'not-due': ([amount, next]) =>
    `还有 ${yuan(amount)} 没到期，最早一笔${on(next)}到期。没到期的钱一般不能催；合同写了“一期不付，全部到期”的，写明理由再出`,
  'all-reversed': numbers =>
    `发票（${numbers.map(tail).join('、')}）已经全部红冲，不能再催。红冲的发票催款，对方一查就知道`,
  'same-money-twice': ([n]) => `有 ${n ?? ''} 笔到账像是同一笔钱记了两次`,
  'undecided-refunds': ([n]) => `有 ${n ?? ''} 笔付给他的钱还没说是不是退款`,
  'unplaced-payments': ([n, amount]) => `有 ${n ?? ''} 笔到账（${yuan(amount)}）还没说是谁的，可能就有他付的`,
})

/** 怎么先定它。 */
export const unsettledDo = coded({
  'undecided-payments': '去认领',
  'red-unlinked': '去对账',
  'same-money-twice': '去对账',
  'undecided-refunds': '去对账',
  'unplaced-payments': '去对账',
  'creditor-unnamed': '填我的资料',
  'creditor-registration': '填我的资料',
  'creditor-address': '填我的资料',
  'creditor-phone': '填我的资料',
  'creditor-account': '填我的资料',
  'debtor-address': '填地址',
  'due-unsaid': '说清付款日',
  'contract-unnamed': '填合同',
})

/** 证据册里没能放进去的。 */
export const placeholders = coded({
  unsupported: ([name]) => `${quoted(name)}没法排成页，用一页说明代替，原文件照样附上`,
  encrypted: ([name]) => `${quoted(name)}要密码才能打开，用一页说明代替`,
  damaged: ([name]) => `${quoted(name)}坏了，用一页说明代替`,
  empty: ([name]) => `${quoted(name)}是空的`,
  'too-large': ([name]) => `${quoted(name)}太大，用一页说明代替，原文件照样附上`,
})

/** 证据册核对出来的。 */
export const verify = coded({
  outside: ([name]) => `清单里有册子以外的位置（${name ?? ''}）：不是这个程序出的`,
  changed: ([name]) => `${quoted(name)}和清单对不上，被改过`,
  missing: ([name]) => `少了${quoted(name)}`,
  unreadable: ([name]) => `${quoted(name)}读不出来`,
  extra: ([name]) => `多了清单上没有的${quoted(name)}`,
})

/** 欠款是为了什么。 */
export const kinds = coded({
  sale: '货款',
  loan: '借款',
  service: '服务费',
  work: '加工、承揽款',
  lease: '租金',
  construction: '工程款',
  other: '其他',
})

/** 一笔主张属于哪一项。 */
export const heads = coded({
  price: '货款',
  'term-interest': '借期内利息',
  'late-loss': '逾期付款损失',
  'late-interest': '逾期利息',
  penalty: '违约金',
  costs: '实现债权的费用',
})

/** 本金叫什么，看欠的是什么。 */
export const prices = coded({
  sale: '货款',
  loan: '借款本金',
  service: '服务费',
  work: '报酬',
  lease: '租金',
  construction: '工程款',
  other: '欠款',
})

/** 每一项的平常话。 */
export const headPlain = coded({
  price: '还没付的本金',
  'term-interest': '借款期限内约定的利息',
  'late-loss': '晚付造成的损失，按法律定的利率算',
  'late-interest': '到期没还之后的利息',
  penalty: '合同里写了的晚付代价',
  costs: '为了要回这笔钱花掉的、可以让对方承担的费用',
})

/** 费用花在哪里。 */
export const costKinds = coded({
  'court-fee': '案件受理费',
  'preservation-fee': '财产保全申请费',
  'preservation-premium': '保全保险费',
  lawyer: '律师费',
  notary: '公证费',
  expert: '鉴定费',
  announcement: '公告费',
  travel: '差旅费',
  other: '其他费用',
})

/** 先抵什么。 */
export const orders = coded({
  'principal-first': '先抵货款',
  legal: '法定顺序',
  'as-interest': '作为利息付的',
  'as-decided': '照已经定的',
})

/** 法律没有写明、由您选的几处，各是什么。 */
export const choices = coded({
  'as-decided': '照已经定的',
  'legal-order': '每笔付款都按法定顺序：费用、利息、本金',
  'principal-first': '每笔付款都先抵本金',
  'late-as-interest': '逾期损失和违约金算“利息”，先于本金抵',
  'late-after-principal': '逾期损失和违约金不算“利息”，在本金之后抵',
  'fixed-rate': '没有约定的，按违约那天的 LPR，不变',
  'floating-rate': '没有约定的，按每期公布的 LPR 分段',
})

/** 先抵什么，各是什么意思。 */
export const orderPlain = coded({
  'principal-first': '收到的钱先抵货款本身；本金变少，往后的损失也少',
  legal: '没有约定时法律的顺序：先抵费用，再抵利息，最后抵货款',
  'as-interest': '对方说明是付利息：先抵利息，再按法定顺序；旧借款里自愿多付的利息不用退',
  'as-decided': '每一笔照您确认的来',
})

/** 为什么这一笔这样抵。 */
export const orderWhy = coded({
  remark: ([words]) => `备注写着${quoted(words)}`,
  said: '您说的',
  'not-ours': '和欠款无关',
  'bank-charge': '银行手续费，由自己承担',
  'from-account': '用账上多付的抵',
  'kept-on-account': '先挂在账上',
  refund: '退款',
  'not-a-refund': '不是退款',
  'same-money': '和另一笔是同一笔钱',
})

/** 基数为什么变了。 */
export const changes = coded({
  payment: ([value, by]) => `${on(value)}收到付款${by ? ` ${yuan(by.replace('-', ''))}` : ''}之后`,
  adjustment: ([value, by]) => `${on(value)}金额调整${by ? ` ${yuan(by)}` : ''}之后`,
})

/** 法条和利率的来历可靠到什么程度。 */
export const statuses = coded({
  confirmed: '已核对原文',
  derived: '推算，可能已过时',
  practice: '通行做法，待律师核对',
  memory: '待律师核对',
})
