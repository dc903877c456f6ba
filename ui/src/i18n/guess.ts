// A first guess what a file proves, from the words people put in file names. The owner has the last word.

const WORDS: [RegExp, string][] = [
  [/合同|协议|订单|报价|contract|agreement|order/i, 'contract'],
  [/送货|签收|收货|出库|验收|delivery|receipt/i, 'delivery'],
  [/对账|结算|欠条|statement/i, 'amount'],
  [/发票|dzfp|invoice/i, 'amount'],
  [/催|函|微信|短信|聊天|邮件|ems|wechat|chat|letter/i, 'demand'],
  [/执照|营业|名片|身份证|公示|licen[cs]e/i, 'identity'],
]

export function guessProves(name: string): string[] {
  return [...new Set(WORDS.flatMap(([words, element]) => (words.test(name) ? [element] : [])))]
}
