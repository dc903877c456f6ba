// 说话之前：能不能这样说。

import { coded } from '../codes'

export const conduct = {
  title: '用语把关',
  sub: '发出之前先看一眼：能不能这样说，不能的话怎么说。坚定靠日期和凭据，不靠狠话。',
  what: '准备怎么联系',
  draft: '要说的话',
  draftWhy: '把准备发的微信、短信或要在电话里说的话贴在这里。',
  example: '例如：货款80,000元已于4月30日到期，请于本周五前付款。',
  channel: '方式',
  to: '对谁说',
  time: '几点（对方当地）',
  timeWhy: '不填就不看钟点',
  profile: '哪里的规则',
  profileWhy: '看对方在哪里',
  standing: '下面这些是真的吗？',
  standings: {
    stepPlanned: '话里说的下一步，我已经定好日期要做',
    filed: '已经向法院起诉',
    judged: '已有生效判决且对方没有履行',
    byLawyer: '由律师发出',
  },
  result: '结果',
  rewrite: '可以这样说',
  copyRewrite: '复制这段',
  copyDraft: '复制原话',
  noWords: '换什么说法都不行：请改用别的方式，或只找债务人本人。',
  notSent: '这里只检查，不发送，也不记入账本。规则只认常见说法，没有提示不等于一定合法。',
}

export const channels = coded({
  message: '微信、短信等私信',
  call: '电话',
  email: '电子邮件',
  letter: '信件、快递',
  visit: '上门',
  group: '群聊',
  public: '公开发布',
})

export const persons = coded({
  debtor: '债务人本人、公司负责人',
  guarantor: '担保人、共同债务人',
  agent: '有书面授权的代理人、律师',
  named: '债务人指定的转告人',
  relative: '亲属',
  employer: '单位、同事',
  partner: '对方的客户、供应商、合作方',
  other: '其他人',
})

export const lights = coded({ allow: '可以这样说', warn: '可以说，但请先想清楚', block: '不能这样说' })
export const lightMeans = coded({
  allow: '没有发现不妥的地方。',
  warn: '法律没有禁止，但容易理亏或不起作用。',
  block: '有违法风险，任何人都不能跳过这一条。',
})
export const forces = coded({ law: '法律', standard: '行业标准', caution: '我们的提醒' })
