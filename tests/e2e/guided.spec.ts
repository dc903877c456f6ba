// The owner with one invoice of ¥80,000: from an empty book to a printed letter, one question a page,
// in fewer than thirty clicks.

import type { Page } from '@playwright/test'
import { clean, complaints, expect, shot, test } from './owed'
import { call, emptyBook } from './seed'

const SPOKEN = {
  zh: {
    door: '新的一笔欠款',
    who: '谁欠您的钱？',
    name: '对方的全称',
    next: '下一步',
    back: '上一步',
    company: '公司',
    number: '统一社会信用代码或身份证号',
    bad: '校验位对不上，多半抄错了一位。请对着营业执照或身份证再看一遍。',
    skip: '不知道，先跳过',
    sale: '货款',
    none: '现在没有，以后再加',
    amount: '欠多少钱',
    on: '哪天的事',
    unpaid: '一分没付',
    thirty: '开票或交货后 30 天',
    unagreed: '没有约定',
    source: '您是怎么知道的？',
    bought: '花钱买来的',
    own: '自己和对方打交道知道的',
    unlawful: '这样得来的不能用',
    answers: [
      '找得到，会回话',
      '认',
      '只说再等等',
      '做到一部分',
      '照常经营，或有稳定收入',
      '没有查到',
      /^不知道/,
    ],
    resume: '上次问到一半',
    goOn: '接着说',
    look: '最后看一眼',
    enter: '写进账本，看结果',
    done: (name: string) => `${name}：现在清楚了`,
    class: 'B 要谈一谈',
    believed: '您以为的',
    provable: '能证明的',
    claim: '截至 2026-11-21 可以主张的，一行一行',
    law: /民法典|买卖合同/,
    weakest: '最弱的一处证据',
    preview: '催款函的样子',
    pageOf: /第 1 页，共 \d+ 页/,
    issue: '正式出具催款函',
    close: '关闭',
    tasks: '说过要做的事',
    task: '看看到账没有；没有，就走函里说的下一步',
    toCase: '去这个案件',
  },
  en: {
    door: 'A new debt',
    who: 'Who owes you money?',
    name: 'Their full name',
    next: 'Next',
    back: 'Back',
    company: 'Company',
    number: 'Credit code or identity number',
    bad: 'The check digit is wrong, so one figure was probably copied wrongly. Compare it with the licence or the card.',
    skip: 'I do not know, skip it',
    sale: 'Goods',
    none: 'None now, I will add them later',
    amount: 'How much they owe',
    on: 'When it arose',
    unpaid: 'Nothing was paid',
    thirty: '30 days after invoice or delivery',
    unagreed: 'Nothing was agreed',
    source: 'How do you know?',
    bought: 'I bought it',
    own: 'From my own dealings with them',
    unlawful: 'What was got this way may not be used',
    answers: [
      'Yes, they answer',
      'Yes',
      'Only “later”',
      'In part',
      'As usual, or a steady income',
      'Nothing found',
      /^I do not know/,
    ],
    resume: 'You were in the middle',
    goOn: 'Go on',
    look: 'A last look',
    enter: 'Write it to the book',
    done: (name: string) => `${name}: now it is clear`,
    class: 'B, to be talked with',
    believed: 'What you believe',
    provable: 'What you can prove',
    claim: 'What may be claimed as of 2026-11-21, line by line',
    law: /Civil Code|Sales/,
    weakest: 'Your weakest proof',
    preview: 'How the demand letter looks',
    pageOf: /Page 1 of \d+/,
    issue: 'Issue the letter of demand',
    close: 'Close',
    tasks: 'What you said you would do',
    task: 'See whether the money came; if not, take the step that the letter said',
    toCase: 'Go to the case',
  },
}

const DEBTOR = '杭州样例贸易有限公司'

/** How often a mouse was clicked, over every page that was loaded. */
async function counted(page: Page): Promise<() => number> {
  let clicks = 0
  await page.exposeFunction('clickedOnce', () => {
    clicks += 1
  })
  await page.addInitScript(() => {
    addEventListener(
      'click',
      event =>
        event.isTrusted && event.detail > 0 && (window as never as { clickedOnce(): void }).clickedOnce(),
      true,
    )
  })
  return () => clicks
}

for (const lang of ['zh', 'en'] as const) {
  const t = SPOKEN[lang]
  test(`one invoice of ¥80,000, from an empty book to a letter, ${lang}`, async ({ page, served }) => {
    const said = complaints(page)
    const clicks = await counted(page)
    await emptyBook(page, served)
    await call(page, 'settings.change', { language: lang })
    await page.reload()
    const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
    const asked = (what: string) => expect(page.getByRole('heading', { level: 1, name: what })).toBeVisible()
    const began = clicks()

    await press(t.door)
    await asked(t.who)
    await clean(page)
    await shot(page, `${lang}-new-who`)
    await page.getByRole('combobox', { name: t.name }).fill(DEBTOR)
    await press(t.next)
    await press(t.company)
    await page.getByLabel(t.number).fill('91330100MA27X1234X')
    await expect(page.getByText(t.bad)).toBeVisible()
    await clean(page)
    await shot(page, `${lang}-new-number`)
    await page.getByLabel(t.number).fill('')
    await press(t.skip)
    await press(t.sale)
    await press(t.none)
    await page.getByLabel(t.amount).fill('80,000')
    await page.getByRole('textbox', { name: t.on }).fill('2025-03-01')
    await page.keyboard.press('Tab')
    await press(t.next)
    await press(t.unpaid)
    await press(t.thirty)
    await press(t.unagreed)
    await shot(page, `${lang}-new-behaviour`)

    // Closed in the middle: everything is there again, and the way back loses nothing. What is
    // looked at here besides the straight way is not counted.
    const before = clicks()
    await expect(page.getByRole('combobox', { name: t.source })).toBeVisible()
    const at = new URL(page.url()).hash.split('/').at(-1)
    type Draft = { interview: { page: string } | null }
    const kept = async () => (await call<Draft>(page, 'interview.read', {})).interview?.page
    await expect.poll(kept).toBe(at)
    await page.goto(`${new URL(page.url()).origin}/#/new`)
    await page.reload()
    await asked(t.resume)
    await clean(page)
    await press(t.goOn)
    await press(t.back)
    await expect(page.getByRole('button', { name: t.unagreed, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await press(t.unagreed)
    const source = page.getByRole('combobox', { name: t.source })
    await source.click()
    await page.getByRole('option', { name: t.bought }).click()
    await expect(page.getByText(t.unlawful)).toBeVisible()
    await expect(page.getByRole('button', { name: t.answers[0] as string, exact: true })).toBeDisabled()
    await clean(page)
    await shot(page, `${lang}-new-unlawful`)
    await source.click()
    await page.getByRole('option', { name: t.own }).click()
    const aside = clicks() - before

    for (const answer of t.answers) await press(answer)
    await asked(t.look)
    await clean(page)
    await shot(page, `${lang}-new-look`)
    await press(t.enter)

    await asked(t.done(DEBTOR))
    await expect(page.getByText(t.class).first()).toBeVisible()
    await expect(page.getByText(t.believed)).toBeVisible()
    await expect(page.getByText(t.provable)).toBeVisible()
    const lines = page.getByRole('table', { name: t.claim })
    await expect(lines).toContainText('80,000.00')
    await expect(lines.getByRole('button', { name: t.law }).first()).toBeVisible()
    await expect(page.getByRole('region', { name: t.weakest })).toBeVisible()
    await expect(page.getByRole('region', { name: t.preview })).toContainText(t.pageOf)
    await clean(page)
    await shot(page, `${lang}-new-result`)
    await press(t.issue)
    const letter = page.getByRole('dialog')
    await expect(letter).toContainText(t.pageOf)
    await expect(letter).toContainText(DEBTOR)
    const used = clicks() - began - aside
    expect(used).toBeLessThan(30)
    expect(used).toBeGreaterThan(15)
    test.info().annotations.push({ type: 'clicks', description: String(used) })

    await letter.getByRole('button', { name: t.close }).click()
    await press(t.toCase)
    await expect(page.getByRole('region', { name: t.tasks })).toContainText(t.task)
    await clean(page)
    await shot(page, `${lang}-new-case`)
    expect(said).toEqual([])
  })
}
