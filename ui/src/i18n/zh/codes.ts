// 程序给的代码，用人话说出来：文件、到账、下一步、账本。

import { coded } from '../codes'
import { sayCode } from '../say'
import { costKinds } from './law'
import { on, quoted, tail, yuan } from './phrases'

/** 文件认成了什么。 */
export const formats = coded({
  'tax-bureau-list': '税务局 · 全量发票清单',
  'e-invoice-xml': '数电发票 XML',
  'e-invoice-ofd': '数电发票 OFD',
  'e-invoice-pdf': '数电发票 PDF',
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
  'citic-card': '中信银行 · 信用卡',
  'hsbc-hk-card': '汇丰（香港）· 信用卡',
  'spdb-personal': '浦发银行 · 个人流水',
  'huaxi-securities': '华西证券 · 资金流水',
  'ageing-table': '应收账款账龄表',
  'bank-statement': '银行流水',
  mapped: '您指定了列的表格',
  several: '压缩包，里面有几种文件',
})

/** 一个文件要留意的地方。 */
export const fileNotes = coded({
  'tallies-differ-records': ([stated, , found]) =>
    `文件自己说有 ${stated ?? ''} 笔，读到 ${found ?? ''} 笔，对不上`,
  'tallies-differ-incoming': figures => `收入和文件自己的合计对不上：${differing(figures)}`,
  'tallies-differ-outgoing': figures => `支出和文件自己的合计对不上：${differing(figures)}`,
  'tallies-differ-neutral': figures => `不计收支的和文件自己的合计对不上：${differing(figures)}`,
  'tallies-differ-outstanding': figures => `余额和文件自己的合计对不上：${differing(figures)}`,
  'not-evidence': '文件自己注明：仅供个人对账，不能当证据。要当证据请去 App 里申请盖章的证明',
  'saved-again': '这个文件被 Excel 打开又另存过，时间少了秒、长号码可能变样。对不上时请用原始文件',
  'bad-characters': ([rows, row]) =>
    `有 ${rows ?? ''} 行的字读不出来（从第 ${row ?? ''} 行起），名字可能不对`,
  'sheet-left-out': ([sheet]) => `工作表${quoted(sheet)}看不出是什么，没有读`,
  'sheet-hidden': ([sheet]) => `隐藏的工作表${quoted(sheet)}没有读`,
  'file-left-out': ([name]) => `压缩包里的${quoted(name)}没有读`,
  'summed-from-lines': '只有明细行，整张发票的金额是把明细加起来的',
  unit: ([unit]) => (unit === 'ten-thousand' ? '金额的单位是万元，已换成元' : '金额的单位是千元，已换成元'),
  'made-at': ([at]) => `文件自己写的导出时间：${at ?? ''}`,
  'general-layout': '这家的版式没见过，是按列名读的。请拿一两行和原件对一下',
  'signature-unchecked': '文件里的电子签名，这里没有验',
})

const differing = ([statedCount, statedSum, count, sum]: string[]) =>
  [
    statedCount && statedCount !== count ? `它说 ${statedCount} 笔，读到 ${count ?? ''} 笔` : '',
    statedSum && statedSum !== sum ? `它说 ${statedSum} 元，读到 ${sum ?? ''} 元` : '',
  ]
    .filter(Boolean)
    .join('；')

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
  'outgoing-to-debtor': '付给欠款一方的钱：可能是退款，记下来，在“对账”里问您',
  'balance-row': '只有余额，没有一笔一笔的来历',
})

/** 为什么这样认这笔钱。 */
export const match = coded({
  'payer-is-buyer': '付款人和发票上的买方一字不差',
  'payer-spelling': ([payer]) => `付款人写作${quoted(payer)}，只差全角半角或空格，当作同一家`,
  'payer-known-as': ([payer, name]) => `付款人${quoted(payer)}是${quoted(name)}的另一个名字，您说过是同一家`,
  'payer-differs': ([payer]) => `付款人${quoted(payer)}和买方名称不同`,
  'name-of-several': ([payer]) => `叫${quoted(payer)}的不止一家`,
  'same-account-other-name': '这个账号以前用别的户名付过',
  'on-behalf-of': ([words]) => `备注写着${quoted(words)}，像是代付`,
  'amount-equals-invoice': ([number]) => `金额正好等于发票（${tail(number)}）`,
  'amount-equals-several': numbers => `金额正好等于几张发票相加（${numbers.map(tail).join('、')}）`,
  'part-of-earliest-due': ([number]) => `是最早那张发票（${tail(number)}）的一部分`,
  'before-debt': ([value]) => `到账比开票早（开票在 ${on(value)}），可能是预付款`,
  'over-payment': ([amount]) => `比欠的还多${amount ? ` ${yuan(amount)}` : ''}`,
  'nothing-open': '这一家没有还欠着的',
  'name-resembles': ([payer, name]) => `付款人${quoted(payer)}和${quoted(name)}很像，但不完全一样`,
  'name-masked': ([payer, name]) => `付款人${quoted(payer)}遮住了几个字，可能是${quoted(name)}`,
  'remark-names': numbers => `备注里写到了它（${numbers.map(tail).join('、')}）`,
  'remark-names-invoice': ([number]) => `备注里写着这家的发票号（${tail(number)}）`,
  'several-of-that-amount': numbers => `同样金额的有 ${numbers.length} 张（${numbers.map(tail).join('、')}）`,
  'short-by-charge': ([number, amount]) =>
    `比发票（${tail(number)}）只少 ${yuan(amount)}，可能是银行扣的手续费`,
  'together-equals-invoice': ([number]) => `和前后几天的另一笔加起来，正好等于发票（${tail(number)}）`,
  'maybe-same-money': ([value, payer]) =>
    `${on(value)}${payer ? `${quoted(payer)}也` : '也'}付来同样的金额，可能是同一笔钱记了两次`,
  'same-amount-days-apart': ([days]) => (days === '0' ? '同一天，金额一样' : `前后差 ${days} 天，金额一样`),
  'same-payer': ([payer]) => `付款人都是${quoted(payer)}`,
  'same-number': ([number]) => `都写着同一个流水号（尾号 ${number?.slice(-6) ?? ''}）`,
  'through-payment-app': '一笔来自支付平台的账单，另一笔是银行记的平台到账',
  'same-remark': ([text]) => `备注都是${quoted(text)}`,
  'red-equals-invoice': ([number]) => `金额正好和发票（${tail(number)}）一正一负`,
  'red-equals-rest': ([number]) => `金额正好是发票（${tail(number)}）没冲完的部分`,
  'red-part-of-invoice': ([number]) => `比发票（${tail(number)}）小，可能只冲了一部分`,
  'red-days-after': ([days]) => (days === '0' ? '同一天开的' : `在它之后 ${days} 天开的`),
  'payee-is-debtor': ([name]) => `收款人就是欠款的${quoted(name)}`,
  'remark-says-refund': ([word]) => `备注里有${quoted(word)}`,
  'refund-from-account': ([amount]) => `先从账上多付的里面退 ${yuan(amount)}`,
  'refund-reopens': ([number]) => `退的是付在（${tail(number)}）上的钱，从那天起又算欠着`,
  'refund-beyond': ([amount]) => `比收到过的还多 ${yuan(amount)}，请看看是不是别的往来`,
})

/** 下一步：标题。 */
export const steps = coded({
  'decide-payments': ([n]) => (n && n !== '1' ? `先认清 ${n} 笔到账` : '先认清一笔到账'),
  'say-due-date': ([n]) => (n && n !== '1' ? `先说清楚 ${n} 笔各是几号该付` : '先说清楚几号该付'),
  wait: ([value]) => (value ? `${on(value)}才到期，先等着` : '还没到期，先等着'),
  demand: ([amount]) => (amount ? `寄一封正式催款函，催 ${yuan(amount)}` : '寄一封正式催款函'),
  'send-letter': ([number]) => `把催款函${number ? ` ${number} ` : ''}寄出去，留好回执`,
  'follow-letter': ([number, day]) => `查一查催款函 ${number ?? ''} 到了没有（${on(day)}寄的）`,
  'build-pack': '把证据整理成册',
  settled: '这一家清了',
})

/** 下一步：为什么是这一步。 */
export const stepWhy = coded({
  'decide-payments': '没认清之前先不出正式函件，免得催错了数。',
  limitation:
    '时效一过，对方一提，法院可能就不再支持。寄一封有签收的催款函，或者让对方书面认一次账，就重新算三年。',
  'backup-none': '账本只在这一块盘上。盘坏了，账和证据原件就都没了。',
  'backup-late': '这之后记的，现在只有一份。',
  'backup-failed': '没有新的备份，盘坏了就要丢掉上次备份以后记的。',
  'unplaced-payments': '和谁都对不上的到账。认清了，账才准；确实和欠款无关的，记一声就不再问。',
  'say-due-date': '不知道哪天该付，就算不出晚了几天，也说不准时效（过了这个日子，法院可能不再支持）。',
  wait: '到期之前不用催。到那天会出现在“今天”里。',
  demand: '写明欠多少、怎么算的、几号前付。寄出去并签收之后，时效重新计算，也是打官司时“我催过”的证明。',
  'send-letter': '用 EMS 寄到对方登记的地址，面单上写清楚是什么函。寄完在文书里“记下寄送”，把底单拍照附上。',
  'follow-letter': '按运单号查轨迹，签收、拒收还是退回，都记下来并附上截图：能证明送到，时效才重新算。',
  'build-pack': '编好页码、目录和校验值，交给律师或法院都用得上。',
  settled: '没有要做的了。材料都还在，随时可以查。',
})

/** 下一步：按钮。 */
export const stepDo = coded({
  task: '去看看',
  'decide-payments': '去认领',
  limitation: '马上催一次',
  'backup-none': '去备份',
  'backup-late': '去备份',
  'backup-failed': '去看看',
  'backup-lacking': '去看看',
  'backup-unsound': '去看看',
  'unplaced-payments': '去认领',
  'say-due-date': '说清付款日',
  wait: '看账目',
  demand: '起草催款函',
  'send-letter': '寄出并记下',
  'follow-letter': '去记结果',
  'build-pack': '整理证据册',
  'promise-eve': '写一句提醒',
  'plan-eve': '写一句提醒',
  'plan-due': '看看到账没有',
  'plan-missed': '写违约通知',
  'court-day': '去看看',
  settled: '看账目',
})

/** 案件走到哪里了。 */
export const stages = coded({ check: '核对', remind: '提醒', demand: '催告', settled: '结清' })

/** 发生过什么。 */
export const events = coded({
  invoiced: ([number]) => `开票${number ? ` ${tail(number)}` : ''}`,
  'red-invoice': ([number]) => `红字发票${number ? ` ${tail(number)}` : ''}，冲掉`,
  'debt-arose': ([name]) => `记下一笔欠款${quoted(name)}`,
  due: ([number]) => `该付款的日子${number ? `（${tail(number)}）` : ''}`,
  paid: ([payer]) => `收到${payer ? `${payer}的` : ''}付款`,
  'paid-undecided': ([payer]) => `${payer ?? ''}付来一笔，还没认`,
  evidence: ([name]) => `证据${quoted(name)}`,
  letter: ([number]) => `出了文书 ${number ?? ''}`,
  'paper-withdrawn': ([number, why]) => `撤回文书 ${number ?? ''}：${why ?? ''}`,
  adjusted: ([, why]) =>
    `调整金额${why ? `：${why === 'bank-charge' ? '银行手续费，由自己承担' : why}` : ''}`,
  refunded: ([payee]) => `退款给${payee ?? ''}`,
  'statement-agreed': ([number]) => `对账函 ${number ?? ''} 签回，核对无误`,
  'statement-differs': ([number]) => `对账函 ${number ?? ''} 签回，对方说只欠`,
  'cost-incurred': ([what]) => `花了${sayCode(costKinds, what ?? '') || '一笔费用'}`,
})

/** 往后两周会到的日子。 */
export const soon = coded({
  due: '该付款',
  task: '说过要做的事',
  instalment: ([at, of]) => (at ? `第 ${at}/${of ?? ''} 期该付` : '一期该付'),
  promise: '答应付的日子',
  reply: ([number]) => (number ? `对账函 ${number} 上写的付款日` : '对账函上写的付款日'),
  'rest-ends': '暂停联系到期',
  'plan-part': ([nth, of]) => `还款协议第 ${nth ?? ''}/${of ?? ''} 期`,
  'court-day': ([zh, , which]) => [zh, which].filter(Boolean).join(' · '),
  limitation: '时效到期（能证明的）',
  'limitation-believed': '时效到期（没凭据的也算）',
})

/** 账本检查出来的。 */
export const findings = coded({
  storage: '账本文件本身读不完整',
  tampered: ([about]) => `第 ${about ?? ''} 条记录和封印对不上`,
  unsound: ([about]) => `第 ${about ?? ''} 条记录和前面的矛盾`,
  'newer-version': ([about]) => `第 ${about ?? ''} 条是新版本写的，这个版本读不懂`,
  'entries-gone': ([about]) => `上次写到第 ${about ?? ''} 条，现在没有了：文件像是被换成了旧的`,
  'backup-journal': '备份里的账本和封存时不一样',
  'backup-file': ([about]) => `备份里的文件 ${about ?? ''} 变了，没有恢复`,
  'backup-between': ([about]) => `备份里 ${about ?? ''} 前后的字节变了，内容本身完好`,
  'backup-seal': '备份的目录和封印对不上',
  'backup-length': '备份不完整，或者后面多了东西',
  'file-missing': ([about]) => `少了文件 ${about ?? ''}`,
  'file-changed': ([about]) => `文件 ${about ?? ''} 的内容变了`,
  'not-struck': ([about]) => `第 ${about ?? ''} 条删过的内容还在`,
  'not-erased': ([about]) => `删过的文件 ${about ?? ''} 还在`,
  'file-stray': ([about]) => `多出一个没有登记的文件 ${about ?? ''}`,
  'temp-left': ([about]) => `有一个没写完的临时文件${about ? ` ${about}` : ''}，可以删`,
})

export const severities = coded({ error: '要紧', warning: '留意', note: '说明' })

/** 为什么只能看。 */
export const readOnly = coded({
  'newer-version': ([entry]) =>
    `这本账${entry ? `从第 ${entry} 条起` : ''}是更新的版本写的。请更新程序；在那之前只能看。`,
  tampered: ([entry]) => `第 ${entry ?? '?'} 条记录和封印对不上，可能被改过。后面的先不用，只能看。`,
  unsound: ([entry]) => `第 ${entry ?? '?'} 条记录和前面的矛盾。后面的先不用，只能看。`,
  'entries-gone': ([entry]) =>
    `上次记过的，从第 ${entry ?? '?'} 条起没有了：账本文件像是被换成了旧的（同步盘有时会这样）。有备份就从备份恢复；没有的话，可以从现在这样接着记。`,
  copy: ([made]) =>
    `这是${made ? ` ${made} ` : ''}做的只读副本：能看、能查、能导出和打印，什么也记不进去。原来那本照常用。`,
  'copy-changed': ([made]) =>
    `这是${made ? ` ${made} ` : ''}做的只读副本，但和做的时候已经不一样了，不能当作那时的账。请向给您副本的人重新要一份。`,
  'disk-full': '磁盘满了，现在只能看。腾出一些空间，再打开一次。',
  'read-only-disk': '账本所在的磁盘或文件夹不能写。现在只能看。',
})

/** 这一方在法律上是什么。 */
export const partyKinds = coded({
  company: '公司',
  branch: '分公司',
  'sole-trader': '个体工商户',
  person: '个人',
  'public-body': '机关、事业单位',
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
  audio: '录音',
  video: '录像',
  photo: 'HEIC 照片',
  scan: 'TIFF 扫描件',
  ofd: 'OFD 发票',
  word: 'Word',
  mail: '邮件',
  text: '文本',
  other: '文件',
})

/** 文书的种类。 */
export const forms = coded({
  demand: '催款函',
  schedule: '计息清单',
  statement: '对账函',
  'fair-dealing': '账款说明与协商告知',
  'legal-representative': '法定代表人身份证明书',
  'repayment-agreement': '还款协议',
  'breach-notice': '违约（加速到期）通知',
  guarantee: '保证书',
  receipt: '收据',
  settlement: '结清证明',
  'power-of-attorney': '授权委托书',
  'complaint-sale': '起诉状（买卖，要素式）',
  'complaint-loan': '起诉状（民间借贷，要素式）',
  'complaint-lease': '起诉状（房屋租赁，要素式）',
  'complaint-construction': '起诉状（建设工程，要素式）',
  'complaint-property': '起诉状（物业服务，要素式）',
  enforcement: '强制执行申请书（要素式）',
  complaint: '民事起诉状（普通）',
  'payment-order': '支付令申请书',
  preservation: '财产保全申请书',
  'service-address': '送达地址确认书',
  'evidence-index': '证据目录',
  'court-desk': '立案材料清单',
  'assignment-notice': '债权转让通知书',
  'lawyer-brief': '案情说明（给律师）',
  'lawyer-letter': '律师函（代拟稿）',
})

/** 盖的什么章。 */
export const seals = coded({
  company: '公章',
  finance: '财务专用章',
  contract: '合同专用章',
  other: '其他章',
  absent: '没有盖章',
})

/** 一笔债背后的单据到哪一步了。 */
export const chainStates = coded({
  signed: '已签收',
  unsigned: '没人签',
  missing: '没有',
  agreed: '已签认',
  differs: '有差异',
  sent: '等签回',
  issued: '已开',
  paid: '付清',
  part: '付了一部分',
  unpaid: '未付',
})

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
  'creditor-named': '定下账本是谁的',
  'file-read': '读入文件',
  'debt-arose': '记下欠款',
  invoiced: '记下发票',
  paid: '记下到账',
  adjusted: '调整金额',
  'cost-incurred': '记下费用',
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
  'plan-agreed': '达成还款协议',
  'plan-signed': '还款协议签回',
  'plan-ended': '还款协议结束',
  'statement-returned': '对账函签回',
  'evidence-described': '说明证据',
  'paper-sent': '记下寄送',
  'paper-arrived': '记下寄送结果',
  'identity-marked': '核对微信身份',
  answered: '答了对方的情况',
  'asset-seen': '记下财产线索',
  'ability-stated': '算了每月还得起多少',
  'class-decided': '定下对方的类别',
  'task-set': '记下要做的事',
  'task-ended': '一件事有了结果',
  'contact-reviewed': '联系后的回顾',
  'rest-asked': '暂停联系',
  guarded: '用语把关',
  'point-kept': '记联系方式',
  'court-noted': '记下法院或者担保上的一件事',
  'defendants-named': '定下告谁',
  'wording-set': '自拟函件用词',
  'pack-template-set': '定下证据册模板',
  'case-reviewed': '案件复盘',
  'paper-withdrawn': '撤回文书',
  'retention-set': '设定资料保存期限',
  delivered: '记下送达',
  assigned: '记下转让',
  filed: '记下立案',
  ruled: '记下裁判',
  noted: '记下备注',
  'same-party': '认作同一家',
  'different-party': '认作不是同一家',
  'parties-joined': '合并两家',
  'party-split': '分成两家',
  'red-linked': '红字连上蓝字',
  'same-money': '认作同一笔钱',
  'different-money': '认作两笔钱',
  'paid-out': '记下付出去的钱',
  'gave-back': '认领退款',
  'tolerance-set': '定下可以不管的数',
  matched: '认领到账',
  'terms-stated': '说清约定',
  'rate-added': '记下公布的利率',
  'year-added': '记下一年的节假日',
  'threshold-added': '记下小额诉讼的标准',
  'law-updated': '更新法律数据',
  'pack-filed': '登记证据册已提交',
  'policy-set': '定下规则',
  erased: '依法删除',
  retracted: '撤销',
})

/** 做到哪一步了。 */
export const jobs = coded({
  taking: '正在拿文件',
  opening: '正在打开文件',
  reading: ([name]) => (name ? `正在读“${name}”` : '正在一行一行地读'),
  keeping: ([name]) => (name ? `正在收好“${name}”` : '正在收好原件'),
  hashing: '正在核对校验值',
  printing: '正在交给打印系统',
  journal: '正在抄一份账本',
  copying: '正在抄账本和证据',
  checking: '有文件不对，正在逐个核对',
  'reading-back': '正在从盘上读回来核对',
  restoring: '正在恢复，逐个核对',
  claims: '正在逐户计算可主张的金额',
  binding: '正在排页、编页码、装订成册',
  loading: '正在逐份打开',
  recognising: '正在认照片和扫描件上的字',
  looking: '正在一户一户地看',
  packs: '正在一册一册地整理',
  typesetting: '正在排封面、目录和页码',
  drawing: '正在一页一页地画',
  scaling: '正在缩小照片、分册',
  comparing: '正在逐段对照',
  'looking-through': '正在逐份检查',
})

/** 表格的一列是什么。 */
export const fields = coded({
  number: '发票号或单号',
  code: '发票代码',
  on: '日期',
  time: '时间',
  due: '到期日',
  customer: '客户名称',
  'customer-id': '客户税号',
  'customer-code': '客户编码',
  seller: '销方名称',
  'seller-id': '销方税号',
  net: '不含税金额',
  tax: '税额',
  total: '价税合计、金额',
  in: '收入金额',
  out: '支出金额',
  amount: '金额',
  direction: '收还是支',
  after: '余额',
  outstanding: '欠款余额',
  other: '对方名称',
  'other-account': '对方账号',
  'other-bank': '对方开户行',
  account: '自己的账号',
  'account-name': '自己的户名',
  reference: '流水号',
  summary: '摘要',
  remark: '备注',
  contract: '合同号',
  item: '货物名称',
  currency: '币种',
  status: '状态',
  kind: '种类',
})
