// 起诉：走哪条路、备哪些文书、交上去之前核对。

import { coded } from '../codes'
import { sayStands } from '../say'
import { paperFields } from './papers'

export const court = {
  parts: '起诉的三步',
  roads: '走哪条路',
  tasks: '要备的文书',
  filing: '交上去之前',
  arbitrationFirst: '先看合同里有没有仲裁条款',
  arbitrationWhy:
    '写明了仲裁机构的，去仲裁，不去法院：法院不收，收了也会驳回。翻翻合同的“争议解决”，再答下面第一个问题。',
  recovery: (from: number, to: number) => `走法院，大约能收回主张金额的 ${from}%–${to}%`,
  recoveryIs: (least: string, most: string) => `也就是 ${least} 到 ${most} 之间。`,
  recoveryWhy: (proof: string, cls: string) => `按最薄弱的一项证据（${proof}）和对方的类别（${cls}）估的。`,
  recoveryAssumed: (on: string) =>
    `这是我们保守的假设，不是统计，也没有法律依据（${on} 核过）；在“方案”里可以按您自己的判断改。`,
  fromBook: (n: number, why: string) =>
    `账本替您先答了 ${n} 个（依据：${why}）。每一个都可以改；其余的请您答，不知道就说不知道。`,
  tasksHint: '出具了的，编号和日期都在账本里；账目或证据编号一动，就标成“数字旧了”。',
  done: '已出具',
  prepare: '去准备',
  again: '重新出一份',
  filingHint:
    '每种文书最新的一份，按递交的顺序。名称、金额、大写、日期、账号、证据编号对不上的，不会交出来。',
  desk: '立案材料清单',
  noPapers: '还没有要交的文书',
  noPapersWhy: '先在“要备的文书”里一份一份出具。',
  agree: '各份文书说的是同一回事',
  agreeWhy: '名称、证件号、金额、大写、日期、账号、证据的编号和页码都对得上，也没有别的客户的内容。',
  refused: '先不能交出来',
  refusedWhy: '法院会拿一份文书去核对另一份。下面这些改好了再交。',
  write: '整套存到文件夹',
  written: (n: number) => `存好了 ${n} 个文件`,
}

/** 账本凭什么替人答的。 */
export const screening = coded({
  'book-of-money': '账本里记的是钱',
  'due-dates': '各笔的付款日',
  'heads-of-claim': '主张的各项',
  'proof-missing': '证据有缺',
  'proof-fair': '证据大致齐',
  'statement-returned': '对方签回的对账函',
  'terms-sme': '约定里写明的中小企业条款',
  'public-body': '对方是机关或事业单位',
  'credit-code': '对方的统一社会信用代码',
})

/** 文书上的一项是什么。 */
export const stands = coded({
  'creditor.name': '债权人名称',
  'creditor.number': '债权人证件号',
  'creditor.address': '债权人地址',
  'creditor.account': '收款账号',
  'debtor.split': '欠款人其实是两家，已分开',
  'debtor.name': '债务人名称',
  'debtor.number': '债务人证件号',
  'debtor.address': '债务人地址',
  defendants: '被告人数',
  'defendant.name': ([n]) => `第 ${n ?? ''} 被告的名称`,
  'defendant.number': ([n]) => `第 ${n ?? ''} 被告的证件号`,
  'defendant.address': ([n]) => `第 ${n ?? ''} 被告的地址`,
  'counted-to': '计算到哪天',
  exhibits: '证据件数',
  exhibit: '证据编号',
  'exhibit-pages': '证据页码',
  'exhibit-said': '证据的来源、证明对象、原件',
  'sum.price': '本金（价款）',
  'sum.term-interest': '借期内利息',
  'sum.late-loss': '逾期损失',
  'sum.late-interest': '逾期利息',
  'sum.penalty': '违约金',
  'sum.costs': '实现债权的费用',
  'sum.total': '合计',
  'sum.agreed': '约定部分合计',
  'sum.balance': '余额',
})

const named = (code = '') => {
  const stood = sayStands(stands, code)
  if (stood !== code) return stood
  const words = (paperFields as Record<string, unknown>)[code]
  return typeof words === 'string' ? words : code
}

/** 先说几件，多的只说有多少。 */
const some = (which: string[], between: string) =>
  which.length > 5 ? `${which.slice(0, 5).join(between)}等 ${which.length} 件` : which.join(between)

/** 一套文书为什么不能交。 */
export const against = coded({
  'left-over': ([paper, found]) => `${paper ?? ''}里有别的客户的内容：“${found ?? ''}”`,
  differ: ([code, ...said]) => `${named(code)}各份写得不一样：${said.join('；')}`,
  'not-said': ([paper, code, value]) => `${paper ?? ''}里找不到${named(code)}“${value ?? ''}”`,
  capitals: ([paper, figures, capitals]) =>
    `${paper ?? ''}的大写和数字不符：${figures ?? ''} 写成“${capitals ?? ''}”`,
  'other-account': ([paper, account]) => `${paper ?? ''}里的账号 ${account ?? ''} 不是您的收款账号`,
  'pack-behind': ([pack, ...which]) =>
    `证据册“${pack ?? ''}”没有跟上：${some(which, '、')}有增减。先重新制作证据册，再重新出证据目录`,
  'index-apart': ([paper, pack, ...which]) =>
    `证据目录 ${paper ?? ''} 的编号、页码和证据册“${pack ?? ''}”对不上（证据册里是：${some(which, '；')}）。重新出一份证据目录`,
  stale: ([paper]) => `${paper ?? ''}出具之后账目、当事人或证据编号变了，重新出一份`,
  'no-complaint': '还没有起诉状（或支付令、强制执行申请书）',
})
