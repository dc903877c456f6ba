// A letter in the owner's own words, and letters for many that are looked at one by one.

import { clean, complaints, expect, test } from './owed'
import { call, emptyBook } from './seed'

const WORDS = {
  zh: {
    request: '付款要求',
    closing: '结束语',
    save: '用这些话',
    saved: /以后开出的都照这个写/,
    missing: /少了必须写的“{总额}”/,
    blocked: /这句话不能发给对方/,
    look: '逐封过目（2 封）',
    second: '第 2 封，共 2 封',
    issue: '出这一封',
    issued: /^已出：催字/,
    done: '出了 1 封，跳过 1 封。',
  },
  en: {
    request: 'The demand',
    closing: 'Closing words',
    save: 'Use these words',
    saved: /Letters issued from now on/,
    missing: /“{总额}” is missing/,
    blocked: /This may not be sent/,
    look: 'Look at 2 letters, one by one',
    second: 'Letter 2 of 2',
    issue: 'Issue this letter',
    issued: /^Issued: 催字/,
    done: '1 issued, 1 skipped.',
  },
} as const

for (const language of ['zh', 'en'] as const)
  test(`own words, and many letters, ${language}`, async ({ page, served }) => {
    const t = WORDS[language]
    const said = complaints(page)
    await emptyBook(page, served)
    for (const name of ['样例贸易（杭州）有限公司', '测试五金（宁波）有限公司'])
      await call(page, 'debt.record', {
        party: { name, kind: 'company' },
        kind: 'sale',
        amount: '80000',
        on: '2026-01-10',
        due: '2026-02-09',
      })
    await call(page, 'settings.change', { language })
    await page.goto(`${new URL(page.url()).origin}/#/templates/demand`)
    await page.reload()

    const request = page.getByRole('textbox', { name: t.request })
    const standard = await request.inputValue()
    await request.fill('再不付款就把你曝光到抖音！')
    await expect(page.getByText(t.missing)).toBeVisible()
    await expect(page.getByText(t.blocked)).toBeVisible()
    await expect(page.getByRole('button', { name: t.save })).toBeDisabled()
    await clean(page)
    await request.fill(standard)
    await page.getByRole('textbox', { name: t.closing }).fill('盼**{对方}**早日回复。')
    await page.getByRole('button', { name: t.save }).click()
    await expect(page.getByText(t.saved)).toBeVisible()

    await page.goto(`${new URL(page.url()).origin}/#/batch`)
    await page.getByRole('button', { name: t.look }).click()
    const issue = page.getByRole('button', { name: t.issue })
    // Not before somebody said that no money arrived.
    await expect(page.getByText(/^(第 1 页，共|Page 1 of)/)).toBeVisible()
    await expect(issue).toBeDisabled()
    await page.keyboard.press('a')
    await expect(issue).toBeEnabled()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(t.second)).toBeVisible()
    await page.keyboard.press('s')
    await expect(page.getByText(t.done)).toBeVisible()
    await expect(page.getByText(t.issued)).toBeVisible()
    await clean(page)
    expect(said).toEqual([])
  })
