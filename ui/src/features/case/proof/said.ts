// What an owner says of a piece of evidence, as it stands in the fields.

import type { PieceSaid, PieceView, SignedView } from '../../../ipc'

export interface Said {
  kind: string
  proves: string[]
  purpose: string
  original: string
  lies: string
  made: string | null
  source: string
  named: string
  sealed: string
  by: string
  office: string
  seal: string
  authority: string
  shownBy: string
  remark: string
  debts: string[]
  leftOut: string
}

/** What a kind of piece usually shows. */
const SHOWS: Record<string, string[]> = {
  contract: ['contract'],
  order: ['contract'],
  'delivery-note': ['delivery'],
  acceptance: ['delivery'],
  work: ['delivery'],
  statement: ['amount'],
  note: ['contract', 'amount'],
  invoice: ['amount'],
  receipt: ['delivery'],
  'bank-record': ['delivery'],
  'transfer-proof': ['delivery', 'identity'],
  letter: ['demand'],
  'postal-proof': ['demand'],
  identity: ['identity'],
  'account-page': ['identity'],
  'seal-sample': ['identity'],
  authority: ['identity'],
  handover: ['delivery'],
  title: ['other'],
  guarantee: ['other'],
  costs: ['other'],
}

export const shows = (kind: string): string[] => SHOWS[kind] ?? []

/** A first guess what a file is, from the words people put in file names. The owner has the last word. */
const WORDS: [RegExp, string][] = [
  [/合同|协议|contract|agreement/i, 'contract'],
  [/订单|报价|order|quot/i, 'order'],
  [/送货|签收|收货|出库|delivery/i, 'delivery-note'],
  [/验收|入库|accept/i, 'acceptance'],
  [/对账|结算|statement/i, 'statement'],
  [/借条|欠条|\bIOU\b/i, 'note'],
  [/发票|dzfp|invoice/i, 'invoice'],
  [/电子凭证/i, 'transfer-proof'],
  [/回单|流水|bank/i, 'bank-record'],
  [/收据|收条|receipt/i, 'receipt'],
  [/ems|面单|底单|运单|快递|tracking/i, 'postal-proof'],
  [/资料页|profile/i, 'account-page'],
  [/微信|聊天|wechat|chat/i, 'chat'],
  [/短信|sms/i, 'sms'],
  [/授权|委托书|社保|authority/i, 'authority'],
  [/执照|营业|身份证|公示|licen[cs]e/i, 'identity'],
  [/催|函|letter/i, 'letter'],
  [/交接|handover/i, 'handover'],
  [/产权|房产|title/i, 'title'],
]

const BY_MEDIA: Record<string, string> = {
  audio: 'recording',
  video: 'video',
  mail: 'email',
  xml: 'invoice',
  ofd: 'invoice',
}

export function guessKind(name: string): string {
  const found = WORDS.find(([words]) => words.test(name))
  return found === undefined ? '' : found[1]
}

/** The kind by what the file is, where its name does not tell. */
export const kindOfMedia = (media: string): string => BY_MEDIA[media] ?? ''

export const unsaid: Said = {
  kind: '',
  proves: [],
  purpose: '',
  original: 'unsaid',
  lies: '',
  made: null,
  source: '',
  named: '',
  sealed: '',
  by: '',
  office: '',
  seal: 'absent',
  authority: '',
  shownBy: '',
  remark: '',
  debts: [],
  leftOut: '',
}

export const saidOf = ({ is, ...piece }: PieceView): Said => ({
  kind: piece.kind ?? '',
  proves: is.proves,
  purpose: piece.purpose ?? '',
  original: is.original,
  lies: piece.lies ?? '',
  made: is.made,
  source: piece.source ?? '',
  named: piece.named ?? '',
  sealed: piece.sealed ?? '',
  by: is.signed?.by ?? '',
  office: is.signed?.office ?? '',
  seal: is.signed?.seal ?? 'absent',
  authority: piece.authority ?? '',
  shownBy: piece.shownBy ?? '',
  remark: is.remark ?? '',
  debts: is.debts,
  leftOut: piece.leftOut ?? '',
})

const some = (text: string) => text.trim() || null

/** Who signed, where somebody did. */
export const signedOf = ({ by, office, seal }: Said): SignedView | null =>
  by.trim() === '' && seal === 'absent' ? null : { by: some(by), office: some(office), seal }

export const detailsOf = (said: Said): PieceSaid => ({
  kind: some(said.kind),
  purpose: some(said.purpose),
  lies: some(said.lies),
  source: some(said.source),
  named: some(said.named),
  sealed: some(said.sealed),
  authority: some(said.authority),
  shownBy: some(said.shownBy),
  leftOut: some(said.leftOut),
})
