// 打印。

import { coded } from '../codes'

export const printing = {
  open: '打印…',
  title: '打印',
  set: '打印整套材料…',
  setTitle: '打印立案材料',
  what: '要打印的',
  preview: '预览',
  previewWhy: '看到的就是送去打印的那份 PDF，一页也不差。',
  printer: '打印机',
  usual: '（系统默认）',
  sides: '单面还是双面',
  one: '单面',
  both: '双面，按长边翻页',
  byHand: '双面，自己翻纸',
  byHandWhy:
    '系统说这台打印机不会自动双面：先打全部正面，把纸放回去，再打背面。如果它其实会，请在系统的打印机设置里打开双面器。',
  runFronts: '打印正面',
  turn: (jobs: number, printer: string) => `正面已交给打印机 ${printer}：${jobs} 份文书。接着打背面`,
  turnSteps: [
    '等最后一张出来，整叠不要打乱。',
    '放回纸盒，让空白的一面朝着会被打印的方向，页头朝同一边。不确定的话，先拿一份两张纸的试一次。',
    '选好哪一张先进纸，再打背面。没有背面的那一张会空着过一遍。',
  ],
  first: '放回去以后，先进纸的是',
  firstIsLast: '最后一张（出来的纸字朝下，原样放回，多半是这样）',
  firstIsFirst: '第一张（出来的纸字朝上，整叠翻过来放回）',
  runBacks: '打印背面',
  leaveBacks: '不打背面了',
  defendants: '被告有几名',
  defendantsWhy: '法院一份，被告每人一份，再给自己留一份；以受理法院当天的要求为准。',
  copiesOf: (name: string) => `${name}的份数`,
  pages: (n: number) => `${n} 页`,
  inAll: (copies: number, sheets: number) => `共 ${copies} 份，用纸 ${sheets} 张。`,
  fresh: '每份文书、每一份都从新的一张纸开始。',
  lockedTitle: '账本上了锁，打印队列没有',
  lockedWhy: '在纸出来之前，打印系统会把要打的内容明着放在自己的队列里。队列里只写文书编号，不写名字。',
  run: '打印',
  running: '正在交给打印系统',
  done: (jobs: number, printer: string) => `已交给打印机 ${printer}：${jobs} 份文书`,
  doneWhy: '打印系统收下了。纸要不要补、有没有卡住，看打印机。',
  job: (id: string) => `任务号 ${id}`,
  partly: (done: number, all: number) => `${all} 份文书里只交出了 ${done} 份`,
  save: '保存 PDF',
  against: '这套材料还不能打印',
  againstWhy: '材料之间有对不上的地方，先改好再打印。',
  empty: '还没有可以打印的材料',
  file: 'PDF 文件',
  pack: (name: string) => `证据册 ${name}`,
}

/** 谁要这几份。 */
export const printedFor = coded({
  court: ([n = '']) => `法院 ${n}`,
  defendants: ([n = '']) => `被告 ${n}`,
  recipient: ([n = '']) => `对方 ${n}`,
  lawyer: ([n = '']) => `律师 ${n}`,
  own: ([n = '']) => `自己留 ${n}`,
})

/** 这台电脑为什么不能直接打印。 */
export const printSystem = coded({
  absent:
    '这台电脑没有能直接接收 PDF 的打印系统（Linux 和 macOS 用 CUPS）。请保存 PDF，用看 PDF 的程序打印；份数和单双面照这里写的选。',
  off: '这台电脑的打印系统没有应答。请先启动打印服务，或者保存 PDF，用看 PDF 的程序打印。',
  'no-printer': '这台电脑还没有设置打印机。请先在系统设置里添加打印机，或者保存 PDF，用看 PDF 的程序打印。',
})

/** 打印之前要知道的。 */
export const printNotices = coded({
  stale: '这份文书出具以后账目、当事人或证据编号变了，上面写的已经不是今天的。',
  withdrawn: '这份文书已经撤回。',
})
