// 这台电脑上的几个账本并排看。

import { coded } from '../codes'

export const books = {
  title: '账本',
  sub: '这台电脑上开过的账本，并排看。只是翻看，哪一本也不会改动。',
  switch: '换账本',
  find: '在所有账本里找',
  findLike: '名称、证照号码、发票号、合同号',
  search: '找',
  all: '所有账本',
  none: '还没有开过账本。',
  book: '账本',
  balance: '还欠合计',
  balanceOf: (n: number) => `${n} 本的还欠合计`,
  overdue: '其中已到期',
  todo: '今天的事',
  next: '最近一个日子',
  acts: '操作',
  open: '打开',
  forget: '从单子上去掉',
  found: (n: number) => `找到 ${n} 处`,
  nothing: '没有找到。',
  nothingWhy: '上了锁、不在原处、读不出来的账本没有找过。',
  handOn: '抄规矩…',
  handOnTitle: '把这一本的规矩抄给别的账本',
  handOnWhy: '只抄下面勾上的。欠款、证据、对方是谁，一样也不会过去。',
  what: '抄哪些',
  handTo: (name: string) => `抄给 ${name}`,
  handed: (name: string, n: number) => `${name}记下了 ${n} 条`,
  handedNone: '它本来就是这样定的。',
}

export const bookStates = coded({
  here: '正开着',
  well: '完好',
  copy: '只读副本，没有算进来',
  locked: '上了锁，没有算进来',
  missing: '不在原处，没有算进来',
  busy: '别的程序正占着，没有算进来',
  newer: '新版本写的，没有算进来',
  damaged: '有损坏，没有算进来',
})

export const bookFoundBy = coded({
  name: '名称',
  alias: '别的写法',
  registration: '证照号码',
  invoice: '发票',
  contract: '合同',
})

export const bookHandOn = coded({
  policy: '收账的规矩：宽限几天、最多让多少、联系几次',
  retention: '结清后资料留几个月',
  wording: '改过的函件措辞',
  packs: '证据册模板',
})
