// 程序给的代码，用人话说出来。

import { coded } from '../codes'
import { day, money } from '../format'

const on = (value: string | undefined) =>
  value === undefined || value === '' ? '那天' : day(value, 'zh', 'long')
const yuan = (value: string | undefined) => money(value ?? '')
const quoted = (value: string | undefined) => (value ? `“${value}”` : '')
/** 发票号太长，只说后四位。 */
const tail = (number: string | undefined) =>
  number === undefined ? '' : number.length > 8 ? `尾号 ${number.slice(-4)}` : number

/** 文件认成了什么。 */
export const formats = coded({
  'tax-bureau-list': '税务局 · 全量发票清单',
  'e-invoice-xml': '数电发票 XML',
  'e-invoice-ofd': '数电发票 OFD',
  'icbc-corporate': '工商银行 · 对公流水',
  'ping-an-corporate': '平安银行 · 对公流水',
  'ccb-corporate': '建设银行 · 对公流水',
  'ceb-corporate': '光大银行 · 对公流水',
  'cmbc-corporate': '民生银行 · 对公流水',
  'cmb-corporate': '招商银行 · 对公流水',
  'boc-corporate': '中国银行 · 对公流水',
  'spdb-corporate': '浦发银行 · 对公流水',
  'we-chat-pay': '微信支付账单',
  alipay: '支付宝账单',
  'icbc-personal': '工商银行 · 个人流水',
  'abc-personal': '农业银行 · 个人流水',
  'boc-personal': '中国银行 · 个人流水',
  'boc-card': '中国银行 · 信用卡',
  'ccb-personal': '建设银行 · 个人流水',
  'cmb-personal': '招商银行 · 个人流水',
  'cmb-card': '招商银行 · 信用卡',
  'bocom-personal': '交通银行 · 个人流水',
  'bocom-card': '交通银行 · 信用卡',
  'cgb-card': '广发银行 · 信用卡',
  'hsbc-hk-card': '汇丰（香港）· 信用卡',
  'spdb-personal': '浦发银行 · 个人流水',
  'huaxi-securities': '华西证券 · 资金流水',
  'ageing-table': '应收账款账龄表',
  'bank-statement': '银行流水',
  mapped: '您指定了列的表格',
  several: '压缩包，里面有几种文件',
})

/** 一行为什么放在一边。 */
export const aside = coded({
  preamble: '表头上面的说明',
  header: '表头',
  footer: '表尾的说明',
  total: '小计或合计行',
  'line-of-invoice': ([number]) => `发票（${tail(number)}）的明细行，整张发票已经算了`,
  twice: ([number]) => `同一张发票（${tail(number)}）在这个文件里出现了第二次`,
  neutral: ([text]) => `自己账户之间的划转${quoted(text)}`,
  'not-completed': ([text]) => `交易没有完成${quoted(text)}`,
  refunded: ([text]) => `已经全额退回${quoted(text)}`,
  correction: '银行的冲正',
  void: '发票已作废',
  'foreign-currency': ([text]) => `不是人民币${quoted(text)}`,
  'no-amount': '没有金额',
  'both-directions': '同时写了收入和支出',
  'no-direction': ([text]) => `看不出是收还是付${quoted(text)}`,
  missing: ([cell]) => `${quoted(cell)}这一格是空的`,
  unreadable: ([cell, text]) => `${quoted(cell)}这一格看不懂：${text ?? ''}`,
  'digits-lost': ([cell]) => `${quoted(cell)}的后几位被表格软件抹掉了，请用原始文件`,
  'unclosed-quote': '引号没有收尾，这一行读不准',
  'other-sheet': '在一张不认识的工作表上',
  securities: '证券买卖，不是货款',
  outgoing: '付出去的钱，不是收款',
  'not-ours': '买卖双方都不是您',
  purchase: '您是买方，别人不欠您',
  balance: '只有余额，没有一笔一笔的来历',
})

/** 为什么这样认这笔钱。 */
export const match = coded({
  'payer-is-buyer': '付款人和发票上的买方一字不差',
  'payer-spelling': '付款人和买方只差全角半角或空格，当作同一家',
  'payer-differs': ([name]) => `付款人${quoted(name)}和买方名称不同`,
  'same-account-other-name': '账号一样，户名不一样',
  'on-behalf-of': ([words]) => `备注写着${quoted(words)}，像是代付`,
  'amount-equals-invoice': ([number]) => `金额正好等于发票（${tail(number)}）`,
  'amount-equals-several': '金额正好等于几张发票相加',
  'part-of-earliest-due': ([number]) => `是最早那张发票（${tail(number)}）的一部分`,
  'before-debt': '到账比开票早，可能是预付款',
  'over-payment': '比欠的还多',
})

/** 要证明的事。 */
export const elements = coded({
  contract: '有约定',
  delivery: '送到了',
  amount: '多少钱',
  'due-date': '几号该付',
  demand: '催过',
  identity: '就是他',
})

/** 同一件事，法庭上叫什么。 */
export const elementLaw = coded({
  contract: '合同关系',
  delivery: '交付',
  amount: '价款',
  'due-date': '履行期限',
  demand: '催告，也关系到诉讼时效',
  identity: '被告主体',
})

export const grades = coded({ strong: '稳', fair: '够用', weak: '弱', missing: '没有' })

/** 凭什么这么说。 */
export const proof = coded({
  none: '还没有放进来任何材料',
  'signed-contract': '有签字盖章的合同',
  contract: '有合同',
  'contract-named': ([name]) => `记了合同号 ${name ?? ''}，原件还没放进来`,
  'invoice-only': '只有发票；发票一般不能单独证明货已送到',
  invoices: ([n]) => `发票 ${n ?? ''} 张`,
  'electronic-originals': ([n]) => `数电发票原件 ${n ?? ''} 份`,
  'part-paid': ([amount]) => `对方付过 ${yuan(amount)}，等于认了这笔账`,
  'delivery-note': '有送货单',
  statement: '有对账单',
  chat: '有聊天记录',
  'due-stated': '约定了付款日',
  'due-unknown': '付款日还没有说',
  'letter-issued': ([value]) => `${on(value)}出过催款函`,
  'name-same': '名称在发票和付款里一致',
  registration: '有统一社会信用代码',
  'no-registration': '还没有统一社会信用代码',
  evidence: ([n]) => `证据 ${n ?? ''} 份`,
})

/** 这一周怎么补上。 */
export const mend = coded({
  'attach-contract': '把合同或订单放进来；没有的话，找出约定过的聊天记录',
  'attach-delivery': '把签收的送货单放进来；没人签字，就寄一份对账函请对方盖章',
  'attach-statement': '寄一份对账函，请对方盖章',
  'attach-invoice': '把发票原件放进来',
  'say-due-date': '说清楚几号该付',
  'send-letter': '寄一封催款函，留好回执',
  'add-registration': '补上对方的统一社会信用代码',
  'attach-original': '找到原件，记下放在哪里',
})

/** 下一步：标题。 */
export const steps = coded({
  'decide-payments': ([n]) => (n && n !== '1' ? `先认清 ${n} 笔到账` : '先认清一笔到账'),
  'say-due-date': '先说清楚几号该付',
  wait: '还没到期，先等着',
  'keep-delivery': '把“货送到了”的证明补上',
  demand: '寄一封正式催款函',
  'send-letter': '把催款函寄出去',
  'build-pack': '把证据整理成册',
  settled: '这一家清了',
})

/** 下一步：为什么是这一步。 */
export const stepWhy = coded({
  'decide-payments': '没认清之前先不出正式函件，免得催错了数。',
  'say-due-date': '不知道哪天该付，就算不出晚了几天，也说不准时效（过了这个日子，法院可能不再支持）。',
  wait: '到期之前不用催。到那天会出现在“今天”里。',
  'keep-delivery': '只有发票，很难单独证明货已送到。签收的送货单、盖章的对账单，都可以。',
  demand: '写明欠多少、怎么算的、几号前付。寄出去并签收之后，时效重新计算，也是打官司时“我催过”的证明。',
  'send-letter': '用 EMS 寄到对方登记的地址，面单上写清楚是什么函。寄完把回执拍照放进“证据”。',
  'build-pack': '编好页码、目录和校验值，交给律师或法院都用得上。',
  settled: '没有要做的了。材料都还在，随时可以查。',
})

/** 下一步：按钮。 */
export const stepDo = coded({
  'decide-payments': '去认领',
  'say-due-date': '说清付款日',
  wait: '看账目',
  'keep-delivery': '放进证明',
  demand: '起草催款函',
  'send-letter': '打印信封',
  'build-pack': '整理证据册',
  settled: '看账目',
})

/** 案件走到哪里了。 */
export const stages = coded({ check: '核对', remind: '提醒', demand: '催告', settled: '结清' })

/** 发生过什么。 */
export const events = coded({
  invoiced: ([number]) => `开票${number ? ` ${tail(number)}` : ''}`,
  'red-invoice': ([number]) => `红字发票${number ? ` ${tail(number)}` : ''}，冲掉一部分`,
  due: ([number]) => `该付款的日子${number ? `（${tail(number)}）` : ''}`,
  paid: ([payer]) => `收到${payer ? `${payer}的` : ''}付款`,
  'paid-undecided': ([payer]) => `${payer ?? ''}付来一笔，还没认`,
  evidence: ([name]) => `放进证据${quoted(name)}`,
  letter: ([number]) => `出了文书 ${number ?? ''}`,
  adjusted: ([why]) => `调整金额${why ? `：${why}` : ''}`,
  debt: ([name]) => `记下一笔欠款${quoted(name)}`,
})

/** 往后两周会到的日子。 */
export const soon = coded({ due: '该付款', limitation: '时效到期', 'letter-deadline': '催款函期限' })

/** 时效为什么算到那天。 */
export const limits = coded({
  due: ([value]) => `${on(value)}该付没付，从第二天起算三年`,
  'no-due': '付款日没有说，时效算不准',
  paid: ([value]) => `${on(value)}对方付过一部分，从那天重新算`,
  acknowledged: ([value]) => `${on(value)}对方认过账，从那天重新算`,
  'letter-issued': ([value]) => `${on(value)}出过催款函；要有签收才算数`,
  'letter-delivered': ([value]) => `${on(value)}催款函签收，从那天重新算`,
  'demand-unproved': ([value]) => `${on(value)}催过，但证明不了`,
})

/** 关于这些数字要知道的事。 */
export const notices = coded({
  'no-due': ([name]) => `${tail(name)}没有付款日，先不算逾期损失`,
  'rate-not-published': ([value]) => `${on(value)}之后的 LPR 还没有公布，先按最近一期算；公布后可能差几块钱`,
  capped: '超过法律允许的上限，多出来的部分已经减掉',
  'late-nothing': '逾期怎么算还没有说，先按法律的规定算',
  estimated: '有的利率是推算出来的，正式用之前请核对',
})

/** 文书出之前要先定的事。 */
export const unsettled = coded({
  'payments-open': ([n, amount]) => `有 ${n ?? ''} 笔到账还没认${amount ? `，共 ${yuan(amount)}` : ''}`,
  'due-unknown': '有的发票没有付款日',
  'no-address': '对方的地址还没填，信寄不出去',
  'no-registration': '对方的统一社会信用代码还没填',
  'no-creditor-address': '您自己的地址还没填',
  'nothing-owed': '没有欠款，用不着催',
  'not-due': '还没到期',
  'engines-differ': '两套算法的结果不一样',
  'red-unlinked': '有一张红字发票找不到对应的蓝字发票',
})

/** 怎么先定它。 */
export const unsettledDo = coded({
  'payments-open': '去认领',
  'due-unknown': '说清付款日',
  'no-address': '填地址',
  'no-registration': '填代码',
  'no-creditor-address': '填我的地址',
})

/** 证据册里没能放进去的。 */
export const placeholders = coded({
  'cannot-show': ([name]) => `${quoted(name)}没法排成页，用一页说明代替，原文件照样附上`,
  encrypted: ([name]) => `${quoted(name)}加了密，打不开`,
  damaged: ([name]) => `${quoted(name)}坏了`,
})

/** 证据册核对出来的。 */
export const verify = coded({
  missing: ([name]) => `少了${quoted(name)}`,
  changed: ([name]) => `${quoted(name)}和清单对不上，被改过`,
  extra: ([name]) => `多了清单上没有的${quoted(name)}`,
  manifest: '清单本身读不出来或被改过',
})

/** 账本检查出来的。 */
export const findings = coded({
  tampered: ([about]) => `第 ${about ?? ''} 条记录和封印对不上`,
  unsound: ([about]) => `第 ${about ?? ''} 条记录和前面的矛盾`,
  'newer-version': ([about]) => `第 ${about ?? ''} 条是新版本写的，这个版本读不懂`,
  'file-missing': ([about]) => `少了文件 ${about ?? ''}`,
  'file-changed': ([about]) => `文件 ${about ?? ''} 的内容变了`,
  'file-stray': ([about]) => `多出一个没有登记的文件 ${about ?? ''}`,
  'temp-left': '有一个没写完的临时文件，可以删',
  'backup-none': '还没有备份过',
})

export const severities = coded({ error: '要紧', warning: '留意', note: '说明' })

/** 为什么只能看。 */
export const readOnly = coded({
  'newer-version': ([entry]) =>
    `这本账${entry ? `从第 ${entry} 条起` : ''}是更新的版本写的。请更新程序；在那之前只能看。`,
  tampered: ([entry]) => `第 ${entry ?? '?'} 条记录和封印对不上，可能被改过。后面的先不用，只能看。`,
  unsound: ([entry]) => `第 ${entry ?? '?'} 条记录和前面的矛盾。后面的先不用，只能看。`,
  'read-only-disk': '账本所在的磁盘或文件夹不能写。现在只能看。',
})

/** 欠款是为了什么。 */
export const kinds = coded({
  sale: '货款',
  loan: '借款',
  service: '服务费',
  work: '加工、承揽款',
  rent: '租金',
  fee: '费用',
  deposit: '押金、保证金',
  guarantee: '担保',
  other: '其他',
})

/** 这一方在法律上是什么。 */
export const partyKinds = coded({
  company: '公司',
  branch: '分公司',
  'sole-trader': '个体工商户',
  person: '个人',
  'public-body': '机关、事业单位',
})

/** 一笔主张属于哪一项。 */
export const heads = coded({
  price: '货款',
  interest: '利息',
  'late-loss': '逾期付款损失',
  penalty: '违约金',
  costs: '费用',
})

/** 每一项的平常话。 */
export const headPlain = coded({
  price: '还没付的本金',
  interest: '借款约定的利息',
  'late-loss': '晚付造成的损失，按法律定的利率算',
  penalty: '合同里写了的晚付代价',
  costs: '为讨债花掉的、可以要对方付的',
})

/** 先抵什么。 */
export const orders = coded({
  'principal-first': '先抵货款',
  legal: '法定顺序',
  'as-decided': '照已经定的',
})

/** 先抵什么，各是什么意思。 */
export const orderPlain = coded({
  'principal-first': '收到的钱先抵货款本身；本金变少，往后的损失也少',
  legal: '没有约定时法律的顺序：先抵费用，再抵利息，最后抵货款',
  'as-decided': '每一笔照您确认的来',
})

/** 为什么这一笔这样抵。 */
export const orderWhy = coded({
  'remark-says': ([words]) => `备注写明${quoted(words)}`,
  'by-law': '没有约定，按法律的顺序',
  decided: '您定的',
})

/** 基数为什么变了。 */
export const changes = coded({
  payment: ([value]) => `${on(value)}收到付款之后`,
  adjustment: ([value]) => `${on(value)}金额调整之后`,
})

/** 法条和利率的来历可靠到什么程度。 */
export const statuses = coded({
  confirmed: '已核对原文',
  derived: '推算得出，可能已过时',
  practice: '通行做法，待律师核对',
  memory: '待律师核对',
})

/** 证据的原件情况。 */
export const originals = coded({
  'paper-original': '有纸质原件',
  copy: '只有复印件',
  electronic: '电子原件',
  unsaid: '还没说',
})

export const media = coded({
  pdf: 'PDF',
  image: '图片',
  xml: '数电发票',
  sheet: '表格',
  text: '文本',
  other: '文件',
})

/** 文书的种类。 */
export const forms = coded({ demand: '催款函', schedule: '计息清单' })

/** 拖了多久。 */
export const ages = coded({
  'no-due': '没说几号',
  'not-due': '未到期',
  '1-30': '1–30 天',
  '31-90': '31–90 天',
  '91-365': '91–365 天',
  'over-365': '一年以上',
})

/** 账本里记的是什么。 */
export const facts = coded({
  'party-described': '登记往来方',
  'debt-arose': '记下欠款',
  invoiced: '记下发票',
  paid: '记下到账',
  adjusted: '调整金额',
  demanded: '记下催告',
  contacted: '记下联系',
  promised: '记下承诺',
  acknowledged: '记下认账',
  disputed: '记下异议',
  classified: '分类',
  offered: '记下方案',
  agreed: '记下约定',
  guaranteed: '记下担保',
  'evidence-kept': '放进证据',
  'document-issued': '出文书',
  delivered: '记下送达',
  assigned: '记下转让',
  filed: '记下立案',
  ruled: '记下裁判',
  noted: '记下备注',
  'same-party': '认作同一家',
  matched: '认领到账',
  'terms-stated': '说清约定',
  'rate-added': '加入利率',
  'policy-set': '定下规则',
  erased: '依法删除',
  retracted: '撤销',
})

/** 做到哪一步了。 */
export const jobs = coded({
  opening: '正在打开文件',
  reading: '正在一行一行地读',
  matching: '正在核对到账',
  entering: '正在写进账本',
  keeping: '正在收好原件',
  hashing: '正在核对校验值',
  checking: '正在检查',
  decoding: '正在整理每一页',
  rendering: '正在排版',
  stamping: '正在编页码',
  binding: '正在装订成册',
  writing: '正在写文件',
  building: '正在整理',
})

/** 表格的一列是什么。 */
export const fields = coded({
  number: '发票号或单号',
  date: '日期',
  party: '对方名称',
  amount: '金额',
  remark: '备注',
  in: '收入金额',
  out: '支出金额',
  due: '到期日',
  account: '对方账号',
  registration: '对方税号',
  contract: '合同号',
})
