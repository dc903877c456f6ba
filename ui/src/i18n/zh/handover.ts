// 交接：谁来接手，看这一张就够。

import { coded } from '../codes'

export const handover = {
  title: '交接清单',
  sub: '有人走、有人接的时候用：还没了结的承诺、要到的期限、下一步、在途的文书，一个案件一段。',
  open: '交接清单',
  whose: '哪些账本',
  one: '这一本',
  every: '这台电脑上的每一本',
  print: '做成 PDF',
  cases: (n: number) => `${n} 个案件没有了结`,
  head: '账本校验值',
  none: '没有要交接的事',
  noneWhy: '没有没了结的承诺，也没有要到的期限。',
  next: '下一步',
  promises: '没了结的承诺',
  clocks: '要到的期限',
  tasks: '说过要做的事',
  papers: '在途的文书',
  last: '最近一次联系',
  rest: '不要联系',
  unread: '没有列入的账本',
  unreadWhy: '下面的账本打不开，里面的事不在这张清单里。',
  overdue: '其中逾期',
  copy: '只读副本',
  copyHint: '给要查账的人、离开以后还要看的人：打开只能看，什么也记不进去。逐字节核对过才算做好。',
  copyDo: '做一份只读副本',
  copying: '正在做只读副本…',
  copied: (entries: number, files: number) => `做好了：${entries} 条记录，${files} 个文件`,
  copyLocked: '原来那本上了锁，副本也要用同一个口令打开。',
  copyOpen: '这本账没有加锁：拿到副本的人都能看。',
  copyLacking: (names: string) => `账本里已经缺的文件，副本里也没有：${names}`,
}

/** 一份文书到了哪一步。 */
export const underWay = coded({
  'not-sent': '已出具，还没有寄出',
  waits: '已寄出，还不知道有没有送到',
  failed: '没有送到',
  'not-back': '对账函还没有签回',
})

/** 为什么不要联系。 */
export const restWhy = coded({
  'asked-to-stop': '对方要求不要联系',
  hardship: '对方有困难，暂停联系',
  agreed: '约好暂停联系',
})
