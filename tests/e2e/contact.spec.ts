// The angry evening in a case: what she was about to send is stopped, she copies what she may send, and
// the conduct report has both what was stopped and why.

import { clean, complaints, expect, shot, test } from './owed'
import { book, call, debtor } from './seed'

const SPOKEN = {
  zh: {
    tab: '沟通',
    draft: '要发的话',
    time: '几点（对方当地）',
    result: '结果',
    angry: '货款已到期。再不还钱，我就告诉你老婆和你单位领导！',
    blocked: '不能这样说',
    copy: '复制这段',
    lawful: '请您本人与我方联系，确认付款安排。',
    log: '联系记录',
    stopped: '拦下了',
    report: '合规报告',
    law: /法律：/,
  },
  en: {
    tab: 'Contact',
    draft: 'What you want to send',
    time: 'At what time (theirs)',
    result: 'Result',
    angry: 'The invoice is overdue. Pay or I will tell your wife and your boss.',
    blocked: 'You may not say this',
    copy: 'Copy this',
    lawful: 'Please contact us yourself to settle how it will be paid.',
    log: 'Contact log',
    stopped: 'Stopped',
    report: 'Conduct report',
    law: /Law: /,
  },
}

for (const lang of ['zh', 'en'] as const) {
  const t = SPOKEN[lang]
  test(`the angry evening in a case, ${lang}`, async ({ page, served }) => {
    const said = complaints(page)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await book(page, served)
    await call(page, 'settings.change', { language: lang })
    const id = await debtor(page)
    await page.reload()
    await page.evaluate(to => {
      location.hash = to
    }, `/case/${id}`)
    await page.getByRole('link', { name: t.tab, exact: true }).click()
    await page.getByRole('textbox', { name: t.draft }).fill(t.angry)
    await page.getByLabel(t.time).fill('22:40')
    const result = page.getByRole('region', { name: t.result })
    await expect(result.getByText(t.blocked)).toBeVisible()
    await expect(result.getByRole('blockquote')).toContainText(t.lawful)
    await clean(page)
    await shot(page, `${lang}-contact-blocked`)
    await result.getByRole('button', { name: t.copy }).click()
    // What was copied takes the place of the draft, and what was stopped stands in the log.
    await expect(page.getByRole('textbox', { name: t.draft })).toHaveValue(new RegExp(t.lawful))
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(t.lawful)
    await expect(result.getByText(t.blocked)).toBeHidden()
    await expect(page.getByRole('region', { name: t.log }).getByText(t.stopped)).toBeVisible()
    await page.getByRole('link', { name: t.report }).click()
    const row = page.getByRole('row').filter({ hasText: t.angry })
    await expect(row.getByText(t.stopped)).toBeVisible()
    await expect(row.getByText(t.law).first()).toBeVisible()
    await clean(page)
    await shot(page, `${lang}-contact-report`)
    expect(said).toEqual([])
  })
}
