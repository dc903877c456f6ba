// 计算器给的代码，用人话说出来。

import { coded, type Params } from '../codes'
import { on, yuan } from './phrases'

/** 计算器的数字旁边要知道的事。 */
export const calcNotices = coded({
  'arithmetic-only': '这里只做算术：能不能主张，要看约定和法律。列出的法条是这种利率通常的依据',
  'no-interest-days': '这段时间里没有计息的日子',
  'rate-not-confirmed': ([a = '', b = '']) => `${on(a)} 公布的 ${b}% 没有核对过原文`,
  capped: ([a = '', b = '', c = '']) => `超过合同成立时一年期LPR的 ${a} 倍，按上限 ${b}% 算，减掉 ${yuan(c)}`,
  'cap-not-reached': ([a = '']) => `没有超过合同成立时一年期LPR的 ${a} 倍，上限没有起作用`,
  'paid-before-first-day': ([a = '']) => `有 ${a} 笔付款早于起算日，从第一天起就抵减了本金`,
  'fees-estimate': '这是按规定算到分的估计：规定没有说怎样取整，没算到头的利息算不算进标的额，各地做法也不同',
  'fees-halved-once': '简易程序、调解、撤诉都减半，但只减一次',
  'fees-who-pays': '受理费由原告先交；执行费不用先交，执行后由被执行人交',
  'holidays-unknown': ([a = '']) => `数据里没有 ${a} 年的放假安排，那一段只跳过了周末，实际的日子可能不同`,
  'holidays-unknown-limit': ([a = '']) => `数据里没有 ${a} 年的放假安排，最后一天只按周末顺延`,
  'event-later': ([a = '', b = '']) => `有 ${a} 件事在 ${on(b)} 之后，没有算进来`,
  'event-unproved': ([a = '']) => `有 ${a} 件事没说有什么证据，按口头的算，不计入“能证明”`,
  'due-on-delivery': ([a = '']) => `没有约定付款日的买卖，应当在收货时付款：从 ${on(a)} 起算`,
  'over-before-2017': '按当时两年的规定，在三年的规定施行以前就满了',
  'agreed-period-too-short': '约定的保证期间不比债务到期晚，视为没有约定',
  'at-most': ([a = '']) => `最长保护二十年，到 ${on(a)} 为止，之后不再延长`,
})

/** 到哪天之前要做什么。 */
export const calcAdvice = coded({
  'general-in-time': ([a = '']) =>
    `最迟 ${on(a)}：在那之前让对方签收催款函，或者书面答应什么时候付，就重新算三年；都不成就去立案。不要等顺延的那一天。`,
  'general-last-days': ([a = '', , c = '']) =>
    `按日历数 ${on(a)} 已经满了，只因为遇上休息日才延到 ${on(c)}：马上去立案，或让对方签收催款函。`,
  'general-proof-missing': ([a = '', b = '']) =>
    `有证据的那些事只能撑到 ${on(a)}，已经过了；全算上是 ${on(b)}。先把证据找出来（录音、聊天、快递底单），并在 ${on(b)} 之前再书面催一次。`,
  'general-over': ([a = '']) =>
    `${on(a)} 已经满了。仍可以起诉，法院不会主动提时效；对方提出来就可能不再支持。请对方在写明什么时候付的对账单上签字盖章，就重新算三年。`,
  'guarantee-in-time': ([a = '']) => `最迟 ${on(a)}：在那之前对债务人起诉或申请仲裁，过了保证人就不用负责。`,
  'guarantee-last-days': ([a = '', , c = '']) =>
    `按日历数 ${on(a)} 已经满了，只因为遇上休息日才延到 ${on(c)}：马上对债务人起诉或申请仲裁。`,
  'guarantee-proof-missing': ([a = '']) => `能证明的到 ${on(a)} 为止，已经过了。先把立案的凭据找出来。`,
  'guarantee-over': ([a = '']) => `保证期间 ${on(a)} 已经过了，保证人一般不再负责。请问律师。`,
  'guarantee-secured': '保证期间内已经起诉或申请仲裁，这个期间不再有危险。',
  'joint-guarantee-in-time': ([a = '']) => `最迟 ${on(a)}：在那之前书面要求保证人承担责任，留下签收的凭据。`,
  'joint-guarantee-last-days': ([a = '', , c = '']) =>
    `按日历数 ${on(a)} 已经满了，只因为遇上休息日才延到 ${on(c)}：马上书面要求保证人承担责任。`,
  'joint-guarantee-proof-missing': ([a = '', b = '']) =>
    `能证明的到 ${on(a)} 为止，已经过了；全算上是 ${on(b)}。先把要求过保证人的证据找出来。`,
  'joint-guarantee-over': ([a = '']) => `${on(a)} 已经过了，保证人一般不再负责。请问律师。`,
  'enforcement-in-time': ([a = '']) => `最迟 ${on(a)}：在那之前向法院申请执行。`,
  'enforcement-last-days': ([a = '', , c = '']) =>
    `按日历数 ${on(a)} 已经满了，只因为遇上休息日才延到 ${on(c)}：马上向法院申请执行。`,
  'enforcement-proof-missing': ([a = '', b = '']) =>
    `有证据的那些事只能撑到 ${on(a)}，已经过了；全算上是 ${on(b)}。先把证据找出来，尽快申请执行。`,
  'enforcement-over': ([a = '']) => `申请执行的时间 ${on(a)} 已经过了。还能不能申请，请问律师。`,
})

/** 发生了什么，凭什么证明，有什么用。 */
export const calcEvents = coded({
  start: '到期',
  demand: '催过',
  payment: '付过一部分',
  promise: '答应付款',
  acknowledged: '确认欠款',
  filed: '起诉或申请',
  ended: '程序结束',
  note: '到期后出具没写付款日的欠条',
  mediation: '申请调解',
  reported: '报案',
  'public-notice': '下落不明，登报催款',
  assigned: '债权转让通知到达',
  assumed: '别人承担债务',
  subrogation: '代位起诉次债务人',
  signed: '签收',
  registered: '挂号或快递',
  electronic: '电子信息',
  bank: '银行流水',
  oral: '口头',
  starts: '开始计算',
  restarts: '重新计算',
  revives: '已过期，重新计算',
  'paid-part-only': '已过期，只有付了的算数',
  'too-late': '已过期，没有用',
  'too-early': '还没起算',
  'not-proved': '证明不了，不算',
  secures: '期间内行使了权利',
  nothing: '对这个期间没有用',
})

/** 天数怎么数，怎么取整，付款先抵什么。 */
export const calcChoices = coded({
  '365': '一年按365天',
  '360': '一年按360天',
  '366': '一年按366天',
  actual: '闰年366天，平年365天',
  months: '整月按月，零头按天（一年360天）',
  'end-excluded': '算头不算尾',
  'start-excluded': '算尾不算头',
  'both-included': '头尾都算',
  'both-excluded': '头尾都不算',
  fen: '四舍五入到分',
  'fen-down': '分以下舍去',
  yuan: '四舍五入到元',
  'yuan-down': '元以下舍去',
  'interest-first': '付款先抵利息再抵本金',
  'principal-first': '付款先抵本金',
})

/** 公布的利率。 */
export const calcSeries = coded({
  'lpr-1y': '一年期LPR',
  'lpr-5y': '五年期以上LPR',
  'benchmark-1y': '一年以内贷款基准利率',
})

/** 诉讼费的种类。 */
export const calcFees = coded({
  acceptance: '案件受理费',
  'acceptance-halved': '减半收取',
  'payment-order': '支付令申请费',
  preservation: '财产保全申请费',
  enforcement: '执行申请费',
})

/** 带校验位的号码。 */
export const calcNumbers = coded({
  'credit-code': '统一社会信用代码',
  identity: '居民身份证号码',
  'number-length': ([a = '']) => `有 ${a} 个字符，应当是 18 个`,
  'number-character': ([a = '']) => `“${a}”不会出现在这种号码里，看看是不是字母和数字打混了`,
  'number-check-digit': ([a = '']) => `校验位不对，最后一位应当是 ${a}，看看哪一位打错了`,
  'number-birth-date': ([a = '']) => `里面的出生日期 ${a} 不是一个日子`,
})

const whys: Record<string, string> = {
  'not-an-amount': '“{value}”不是金额。可以写 80000、80,000.00、8万 或 捌万元整。',
  'not-positive': '金额“{value}”应当大于零，不要写负号。',
  'too-large': '金额“{value}”太大了，应当小于一万亿。',
  'parts-of-a-fen': '金额“{value}”超过了两位小数，请写到分为止。',
  'not-a-day': '“{value}”不是日历上的日子。请写成 2026-11-21。',
  'day-out-of-range': '{value} 不在 1990 年到 2199 年之间，算不了。请看看年份有没有打错。',
  'ends-crossed': '截止日 {to} 比起算日 {from} 还早。请把两个日子换过来。',
  'no-end': '还没说算到哪一天。请填截止日，或者填几个月。',
  'two-ends': '截止日和月数只要一个，请空着另一个。',
  'not-a-count': '“{value}”不是 1 到 {most} 之间的整数。',
  'not-a-number': '“{value}”不是数字。请写成 1.5 这样。',
  'not-a-rate': '“{value}”不是利率。可以写 6%、0.05%/日、2%/月、日万分之五、月息2分。',
  'rate-without-time': '“{value}”没说是一年、一个月还是一天的。请加上 /年、/月 或 /日。',
  'rate-zero': '年利率 {percent}% 不大于零，没有利息可算。请写约定的利率；没有约定就选LPR。',
  'rate-high':
    '年利率 {percent}% 超过了 {most}%（相当于每天 1%），不像是真的。请看看小数点，或者是年、月还是日。',
  'rate-too-fine': '利率“{value}”的小数超过八位，请少写几位。',
  'only-published':
    '利率写的是“{rate}”，倍数、加点、浮动和固定日只能配合 lpr1y、lpr5y。请去掉“{value}”，或改用 LPR。',
  'times-out-of-range': '倍数“{value}”应当大于 0、不超过 {most}；1.5 就是一倍半。',
  'formed-without-cap': '合同成立的日子只用来算上限。请选上限，或空着这一天。',
  'cap-without-formed': '上限按合同成立那天的LPR算，请填那一天。',
  'not-a-cap': '“{value}”不是上限。',
  'before-series':
    '{day} 还没有这个利率，它从 {earliest} 起才有。请从那天起算，或者填约定的利率；更早的可以选贷款基准利率。',
  'before-rule': '{value} 时还没有这条规定，它从 {from} 起施行。',
  'more-than-owed':
    '{on} 付的 {value} 超过了那天总共欠的 {owed}。请改为 {owed}，或看看是不是打错了：会多出 {over}。',
  currencies: '本金是 {first}，付款里有 {second}。请都写成同一种货币，付款按当天的汇率折算。',
  'not-a-word': '“{value}”看不懂，可以写：{known}。',
  'fees-in-yuan': '诉讼费按人民币算。请按当天的汇率折成人民币再填。',
  'no-start': '还没说从哪天起算。请填到期日；没有约定付款日的买卖，填收货日。',
  'two-starts': '到期日和收货日只要一个。有约定的付款日，就填到期日。',
  'delivered-only-general': '收货日只能代替买卖的到期日。这里请填到期日。',
  'agreed-without-guarantee': '约定的期间只用于保证；诉讼时效不能约定。',
  'no-words': '“{value}”不是人民币金额，也不是日子。可以写 80000、捌万元整 或 2026-11-21。',
  'no-number': '没有写号码。请写 18 位的统一社会信用代码或身份证号码。',
}

/** 填的东西为什么算不了。程序的原话是英文。 */
export const calcWhy = (params: Params, detail: string): string =>
  Object.entries(params).reduce(
    (said, [name, value]) => said.replaceAll(`{${name}}`, value ?? ''),
    whys[params.why ?? ''] ?? detail,
  )
