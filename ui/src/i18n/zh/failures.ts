// 出了什么事、账本有没有动、接下来怎么办。

import { coded, type Params, told } from '../codes'
import { day, size } from '../format'
import { sayCode } from '../say'
import { sayRefused } from './lock'
import { passages, templates, wordingFaults } from './wording'

const kept = '什么都没有写进账本。'

/** 一个读不出行的文件看着像什么。 */
const looks = coded({
  picture: '图片',
  pdf: 'PDF',
  'word-document': 'Word 文档',
  presentation: '幻灯片',
  'binary-workbook': 'xlsb 表格（请另存为 xlsx）',
  'open-document': 'ods 表格（请另存为 xlsx）',
  'other-archive': '压缩包（请先解开，或者改用 zip）',
  recording: '录音或录像',
  program: '程序',
  database: '数据库',
  'web-page': '网页',
  'ofd-document': 'OFD 文档，不是发票',
  'empty-archive': '空的压缩包',
  unknown: '不认识的文件',
  'not-text': '乱码',
  table: '一张没见过的表',
  xml: 'XML，但不是发票',
})

/** 填写的一项叫什么。 */
const asked = coded({
  amount: '金额',
  on: '日期',
  due: '付款日',
  'due-days': '天数',
  made: '日期',
  'pay-by': '付款期限',
  percent: '百分比',
  times: '倍数',
  name: '名称',
  kind: '种类',
  columns: '列',
  sheet: '工作表',
})

const STAMPS: Record<string, string> = {
  'not-a-stamp': '这不是时间戳机构的回执。',
  refused: '机构没有盖时间戳。',
  'other-file': '这份回执是别的文件的，或者这一册后来改过。',
  'no-certificate': '回执里没有机构的证书，核对不了。',
  certificate: '回执里的证书不能用来盖时间戳，或者当时不在有效期。',
  signature: '回执的签名不对。',
  unknown: '回执的签名方式这里核对不了（例如国密算法）。',
}

export const failures = told({
  unreachable: {
    what: '程序没有回应。',
    help: '账本里的东西都在。关掉窗口重新打开；如果还是这样，重启电脑再试。',
  },
  'no-book': { what: '还没有打开账本。', help: '先新建或打开一本账。' },
  'book-exists': {
    what: '这个文件夹里已经有一本账了。',
    help: (p: Params) => `直接打开它，或者换一个文件夹。${p.dir ? `\n${p.dir}` : ''}`,
  },
  'not-a-book': {
    what: '这个文件夹里没有账本。',
    help: (p: Params) =>
      `账本的文件夹里有一个 journal.sqlite 文件。请确认选对了文件夹。${p.dir ? `\n${p.dir}` : ''}`,
  },
  'network-folder': {
    what: '这个文件夹在网络共享盘上，账本放在那里可能会坏。',
    help: '请放到本机的硬盘上，再用备份拷到共享盘。',
  },
  locked: { what: '另一个程序正在写这本账。', help: '等它写完，或者关掉另一个窗口，再试一次。' },
  'book-locked': { what: '这本账锁着。', help: '输入口令或恢复密钥就能打开。' },
  'lock-refused': { what: (p: Params) => sayRefused(p).what, help: (p: Params) => sayRefused(p).help },
  'read-only': { what: '这本账现在只能看，不能改。', help: kept },
  tampered: {
    what: (p: Params) => `第 ${p.entry ?? '?'} 条记录和它的封印对不上，可能被改过。`,
    help: '账本已转为只读。请到“设置 · 检查账本”看详情，或从备份恢复。',
  },
  'book-damaged': {
    what: '账本文件的开头坏了，打不开。',
    help: '从备份恢复一本：账本首页有“从备份恢复”。原来的文件夹先别删，里面的证据原件可能还在。',
  },
  'not-a-backup': {
    what: (p: Params) => `${p.name ? `“${p.name}”` : '这个文件'}不是账本的备份，或者它的目录坏了。`,
    help: '备份文件的名字以 .owed.tar 结尾。目录坏了的话，用解压软件还能打开：里面的 journal.sqlite 和 vault 文件夹放在一起就是一本账。',
  },
  'backup-newer': { what: '这份备份是更新的版本做的。', help: '请先更新程序，再恢复。' },
  'backup-unsound': {
    what: (p: Params) => `账本从第 ${p.entry ?? '?'} 条起和封印对不上，没有备份。`,
    help: '坏了的账本不能顶替好的备份，以前的备份都还在。到“设置 · 检查账本”看详情，或从备份恢复。',
  },
  'backup-place': {
    what: (p: Params) =>
      p.why === 'inside'
        ? '备份不能放在账本自己的文件夹里，会和账本一起丢。'
        : `找不到备份的文件夹${p.name ? `：${p.name}` : '。'}`,
    help: (p: Params) =>
      p.why === 'inside' ? '请换一个地方。' : 'U 盘或移动硬盘插上了吗？插上再试，或者换个文件夹。',
  },
  'backup-read-back': {
    what: '写进去的和读出来的不一样，这块盘靠不住。',
    help: '没有做成备份。请换一块盘或 U 盘。',
  },
  'disk-full': { what: '磁盘满了。', help: `${kept}腾出一些空间再试。` },
  'not-allowed': {
    what: (p: Params) => `没有权限读写${p.name ? `“${p.name}”` : '这个文件或文件夹'}。`,
    help: '换一个位置，或者检查它是不是被别的程序占用。',
  },
  refused: { what: '账本没有接受这次记录。', help: kept },
  'not-found': {
    what: (p: Params) =>
      p.what === 'erased-file'
        ? '这个文件已经删除了。'
        : p.what === 'pack-template'
          ? `没有叫“${p.name ?? ''}”的证据册模板。`
          : '要找的东西不在账本里了。',
    help: (p: Params) =>
      p.what === 'erased-file'
        ? '是按保存期限删的个人资料，指纹还在，内容找不回来。'
        : '可能刚被撤销。返回上一页再看看。',
  },
  ambiguous: {
    what: (p: Params) => `有不止一个叫“${p.name ?? ''}”的。`,
    help: '从列表里点开您要的那一个。',
  },
  'bad-input': {
    what: (p: Params) => `“${p.value ?? ''}”看不懂。`,
    help: (p: Params) => `请检查${p.field ? `“${sayCode(asked, p.field)}”这一项` : '填写的内容'}。${kept}`,
  },
  'unknown-command': { what: '程序不认识这个操作。', help: '窗口和程序的版本可能不一致，请重新打开。' },
  'file-empty': { what: (p: Params) => `“${p.name ?? ''}”是空的。`, help: '请重新下载或导出一次。' },
  'file-unknown': {
    what: (p: Params) =>
      `“${p.name ?? ''}”${p.looks ? `看着像${sayCode(looks, p.looks)}，` : ''}里面没有能读的行。`,
    help: '可以放进案件的“证据”里；要记账，请从网银或税务平台导出表格。',
  },
  'stamp-refused': {
    what: (p: Params) => STAMPS[p.why ?? ''] ?? STAMPS.unknown ?? '',
    help: '请到机构那里重新取一份回执；要求附上证书。核对不了的，用机构自己的工具核对。',
  },
  'no-pages': {
    what: (p: Params) => `“${p.name ?? ''}”没有能画出来的页，做不了脱敏副本。`,
    help: '能另存为 PDF 或 JPEG 的，另存后作为新的材料收进来再做。',
  },
  'file-password': {
    what: (p: Params) =>
      p.why === 'wrong' ? `这个密码打不开“${p.name ?? ''}”。` : `“${p.name ?? ''}”要密码才能打开。`,
    help: (p: Params) =>
      p.why === 'workbook' ? '请用表格软件打开，去掉密码另存一份再放进来。' : '输入密码再读一次。',
  },
  'file-damaged': {
    what: (p: Params) => `“${p.name ?? ''}”坏了，读不完整。`,
    help: '用表格软件打开，另存为 xlsx 再试；或者重新导出。',
  },
  'file-too-large': {
    what: (p: Params) => `“${p.name ?? ''}”太大了。`,
    help: (p: Params) => `按月份分开导出，再分几次放进来。${limit(p.limit)}`,
  },
  'file-reader-ended': {
    what: (p: Params) =>
      p.why === 'memory'
        ? `读“${p.name ?? ''}”要的内存太多，已经停下，一行也没读入。`
        : p.why === 'time'
          ? `读“${p.name ?? ''}”花的时间太长，已经停下，一行也没读入。`
          : `读“${p.name ?? ''}”时出了错，一行也没读入。`,
    help: '其他文件不受影响。请从原处重新导出，或者按月份分开导出再放进来。',
  },
  'file-changed': {
    what: (p: Params) => `“${p.name ?? ''}”在放进来之后又变了。`,
    help: '请重新放一次。',
  },
  unsettled: {
    what: '有几件事还没定，这份文书先不能正式出。',
    help: '把下面几件定了，或者写明理由仍然要出。',
  },
  'missing-glyph': {
    what: (p: Params) => `“${p.character ?? ''}”这个字，手头的字体里没有。`,
    help: '请核对名称里有没有打错；确实是这个字的话，先用拼音或同音字注明。',
  },
  'no-fonts': { what: '没有找到打印要用的字体。', help: '请重新安装程序。账本不受影响。' },
  'engines-differ': {
    what: '两套独立的算法算出来不一样，所以不给出数字。',
    help: '宁可不给，也不给错。请把这本账的副本发给我们看。',
  },
  'no-rate': {
    what: (p: Params) => `没有${p.day ? day(p.day, 'zh', 'long') : '这一天'}的利率。`,
    help: '请更新法律数据，或者把截止日往前调。',
  },
  'folder-exists': {
    what: '同名的文件夹已经有了，没有覆盖它。',
    help: (p: Params) => p.dir ?? '换个位置再试。',
  },
  'file-exists': {
    what: (p: Params) => `${p.name ? `“${p.name}”` : '同名的文件'}已经有了，没有覆盖它。`,
    help: '换个名字再试。',
  },
  cancelled: { what: '已停下。', help: '什么都没有改。' },
  'print-refused': {
    what: (p: Params) => PRINT_REFUSED[p.why ?? ''] ?? `打印系统没有接收：${p.said ?? ''}`,
    help: '什么都没有改。也可以保存 PDF，用看 PDF 的程序打印。',
  },
  internal: { what: '程序自己出了错。', help: kept },
})

const PRINT_REFUSED: { [why: string]: string } = {
  absent: '这台电脑没有能直接接收 PDF 的打印系统。',
  off: '打印系统没有应答。',
  'no-printer': '还没有设置打印机。',
  printer: '没有这台打印机了，换一台再试。',
}

const limit = (value: string | undefined) => {
  if (value === undefined) return ''
  return `最大 ${/^\d+$/.test(value) ? size(Number(value)) : value}。`
}

/** 法律数据里一个文件的叫法；不认识的照原样。 */
const LAW_FILES: Record<string, string> = {
  'lpr-1y': '一年期 LPR',
  'lpr-5y': '五年期以上 LPR',
  'lpr.csv': 'LPR 表',
  'benchmark.csv': '贷款基准利率表',
  'holidays.csv': '节假日表',
  'laws.toml': '法律目录',
  'articles.toml': '条文',
  'interest.toml': '利息规则',
  'court-fees.toml': '诉讼费用表',
  'limitation.toml': '时效规则',
  'sme.toml': '中小企业付款规则',
  'sme-size.csv': '企业划型表',
  'small-claims.csv': '小额诉讼标准表',
  'procedures.toml': '办案途径',
}
export const lawFile = (file: string) => {
  const [name = '', rule] = file.split(': ')
  const known = LAW_FILES[name] ?? name
  return rule === undefined ? known : `${known}（${rule}）`
}

/** 账本为什么不接受。 */
export const rules = coded({
  'no-party': '没有这一方。',
  withdrawn: ([number = '']) => `${number} 已经撤回了。`,
  'no-replacement': ([number = '']) => `${number} 不能替代它：要选后出的、给同一方的、没有撤回的文书。`,
  'too-many-defendants': ([max = '']) => `除了债务人，最多再告 ${max} 名。`,
  'password-short': ([least = '']) => `密码至少 ${least} 个字，太短一试就开。`,
  'pack-in-the-open': '账本上了锁，做出来的东西却是明着放的：先说好可以，或者自己挑个地方。',
  'kept-too-long': ([max = '']) => `最多结清后 ${max} 个月。`,
  'erased-for-good': '删了的找不回来，这一步不能撤销。',
  'erase-interest': ([about = '']) => `还可以主张利息 ¥${about}；确定不要了才能删。`,
  'erase-owed': ([about = '']) => `还欠 ¥${about}，要账用得着，不能删。`,
  'erase-plan-runs': '还有一份还款协议没有了结，不能删。',
  'erase-undecided': ([about = '']) => `有 ${about} 笔付款可能是他的，先决定再删。`,
  'erase-guarantees': ([about = '']) => `他在给${about}的还款协议担保，不能删。`,
  'erase-kept-until': ([about = '']) => `说好留到 ${about}；要早点删，先改保存期限。`,
  'erase-creditor': '这是账本自己的主人。',
  'erase-nothing-to-erase': '没有可以删的。',
  'erase-nothing-erased': '这个账本里没有删过什么。',
  'erase-of-another': ([about = '']) => `同一个文件，${about}也在用，不能删。`,
  'erase-filed': ([about = '']) => `作为证据 ${about} 交过法院，不能删。`,
  'nothing-said': '要写几个字：做什么，或者为什么。',
  'below-nought': '金额不能小于零。',
  'percent-out-of-range': '百分比在 0 到 100 之间。',
  'no-task': '没有这件事。',
  'source-unlawful':
    '花钱买的、托熟人从里面查的，不能用：个人信息保护法第十条、刑法第二百五十三条之一。换一个说得出口的来源，或者选“不知道”。',
  'more-contacts': ([most = '']) => `联系的次数只能比建议的少，最多 ${most} 次。`,
  'invoice-of-another': '发票的购买方不是您说的那一家。把这张发票去掉，或者改成发票上的购买方。',
  'no-debt': '没有这笔债。',
  'no-payment': '没有这笔钱。',
  'no-invoice': '没有这张发票。',
  'no-entry': '没有这条记录，或者它不能撤销。',
  twice: ([what = '']) => `${what ? `“${what}”` : '它'}已经在账本里了。`,
  'name-empty': '名称不能空着。',
  'name-too-long': '名称太长了，工商登记里没有这么长的。',
  'not-positive': '金额要大于零。',
  zero: '金额不能是零。',
  'too-large': '金额太大了。',
  'parts-of-a-fen': '金额最多到分，也就是小数点后两位。',
  'day-out-of-range': '日期要在 1990 年到 2199 年之间。',
  'rate-out-of-range': '利率要在 0% 到 1000% 之间。',
  'times-out-of-range': '倍数要在 0 到 10 之间。',
  'no-evidence': '没有这份证据。',
  'no-document': '没有这份文书。',
  'no-statement': ([number = '']) => `${number}不是对账函，不用回函。`,
  'evidence-of-another': ([name = '']) => `“${name}”是另一位客户的证据。`,
  'back-before-sent': ([back = '', sent = '']) => `签回的日子（${back}）早于对账函的日期（${sent}）。`,
  'debt-of-another': '这一笔是别的客户欠的，不能选。',
  'shows-itself': ([name = '']) => `“${name}”不能自己证明自己，请选另一份授权材料。`,
  'no-dispatch': '没有这一次寄送的记录。',
  'sent-before-issued': ([issued = '', sent = '']) => `寄出的日子（${sent}）早于文书上的日期（${issued}）。`,
  'arrived-before-sent': ([arrived = '', sent = '']) => `结果的日子（${arrived}）早于寄出的日子（${sent}）。`,
  'no-difference': '填的金额和对账函上一样，那就是没有差异。',
  wording: ([about = '', column = '', line = '', passage = '', why = '']) => {
    const words = wordingFaults[why as keyof typeof wordingFaults]
    const told = typeof words === 'function' ? words([about]) : (words ?? why)
    const name = passages[passage as keyof typeof passages]
    const place = line === '' ? '' : templates.place(Number(line), Number(column))
    return `${typeof name === 'string' ? name : passage}：${place}${told}`
  },
  'letter-not-seen': '这封函现在和您看到的不一样了（账本里有变化），请再看一遍。',
  'wording-kept': '这类文书的用词一字不改：只有自己的函件和协议可以改写。',
  'pack-template-long': ([about = '', max = '']) => `“${about}”太长了，最多 ${max} 个字。`,
  'pack-template-line': ([about = '']) =>
    about.trim() === '' ? '模板要有名称。' : `“${about}”只能是一行普通文字。`,
  'pack-template-lines': ([max = '']) => `封面上最多另写 ${max} 行。`,
  'pack-template-twice': '一类证据只能排一次。',
  'pack-template-size': '每个文件最大 0 MB，就一个也传不了：不限就留空。',
  'pack-template-none': ([about = '']) => `没有叫“${about}”的模板，可能刚删掉。`,
  'pack-template-many': ([max = '']) => `最多 ${max} 个模板。`,
  'wording-refused': ([about = '']) => `用词不能用：${about}`,
  'wording-file': ([, why = '']) => wordingFileFaults[why] ?? wordingFileFaults['not-one'] ?? why,
  'nothing-filed': '登记提交的一册，要有被告和至少一份证据。',
  'filed-otherwise': ([number = '']) => `证据 ${number} 提交时是另一份，编号不能改：请重新整理一册再登记。`,
  'nobody-signed': '签的人和盖的章，至少要填一样。',
  'no-contact': '账本里没有和这个债务人的这次联系。',
  'before-it-happened': ([by = '', on = '']) => `${by} 早于事情发生的日子（${on}）。`,
  'ends-before-said': ([by = '', on = '']) => `${by} 早于说这话的日子（${on}）。`,
  'reason-empty': '请写下原因。',
  'text-too-long': ([, max = '']) => `太长了，最多 ${max} 个字。`,
  instalments: ([debt, sum]) => `各期加起来是 ${sum ?? ''} 元，这笔欠款是 ${debt ?? ''} 元，两者要相等。`,
  'due-is-not-last': ([, last]) => `最后一期到期是 ${last ?? ''}，到期日不用另填。`,
  'not-a-loan': '只有借款才有预扣利息、利息转本金。',
  'all-interest': '扣掉这些利息，就没有真正借出去的钱了。',
  'rolled-not-before': '前一笔借款的日子要早于这一笔。',
  'cost-before-debt': '费用的日子早于欠款发生的日子。',
  'owes-itself': '自己不能欠自己的钱。',
  'more-than-arrived': '分配的数比到账的还多。',
  'debt-twice': '同一笔债在一次分配里出现了两次。',
  'paid-before-debt': '这笔钱到账的时候，债还没有发生。如果是预付款，请选“这是预付款”。',
  'own-name': '这就是它自己的名称。',
  'joins-itself': '不能和自己合并。',
  'one-registration': '两家不能是同一个统一社会信用代码：是谁的就写在谁那里。',
  'entry-of-another': ([entry = '']) => `第 ${entry} 条记录不是这一家自己的，分不出去。`,
  'split-plan': ([debts = '', on = '']) =>
    `${day(on, 'zh', 'long')}谈定的还款协议写着两边的债（${debts}）：这几笔要归同一家；或者先在“记录”里撤销这份协议，分开以后和两家各谈各的。`,
  'two-registrations': '两家的统一社会信用代码不同，不是同一家。',
  'not-red': ([number = '']) => `发票 ${number} 不是红字发票。`,
  'names-its-blue': ([number = '']) => `红字发票上写明了它冲的是 ${number}，账本里有这一张，以它为准。`,
  'other-buyer': '红字发票只能冲同一个买方的蓝字发票。',
  'more-than-invoiced': '这样冲掉的会比那张发票的金额还多。',
  'set-aside': '这笔到账已经认作另一笔的重复。要改的话，先撤销那个决定。',
  'amounts-differ': '金额不一样，不会是同一笔钱。',
  'no-refund': '账本里没有这笔付出去的钱。',
  'more-than-paid': '退回去的会比付过的还多。',
  'more-than-on-account': ([kept = '']) => `退回去的会比账上多付的还多，现在多付的是 ${kept} 元。`,
  'not-their-debt': '这笔账不是收到退款的那一家的。',
  'source-empty': '请写明是在哪里查到的，以后才好核对。',
  'no-published-rate': ([percent = '']) => `${percent}% 不像是公布的利率：要大于 0%，最多 100%。`,
  'day-of-another-year': ([value = '', year = '']) => `${day(value, 'zh', 'long')}不是 ${year} 年的日子。`,
  'no-days': ([year = '']) => `${year} 年一个放假或调休的日子都没有写。`,
  'no-plan': '账本里没有这份还款协议。',
  'plan-empty': '还款协议至少要有一笔欠款、一期付款。',
  'plan-two-debtors': '一份协议只能写同一个债务人的欠款。',
  'plan-runs': '这笔欠款已经有一份正在履行的还款协议，先结束它。',
  'plan-settled': '这笔欠款按还款协议已经结清了。',
  'plan-more-than-price': ([acknowledged, price]) => `确认的本金 ${acknowledged} 超过了价款 ${price}。`,
  'plan-sum': ([parts, sum]) => `各期合计 ${parts}，应当是 ${sum}，两个数要一样。`,
  'plan-due-before': ([due, on]) => `有一期 ${due} 到期，早于谈定的日子 ${on}。`,
  'plan-more-than-interest': ([interest, waived]) => `违约金、利息一共 ${interest}，让不了 ${waived}。`,
  'plan-interest-first': ([interest]) => `先把违约金、利息 ${interest} 全部让完，才能让本金。`,
  'plan-reward': '提前付清的奖励要小于应付总额，日子要早于最后一期。',
  'plan-guarantee-period': '保证期间写 1 到 120 个月。',
  'plan-over': '这份还款协议已经结束了。',
  'plan-before-agreed': ([day, on]) => `${day} 早于谈定的日子 ${on}。`,
  'plan-not-paid': ([paid, sum]) => `应付 ${sum}，到账 ${paid}；全部到账才能确认结清。`,
  'plan-no-reason': '请写明为什么。',
  'plan-no-acceleration': '协议没有加速到期的约定，只能要已经到期的，或者双方同意结束协议。',
  'plan-not-broken': '没有哪一期逾期超过约定的天数。',
  'limits-cross': '双方约定的上限，不能比直接适用的上限还低。',
  'law-unreadable': ([file = '']) => `${lawFile(file)}读不懂，格式不对。`,
  'law-gap': ([after = '', before = '', file = '']) =>
    `${lawFile(file)}缺了一段：${day(after, 'zh', 'long')}和${day(before, 'zh', 'long')}之间没有。请把中间的先补上。`,
  'law-overlap': ([file = '', on = '']) =>
    `${lawFile(file)}在${day(on, 'zh', 'long')}已经有了，或者前后顺序不对。`,
  'law-no-source': ([file = '', row = '']) => `${lawFile(file)}里“${row}”没有写明出处。`,
  'law-no-status': ([file = '', row = '']) => `${lawFile(file)}里“${row}”没有写明有多可靠。`,
  'law-not-checked': ([file = '', row = '']) => `${lawFile(file)}里“${row}”没有写明是哪天核对的。`,
  'law-no-article': ([article = '', by = '']) => `“${by}”引用的条文 ${article} 没有收录。`,
  'law-unsound': ([file = '']) => `${lawFile(file)}里有对不上的地方，没有采用。`,
  'law-not-law-data': '这不是法律数据文件。',
  'law-country': ([country = '']) => `这是“${country}”的法律；这里只能用中国大陆的。`,
  'law-unsaid': ([what = '']) => `文件没有写明 ${what}，没有采用。`,
  'law-unknown-file': ([file = '']) => `文件里有“${file}”，不是这个版本认识的数据。也许要先更新程序。`,
  'law-older': ([checked = '', used = '']) =>
    `这个文件核对于${day(checked, 'zh', 'long')}，比正在用的（${day(used, 'zh', 'long')}）还早。`,
  'law-to-come': ([checked = '']) => `文件说核对于${day(checked, 'zh', 'long')}，那一天还没有到。`,
  'law-same': '文件里的数据和正在用的一样，不用更新。',
  money: '币种不同，或者金额太大。',
  needed: '别的记录还要用到它，所以不能单独撤销。先撤销后面那一步。',
})

/** 文件为什么不能读入。 */
const wordingFileFaults: Record<string, string> = {
  'not-one': '不是用词文件。用“导出为文件”存下来的才能读入。',
  'too-large': '文件太大，不是用词文件。',
  newer: '文件是更新的版本写的，请先更新程序。',
  'too-many': '文件里的函件太多，不是用词文件。',
  twice: '文件里同一种函件写了两遍，不知道用哪一份。',
}
