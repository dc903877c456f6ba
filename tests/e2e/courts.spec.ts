// Which road, which court, by which day, without a book: what is answered, what is read, both languages.

import type { Page } from '@playwright/test'
import { clean, complaints, expect, type Served, shot, test } from './owed'

const ZH = {
  language: '中文',
  calculators: '计算器（不用账本）',
  tabs: '哪一种计算',
  title: '走哪条路',
  parts: '三个问题',
  amount: '要多少钱',
  region: '法院在哪个省',
  province: '江苏',
  tooLittle: '答得还不够，现在说不准先走哪条',
  nextAsked: '接着答：合同里有没有写明仲裁机构的仲裁条款？',
  yes: '是',
  no: '否',
  unknown: '不知道',
  arbitration: '合同里有没有写明仲裁机构的仲裁条款？',
  why: '写明了仲裁机构的，法院一般不收，只能仲裁。',
  others: ['对方', '财产'],
  price: /不知道也能继续，代价是说不准：诉前调解和司法确认、支付令、小额诉讼、简易程序。/,
  yesTo: [
    '要的只是钱吗？',
    '都到期了吗？',
    '金额是确定的、有凭证算得出来吗？',
    '手里的材料能把交货、价款、欠款说清楚吗？',
    '要的利息、违约金写在凭证里了吗（或者愿意在支付令里不要）？',
    '债务人在内地吗？',
  ],
  noTo: [
    '已经有生效的判决、调解书、裁决、支付令或者司法确认，对方没有照付吗？',
    '法院已经受理债务人的破产了吗？',
    '有没有经公证、写明债务人接受强制执行的债权文书？',
    '自己还有没履行的义务吗（没交的货、没修的毛病）？',
    '双方之间还有别的债务纠纷吗？',
    '对方对欠不欠、欠多少有实质争议吗？',
    '申请过诉前保全吗？',
    '对方正在转移财产、或者马上可能这样做吗？',
  ],
  reachable: '找得到债务人、文书送得到吗？',
  advised: '建议先走',
  order: '支付令',
  advice: '没有争议、已到期、金额确定、找得到人：支付令最便宜。',
  days: '15 天',
  closed: '走不通',
  arbitrationRoad: '仲裁',
  closedWhy: '有书面仲裁协议，写明仲裁机构。',
  small: '小额诉讼',
  limit: '超过 ¥64,610.00、不超过 ¥258,440.00 的，双方都同意才适用。',
  article: '《民事诉讼法》第225条',
  ownWords: '这是我们用平常话写的大意',
  copy: '复制',
  copied: '已复制',
  print: '打印',
  clear: '重新答',
  bad: '金额“-3”应当大于零，不要写负号。',
  roads: '哪条路',
  where: '哪个法院',
  clause: '合同里怎么写争议解决',
  clauseArbitration: '仲裁，写明了机构',
  clauseNothing: '没写',
  instead: '不去法院',
  open: '可以去的法院',
  performance: '合同写了“履行地点”吗',
  notNamed: '没写',
  best: '首选：自己所在地的法院',
  basic: '基层法院',
  byLawyer: '待律师核对',
  deadlines: '哪天之前',
  table: '各种期限',
  appeal: '上诉判决',
  event: '什么事',
  from: '从哪天起数：判决书送达之日',
  careful: '2026年10月5日星期一',
  last: '2026年10月8日星期四',
  noDay: '“昨天”不是日历上的日子。请写成 2026-11-21。',
  renew: '续行冻结银行存款',
  years: /^到这天为止，过了就晚了。 2027 年的放假安排还不知道/,
}
const EN: typeof ZH = {
  language: 'English',
  calculators: 'Calculators (no book needed)',
  tabs: 'Which calculation',
  title: 'Which road',
  parts: 'Three questions',
  amount: 'How much is claimed',
  region: 'Province of the court',
  province: 'Jiangsu',
  tooLittle: 'Too little is known to say which road to take first',
  nextAsked: 'Answer next: Does the contract have an arbitration clause that names an institution?',
  yes: 'Yes',
  no: 'No',
  unknown: 'I don’t know',
  arbitration: 'Does the contract have an arbitration clause that names an institution?',
  why: 'Where an institution is named, courts refuse the case and arbitration is the only way.',
  others: ['The debtor', 'Assets'],
  price:
    /The price: nothing certain can be said of Mediation before suit, with confirmation by a court, Payment order, Small claims, Simplified procedure\./,
  yesTo: [
    'Is it money and nothing else that is claimed?',
    'Is all of it due?',
    'Is the amount certain, and shown by papers?',
    'Do the papers at hand prove delivery, price and what is unpaid?',
    'Are the interest and penalty agreed in the papers, or can they be left out of a payment order?',
    'Is the debtor in mainland China?',
  ],
  noTo: [
    'Is there a judgment, settlement paper, award, payment order or confirmed settlement in effect that was not obeyed?',
    'Has a court accepted a bankruptcy of the debtor?',
    'Is there a notarised instrument in which the debtor accepts enforcement?',
    'Is anything still owed to the debtor, such as goods or repairs?',
    'Is there any other dispute about debts between the two?',
    'Does the debtor seriously dispute that it owes, or how much?',
    'Was preservation before suit applied for?',
    'Is the debtor moving assets away, or about to?',
  ],
  reachable: 'Can the debtor be found and served?',
  advised: 'Take this first',
  order: 'Payment order',
  advice: 'Undisputed, due, certain, and the debtor can be found: a payment order is cheapest.',
  days: '15 calendar days',
  closed: 'Closed',
  arbitrationRoad: 'Arbitration',
  closedWhy: 'A written agreement names the institution.',
  small: 'Small claims',
  limit: 'Between ¥64,610.00 and ¥258,440.00 it applies only if both agree.',
  article: 'Civil Procedure Law, art. 225',
  ownWords: 'This is its sense in our own words, not ',
  copy: 'Copy',
  copied: 'Copied',
  print: 'Print',
  clear: 'Start again',
  bad: 'The amount -3 must be above zero; write it without a sign.',
  roads: 'Which road',
  where: 'Which court',
  clause: 'What the contract says on disputes',
  clauseArbitration: 'Arbitration, by a named institution',
  clauseNothing: 'Nothing',
  instead: 'No court',
  open: 'The courts open to you',
  performance: 'Does the contract name a place of performance?',
  notNamed: 'No',
  best: 'Best: Your own court',
  basic: 'A basic court',
  byLawyer: 'To be checked by a lawyer',
  deadlines: 'By when',
  table: 'Deadlines',
  appeal: 'Appealing a judgment',
  event: 'What it is',
  from: 'Counted from the day the judgment was served',
  careful: 'Monday, 5 October 2026',
  last: 'Thursday, 8 October 2026',
  noDay: '"昨天" is no day of the calendar; write it as 2026-11-21.',
  renew: 'Renewing the freeze of a bank account',
  years: /^Up to and including this day; later is too late\. The holidays of 2027 are not known/,
}

async function walk(page: Page, served: Served, w: typeof ZH, lang: string) {
  const said = complaints(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(served.address)
  await page.getByText(w.language, { exact: true }).click()
  await page.getByRole('link', { name: w.calculators }).click()
  const link = (nav: string, name: string) =>
    page.getByRole('navigation', { name: nav }).getByRole('link', { name, exact: true })
  await link(w.tabs, w.title).click()
  await expect(page.getByRole('heading', { level: 1, name: w.title })).toBeVisible()
  const field = (name: string) => page.getByLabel(name, { exact: true })
  const road = (name: string) => page.getByRole('article', { name, exact: true })
  const choose = async (name: string, option: string) => {
    await page.getByRole('combobox', { name, exact: true }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  const answer = (question: string, is: string) =>
    page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: is, exact: true }).check()

  // Nothing answered: nothing is advised, and the next question is named.
  await expect(page.getByText(w.tooLittle)).toBeVisible()
  await expect(page.getByText(w.nextAsked)).toBeVisible()
  await expect(page.getByText(w.why)).toBeVisible()
  await clean(page)
  await shot(page, `${lang}-courts-empty`)
  await field(w.amount).fill('-3')
  await expect(page.getByText(w.bad)).toBeVisible()
  await field(w.amount).fill('80000')
  await choose(w.region, w.province)

  // By keyboard: the first question is answered with its arrow keys.
  const first = page
    .getByRole('radiogroup', { name: w.arbitration })
    .getByRole('radio', { name: w.yes, exact: true })
  await first.focus()
  await page.keyboard.press('ArrowRight')
  await expect(road(w.arbitrationRoad).getByText(w.closedWhy)).toBeVisible()
  for (const group of w.others) await page.getByText(new RegExp(`^${group}（|^${group} \\(`)).click()
  for (const question of w.yesTo) await answer(question, w.yes)
  for (const question of w.noTo) await answer(question, w.no)
  await answer(w.reachable, w.unknown)
  await expect(page.getByText(w.price)).toBeVisible()
  await answer(w.reachable, w.yes)

  const best = page.getByRole('region', { name: w.advised, exact: true })
  await expect(best.getByRole('heading', { level: 4 })).toHaveText([w.order])
  await expect(best.getByText(w.advice)).toBeVisible()
  await expect(best.getByText('¥600.00')).toBeVisible()
  await expect(best.getByText(w.days, { exact: true }).first()).toBeVisible()
  await expect(road(w.small).getByText(w.limit)).toBeVisible()
  await best.getByRole('button', { name: w.article }).first().click()
  await expect(page.getByText(w.ownWords)).toBeVisible()
  await page.keyboard.press('Escape')
  await clean(page)
  await shot(page, `${lang}-courts-roads`)

  await page.getByRole('button', { name: w.copy, exact: true }).click()
  await expect(page.getByRole('button', { name: w.copied })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`[${w.advised}]\n${w.order} — ${w.advice}`)
  expect(copied).toContain(`${w.arbitration}\t${w.no}`)
  // On paper: no questions to press, every road with all it says, and what was answered.
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: w.print })).toBeHidden()
  await expect(field(w.amount)).toBeHidden()
  await expect(page.getByText(`${w.arbitration} ${w.no}`)).toBeVisible()
  await shot(page, `${lang}-courts-print`)
  await page.emulateMedia({ media: 'screen' })

  // The answers stand in the address: they are there again after a reload, and the amount on the next tab.
  await page.reload()
  await expect(best.getByText(w.advice)).toBeVisible()
  await link(w.parts, w.where).click()
  await expect(field(w.amount)).toHaveValue('80000')
  await choose(w.clause, w.clauseArbitration)
  await expect(page.getByRole('region', { name: w.instead })).toBeVisible()
  await expect(page.getByRole('region', { name: w.open })).toHaveCount(0)
  await choose(w.clause, w.clauseNothing)
  await choose(w.performance, w.notNamed)
  const courts = page.getByRole('region', { name: w.open }).getByRole('listitem')
  await expect(courts.first().getByRole('heading', { name: w.best })).toBeVisible()
  await expect(page.getByText(w.basic, { exact: true })).toBeVisible()
  await expect(page.getByText(w.byLawyer, { exact: true })).toBeVisible()
  await clean(page)
  await shot(page, `${lang}-courts-where`)

  await link(w.parts, w.deadlines).click()
  const table = page.getByRole('table', { name: w.table })
  await expect(table.getByRole('row', { name: w.appeal })).toBeVisible()
  await clean(page)
  await shot(page, `${lang}-courts-deadlines`)
  await choose(w.event, w.appeal)
  await field(w.from).fill('昨天')
  await expect(page.getByText(w.noDay)).toBeVisible()
  await field(w.from).fill('2026-09-20')
  await expect(page.getByText(w.careful, { exact: true })).toBeVisible()
  await expect(page.getByText(w.last, { exact: true })).toBeVisible()
  await choose(w.event, w.renew)
  await expect(page.getByText(w.years)).toBeVisible()
  await clean(page)
  await shot(page, `${lang}-courts-deadline`)

  await link(w.parts, w.roads).click()
  await page.getByRole('button', { name: w.clear }).click()
  await expect(page.getByText(w.tooLittle)).toBeVisible()
  expect(said.filter(each => !/status of 4\d\d/.test(each))).toEqual([])
}

test('走哪条路：答了什么，走得通什么，去哪个法院，哪天之前', ({ page, served }) =>
  walk(page, served, ZH, 'zh'))
test('Which road, which court, by when', ({ page, served }) => walk(page, served, EN, 'en'))
