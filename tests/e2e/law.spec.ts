// The owner's own law data, in both languages: rates she looked up, a year's holidays, an update that is
// refused by name and one that is taken, and the library.

import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { clean, complaints, expect, pick, type Served, shot, test } from './owed'
import { call, debtor, emptyBook } from './seed'

const LPR = resolve(__dirname, '../../src-tauri/crates/law/data/cn/lpr.csv')

const ZH = {
  unknown: '2026 年 10 月、2026 年 11 月的 LPR 还没有核实',
  found: '我查到了',
  percent: '利率（%）',
  source: '在哪里查到的',
  save: '保存',
  kept: '利率记下了。',
  hers: '您录入的',
  undo: '撤销 一年期 LPR 2.00%，2026-11-20 公布',
  addYear: '补一年节假日',
  paste: '粘贴放假通知，或者一行一个日子',
  read: '读出来',
  days: '放假 3 天，调休上班 1 天',
  yearKept: '这一年的节假日记下了。',
  known: /知道 2015–2027 年/,
  open: '打开更新文件…',
  gap: /LPR 表缺了一段：2026年9月20日和2026年11月20日之间没有/,
  close: '关闭',
  changes: '有 1 处不同',
  take: '就用这份',
  updated: '法律数据已更新。',
  library: '资料',
  search: '查法条',
  article: '《民法典》第561条',
  none: '没有找到',
  inOther: '英文说明',
}

const EN: typeof ZH = {
  unknown: 'The LPR of October 2026, November 2026 is not confirmed',
  found: 'I looked it up',
  percent: 'Rate (%)',
  source: 'Where you read it',
  save: 'Save',
  kept: 'The rate is kept.',
  hers: 'your entry',
  undo: 'Undo One-year LPR 2.00%, published 2026-11-20',
  addYear: 'Add holidays of a year',
  paste: 'Paste the notice, or one day a line',
  read: 'Read it',
  days: '3 days of rest, 1 make-up working day',
  yearKept: 'The holidays of that year are kept.',
  known: /2015–2027 are known/,
  open: 'Open an update file…',
  gap: /LPR table: nothing between 20 September 2026 and 20 November 2026/,
  close: 'Close',
  changes: '1 difference',
  take: 'Use this',
  updated: 'The law data is updated.',
  library: 'Library',
  search: 'Look up articles',
  article: 'Civil Code, art. 561',
  none: 'Nothing found',
  inOther: 'In Chinese',
}

/** A debt on which the rate of each month counts, late since September. */
async function lateDebt(page: Page, served: Served, language: string) {
  await emptyBook(page, served)
  await call(page, 'settings.change', { language })
  const party = { registration: null, address: null, phone: null, contact: null, bank: null, account: null }
  await call(page, 'debt.record', {
    party: { ...party, name: '样例客户', kind: null },
    kind: 'sale',
    amount: '80000',
    on: '2026-08-01',
    due: '2026-08-31',
  })
  await call(page, 'terms.state', {
    debtor: '样例客户',
    late: { is: 'unagreed', times: '1.5', moves: 'floating' },
  })
  await page.reload()
  return debtor(page)
}

async function visit(page: Page, route: string) {
  await page.evaluate(to => {
    location.hash = to
  }, route)
}

/** A file of law data that adds rows to the published rates. */
function update(name: string, rows: string): string {
  const path = join(tmpdir(), `${Date.now()}-${name}`)
  const head = 'country = "cn"\nversion = "2026-11b"\nchecked = "2026-11-21"\nsource = "公告"\n[files]\n'
  writeFileSync(path, `${head}"lpr.csv" = '''\n${readFileSync(LPR, 'utf8')}${rows}\n'''\n`)
  return path
}

for (const [language, w] of [
  ['zh', ZH],
  ['en', EN],
] as const)
  test(`law data, ${language}`, async ({ page, served }) => {
    const said = complaints(page)
    const id = await lateDebt(page, served, language)

    // Both months are said to be unknown, once; she looked them up, and the figures follow.
    await visit(page, `/case/${id}/money`)
    await expect(page.getByText(w.unknown)).toHaveCount(1)
    await expect(page.getByText('80,798.90').first()).toBeVisible()
    await clean(page)
    await shot(page, `${language}-law-unknown`)
    await page.getByRole('button', { name: w.found }).click()
    const form = page.getByRole('dialog')
    await expect(form.getByLabel(w.percent)).toHaveCount(2)
    for (const at of [0, 1]) {
      await expect(form.getByLabel(w.percent).nth(at)).toHaveValue('3.00')
      await form.getByLabel(w.percent).nth(at).fill('2.00')
    }
    await form.getByLabel(w.source).fill('中国人民银行网站')
    await clean(page)
    await shot(page, `${language}-law-found`)
    await form.getByRole('button', { name: w.save, exact: true }).click()
    await expect(page.getByText(w.kept)).toBeVisible()
    await expect(page.getByText(w.unknown)).toHaveCount(0)
    await expect(page.getByText('80,693.70').first()).toBeVisible()
    await expect(page.getByText(w.hers).first()).toBeVisible()
    await shot(page, `${language}-law-hers`)

    // A year's holidays, pasted.
    await visit(page, '/settings?at=law')
    await page.getByRole('button', { name: w.addYear }).click()
    const year = page.getByRole('dialog')
    await year
      .getByLabel(w.paste)
      .fill('一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月4日（周一）上班。')
    await year.getByRole('button', { name: w.read }).click()
    await expect(year.getByText(w.days)).toBeVisible()
    await year.getByLabel(w.source).fill('国务院办公厅通知')
    await clean(page)
    await shot(page, `${language}-law-year`)
    await year.getByRole('button', { name: w.save, exact: true }).click()
    await expect(page.getByText(w.yearKept)).toBeVisible()
    await expect(page.getByText(w.known)).toBeVisible()

    // Her rates are taken back here; both were one act.
    await page.getByRole('button', { name: w.undo }).click()
    await expect(page.getByText(w.unknown)).toBeVisible()

    // A file that leaves October out is refused by name; a sound one is compared, then taken.
    const november = '2026-11-20,2.00,2.50,confirmed,公告,2026-11-21,'
    const october = '2026-10-20,2.00,2.50,confirmed,公告,2026-11-21,'
    await pick(page, w.open, [update('gap.toml', november)])
    await expect(page.getByRole('alert').getByText(w.gap)).toBeVisible()
    await clean(page)
    await shot(page, `${language}-law-refused`)
    await page.getByRole('dialog').getByRole('button', { name: w.close, exact: true }).last().click()
    await pick(page, w.open, [update('good.toml', october)])
    const compared = page.getByRole('dialog')
    await expect(compared.getByRole('status').getByText(w.changes)).toBeVisible()
    await expect(compared.getByRole('rowheader', { name: '2026-10-20' })).toBeVisible()
    await clean(page)
    await shot(page, `${language}-law-update`)
    await compared.getByRole('button', { name: w.take }).click()
    await expect(page.getByText(w.updated)).toBeVisible()
    await clean(page)
    await shot(page, `${language}-law-settings`)

    // The library: found by number, one article in both languages, and nothing for nonsense.
    await page.getByRole('navigation').getByRole('link', { name: w.library }).click()
    await page.getByRole('searchbox', { name: w.search }).fill('561')
    await page.getByRole('link', { name: w.article }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: w.article })).toBeVisible()
    await expect(page.getByRole('region', { name: w.inOther })).toBeVisible()
    await clean(page)
    await shot(page, `${language}-library-one`)
    await page.goBack()
    await page.getByRole('searchbox', { name: w.search }).fill('xyzzy')
    await expect(page.getByText(w.none)).toBeVisible()
    await page.getByRole('searchbox', { name: w.search }).fill('')
    await expect(page.getByRole('link', { name: w.article }).first()).toBeVisible()
    await clean(page)
    await page.setViewportSize({ width: 1024, height: 700 })
    await shot(page, `${language}-library`)
    // The browser says of the refused file that it was refused, and of nothing else.
    expect(said).toEqual([expect.stringContaining('422')])
  })
