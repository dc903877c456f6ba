// The calculators, without a book: what a person types, what she reads, in both languages.

import type { Page } from '@playwright/test'
import { clean, expect, type Served, shot, test } from './owed'

const ZH = {
  language: '中文',
  open: '计算器（不用账本）',
  title: '计算器',
  tabs: '哪一种计算',
  principal: '本金',
  from: '第一个计息的日子',
  to: '算到哪一天',
  total: '¥12,274.19',
  table: '一行一行的利息',
  article: '《买卖合同解释》第18条',
  ownWords: '这是我们用平常话写的大意',
  published: '一年期LPR 3.65%（2022-10-20 公布） × 1.5',
  crossed: '截止日 2022-10-31 比起算日 2022-11-01 还早。请把两个日子换过来。',
  rateKind: '利率',
  stated: '约定的利率',
  rate: '约定的利率是',
  high: '年利率 900% 超过了 365%',
  copy: '复制',
  copied: '已复制',
  print: '打印',
  fees: '诉讼费',
  claim: '要打官司的金额',
  half: '减半收取',
  limitation: '时效',
  due: '到期日',
  addEvent: '加一件事',
  eventOn: '哪一天',
  proof: '凭什么证明',
  oral: '口头',
  provable: '2026年6月1日',
  opinion: /哪些证据够用是本软件的看法/,
  days: '工作日',
  add: '几个工作日',
  unknown: /数据里没有 2027 年的放假安排/,
  words: '大写和号码',
  text: '金额、大写或日子',
  number: '统一社会信用代码或身份证号码',
  slip: /最后一位应当是 T/,
}
const EN: typeof ZH = {
  language: 'English',
  open: 'Calculators (no book needed)',
  title: 'Calculators',
  tabs: 'Which calculation',
  principal: 'Principal',
  from: 'First day that bears interest',
  to: 'Up to which day',
  total: '¥12,274.19',
  table: 'Interest line by line',
  article: 'SPC Interpretation on Sales Contracts, art. 18',
  ownWords: 'This is its sense in our own words, not ',
  published: 'One-year LPR 3.65% of 20 Oct 2022 × 1.5',
  crossed: 'The last day 2022-10-31 is before the first day 2022-11-01; exchange them.',
  rateKind: 'Rate',
  stated: 'An agreed rate',
  rate: 'The agreed rate is',
  high: 'The rate 900 % a year is more than 365 %',
  copy: 'Copy',
  copied: 'Copied',
  print: 'Print',
  fees: 'Court fees',
  claim: 'Amount claimed in court',
  half: 'Acceptance fee, halved',
  limitation: 'Limitation',
  due: 'Due date',
  addEvent: 'Add an event',
  eventOn: 'On',
  proof: 'Proved by',
  oral: 'Oral',
  provable: '1 June 2026',
  opinion:
    /Which evidence suffices is this program’s opinion|Which evidence suffices is this program's opinion/,
  days: 'Working days',
  add: 'How many working days',
  unknown: /The holidays of 2027 are not in the data/,
  words: 'Words and numbers',
  text: 'An amount, words of an amount, or a day',
  number: 'Credit code or identity card number',
  slip: /The last character should be T|the last character should be T/,
}

async function walk(page: Page, served: Served, w: typeof ZH, lang: string) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(served.address)
  await page.getByText(w.language, { exact: true }).click()
  await page.getByRole('link', { name: w.open }).click()
  await expect(page.getByRole('heading', { level: 1, name: w.title })).toBeVisible()
  const field = (name: string) => page.getByLabel(name, { exact: true })

  await field(w.principal).fill('8万')
  await field(w.from).fill('2022-11-01')
  await field(w.to).fill('2022-10-31')
  await expect(page.getByText(w.crossed)).toBeVisible()
  await clean(page)
  await field(w.to).fill('2025-11-20')
  await expect(page.getByText(w.total).first()).toBeVisible()
  const lines = page.getByRole('table', { name: w.table })
  await expect(lines.getByRole('row')).toHaveCount(8)
  await expect(lines.getByText(w.published)).toBeVisible()
  await lines.getByRole('button', { name: w.article }).first().click()
  await expect(page.getByText(w.ownWords)).toBeVisible()
  await page.keyboard.press('Escape')
  await clean(page)
  await shot(page, `${lang}-calc-interest`)

  await page.getByRole('button', { name: w.copy, exact: true }).click()
  await expect(page.getByRole('button', { name: w.copied })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('2022-11-01 – 2023-06-19\t231\t¥80,000.00\t5.475%\t¥2,772.00')
  // What is printed is the answer: nothing to press, nothing to fill in.
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: w.print })).toBeHidden()
  await expect(field(w.principal)).toBeHidden()
  await expect(lines).toBeVisible()
  await shot(page, `${lang}-calc-print`)
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('combobox', { name: w.rateKind, exact: true }).click()
  await page.getByRole('option', { name: w.stated, exact: true }).click()
  await field(w.rate).fill('900%')
  await expect(page.getByText(w.high)).toBeVisible()

  const tab = (name: string) =>
    page.getByRole('navigation', { name: w.tabs }).getByRole('link', { name, exact: true })
  await tab(w.fees).click()
  await field(w.claim).fill('80000')
  await expect(page.getByRole('row', { name: new RegExp(`^${w.half} ¥900.00`) })).toBeVisible()
  await clean(page)
  await shot(page, `${lang}-calc-fees`)

  await tab(w.limitation).click()
  await field(w.due).fill('2023-05-31')
  await page.getByRole('button', { name: w.addEvent }).click()
  await field(w.eventOn).fill('2025-05-20')
  await page.getByRole('combobox', { name: w.proof }).click()
  await page.getByRole('option', { name: w.oral, exact: true }).click()
  await expect(
    page
      .getByText(w.provable, { exact: true })
      .or(page.getByText(new RegExp(`^${w.provable}`)))
      .first(),
  ).toBeVisible()
  await expect(page.getByText(w.opinion)).toBeVisible()
  await clean(page)
  await shot(page, `${lang}-calc-limitation`)

  await tab(w.days).click()
  await field(w.add).fill('40')
  await expect(page.getByText(w.unknown)).toBeVisible()
  await clean(page)
  await shot(page, `${lang}-calc-days`)

  await tab(w.words).click()
  await field(w.text).fill('12274.19')
  await expect(page.getByText('人民币壹万贰仟贰佰柒拾肆元壹角玖分')).toBeVisible()
  await field(w.number).fill('91440300708461136U')
  await expect(page.getByText(w.slip)).toBeVisible()
  await clean(page)
  await shot(page, `${lang}-calc-words`)
}

test('计算器：没有账本也能算，每一行都说得清', ({ page, served }) => walk(page, served, ZH, 'zh'))
test('Calculators: without a book, every line explained', ({ page, served }) => walk(page, served, EN, 'en'))
