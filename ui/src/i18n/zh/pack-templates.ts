// 证据册模板：起个名字，下次照着做。

import { coded } from '../codes'

export const packTemplates = {
  title: '证据册模板',
  hint: '一个法院、一个客户一套做法，起个名字存下来：整理一户或者一批时选上就行。在“账本”页可以交给别的账本用。',
  none: '还没有模板',
  add: '新建模板',
  edit: (name: string) => `修改“${name}”`,
  editWord: '修改',
  remove: '删除',
  removeSure: (name: string) => `删除“${name}”？照它做好的证据册不受影响。`,
  name: '名称',
  nameExample: '例如：西湖法院网上立案',
  taken: '已经有叫这个名称的模板了：换一个，或者去修改那一个。',
  order: '证据的顺序',
  orderWhy: '按证明什么来排；已经提交过的编号不动。',
  earlier: (kind: string) => `${kind}往前放`,
  later: (kind: string) => `${kind}往后放`,
  stamp: '页码盖在哪里',
  heading: '封面标题',
  headingWhy: '不填就是“证据材料”，最多 12 个字。',
  lines: '封面上再写几行',
  linesWhy: '例如代理人、电话。一行一句，最多 5 行，每行最多 60 个字。',
  portal: '另出一份上传副本',
  largest: '每个文件最大（MB）',
  scale: '把照片缩小',
  save: '存下模板',
  pick: '照哪个模板做',
  usual: '不用模板',
  manage: '管理模板',
  cover: (heading: string) => `封面标题“${heading}”`,
  coverLines: (n: number) => `封面另写 ${n} 行`,
  uploads: (largest: number | null, scale: boolean) =>
    `上传副本${largest === null ? '' : `，每个文件不超过 ${largest} MB`}${scale ? '，照片缩小' : ''}`,
  ordered: (kinds: string) => `先放：${kinds}`,
}

/** 页码盖在哪里。 */
export const packStamps = coded({
  foot: '页脚中间',
  'foot-right': '页脚右侧',
  'head-right': '页眉右侧',
})

/** 一份证据是证明什么的。 */
export const packKinds = coded({
  contract: '合同关系',
  delivery: '交付',
  amount: '欠款金额',
  'due-date': '付款期限',
  demand: '催告',
  identity: '主体身份',
  other: '其他',
})
