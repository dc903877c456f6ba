// 告谁：债务人之外，还有谁一起做被告。

import { coded } from '../codes'

export const defendants = {
  title: '告谁',
  hint: '在这里定一次，起诉状、保全、支付令、执行、送达地址、份数都照着写。',
  first: '债务人，总是第一被告',
  role: (n: number) => `被告${'一二三四五六七八九十'[n - 1] ?? n}`,
  copies: (n: number) => `每样材料 ${n} 份：法院一份，每名被告一份。`,
  add: '再加一名被告',
  offered: '账本里还有这些人担保过，要不要一起告',
  take: '一起告',
  takeName: (name: string) => `把${name}一起告`,
  edit: '修改',
  remove: '不告了',
  up: '往前移',
  of: (name: string) => `：${name}`,
  addTitle: '再加一名被告',
  editTitle: (name: string) => `被告：${name}`,
  representative: '法定代表人（负责人）',
  office: '职务',
  address: '住所地',
  ground: '为什么要他一起还',
  groundWhy: '依据写进起诉状的“事实与理由”和“法律依据”。',
  law: '依据',
  noLaw: '这一种，我们收的条文里没有依据，请您用自己的话写，最好先问律师。',
  why: '事实（写进起诉状）',
  whyLike: '例如：2026年9月10日还款协议第六条，由他签名担保',
  asks: '请求法院判他怎么样',
  asksLike: '例如：对上述债务共同清偿',
  asksWhy: (n: number) => `接在“判令被告${'一二三四五六七八九十'[n - 1] ?? n}（姓名）”后面。`,
  asksFree: '不写就按上面的依据写。',
  full: (n: number) => `最多再加 ${n} 名。`,
  stale: '改了以后，已出具的起诉状等会标成“数字旧了”，要重新出一份。',
}

/** 为什么别人的债也要他还。 */
export const suedFor = coded({
  'joint-guarantee': '连带责任保证人',
  'ordinary-guarantee': '一般保证人',
  'debt-joined': '加入债务的人',
  'sole-shareholder': '一人公司的股东',
  operator: '个体工商户的经营者',
  other: '别的依据',
})

/** 这一名被告还缺什么。 */
export const defendantLacks = coded({
  'kind-unsaid': '没说是公司还是个人',
  'number-missing': '没有证件号',
  'number-wrong': ([number]) => `证件号 ${number ?? ''} 核不上，多半有一位抄错了`,
  'address-missing': '没有地址：起诉状出不了',
  'representative-missing': '没写法定代表人',
})

/** 从哪里知道的。 */
export const defendantFrom = coded({
  plan: ([on]) => `${on ?? ''} 还款协议的保证人`,
  'earlier-guarantor': ([on]) => `${on ?? ''} 还款协议里写的原保证人`,
  'court-day': ([on]) => `日程里记的担保（债务到期 ${on ?? ''}）`,
})
