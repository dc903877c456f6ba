// 文书的种类、要填的栏目和可选的项。

import { coded } from '../codes'

/** 这份文书是做什么用的。 */
export const formMeans = coded({
  demand: '催款函：正式告诉对方欠多少、怎么算的、几号前付。有签收的催款函会让诉讼时效重新算。',
  schedule: '计息清单：逾期损失一行一行怎么来的，附在催款函或起诉状后面。',
  statement:
    '对账函：请对方核对往来并签字盖章寄回。签回来就是对欠款的确认，诉讼时效重新算；同时写明不放弃违约金和利息。',
  'legal-representative': '公司起诉时证明谁是法定代表人，和身份证复印件一起交。',
  'power-of-attorney': '请律师或员工代办时用。特别授权要一项一项写明，只写“全权代理”等于一般授权。',
  'repayment-agreement': '确认欠多少、分几期还、断了怎么办。签回来就是对欠款的确认，诉讼时效重新算。',
  'breach-notice': '有一期没付时寄：催已到期的；通知全部到期之后寄，就是加速到期通知。',
  guarantee: '保证人签的：写明连带责任还是一般保证、保证多久。',
  receipt: '收到一笔钱给对方的凭据，写明不免除其余欠款。',
  settlement: '全部付清后给对方：写明结清到哪里，没写的不放弃。',
})

/** 文书分几类。 */
export const formGroups = coded({ letter: '给对方的函件', court: '交给法院的', plan: '还款与结清' })

/** 要填的栏目。 */
export const paperFields = coded({
  'creditor-representative': '法定代表人（负责人）姓名',
  'creditor-office': '职务',
  'creditor-representative-number': '身份证号码',
  'creditor-representative-phone': '联系电话',
  'creditor-representative-address': '住址',
  'agent-name': '受委托人姓名',
  'agent-is': '受委托人是',
  'agent-employer': '工作单位（律师事务所）',
  'agent-licence': '执业证号',
  'agent-number': '身份证号码',
  'agent-phone': '联系电话',
  cause: '案由',
  stage: '程序',
  powers: '代理权限',
  'signed-at': '签署地点',
  copies: '份数',
  'guarantor-representative': '保证人的法定代表人或授权代表',
  'guarantor-resolution': '保证人的决议（名称和日期）',
  'receipt-payment': '哪一笔到账',
  'receipt-way': '怎么付的',
  'settled-scope': '结清到哪里',
  'security-released': '担保、保全怎么解除',
  'originals-returned': '欠条等原件怎么返还',
})

/** 可选的项。 */
export const paperChoices = coded({
  lawyer: '律师',
  'legal-worker': '基层法律服务工作者',
  staff: '本单位员工',
  relative: '近亲属',
  recommended: '社区、单位或社会团体推荐的人',
  first: '第一审',
  second: '第二审',
  enforcement: '执行',
  general: '一般授权',
  special: '特别授权（可承认、放弃、变更请求，和解，反诉，上诉）',
  transfer: '银行转账',
  cash: '现金',
  wallet: '微信、支付宝等',
  bill: '票据',
  'all-heads': '本金、利息、违约金、费用都清了（只限这些合同）',
  'price-only': '只清了本金，保留违约金和利息',
  everything: '全部结清，再无争议（确实全面和解才选）',
})

/** 文书缺了就不能出的。 */
export const paperMissing = coded({
  'field-missing': ([code, label]) => `没填：${label || sayField(code)}`,
  'creditor-registration': '您的统一社会信用代码或身份证号',
  'creditor-address': '您的地址',
  'debtor-address': '对方的地址',
  'creditor-is-person': '您是个人或个体工商户，自己签名就行，用不着这份证明',
  'debtor-registration': '对方的统一社会信用代码或身份证号',
  'creditor-account': '您的开户行和账号',
  'plan-none': '还没有谈定的还款协议（在“方案”里记）',
  'plan-service': '协议没有写对方的送达地址',
  'plan-forum': '协议没有约定法院',
  'plan-acceleration': '协议没有写加速到期',
  'plan-not-missed': '没有哪一期没付',
  'plan-guarantor': '协议没有保证人，或者缺他的证件号码、地址',
  'payment-none': '还没有收到过对方的钱',
  'not-settled': '还有款项没有付清',
})

const sayField = (code = '') => {
  const words = (paperFields as Record<string, unknown>)[code]
  return typeof words === 'string' ? words : code
}
