// Three stories in one case, by role and label, in both languages: the limitation scare, the promise
// that was broken, and the file for the lawyer.

import type { Page } from '@playwright/test'
import { clean, complaints, expect, fixture, pick, shot, test } from './owed'
import { call, DEBTOR, emptyBook } from './seed'
import { attach, pack } from './story'
import { EN, ZH } from './words'

const SPOKEN = {
  zh: {
    ...ZH,
    todayLink: /^今天/,
    runsOut: /能证明的时效只到 2027年1月10日/,
    demandNow: /^马上催一次/,
    recordSending: /^记下寄送/,
    waybill: '运单号',
    why: '为什么寄到这里',
    registered: '登记地址或身份证地址',
    sendingDialog: /怎么寄的$/,
    cameDialog: /后来怎样$/,
    pickFiles: '选文件…',
    save: '保存',
    outcome: /^记下结果/,
    signer: '谁签收的',
    proved: '能证明送到',
    limitation: /诉讼时效/,
    anew: '2029-11-21',
    broken: /答应 .*没有全部到账/,
    hasNot: /^没有/,
    call: '打电话',
    dial: '开始通话',
    hangUp: '挂断，记下来',
    record: '记一次联系',
    said: '说了什么',
    named: '对方答应了付款日期',
    sum: '多少钱',
    by: '哪天之前',
    write: '记下来',
    understood: '知道了',
    promises: '承诺',
    notKept: '没有兑现',
    open: '还没到日子',
    others: '其他文书',
    brief: /^案情说明（给律师）/,
    briefName: '案情说明（给律师）',
    page: /第 1 页，共 \d+ 页/,
    wanted: '想要的结果（全部要回、能分期、最少要多少）',
    hoped: '全部要回，分三期也可以',
    overview: '概览',
  },
  en: {
    ...EN,
    todayLink: /^Today/,
    runsOut: /10 January 2027/,
    demandNow: /^Demand it now/,
    recordSending: /^Record sending/,
    waybill: 'Waybill number',
    why: 'Why there',
    registered: 'Registered or identity card address',
    sendingDialog: /sent/,
    cameDialog: /became/,
    pickFiles: 'Choose files…',
    save: 'Save',
    outcome: /^Record outcome/,
    signer: 'Who signed for it',
    proved: 'Arrival can be proved',
    limitation: /Limitation period/,
    anew: '21 Nov 2029',
    broken: /They promised it by/,
    hasNot: /^It has not/,
    call: 'Make a call',
    dial: 'Begin the call',
    hangUp: 'Hang up and write it down',
    record: 'Write down a contact',
    said: 'What was said',
    named: 'They named a day of payment',
    sum: 'How much',
    by: 'By which day',
    write: 'Write it down',
    understood: 'Understood',
    promises: 'Promises',
    notKept: 'Not kept',
    open: 'Not yet due',
    others: 'Other papers',
    brief: /^Brief for a lawyer/,
    briefName: 'Brief for a lawyer',
    page: /Page 1 of \d+/,
    wanted: 'What you want (all of it, instalments, the least)',
    hoped: 'All of it; three instalments would do',
    overview: 'Overview',
  },
}

/** Made up, with a check digit that is right. */
const CODE = '91320594MA1SYN0013'

/** A sale whose three years end in seven weeks, and a promise that was due yesterday. */
async function seed(page: Page) {
  const party = { name: DEBTOR, kind: 'company', address: '浙江省杭州市样例区测试路2号' }
  await call(page, 'debt.record', {
    debtor: null,
    party: { ...party, registration: null, phone: null, contact: null, bank: null, account: null },
    kind: 'sale',
    amount: '80000',
    on: '2023-12-01',
    due: '2024-01-10',
    contract: null,
  })
  const { book } = await call<{ book: { creditorId: string; creditor: object } }>(page, 'book.status', {})
  await call(page, 'party.describe', {
    party: book.creditorId,
    details: { ...book.creditor, kind: 'company', registration: CODE },
  })
  await call(page, 'promise.record', {
    debtor: DEBTOR,
    promise: { amount: '20000', on: '2026-11-10', by: '2026-11-20', how: 'spoken' },
  })
}

for (const lang of ['zh', 'en'] as const) {
  const t = SPOKEN[lang]
  test(`limitation, a broken promise, the lawyer, ${lang}`, async ({ page, served }) => {
    const said = complaints(page)
    await emptyBook(page, served)
    await seed(page)
    await call(page, 'settings.change', { language: lang })
    await page.reload()
    const tab = (name: string) =>
      page.getByRole('navigation', { name: t.casePages }).getByRole('link', { name: new RegExp(`^${name}`) })
    const rail = page.getByRole('navigation', { name: t.mainPages })

    await test.step('the limitation scare', async () => {
      await expect(page.getByText(t.runsOut)).toBeVisible()
      await clean(page)
      await shot(page, `${lang}-scare-today`)
      await page.getByRole('button', { name: t.demandNow }).click()
      await expect(page.getByText(t.page)).toBeVisible()
      await page.getByRole('button', { name: t.issue }).click()
      await page.getByRole('dialog').getByRole('button', { name: t.close }).click()
      // Only what is posted, and shown to have arrived, moves the day.
      await page.getByRole('button', { name: t.recordSending }).click()
      const sent = page.getByRole('dialog')
      await sent.getByLabel(t.waybill).fill('1234567890123')
      await sent.getByRole('combobox', { name: t.why }).click()
      await page.getByRole('option', { name: t.registered }).click()
      await pick(page, t.pickFiles, [fixture('evidence', '送货单_已签收.jpg')])
      await clean(page)
      await shot(page, `${lang}-scare-sent`)
      await sent.getByRole('button', { name: t.save }).click()
      await page.getByRole('button', { name: t.outcome }).click()
      const came = page.getByRole('dialog')
      await came.getByLabel(t.signer).fill('王芳')
      await pick(page, t.pickFiles, [fixture('evidence', '微信聊天_1.png')])
      await came.getByRole('button', { name: t.save }).click()
      await expect(page.getByText(t.proved)).toBeVisible()
      await tab(t.overview).click()
      await expect(page.getByRole('region', { name: t.limitation })).toContainText(t.anew)
    })

    await test.step('the broken promise', async () => {
      await rail.getByRole('link', { name: t.todayLink }).click()
      await expect(page.getByText(t.broken)).toBeVisible()
      await page.getByRole('button', { name: t.hasNot }).click()
      await page.getByRole('region', { name: t.call }).getByRole('button', { name: t.dial }).click()
      await clean(page)
      await shot(page, `${lang}-broken-call`)
      await page.getByRole('button', { name: t.hangUp }).click()
      const record = page.getByRole('region', { name: t.record })
      await record.getByLabel(t.said).fill('说月底一定付')
      await record.getByRole('checkbox', { name: t.named }).check()
      await record.getByLabel(t.sum).fill('20,000')
      await record.getByLabel(t.by).fill('2026-11-30')
      await record.getByLabel(t.by).press('Tab')
      await record.getByRole('button', { name: t.write }).click()
      // It is a Saturday: the log takes it and says what to think of.
      await page.getByRole('button', { name: t.understood }).click()
      const promises = page.getByRole('region', { name: t.promises })
      await expect(promises.getByText(t.notKept, { exact: true })).toBeVisible()
      await expect(promises.getByText(t.open, { exact: true })).toBeVisible()
      await clean(page)
      await shot(page, `${lang}-broken-promises`)
    })

    await test.step('the file for the lawyer', async () => {
      await attach(page, t, `${lang}-lawyer`)
      await tab(t.papers).click()
      await page.getByRole('button', { name: t.others }).click()
      await page.getByRole('button', { name: t.brief }).click()
      await expect(page.getByText(t.page)).toBeVisible()
      await clean(page)
      await shot(page, `${lang}-lawyer-brief`)
      await page.getByLabel(t.wanted).fill(t.hoped)
      await page.getByLabel(t.wanted).press('Tab')
      await page.getByRole('button', { name: t.issue }).click({ timeout: 15_000 })
      await page.getByRole('dialog').getByRole('button', { name: t.close }).click()
      await expect(
        page.getByRole('row', { name: new RegExp(t.briefName.replace(/[()（）]/g, '.')) }),
      ).toBeVisible()
      await pack(page, t, `${lang}-lawyer`)
    })
    expect(said).toEqual([])
  })
}
