// 关于一个人保存了什么。

import { coded } from '../codes'

export const person = {
  title: '关于他存了什么',
  why: '只为核对和收回这笔款项而存。对方问起，可以打印给他看。',
  show: '看保存的内容',
  print: '打印清单',
  settled: (on: string) => `${on}已经付清`,
  settledWhy: '账目和凭证要留着；联系方式留到什么时候，在“概况”里的结清卡片上看。',
}

export const personWhat = coded({
  name: '名称',
  registration: '证照号码',
  address: '地址',
  phone: '电话',
  contact: '联系人',
  bank: '开户行',
  account: '账号',
  alias: '其他写法',
  point: '联系方式',
  asset: '财产线索',
  ability: '月收入',
  debts: '欠款',
  payments: '付款',
  evidence: '证据',
  papers: '文书',
  contacts: '联系记录',
  promises: '承诺',
  answers: '情况记录',
})

export const personFrom = coded({
  typed: '手工填写',
  import: '从发票或流水读来',
  contract: '合同上的',
  invoice: '发票或送货单上的',
  'own-papers': '对方名片、函件或网页',
  'they-said': '对方说的',
  'public-register': '公开登记',
  court: '法院',
  'own-dealings': '往来中了解',
  'debtor-said': '对方说的',
})

export const personFor = coded({
  identify: '认出是谁',
  reach: '联系',
  pay: '核对付款',
  judge: '判断怎样收取',
  demand: '催款',
  service: '送达文书',
  contract: '履行合同',
})
