// 账本的口令锁。

import type { Params } from '../codes'

export const lock = {
  title: '口令锁',
  why: '电脑丢了、借给别人、送去修，账本里的名字和数字别人都打不开。',
  on: '已加锁',
  onWhy:
    '记录、证据原件、草稿和备份都是加密的，只有口令或恢复密钥能打开。口令忘了、恢复密钥也丢了，就没有任何办法打开。',
  off: '现在没有加锁：拿到这台电脑的人都能看到账本。加锁后，每次打开要输口令。',
  inTheOpen: (n: number) => `有 ${n} 份做好的证据册或材料不在锁里`,
  inTheOpenWhy: '它们是做来交给别人的，没有加密，放在账本旁边。交出去以后可以删掉，需要时再做。位置：',
  set: '加锁',
  change: '换口令',
  renew: '换恢复密钥',
  remove: '去掉锁',
  shut: '现在锁上',
  doing: {
    set: '请先做一份备份。加锁会把账本重写一遍，中途断电也不会丢：要么还是原来的，要么已经锁好。原来没加密的文件会删除，但硬盘上可能还留有痕迹，要彻底防住请同时打开系统的磁盘加密。',
    change: '只换口令，马上就好。以前做的备份仍用做备份时的口令。',
    renew: '换了以后，原来那张纸就作废了。以前做的备份仍用原来那把。',
    remove: '账本会解密放回原样，以后打开不用口令。',
  },
  passphrase: '口令',
  fresh: '新口令',
  freshWhy: (n: number) => `至少 ${n} 个字。几个不相干的词连起来，好记又难猜，例如一句只有您知道的话。`,
  again: '再输一遍',
  differ: '两遍不一样。',
  look: '显示口令',
  locking: '正在加锁',
  opening: '正在去掉锁',
  keep: '请把恢复密钥留在纸上',
  keepWhy: '忘了口令时只有它能打开账本。只显示这一次：打印出来或抄下来，放在和电脑不在一处的地方，不要拍照。',
  sheet: '保存打印页',
  kept: '已经收好了',
  after: '没人用多久自动锁上',
  afterWhy: '0 表示不自动锁。正在备份或导入时不会锁。',
  minutes: ' 分钟',
  locked: (name: string) => `“${name}”已锁上`,
  lockedWhy: '输入口令打开。输错不会损坏账本，可以再试。',
  recovery: '恢复密钥',
  recoveryWhy: '用打印在纸上的恢复密钥打开，然后到设置里换一个新口令。',
  recoveryHow: '八组，每组五个字符；大小写、空格和横线都不要紧。',
  open: '打开',
  byRecovery: '用恢复密钥打开',
  byPassphrase: '用口令打开',
  other: '打开另一本账',
}

/** 锁没打开、没改成时说的话。 */
const refused = {
  wrong: { what: '口令或恢复密钥不对。', help: '账本文件没有发现损坏。看看大小写和输入法，再试一次。' },
  damaged: {
    what: '账本里保存密钥的地方坏了，不是口令不对。',
    help: '请改用恢复密钥打开；都打不开时，从备份恢复。',
  },
  mistyped: (group: string | undefined) => ({
    what: group === undefined ? '恢复密钥不完整。' : `恢复密钥的第 ${group} 组抄错了。`,
    help: '一共八组，每组五个字符，最后一个字符用来查错。',
  }),
  'too-short': { what: '口令太短，或者都是同一个字。', help: '至少 8 个字。' },
  'no-lock': { what: '这本账没有加锁。', help: '' },
  'has-lock': { what: '这本账已经加了锁。', help: '要换口令，请在设置里换。' },
  'read-only': { what: '这本账现在只能看，锁不能改动。', help: '到“设置 · 检查账本”看原因。' },
  file: {
    what: '账本里有一个文件坏了，锁没有改动。',
    help: '账本和原来一样。到“设置 · 检查账本”看是哪一个，先从备份恢复它。',
  },
  calendar: {
    what: '加锁的账本不会自动把日程写到外面。',
    help: '日历文件里有名字和金额，没有加密。需要时可以单独导出一份。',
  },
}

/** 为什么没打开、没改成，接下来怎么办。 */
export const sayRefused = (p: Params): { what: string; help: string } => {
  if (p.why === 'mistyped') return refused.mistyped(p.group)
  const { mistyped: _, ...plain } = refused
  return plain[(p.why ?? 'wrong') as keyof typeof plain] ?? plain['read-only']
}
