// The bookkeeper with a shoebox: from files with something of everything to reconcile, over "nothing is
// unexplained", to a verified pack for each of three debtors; in both languages, by role and label.

import type { Page } from '@playwright/test'
import { clean, complaints, expect, fixture, pick, shot, test } from './owed'
import { call, emptyBook } from './seed'
import { pack } from './story'
import { EN, ZH } from './words'

const MINE_ZH = {
  importing: '导入',
  page: '对账',
  twins: /像是同一笔钱记了两次/,
  once: '是同一笔 ¥1,000.00，只算一次',
  same: /是不是同一家：1 个/,
  renamed: '是，改过名',
  until: '旧名用到哪天',
  save: '记下改名',
  payments: /可能是谁付的：/,
  charge: '是他付的，差的 ¥10.00 算手续费',
  shop: '是示范电器有限公司付的',
  buyer: '是样例贸易（杭州）有限公司付的',
  reds: /红字发票没说冲的是哪一张/,
  link: '连上',
  refunds: /付给欠款一方的钱/,
  refund: '是退给示范电器有限公司的',
  unplaced: /和谁都对不上的到账/,
  all: '全选',
  none: '选中的 1 笔，都和欠款无关',
  clear: '都对上了',
  notClear: '还有没对上的',
  accounts: '账上多付的',
  split: '自己分',
}
const MINE_EN: typeof MINE_ZH = {
  importing: 'Import',
  page: 'Reconcile',
  twins: /Perhaps the same money twice/,
  once: 'The same ¥1,000.00: count it once',
  same: /Perhaps the same party: 1/,
  renamed: 'The same, renamed',
  until: 'Last day of the old name',
  save: 'Record the change of name',
  payments: /Whose they may be/,
  charge: 'Theirs, and the ¥10.00 short is a bank charge',
  shop: 'Paid for 示范电器有限公司',
  buyer: 'Paid for 样例贸易（杭州）有限公司',
  reds: /red invoice takes back is not said/,
  link: 'Link',
  refunds: /Money that went to debtors/,
  refund: 'A refund to 示范电器有限公司',
  unplaced: /Payments of nobody known/,
  all: 'All',
  none: 'The 1 ticked have nothing to do with what is owed',
  clear: 'All of it adds up',
  notClear: 'Something is still open',
  accounts: 'Kept on account',
  split: 'Share it out myself',
}

type Words = typeof ZH & typeof MINE_ZH

const FILES = ['全量发票查询导出结果_对账.csv', '对公流水_工行_对账.csv', '支付宝账单_对账.csv']
const DEBTORS = ['样例贸易（杭州）有限公司', '示范电器有限公司', '合成五金（苏州）有限公司']

/** Picks the files and writes them to the book as they were understood. */
async function takeIn(page: Page, t: Words) {
  await page.getByRole('navigation', { name: t.mainPages }).getByRole('link', { name: t.importing }).click()
  await pick(
    page,
    t.chooseFiles,
    FILES.map(name => fixture('reconcile', name)),
  )
  await page.getByRole('button', { name: t.toCheck }).click()
  await page.getByRole('button', { name: t.toDue }).click()
  await page.getByRole('radio', { name: t.thirtyDays }).check()
  await page.getByRole('button', { name: t.toConfirm }).click()
  await page.getByRole('button', { name: t.write }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.written })).toBeVisible()
}

/** Adds a piece of evidence to a case, binds its pack and checks it. */
async function bind(page: Page, t: Words, debtor: string) {
  await page.getByRole('navigation', { name: t.mainPages }).getByRole('link', { name: t.cases }).click()
  await page.getByRole('link', { name: debtor }).first().click()
  const tab = (name: string) =>
    page.getByRole('navigation', { name: t.casePages }).getByRole('link', { name: new RegExp(`^${name}`) })
  await tab(t.evidence).click()
  await pick(page, t.chooseFiles, [fixture('evidence', '送货单_已签收.jpg')])
  await page.getByRole('button', { name: t.keep(1) }).click()
  await expect(page.getByRole('button', { name: '送货单_已签收.jpg', exact: true }).first()).toBeVisible()
  await tab(t.papers).click()
  await pack(page, t, '')
}

for (const [language, t] of [
  ['zh', { ...ZH, ...MINE_ZH }],
  ['en', { ...EN, ...MINE_EN }],
] as const)
  test(`reconcile, ${language}`, async ({ page, served }) => {
    const said = complaints(page)
    await emptyBook(page, served)
    await call(page, 'settings.change', { language, scheme: language === 'en' ? 'dark' : 'light' })
    await page.reload()
    await takeIn(page, t)
    await page
      .getByRole('navigation', { name: t.mainPages })
      .getByRole('link', { name: new RegExp(`^${t.page}`) })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: t.page })).toBeVisible()
    await expect(page.getByText(t.notClear)).toBeVisible()
    for (const size of [
      { width: 1024, height: 700 },
      { width: 1440, height: 900 },
    ]) {
      await page.setViewportSize(size)
      await clean(page)
      await shot(page, `reconcile-${language}-${size.width}`)
    }
    const region = (name: RegExp | string) => page.getByRole('region', { name })

    // The first matter by keys alone: on to it, and yes.
    await page.keyboard.press('j')
    await expect(region(t.twins).getByRole('button', { name: t.once })).toBeFocused()
    await page.keyboard.press('y')
    await expect(region(t.twins)).toHaveCount(0)

    await region(t.same).getByRole('button', { name: t.renamed }).click()
    await region(t.same).getByLabel(t.until).fill('2024-05-31')
    await region(t.same).getByLabel(t.until).press('Tab')
    await clean(page)
    await region(t.same).getByRole('button', { name: t.save }).click()
    await expect(region(t.same)).toHaveCount(0)

    const payments = region(t.payments)
    await payments.getByRole('button', { name: t.charge }).click()
    await expect(payments.getByRole('button', { name: t.charge })).toHaveCount(0)
    await payments.getByText(t.split).first().click()
    await clean(page)
    await shot(page, `reconcile-${language}-split`)
    await payments.getByRole('button', { name: t.shop }).click()
    await expect(payments.getByRole('button', { name: t.shop })).toHaveCount(0)
    await payments.getByRole('button', { name: t.buyer }).click()
    await expect(payments).toHaveCount(0)

    await region(t.reds).getByRole('radio').first().check()
    await region(t.reds).getByRole('button', { name: t.link }).click()
    await expect(region(t.reds)).toHaveCount(0)

    await region(t.refunds).getByRole('button', { name: t.refund }).click()
    await expect(region(t.refunds)).toHaveCount(0)
    await expect(region(t.accounts)).toContainText('¥300.00')

    await region(t.unplaced).getByRole('checkbox', { name: t.all, exact: true }).check()
    await region(t.unplaced).getByRole('button', { name: t.none }).click()
    await expect(page.getByText(t.clear)).toBeVisible()
    await clean(page)
    await shot(page, `reconcile-${language}-clear`)
    for (const debtor of DEBTORS) await bind(page, t, debtor)
    expect(said).toEqual([])
  })
