// The main story: from an empty folder to a letter that was issued and a pack that was verified.

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import { clean, drop, expect, fixture, pick, type Served, shot } from './owed'
import type { ZH } from './words'

const CREDITOR = '合成精密机械（苏州）有限公司'
const DEBTOR = '样例贸易（杭州）有限公司'
const HALF_WIDTH = '样例贸易(杭州)有限公司'

const INVOICES = [
  'tax_bureau_list/全量发票查询导出结果_合成.xlsx',
  'e_invoice/dzfp_25002000000000000017_蓝字.xml',
  'e_invoice/dzfp_25002000000000000025_蓝字.xml',
  'e_invoice/dzfp_25002000000000000033_红字.xml',
  'e_invoice/dzfp_25002000000000000041_蓝字.xml',
]
const STATEMENT = 'icbc_corporate/对公流水_工行_historydetail_合成.xlsx'
const EVIDENCE = ['购销合同_HT-2025-007.pdf', '送货单_已签收.jpg', '微信聊天_1.png']

/** A heading level with an amount under a label at the head of a page. */
const sum = (page: Page, label: string) =>
  page.locator('dl > div', { has: page.getByText(label, { exact: true }) }).locator('dd')

/** Makes a book and leaves the page at its three doors. */
export async function makeBook(page: Page, served: Served, t: typeof ZH) {
  await page.goto(served.address)
  await page.getByLabel(t.companyName).fill(CREDITOR)
  await page.getByRole('button', { name: t.makeBook }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.doors })).toBeVisible()
}

/** Drops and picks the files, and checks what was understood of them. */
export async function readFiles(page: Page, t: typeof ZH, pictures: string) {
  await page.getByRole('button', { name: t.importFiles }).click()
  await expect(page.getByText(t.dropHere)).toBeVisible()
  await clean(page)
  await shot(page, `${pictures}-import-empty`)

  const files = INVOICES.map(name => fixture('import', name))
  await drop(
    page,
    files.map(path => ({ name: basename(path), base64: readFileSync(path).toString('base64') })),
  )
  for (const name of INVOICES) await expect(page.getByText(basename(name), { exact: true })).toBeVisible()
  await pick(page, t.chooseFiles, [fixture('import', STATEMENT)])
  await expect(page.getByText(basename(STATEMENT), { exact: true })).toBeVisible()
  await clean(page)
  await shot(page, `${pictures}-import-files`)

  await page.getByRole('button', { name: t.toCheck }).click()
  await expect(page.getByRole('region', { name: t.sameName })).toContainText(HALF_WIDTH)
  const invoices = page.getByRole('table', { name: t.invoices })
  const row = (number: string) =>
    invoices.getByRole('row').filter({ has: page.getByText(number, { exact: true }) })
  await expect(row('25002000000000000025')).toContainText(t.takenBack)
  await expect(row('25002000000000000033')).toContainText(t.red)
  await expect(row('25002000000000000033')).toContainText('\u2212¥')

  const paid = page.getByRole('article', { name: t.paymentOf(HALF_WIDTH, '¥20,000.00') })
  await expect(paid).toContainText(t.remarkSays)
  const other = page.getByRole('region', { name: t.oneToDecide }).getByRole('article')
  await expect(other).toHaveAccessibleName(t.paymentOf('张三', '¥10,000.00'))
  await expect(other).toContainText(t.differs)
  await expect(other.getByRole('radio', { name: t.leaveOpen })).toBeChecked()
  await clean(page)
  await shot(page, `${pictures}-import-check`)
}

/** Says when payment was due and writes the proposal to the book. */
export async function confirm(page: Page, t: typeof ZH, pictures: string) {
  await page.getByRole('button', { name: t.toDue }).click()
  await page.getByRole('radio', { name: t.unknown }).check()
  await expect(page.getByText(t.cost)).toBeVisible()
  await page.getByRole('radio', { name: t.thirtyDays }).check()
  await clean(page)
  await shot(page, `${pictures}-import-due`)
  await page.getByRole('button', { name: t.toConfirm }).click()
  await clean(page)
  await shot(page, `${pictures}-import-confirm`)
  await page.getByRole('button', { name: t.write }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.written })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: DEBTOR })).toContainText('¥96,160.00')
  await clean(page)
  await shot(page, `${pictures}-import-done`)
}

/** Decides about the payment of the third person, undoes it and decides again. */
export async function decide(page: Page, t: typeof ZH, pictures: string) {
  await page.getByRole('link', { name: DEBTOR }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: DEBTOR })).toBeVisible()
  await expect(sum(page, t.balance)).toHaveText('¥96,160.00')
  await clean(page)
  await shot(page, `${pictures}-case-before`)

  await page.getByRole('navigation', { name: t.casePages }).getByRole('link', { name: t.money }).click()
  await clean(page)
  await page.getByRole('button', { name: t.isFrom }).click()
  await expect(sum(page, t.balance)).toHaveText('¥86,160.00')

  const told = page.getByRole('alert').filter({ hasText: t.decided })
  await told.getByRole('button', { name: t.undo }).click()
  await expect(sum(page, t.balance)).toHaveText('¥96,160.00')
  await page.getByRole('button', { name: t.isFrom }).click()
  await expect(sum(page, t.balance)).toHaveText('¥86,160.00')
}

/** Takes the claim apart, and turns the order of one payment. */
export async function claim(page: Page, t: typeof ZH, pictures: string) {
  const lines = page.getByRole('table', { name: t.claimTable })
  await expect(lines).toContainText(t.lateLoss)
  const total = lines.getByRole('row').last()
  // What was just decided is in it.
  await expect(total).toContainText('92,765.10')
  const before = await total.textContent()
  // Where the rate comes from, and the article in plain words.
  await lines.getByRole('button', { name: /LPR/ }).first().click()
  await expect(page.getByRole('dialog')).toContainText('LPR')
  await page.keyboard.press('Escape')
  await clean(page)
  await shot(page, `${pictures}-money`)

  const paid = page.getByRole('article', { name: t.paymentOf(HALF_WIDTH, '¥20,000.00') })
  await paid.getByText(t.legalOrder, { exact: true }).click()
  await expect(total).not.toHaveText(before ?? '')
  await paid.getByText(t.priceFirst, { exact: true }).click()
  await expect(total).toHaveText(before ?? '')
}

/** Adds the papers of the case as evidence. */
export async function attach(page: Page, t: typeof ZH, pictures: string) {
  await page.getByRole('navigation', { name: t.casePages }).getByRole('link', { name: t.evidence }).click()
  await pick(
    page,
    t.chooseFiles,
    EVIDENCE.map(name => fixture('evidence', name)),
  )
  await clean(page)
  await shot(page, `${pictures}-evidence-intake`)
  await page.getByRole('button', { name: t.keep(EVIDENCE.length) }).click()
  for (const name of EVIDENCE)
    await expect(page.getByRole('button', { name, exact: true }).first()).toBeVisible()
  await clean(page)
  await shot(page, `${pictures}-evidence`)
  await page
    .getByRole('button', { name: EVIDENCE[0] ?? '', exact: true })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toContainText(t.pageOf)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Drafts the demand letter, looks at it, issues it and reads what was issued. */
export async function letter(page: Page, t: typeof ZH, pictures: string) {
  await page.getByRole('navigation', { name: t.casePages }).getByRole('link', { name: t.papers }).click()
  await page.getByRole('button', { name: t.draftDemand }).click()
  const preview = page.getByRole('region', { name: t.preview })
  await expect(preview).toContainText(t.pageOf)
  await expect(preview).toContainText('86,160.00')
  await clean(page)
  await shot(page, `${pictures}-letter-draft`)
  await page.getByRole('button', { name: t.issue }).click()
  const shown = page.getByRole('dialog')
  await expect(shown).toContainText(t.pageOf)
  await expect(shown).toContainText(DEBTOR)
  await clean(page)
  await shot(page, `${pictures}-letter-issued`)
  await shown.getByRole('button', { name: t.close }).click()
  await expect(page.getByRole('button', { name: t.issuedLetter })).toBeVisible()
}

/** Builds the evidence pack and checks it against its manifest. */
export async function pack(page: Page, t: typeof ZH, pictures: string) {
  await page.getByRole('button', { name: t.build }).click()
  const start = page.getByRole('button', { name: t.startBuild })
  await expect(start).toBeEnabled({ timeout: 60_000 })
  await clean(page)
  await shot(page, `${pictures}-pack-check`)
  await start.click()
  await expect(page.getByText(t.built)).toBeVisible({ timeout: 120_000 })
  await page.getByRole('button', { name: t.verify, exact: true }).click()
  await expect(page.getByText(t.sound)).toBeVisible()
  await clean(page)
  await shot(page, `${pictures}-papers`)
}
