// 整理成册之前的检查、上传副本、登记提交。

import { coded } from '../codes'

const quoted = (name = '') => `“${name}”`
const megabytes = (bytes = '') => `${(Number(bytes) / 1_000_000).toFixed(1)} MB`

export const packing = {
  checking: '正在逐份检查',
  title: '装订前检查',
  clean: '没有发现问题',
  cleanWhy: (exhibits: number) => `${exhibits} 份证据都在、没有改动、能看清。`,
  blocks: '下面的问题不解决，不能成册',
  warns: (n: number) => `有 ${n} 处值得看一眼，不影响成册`,
  order: '编号和页码',
  number: '序号',
  name: '名称',
  pages: '页码',
  filed: '已提交，不变',
  added: '新补充',
  withdrawn: (names: string) => `已提交、现在不在案卷里：${names}。编号不会再给别的证据用。`,
  since: (pack: string) => `和上一册（${pack}）比`,
  same: '没有变化。',
  upload: '另出一份上传副本',
  uploadWhy: '网上立案对文件大小有限制时用；完整的一册照样保留。',
  largest: '每个文件最大（MB）',
  largestWhy: '以要上传的平台写明的为准；不填就不分册',
  scale: '把照片缩小',
  tabs: '装订隔页',
  tabsWhy: '每份证据前加一页写明编号的隔页。隔页不是证据，不盖页码，目录上的页码不变；上传副本里没有。',
  start: '开始整理',
  again: '再检查一遍',
  close: '先不整理',
  volumes: (n: number, size: string) => `上传副本 ${n} 个文件，最大 ${size} MB`,
  file: '登记已提交',
  fileWhy: '登记后，这一册的证据编号和页码从此不变；以后补充的编成 12-1 这样的号。',
  on: '提交日期',
  to: '提交到哪里',
  toExample: '例如：杭州市西湖区人民法院',
  save: '登记',
  cancel: '取消',
  wasFiled: (on: string, to: string | null) => `${on} 已提交${to ? `到${to}` : ''}`,
}

/** 隔页怎么装订。 */
export const packTabs = coded({
  none: '不装订',
  one: '装订，单面打印',
  both: '装订，双面打印（隔页和每份证据都从正面开始）',
})

/** 隔页装订在册里了。 */
export const packDivided = coded({
  one: '装订了隔页（单面打印）',
  both: '装订了隔页（双面打印）',
})

/** 装订前发现的问题。 */
export const packFindings = coded({
  nothing: '案卷里还没有证据',
  missing: ([name]) => `${quoted(name)}的原件不见了：从备份里找回来，或者撤销这份证据`,
  changed: ([name]) => `${quoted(name)}和收进来时不一样了：从备份里找回原来的，或者撤销后重新收`,
  unread: ([name, why = '']) => `${quoted(name)}读不出来：${why}`,
  encrypted: ([name]) => `${quoted(name)}有打开密码，册里只能放一页说明：去掉密码后重新收一份`,
  damaged: ([name]) => `${quoted(name)}已损坏，册里只能放一页说明：找一份好的`,
  unsupported: ([name]) => `${quoted(name)}不能排成页，册里放一页说明，原件随附：能另存为 PDF 或 JPEG 更好`,
  empty: ([name]) => `${quoted(name)}没有内容`,
  tooLarge: ([name]) => `${quoted(name)}太大，册里只能放一页说明`,
  sideways: ([name, pages = '']) => `${quoted(name)}第 ${pages} 页像是横着的：转正后重新收一份`,
  blank: ([name, pages = '']) => `${quoted(name)}第 ${pages} 页像是空白页`,
  undated: ([name]) => `${quoted(name)}没有写日期`,
  unreferenced: ([name]) => `${quoted(name)}没有说证明什么`,
  unsaid: ([name]) => `${quoted(name)}没有说是原件还是复印件，目录里先写“复印件”`,
  'too-large-for-portal': ([name, bytes]) =>
    `${quoted(name)}有 ${megabytes(bytes)}，比平台的上限大：缩小照片，或者到现场提交`,
})

/** 和上一册比有什么不同。 */
export const packDiffers = coded({
  added: ([number = '', title = '']) => `补充：${number} ${title}`,
  gone: ([number = '', title = '']) => `去掉：${number} ${title}`,
  renumbered: ([from = '', to = '', title = '']) => `编号从 ${from} 变成 ${to}：${title}`,
  reworded: ([number = '', title = '']) => `名称或证明目的改了：${number} ${title}`,
})
