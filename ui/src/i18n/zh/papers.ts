// 文书的种类、要填的栏目和可选的项。

import { coded } from '../codes'

const BY_ELEMENTS =
  '法院的要素式表格（法〔2025〕82号），每一栏都在；账本知道的已填，其余留空。提交前与受理法院现行表格核对。'

/** 这份文书是做什么用的。 */
export const formMeans = coded({
  demand: '催款函：正式告诉对方欠多少、怎么算的、几号前付。有签收的催款函会让诉讼时效重新算。',
  schedule: '计息清单：逾期损失一行一行怎么来的，附在催款函或起诉状后面。',
  statement:
    '对账函：请对方核对往来并签字盖章寄回。签回来就是对欠款的确认，诉讼时效重新算；同时写明不放弃违约金和利息。',
  'fair-dealing':
    '给愿意谈的对方看：主张什么、依据什么，不同意怎么提，付不清怎么商量分期。不带威胁，也更容易收到钱。',
  'legal-representative': '公司起诉时证明谁是法定代表人，和身份证复印件一起交。',
  'power-of-attorney': '请律师或员工代办时用。特别授权要一项一项写明，只写“全权代理”等于一般授权。',
  'repayment-agreement': '确认欠多少、分几期还、断了怎么办。签回来就是对欠款的确认，诉讼时效重新算。',
  'breach-notice': '有一期没付时寄：催已到期的；通知全部到期之后寄，就是加速到期通知。',
  guarantee: '保证人签的：写明连带责任还是一般保证、保证多久。',
  receipt: '收到一笔钱给对方的凭据，写明不免除其余欠款。',
  settlement: '全部付清后给对方：写明结清到哪里，没写的不放弃。',
  'complaint-sale': BY_ELEMENTS,
  'complaint-loan': BY_ELEMENTS,
  'complaint-lease': BY_ELEMENTS,
  'complaint-construction': BY_ELEMENTS,
  'complaint-property': BY_ELEMENTS,
  enforcement: '判决、调解书或支付令生效后对方仍不付款时用。金额按执行依据填，不按账本。',
  complaint: '没有要素式表格的案由用这一份；有表格的请用表格。',
  'payment-order':
    '对方没有争议、找得到人时又快又省：受理费是起诉的三分之一。对方提出异议就转为起诉。只能写约定过的利息和违约金。',
  preservation: '怕对方转移财产时，请法院先查封、冻结。要写得出财产线索，多半要提供担保。',
  'service-address': '告诉法院文书寄到哪里；写错了，退回那天也算送达。',
  'evidence-index': '证据一件一件列清楚：是什么、从哪里来、证明什么。',
  'court-desk': '去法院那天照着带：哪些材料、各几份、什么顺序、带哪些原件、交多少钱。',
  'assignment-notice': '把债权转给别人后，通知债务人以后付给谁；通知到了才对他有效。',
  'lawyer-brief': '一份说清楚：是谁、欠多少、凭什么、还缺什么、时效到哪天。',
  'lawyer-letter': '替律师拟好的稿子。只有律师事务所盖章后才是律师函，在那之前不能寄。',
})

/** 文书分几类。 */
export const formGroups = coded({
  letter: '给对方的函件',
  court: '交给法院的',
  counsel: '给律师的',
  plan: '还款与结清',
})

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
  court: '受理法院（全称）',
  'forum-clause': '合同里有没有约定仲裁或管辖法院（没有就写“无”）',
  facts: '事实（可以改）',
  'other-request': '其他请求（每行一项）',
  'no-counter-duty': '您没有欠对方什么，双方也没有别的债务纠纷？',
  'can-be-served': '对方在境内、找得到人，支付令送得到？',
  'no-preservation': '没有申请过诉前保全？',
  'preservation-when': '什么时候申请',
  'preservation-amount': '请求保全的金额（不超过主张金额）',
  'case-number': '案号（还没立案就空着）',
  assets: '财产线索（银行账户、房产、车辆、股权、应收账款，每行一项）',
  security: '提供什么担保',
  'security-amount': '担保金额',
  'preservation-why': '为什么要保全（诉前要写情况为什么紧急）',
  'service-address': '邮寄送达地址',
  'service-postcode': '邮编',
  'service-contact': '收件人',
  'service-phone': '手机号码',
  'service-email': '电子邮箱',
  'service-electronic': '是否同意电子送达',
  'debtor-address-known': '对方的地址（知道的都写上）',
  'debtor-phone-known': '对方的电话',
  'beside-ordered': '除了债务人，还对谁申请',
  'beside-preserved': '除了债务人，还对谁申请',
  'beside-enforced': '除了债务人，还对谁申请',
  'court-address': '法院地址',
  'court-phone': '法院电话（去之前先问）',
  'with-agent': '有没有代理人',
  'with-preservation': '是否同时申请财产保全',
  'assignee-name': '受让人名称',
  'assignee-number': '受让人统一社会信用代码或身份证号',
  'assignee-address': '受让人地址',
  'assignee-phone': '受让人电话',
  'assignment-number': '转让协议编号',
  'assignment-day': '转让协议签订日',
  'assignment-chain': '此前的转让（每行一次；没有就空着）',
  'assignee-holder': '收款户名',
  'assignee-bank': '收款开户行',
  'assignee-account': '收款账号',
  guarantors: '保证人（一并通知，没有就空着）',
  'law-firm': '律师事务所',
  lawyer: '承办律师',
  'lawyer-licence': '律师执业证号',
  'lawyer-phone': '律师电话',
  wanted: '想要的结果（全部要回、能分期、最少要多少）',
  questions: '想问律师的',
  defences: '对方可能怎么说',
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
  yes: '是',
  no: '否',
  before: '起诉之前',
  during: '起诉时或诉讼中',
  enforcing: '判决生效后、执行之前',
  property: '财产',
  guarantor: '第三人保证',
  insurance: '诉讼保全责任保险',
  bank: '银行独立保函',
  without: '请求不提供担保',
  papers: '同意，诉讼材料',
  all: '同意，诉讼材料和裁判文书',
})

/** 文书缺了就不能出的。 */
export const paperMissing = coded({
  'field-missing': ([code, label]) => `没填：${label || sayField(code)}`,
  'creditor-registration': '您的统一社会信用代码或身份证号',
  'creditor-address': '您的地址',
  'debtor-address': '对方的地址',
  'defendant-address': ([name]) => `被告${name ?? ''}的地址`,
  'creditor-phone': '您的电话',
  'other-kind': '这份表格不是用于这一类欠款的',
  'kinds-differ': '这位客户的欠款不是一类：要分开起诉，一份起诉状只写一类',
  'no-evidence': '还没有证据：先在“证据”里放进材料',
  'over-claim': '请求保全的金额超过了主张的金额',
  'must-be-so': ([code]) => `做不到就不能用支付令：${sayField(code)}`,
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

/** 把改过的 Word 和出具时的原样对照。 */
export const compared = {
  open: '对照改稿',
  title: '改过的 Word 和原样对照',
  about: (paper: string) =>
    `选一份从“${paper}”改出来的 Word，看看和出具时的原样差在哪里。已出具的那一份不会变，这里也不存任何东西。`,
  pick: '选改过的 Word',
  other: '再选一份',
  same: '一字未改',
  sameWhy: (name: string) => `“${name}”和出具时的原样完全一致。`,
  found: (count: number) => `有 ${count} 段不一样`,
  foundWhy: (name: string, alike: number) =>
    `“${name}”另有 ${alike} 段照旧。金额、日期和账号如果被改过，以账本为准：需要改就重新出具一份。`,
  paragraph: (at: number) => `第 ${at} 段`,
  gone: '删去：',
  added: '加上：',
}
