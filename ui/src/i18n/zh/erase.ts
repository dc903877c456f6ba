// 删除一个人的资料。

import { coded } from '../codes'

export const erase = {
  open: '看能删什么…',
  title: '删除这个人的资料',
  was: (on: string, entries: number, files: number, why: string) =>
    `${on}删过 ${entries} 条记录的内容${files > 0 ? `、${files} 个文件` : ''}：${why}。`,
  barred: '现在还不能删',
  nothing: '没有可以删的了。',
  what: '删这些',
  entries: (n: number) => `${n} 条记录`,
  pieces: '连同这些证据',
  piecesWhy: '勾上的才删，原件文件一起删，留下指纹。',
  stays: '这些留着',
  copies: '别处的副本',
  backups: (n: number) => `删除以前做的 ${n} 份备份里还有。删完可以做一份新的，把旧的去掉。`,
  packs: (names: string) => `做好的证据册里可能还有：${names}。不用了就自己删掉那个文件夹。`,
  elsewhere: '您导出、打印、发出去的，还有放在别的硬盘上的备份，程序删不到。',
  why: '为什么删',
  whyOther: '写几个字',
  interest: (sum: string) => `逾期利息还可以主张 ${sum}`,
  interestWhy: '价款付清了，利息没有说不要。删掉的资料可能正是证明利息用得着的。',
  without: '我知道，这部分利息不要了',
  sure: '我知道：删了就找不回来，撤销也没有用。',
  run: '删除',
  gone: (entries: number, files: number) =>
    `删好了：${entries} 条记录的内容${files > 0 ? `、${files} 个文件` : ''}`,
  goneWhy: '账目、合计和封印都没有变，检查照样通过。',
  goneLater: '账目、合计和封印都没有变。别的程序还开着这个账本，日志里的残留在它关上以后清掉。',
  renew: (n: number) => `做一份新备份，删掉旧的 ${n} 份`,
  renewed: (made: string, n: number) => `新备份 ${made} 做好并且核对过了，旧的 ${n} 份已删。`,
}

export const eraseSorts = coded({
  reach: '联系方式：电话、地址、微信、联系人、账号、身份证号',
  talk: '说过的话：联系记录、承诺原话、把关时的草稿',
  judged: '打听到的：财产线索、收支、各项回答',
  notes: '您写的：备注、待办、复盘',
})

export const eraseStays = coded({
  names: '名称：账上要写得出是谁的',
  money: '欠款、发票、收付款和导入的账单：账要对得上',
  files: '封印和每条记录的指纹',
  papers: '已经出具的文书：那就是发出去的样子',
  plans: '还款协议的约定',
})

export const eraseWhy = coded({
  over: '保存期限到了',
  asked: '本人要求',
  other: '别的原因',
})

export const eraseBarred = coded({
  owed: ([sum = '']) => `还欠 ¥${sum}，要账用得着`,
  'plan-runs': '还有一份还款协议没有了结',
  undecided: ([n = '']) => `有 ${n} 笔付款可能是他的，还没决定`,
  guarantees: ([name = '']) => `他在给${name}的还款协议担保`,
  'kept-until': ([on = '']) => `说好留到 ${on}；要早点删，先改保存期限`,
  creditor: '这是账本自己的主人',
  'of-another': ([name = '']) => `同一个文件，${name}也在用`,
  filed: ([number = '']) => `作为证据 ${number} 交过法院`,
})
