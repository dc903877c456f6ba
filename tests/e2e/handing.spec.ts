// One debtor that is two, a guarantor beside it, its paper before the printer, and the book handed on.

import { clean, complaints, expect, shot, test } from './owed'
import { call, DEBTOR, emptyBook } from './seed'

const OTHER = '样例贸易（苏州）有限公司'

const WORDS = {
  zh: {
    apart: '分出去的另一家',
    name: '全称',
    account: '账号',
    second: /HT-2026-014/,
    because: '为什么分开',
    split: '分开',
    add: '再加一名被告',
    defendantName: '全称',
    sued: '连带责任保证人',
    copies: '每样材料 3 份：法院一份，每名被告一份。',
    save: '保存',
    print: '打印…',
    printing: '打印',
    preview: /^第 1 页，共/,
    copiesOf: /的份数$/,
    handover: '交接清单',
    cases: /^2 个案件没有了结/,
    copy: '做一份只读副本',
    copied: /^做好了：/,
  },
  en: {
    apart: 'The other one',
    name: 'Full name',
    account: 'Account number',
    second: /HT-2026-014/,
    because: 'Why they are two',
    split: 'Tell them apart',
    add: 'Add a defendant',
    defendantName: 'Full name',
    sued: 'Joint guarantor',
    copies: '3 copies of each paper: one for the court, one for each defendant.',
    save: 'Save',
    print: 'Print…',
    printing: 'Print',
    preview: /^Page 1 of/,
    copiesOf: /^Copies of/,
    handover: 'Hand-over',
    cases: /^2 open cases/,
    copy: 'Make a copy for reading',
    copied: /^Done: /,
  },
} as const

for (const language of ['zh', 'en'] as const)
  test(`told apart, sued together, printed and handed on, ${language}`, async ({ page, served }) => {
    const t = WORDS[language]
    const said = complaints(page)
    await emptyBook(page, served)
    for (const [amount, contract] of [
      ['80000', 'HT-2026-001'],
      ['36500', 'HT-2026-014'],
    ])
      await call(page, 'debt.record', {
        party: { name: DEBTOR, kind: 'company', address: '浙江省杭州市样例区测试路2号' },
        kind: 'sale',
        amount,
        on: '2026-01-10',
        due: '2026-02-09',
        contract,
      })
    await call(page, 'settings.change', { language })
    const { cases } = await call<{ cases: { debtor: string }[] }>(page, 'cases.list', {})
    const id = cases[0]?.debtor ?? ''
    const go = async (route: string) => {
      await page.goto(`${new URL(page.url()).origin}/#${route}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }

    await go(`/case/${id}/split`)
    await page.reload()
    const apart = page.getByRole('region', { name: t.apart, exact: true })
    await apart.getByRole('textbox', { name: t.name }).fill(OTHER)
    await apart.getByRole('textbox', { name: t.account }).fill('1102020000000000044')
    await page.getByRole('checkbox', { name: t.second }).check()
    // What both come to is there before anything is entered.
    await expect(page.getByRole('row', { name: new RegExp(OTHER) })).toContainText('36,500.00')
    await clean(page)
    await page.getByRole('textbox', { name: t.because }).fill('后一单是苏州公司订的')
    await page.getByRole('button', { name: t.split, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/case/${id}/$`))

    await go(`/case/${id}/court?part=filing`)
    await page.getByRole('button', { name: t.add }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: t.defendantName }).fill('样例担保有限公司')
    await dialog.getByRole('button', { name: t.save }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText(t.sued)).toBeVisible()
    await expect(page.getByText(t.copies)).toBeVisible()

    await call(page, 'letter.issue', { debtor: id, form: 'schedule', lang: 'zh' })
    await go(`/case/${id}/papers`)
    await page.reload()
    await page.getByRole('button', { name: t.print }).first().click()
    const print = page.getByRole('dialog', { name: t.printing, exact: true })
    await expect(print.getByText(t.preview)).toBeVisible()
    // For the court, both that are sued, and to keep.
    await expect(print.getByRole('textbox', { name: t.copiesOf })).toHaveValue('4')
    await clean(page)
    await shot(page, `print-${language}`)
    await page.keyboard.press('Escape')
    await expect(print).toBeHidden()

    await go('/handover')
    await expect(page.getByRole('heading', { level: 1, name: t.handover })).toBeVisible()
    await expect(page.getByText(t.cases)).toBeVisible()
    for (const name of [DEBTOR, OTHER]) await expect(page.getByText(name).first()).toBeVisible()
    await page.getByRole('button', { name: t.copy }).click()
    await expect(page.getByText(t.copied)).toBeVisible()
    await clean(page)
    expect(said).toEqual([])
  })
