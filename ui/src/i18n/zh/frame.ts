// 每一页都有的话。

import { coded } from '../codes'

export const common = {
  save: '保存',
  cancel: '取消',
  back: '上一步',
  close: '关闭',
  clear: '清空',
  why: '为什么',
  look: '看看',
  again: '再试一次',
  stop: '停下',
  starting: '马上开始…',
  waiting: '正在取…',
  detail: '给技术支持看的原文',
  copy: '复制',
  copied: '已复制',
  unknown: '不知道',
  unsaid: '还没填',
  comma: '、',
  days: (n: number) => `${n} 天`,
  dayUnit: '天',
  earlier: '往前',
  later: '往后',
  dayExample: '例如 2026-11-21',
  monthFormat: 'YYYY年M月',
  yearFormat: 'YYYY年',
  pickFiles: '选择文件…',
  letGo: '松手就放进来',
  moreRows: (n: number) => `还有 ${n} 行，接着看`,
  notAdvice: '账清提供的是信息和整理，不是法律意见。拿不准的地方，请让律师看一眼。',
}

export const frame = {
  brand: '账清',
  home: '账清，回到今天',
  skip: '跳到正文',
  nav: '主要页面',
  find: '查找',
  findKey: (mac: boolean) => (mac ? '⌘ K' : 'Ctrl K'),
  today: '今天',
  cases: '案件',
  import: '导入',
  history: '记录',
  calculators: '计算器',
  library: '资料',
  settings: '设置',
  day: (day: string) => `今天是 ${day}`,
  entries: (n: number) => `账本共 ${n} 条记录`,
  items: (n: number) => `${n} 项`,
}

export const broken = {
  title: '这一页出了错',
  kept: '账本没有受影响：每一步都是写好了才算数。',
  home: '回到今天',
  reload: '重新打开窗口',
}

export const banner = {
  readOnly: '这本账现在只能看，不能改',
  check: '去检查账本',
  toLaw: '去看法律数据',
  synced: (service: string) =>
    `账本放在 ${service} 的同步文件夹里。正在写的时候被同步，可能留下半截的副本；最好移到别处，再用备份同步。`,
  law: (days: number, checked: string) =>
    `法律数据是 ${checked}核对的，已经 ${days} 天了。利率和规定可能有变，正式用之前请更新或核对。`,
}

export const finder = {
  title: '查找',
  placeholder: '公司名、拼音首字母，或者页面名',
  found: '找到的',
  pages: '页面',
  none: '没有找到',
}

export const viewer = {
  page: (now: number, all: number) => `第 ${now} 页，共 ${all} 页`,
  pageText: (n: number) => `第 ${n} 页：`,
  smaller: '缩小',
  larger: '放大',
  fit: '合适的宽度',
  save: '另存这个文件',
  failed: '这个文件显示不出来。它原样收着，可以另存后用别的程序打开。',
}

export const history = {
  title: '做过的事',
  sub: '每一步都记着，都能撤销。撤销不会抹掉记录，只是不再算数。',
  none: '还没有做过什么',
  undo: '撤销',
  undone: '已撤销，就当没有记过。',
  wasUndone: '已撤销',
  atOnce: '刚做完就撤销',
  fromList: '从记录里撤销',
  times: (what: string, n: number) => `${what} × ${n}`,
  entries: (first: number, last: number) => (first === last ? `第 ${first} 条` : `第 ${first}–${last} 条`),
  more: '更早的',
}

/** 做完一件事之后说的话。 */
export const done = coded({
  'import-confirm': '已写进账本。',
  'debt-record': '这笔欠款记下了。',
  'payment-record': '这笔到账记下了。',
  'payment-match': '记下了您的决定。',
  'debt-adjust': '更正记下了。',
  'terms-state': '约定记下了。',
  'cost-record': '费用记下了。',
  'party-describe': '资料改好了。',
  'evidence-attach': '证据收好了。',
  'letter-issue': '文书已正式出具。',
  'reconcile-allow': '记下了可以不管的数。',
  'party-same': '认作同一家了。',
  'party-different': '记下了：不是同一家。',
  'party-join': '两家合成一家了。',
  'party-rename': '改名记下了。',
  'invoice-link': '红字发票连好了。',
  'payment-same': '重复的那一笔放到一边了。',
  'payment-different': '记下了：是两笔钱。',
  'payment-none': '记下了：和欠款无关。',
  'refund-decide': '记下了您的决定。',
  'account-apply': '账上多付的已经抵了欠款。',
  'rate-add': '利率记下了。',
  'year-add': '这一年的节假日记下了。',
  'threshold-add': '小额诉讼的标准记下了。',
  'law-confirm': '法律数据已更新。',
  'statement-return': '回函记下了。',
})

export const settings = {
  title: '设置',
  looks: '外观和语言',
  language: '语言',
  zh: '中文',
  en: 'English',
  scheme: '明暗',
  auto: '跟随系统',
  light: '浅色',
  dark: '深色',
  large: '大字',
  largeWhy: '整个窗口的字和按钮都放大',
  creditor: '我的资料',
  creditorWhy: '催款函、计息清单和证据册上，“债权人”这一栏用这里的内容。',
  asBefore: '恢复原样',
  book: '账本',
  bookWhy: '账本只增不改，一条压一条地封着；动过任何一条，检查时都会发现。',
  check: '检查账本',
  checking: '正在逐条核对封印和文件',
  sound: '账本完好',
  soundWhy: (entries: number, files: number) =>
    `核对了 ${entries} 条记录的封印和 ${files} 个文件的内容，都对得上。`,
  dir: '放在',
  entries: '记录',
  seal: '封印前八位',
  reveal: '打开文件夹',
  close: '换一本账',
  export: '导出全部内容',
  exportWhy: '账本里的一切，交给别的程序用。导出的是副本，改它不会改账本。',
  exportAs: '导出',
  exporting: '正在整理全部内容',
  exported: (name: string) => `已导出“${name}”。`,
  formats: {
    xlsx: {
      name: 'Excel 工作簿',
      what: '一类内容一张表：发票、欠款、到账、证据、计息明细、全部记录。金额是数字，可以直接求和。',
    },
    csv: { name: 'CSV 文本', what: '同样的表，一张一个文件，打成压缩包。给别的软件读。' },
    sqlite: { name: 'SQLite 数据库', what: '同样的表，可以用 SQL 查询。金额另有以分为单位的整数。' },
    hledger: { name: 'hledger 账本', what: '复式记账的文本账，各客户余额与本账核对一致。' },
  },
  about: '关于',
  version: '程序版本',
  offline: '账清不联网。账本和证据只在这台电脑上，除非您自己把它们拷走。',
}
