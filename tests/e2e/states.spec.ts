// What is not the main road: files that cannot be read, tables nobody knows, a letter that must wait,
// things by hand, many cases, keys instead of a mouse, a program that went away.

import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clean, expect, fixture, pick, shot, test } from './owed'
import { book, call, DEBTOR, debtor, emptyBook } from './seed'

test('读不了的文件说清楚为什么，别的文件照样读', async ({ page, served }) => {
  await emptyBook(page, served)
  await page.goto(`${new URL(page.url()).origin}/#/import`)
  await pick(page, '选择文件…', [
    fixture('hostile', 'empty.csv'),
    fixture('hostile', 'zip_truncated.zip'),
    fixture('evidence', '送货单_已签收.jpg'),
    fixture('import', 'icbc_corporate/对公流水_工行_historydetail_合成.xlsx'),
  ])
  await expect(page.getByText('“empty.csv”是空的。')).toBeVisible()
  await expect(page.getByText('“送货单_已签收.jpg”看着像图片，里面没有能读的行。')).toBeVisible()
  await expect(page.getByText('“zip_truncated.zip”坏了，读不完整。')).toBeVisible()
  await expect(page.getByText('工商银行 · 对公流水')).toBeVisible()
  await expect(page.getByRole('button', { name: '下一步：核对' })).toBeEnabled()
  await clean(page)
  await shot(page, 'zh-import-problems')
})

test('没见过的表指一下列就能读；两千家也翻得动、找得到', async ({ page, served }) => {
  await emptyBook(page, served)
  const rows = Array.from({ length: 2000 }, (_, at) => {
    const day = `2025-0${(at % 9) + 1}-15`
    return `${day},第${String(at + 1).padStart(4, '0')}号五金商店,${1000 + at}.50,送货`
  })
  const file = join(tmpdir(), `own-table-${Date.now()}.csv`)
  writeFileSync(file, ['出库日子,店名,钱数,说明', ...rows].join('\n'))
  await page.goto(`${new URL(page.url()).origin}/#/import`)
  await pick(page, '选择文件…', [file])
  await expect(page.getByText('这张表没见过。')).toBeVisible()
  await clean(page)
  await page.getByText('一张发票或一笔销售', { exact: true }).click()
  for (const [field, heading] of [
    ['日期', '出库日子'],
    ['客户名称', '店名'],
    ['价税合计、金额', '钱数'],
  ] as const) {
    const input = page.getByRole('combobox', { name: field, exact: true })
    if ((await input.inputValue()) === heading) continue
    await input.click()
    await page.getByRole('option', { name: heading, exact: true }).click()
  }
  await shot(page, 'zh-import-columns')
  await page.getByRole('button', { name: '就照这样读' }).click()
  await expect(page.getByText('您指定了列的表格')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: '下一步：核对' }).click()
  await page.getByRole('button', { name: '下一步：付款日' }).click()
  await page.getByRole('radio', { name: '开票后 60 天' }).check()
  await page.getByRole('button', { name: '下一步：最后看一眼' }).click()
  await page.getByRole('button', { name: '写进账本' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '写好了' })).toBeVisible({ timeout: 60_000 })

  await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '案件' }).click()
  await expect(page.getByText('2,000 家')).toBeVisible()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(51)
  await clean(page)
  await page.getByRole('button', { name: '第 40 页' }).click()
  await expect(page.getByRole('rowheader', { name: /第0001号五金商店/ })).toBeVisible()
  await page.getByRole('searchbox').fill('第1234号')
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2)
  await shot(page, 'zh-cases-found')
})

test('没定清楚的函要写明理由才能出', async ({ page, served }) => {
  await book(page, served)
  const id = await debtor(page)
  await page.goto(`${new URL(page.url()).origin}/#/case/${id}/papers?draft=demand`)
  await expect(page.getByText('有 1 笔可能是他付的钱还没认')).toBeVisible()
  await expect(page.getByRole('button', { name: '正式出具' })).toBeDisabled()
  await page.getByRole('button', { name: '先不管，仍然要出' }).click()
  await page.getByLabel('为什么仍然要出').fill('客户今天就要')
  await clean(page)
  await page.getByRole('button', { name: '正式出具' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await expect(page.getByText('当时有没定的事，理由：客户今天就要')).toBeVisible()
  // Once the payment is decided the figures of the letter are old, and it says so.
  await page.getByRole('navigation', { name: '这个案件的页面' }).getByRole('link', { name: '账目' }).click()
  await page.getByRole('button', { name: `是${DEBTOR}付的` }).click()
  await page.getByRole('navigation', { name: '这个案件的页面' }).getByRole('link', { name: '文书' }).click()
  await expect(page.getByText('数字旧了')).toBeVisible()
})

test('手动记一笔、说清约定、记到账、更正，一样一样都算进去', async ({ page, served }) => {
  await emptyBook(page, served)
  await page.goto(`${new URL(page.url()).origin}/#/`)
  await page.reload()
  await page.getByRole('button', { name: '记一笔欠款' }).click()
  await page.getByLabel('全称').fill('张记五金经营部')
  await page.getByLabel('金额').fill('￥80，000.00')
  await page.getByLabel('哪天的事').fill('2025/3/1')
  await page.getByLabel('哪天的事').press('Tab')
  await clean(page)
  await page.getByRole('button', { name: '记下来' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '张记五金经营部' })).toBeVisible()

  await page.getByRole('button', { name: '说清付款日' }).click()
  await page.getByRole('radio', { name: '都是同一天' }).check()
  await page.getByLabel('都是同一天').last().fill('2025-04-01')
  await page.getByLabel('都是同一天').last().press('Tab')
  await page.getByRole('radio', { name: '约定了利率或违约金' }).check()
  await page.getByLabel('百分之几').fill('6')
  await clean(page)
  await page.getByRole('region', { name: '约定' }).getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('约定了每年 6%')).toBeVisible()

  await page.getByRole('button', { name: '记一笔到账' }).click()
  const arrived = page.getByRole('dialog')
  await arrived.getByLabel('金额').fill('20000')
  await arrived.getByLabel('到账日').fill('2025-06-30')
  await arrived.getByLabel('到账日').press('Tab')
  await arrived.getByLabel('凭什么、备注').fill('现金，有收条')
  await clean(page)
  await arrived.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('凭：现金，有收条')).toBeVisible()

  await page.getByRole('button', { name: '更正或减免' }).click()
  const change = page.getByRole('dialog')
  await change.getByLabel('多少').fill('1000')
  await change.getByLabel('为什么').fill('退货一箱')
  await clean(page)
  await change.getByRole('button', { name: '保存' }).click()
  await expect(page.locator('dd').first()).toHaveText('¥59,000.00')
  await shot(page, 'zh-by-hand')

  // A refusal says which rule, and what was typed stays.
  await page.getByRole('button', { name: '更正或减免' }).click()
  await change.getByLabel('多少').fill('0.001')
  await change.getByLabel('为什么').fill('算错')
  await change.getByRole('button', { name: '保存' }).click()
  await expect(change.getByRole('alert')).toContainText('小数点后两位')
  await expect(change.getByLabel('多少')).toHaveValue('0.001')
})

test('不用鼠标：查找、走到案件、打开再关上文件', async ({ page, served }) => {
  await book(page, served)
  await page.goto(`${new URL(page.url()).origin}/#/`)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('ylmy')
  await expect(page.getByRole('option', { name: new RegExp(`^${DEBTOR}`) })).toBeVisible()
  await clean(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: DEBTOR })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
})

test('程序没有回应时说清楚，回来之后能接着用', async ({ page, served }) => {
  await book(page, served)
  await page.goto(`${new URL(page.url()).origin}/#/cases`)
  await expect(page.getByRole('table')).toBeVisible()
  await page.route('**/call/**', route => route.abort())
  await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '记录' }).click()
  await expect(page.getByRole('alert')).toContainText('程序没有回应。')
  await clean(page)
  await shot(page, 'zh-unreachable')
  await page.unroute('**/call/**')
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByRole('button', { name: /^撤销/ }).first()).toBeVisible()
})

test('别处写进账本的，这里马上看得见', async ({ page, served }) => {
  await book(page, served)
  await page.goto(`${new URL(page.url()).origin}/#/payments`)
  await expect(page.getByRole('article')).toHaveCount(1)
  const { payments } = await call<{ payments: { payment: string }[] }>(page, 'payments.open', {})
  await call(page, 'payment.match', { payment: payments[0]?.payment, to: null, advance: false })
  await expect(page.getByText('都对上了')).toBeVisible()
})
