// 法院内外的日子：出了什么事，什么时候之前要做什么。

import { coded } from '../codes'

export const courtDays = {
  tab: '不能错过的日子',
  title: '不能错过的日子',
  hint: '收到判决、冻结了账户、有人担保，都记在这里。哪天之前要做什么，按法律算好，到时在“今天”和日历里提醒。',
  none: '还没有记过',
  noneWhy: '收到法院的通知、裁定、判决，或者有人做了担保，就记一笔：期限从那天起算。',
  add: '记一件事',
  addTitle: '法院或者担保上的一件事',
  what: '出了什么事',
  on: '哪一天',
  until: '文书上写明的最后一天（没写就空着）',
  untilWhy: '法院写明了的，以它为准；空着就按法律算。',
  about: '哪一件（可不填）',
  aboutWhy: '案号、银行、保证人的名字：有几件时分得清。',
  happened: '出了什么事',
  todo: '要做什么',
  by: '最迟',
  named: '文书写明',
  counted: '按法律算',
  lawLast: (day: string) => `法定最后一天 ${day}，别等到那天`,
  left: (days: number) => (days < 0 ? `过了 ${-days} 天` : days === 0 ? '就是今天' : `还有 ${days} 天`),
  done: '办了',
  doneOf: (what: string) => `办了：${what}`,
  doneOn: (day: string) => `${day} 办了`,
  unknownYears: (years: string) => `${years} 的放假安排没有公布，最后一天可能顺延`,
  noPeriod: '没有对应的期限',
}

/** 出了什么事。 */
export const courtEvents = coded({
  'fee-notice': '收到交费通知',
  'evidence-ordinary': '收到举证通知（普通程序）',
  'evidence-simplified': '收到举证通知（简易程序）',
  'evidence-small-claims': '收到举证通知（小额诉讼）',
  'judgment-served': '收到判决书',
  'ruling-served': '收到可以上诉的裁定书',
  'judgment-effective': '判决生效',
  'perform-by': '判决、调解书写明的付款期限最后一天',
  'preserved-before-suit': '诉前保全',
  'account-frozen': '冻结了银行账户',
  'movables-attached': '查封、扣押了动产',
  'property-attached': '查封了不动产或者冻结了其他财产权',
  'payment-order-ended': '收到终结督促程序的裁定',
  'settlement-made': '调解协议生效',
  'enforcement-applied': '法院收到执行申请',
  guaranteed: '有人做一般保证（填欠款的到期日）',
  'guaranteed-jointly': '有人做连带保证（填欠款的到期日）',
})
