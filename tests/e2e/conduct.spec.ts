// The angry evening: what she was about to send is stopped, and she copies what she may send.

import { clean, complaints, expect, shot, test } from './owed'
import { call, emptyBook } from './seed'

const SPOKEN = {
  zh: {
    title: '用语把关',
    draft: '要说的话',
    result: '结果',
    angry: '货款80,000元已到期。再不还钱，我就去你单位找你领导，再告诉你老婆！',
    blocked: '不能这样说',
    instead: '货款80,000元已到期。请您本人与我方联系，确认付款安排。',
    article: '《中华人民共和国民法典》第1033条',
    copy: '复制这段',
    copied: '已复制',
    lawful: '请于本周五前付款，如有困难请提出分期方案。',
    allowed: '可以这样说',
    time: '几点（对方当地）',
    warned: '可以说，但请先想清楚',
    to: '对谁说',
    relative: '亲属',
    search: '用语',
  },
  en: {
    title: 'Check your words',
    draft: 'What you want to say',
    result: 'Result',
    angry: 'The invoice is overdue. Pay or I will tell your boss and call your wife.',
    blocked: 'You may not say this',
    instead: 'The invoice is overdue. Please contact us yourself to settle how it will be paid.',
    article: 'Civil Code, art. 1033',
    copy: 'Copy this',
    copied: 'Copied',
    lawful: 'Please pay by Friday, or propose a plan.',
    allowed: 'You may say this',
    time: 'At what time (theirs)',
    warned: 'You may, but think first',
    to: 'To whom',
    relative: 'A relative',
    search: 'Check your words',
  },
}

for (const lang of ['zh', 'en'] as const) {
  const t = SPOKEN[lang]
  test(`the angry evening, ${lang}`, async ({ page, served }) => {
    const said = complaints(page)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await emptyBook(page, served)
    await call(page, 'settings.change', { language: lang })
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill(t.search)
    await page.getByRole('option', { name: t.title }).click()
    await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeVisible()

    const result = page.getByRole('region', { name: t.result })
    await page.getByRole('textbox', { name: t.draft }).fill(t.angry)
    await expect(result.getByText(t.blocked)).toBeVisible()
    await expect(result.getByRole('button', { name: t.article }).first()).toBeVisible()
    await expect(result.getByRole('blockquote')).toContainText(t.instead)
    await clean(page)
    await shot(page, `${lang}-words-blocked`)
    await result.getByRole('button', { name: t.copy }).click()
    await expect(result.getByRole('button', { name: t.copied })).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(t.instead)

    // What was copied may be sent: at a good hour, to the right person.
    await page.getByRole('textbox', { name: t.draft }).fill(copied)
    await expect(result.getByText(t.blocked)).toBeHidden()
    await page.getByRole('textbox', { name: t.draft }).fill(t.lawful)
    await expect(result.getByText(t.allowed, { exact: true })).toBeVisible()
    await page.getByLabel(t.time).fill('22:45')
    await expect(result.getByText(t.warned)).toBeVisible()
    await page.getByRole('combobox', { name: t.to }).selectOption({ label: t.relative })
    await expect(result.getByText(t.blocked)).toBeVisible()
    await page.setViewportSize({ width: 1024, height: 700 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await clean(page)
    await shot(page, `${lang}-words-relative-dark`)
    expect(said).toEqual([])
  })
}
