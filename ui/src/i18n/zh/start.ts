// 打开账本、今天、案件列表、手动记账。

import { coded } from '../codes'
import { day, money } from '../format'
import { sayCode, sayTold } from '../say'
import { tasks, taskWhy } from './interview'
import { on } from './phrases'

export const welcome = {
  title: '别人欠的，一笔一笔算清楚',
  lead: '从发票和流水开始，到一封站得住的催款函、一册对得上的证据。每一步都告诉您下一步做什么、为什么。',
  offline: '不联网，不用注册，账本只在这台电脑上',
  explained: '每个数字都能点开看：哪张发票、几天、什么利率、哪一条规定',
  undone: '做错了随时撤销，账本不会丢',
  recent: '最近的账本',
  make: '新建一本账',
  makeAnother: '再建一本账',
  name: '您的公司全称',
  nameWhy: '和营业执照上一字不差。以后的催款函、起诉材料都用它。',
  nameExample: '例如：合成精密机械（苏州）有限公司',
  place: '账本放在',
  elsewhere: '换个位置…',
  create: '新建账本',
  open: '打开已有的账本…',
  doors: '从哪里开始？',
  doorsSub: '账本建好了，还是空的。',
  import: '导入发票和流水',
  importWhat:
    '税务平台的发票清单、数电发票、网银流水、微信和支付宝账单，一起拖进来就行。看懂了多少、没看懂的为什么，都会告诉您；您点头之前什么都不写进账本。',
  importDo: '导入文件',
  handDo: '记一笔欠款',
  other: '打开另一本账',
  otherWhat: '已经有账本，或者从别的电脑拷过来了一本。',
  sample: '先看看示例',
  sampleWhat: '六家编出来的客户，什么情况都有：答应了的、冻结了账户的、有困难的。随便改，不影响您的账本。',
  sampleDo: '打开示例账本',
  otherDo: '换一本账',
}

export const today = {
  title: '今天，先做这几件',
  calm: '今天没有非做不可的事',
  order: '按“拖下去会损失多少”排的顺序',
  owed: '别人欠我',
  overdue: '已经逾期',
  received: '本月收回',
  todo: '要做的事',
  wholeBook: '没认出来的到账',
  nothing: '都安排好了',
  nothingWhy: '有新的发票或流水，拖进窗口就行；到了该催的日子，这里会告诉您。',
  importMore: '导入新的文件',
  soon: '往后两周',
  soonNone: '没有要到的日子。',
  ageing: '拖了多久',
  ageingNone: '没有欠款。',
  ageingSaid: '欠款按拖欠天数分的金额',
}

/** “今天”里一件事的一句话。 */
export const todo = coded({
  'promise-eve': ([by]) => `明天（${by ?? ''}）是答应付款的日子。今天轻轻提醒一句。`,
  'promise-due': '今天是答应付款的日子。到账了吗？',
  'plan-eve': ([nth, on]) =>
    `还款协议第 ${nth ?? ''} 期 ${day(on ?? '', 'zh', 'long')}到期。提前轻轻说一声。`,
  'plan-due': ([nth]) => `还款协议第 ${nth ?? ''} 期今天到期。到账了吗？`,
  'plan-missed': ([nth, on, over]) =>
    `还款协议第 ${nth ?? ''} 期 ${day(on ?? '', 'zh', 'long')}到期，过了 ${over ?? ''} 天没有付清。先看有没有到账；没有就发违约通知，约好了的可以全部到期，类别也该再看一眼。`,
  'court-day': ([zh, , on, left, which]) =>
    `${zh ?? ''}${which ? `（${which}）` : ''}：最迟 ${day(on ?? '', 'zh', 'long')}，${left?.startsWith('-') ? `已经过了 ${left.slice(1)} 天` : left === '0' ? '就是今天' : `还有 ${left ?? ''} 天`}。`,
  'promise-broken': ([by]) => `答应 ${by ?? ''} 付的，没有全部到账。到账了吗？`,
  'decide-payments': ([n]) =>
    `有 ${n || '几'} 笔可能是他付的钱还没认。没认清之前，正式函件先锁着，免得催错了数。`,
  limitation: ([until, left]) =>
    left?.startsWith('-')
      ? `能证明的时效 ${day(until ?? '', 'zh', 'long')}已经过了。先别放弃：找一找中间有没有催过、付过、认过。`
      : `能证明的时效只到 ${day(until ?? '', 'zh', 'long')}，还有 ${left ?? ''} 天。寄一封有签收的催款函，就重新算。`,
  task: ([what, due, because]) =>
    `${sayCode(tasks, what ?? '')}（${sayTold(taskWhy, because ?? '')}，${day(due ?? '', 'zh', 'long')}）`,
  'backup-none': ([days]) => `这本账记了 ${days || '几'} 天，还没有备份过。`,
  'backup-late': ([days]) => `备份晚了：最近一次在 ${days || '几'} 天前。`,
  'backup-failed': ([days]) =>
    days
      ? `备份没有做成。最近一份好的是${days === '0' ? '今天的' : ` ${days} 天前的`}。`
      : '备份没有做成，现在一份都没有。',
  'backup-lacking': ([n, names]) => `账本里有 ${n || '几'} 个文件少了或变了，备份里也没有：${names ?? ''}。`,
  'backup-unsound': '恢复演练没有通过：那份备份恢复不出完整的账本。请重新备份。',
  'unplaced-payments': ([n]) => `有 ${n || '几'} 笔到账和谁都对不上。认一认，或者记一声和欠款无关。`,
  'say-due-date': ([n]) => `有 ${n || '几'} 笔没说几号该付。说清楚，才算得出晚了几天、时效到哪天。`,
  wait: ([value]) => (value ? `${day(value, 'zh', 'long')}才到期，先等着。` : '还没到期，先等着。'),
  demand: '已经逾期，还没有正式催过。寄一封催款函，时效重新算，也是“我催过”的证明。',
  'send-letter': ([number]) =>
    `催款函${number ? ` ${number} ` : ''}出好了，还没有寄出的凭据。用 EMS 寄，把回执放进证据。`,
  'follow-letter': ([number, day]) =>
    `催款函 ${number ?? ''} ${on(day)}寄出，还不知道到了没有。查一下轨迹，记下结果。`,
  'build-pack': '函寄出去了。把证据整理成册，下一步才说得到做得到。',
  settled: '清了。',
})

export const cases = {
  title: '案件',
  sub: (n: string) => `${n} 家`,
  invoiced: '开票净额',
  paid: '已收',
  balance: '还欠',
  overdue: '已逾期',
  late: '逾期最久',
  who: '谁欠的',
  stage: '走到',
  search: '找公司名或拼音首字母',
  found: (n: number) => `找到 ${n} 家`,
  add: '记一笔欠款',
  table: '每一家欠多少',
  debts: (n: number) => (n === 0 ? '没有未清的' : `${n} 笔未清`),
  withoutDue: (n: number) => `${n} 笔没说几号该付`,
  openHere: (n: number) => `${n} 笔到账没认`,
  open: (n: number) => `有 ${n} 笔到账还没认出是谁的。`,
  openDo: '去认领',
  none: '还没有案件',
  noneWhy: '导入发票和流水，或者手动记一笔，欠款的人就会出现在这里。',
  noMatch: (typed: string) => `没有和“${typed}”对得上的`,
  noMatchWhy: '试试更少的字，或者拼音首字母。',
  pages: '翻页',
  page: (n: number) => `第 ${n} 页`,
  pageControl: { first: '第一页', previous: '上一页', next: '下一页', last: '最后一页' },
}

export const debt = {
  title: '记一笔欠款',
  sub: '有发票的，直接导入更快，也不会打错。',
  who: '谁欠的',
  pick: '对方的全称',
  pickWhy: '已经在账本里的，打几个字就能选到。',
  known: '这一家已经在账本里，会记到它名下。',
  what: '欠什么',
  kind: '为了什么欠的',
  amount: '金额',
  amountWhy: '最初的数，付过的另外记。',
  on: '哪天的事',
  onWhy: '交货、开票或借出的那天。',
  due: '几号该付',
  dueWhy: '不知道可以空着；但那样就算不出逾期，也说不准时效。',
  contract: '合同或订单',
  contractWhy: '写在催款函里，对方一看就知道是哪一笔。',
  save: '记下来',
}

export const party = {
  name: '全称',
  nameWhy: '和营业执照或身份证上一字不差。',
  kind: '是什么',
  kindWhy: '关系到法庭上告谁。',
  registration: '统一社会信用代码',
  registrationWhy: '个人填身份证号。',
  address: '地址',
  addressWhy: '催款函寄到这里；最好是登记的住所地。',
  ownAddressWhy: '对方的回信和付款凭证寄到这里。',
  contact: '联系人',
  phone: '电话',
  bank: '开户行',
  bankWhy: '写在催款函里，方便对方付款。',
  account: '账号',
  paysFromWhy: '别的名字从这个账号付钱，导入时会想到它。',
}

export const money_ = {
  aria: (payer: string, amount: string) => `${payer} 付来 ${money(amount)}`,
  noName: '没写名字',
  account: (account: string) => `账号 ${account}`,
  remark: (remark: string) => `备注“${remark}”`,
  source: '看原文',
  sourceAt: (file: string, sheet: string, row: number) =>
    `${file}${sheet ? ` · ${sheet}` : ''} · 第 ${row} 行`,
  noIdea: '看不出是谁的。',
  maybe: '可能是',
  taken: '认作',
  sure: '很有把握',
  likely: '比较有把握',
  unsure: '把握不大',
  score: (n: number) => `${n} 分`,
  goesTo: '抵到哪里',
  share: (name: string) => (/^\d{9,}$/.test(name) ? `发票 …${name.slice(-8)}` : name),
  order: '先抵什么',
  orderOf: (payer: string) => `${payer} 这笔钱先抵什么`,
  orderBecause: (words: string) => `备注里有“${words}”，所以建议先抵货款`,
}
