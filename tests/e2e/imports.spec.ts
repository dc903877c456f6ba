// Files on their way in: one with a password, a table whose columns were named before, more rows than
// a page shows.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clean, expect, fixture, pick, shot, test } from './owed'
import { emptyBook } from './seed'

test('有密码的账单：密码不对说不对，对了就读；别的文件不耽误', async ({ page, served }) => {
  await emptyBook(page, served)
  await page.goto(`${new URL(page.url()).origin}/#/import`)
  await pick(page, '选择文件…', [
    fixture('import', 'wechat_pay/微信支付账单_AES密码123456_合成.zip'),
    fixture('import', 'alipay/支付宝账单_密码123456_合成.zip'),
  ])
  const file = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  const wechat = file('微信支付账单_AES密码123456_合成.zip')
  const alipay = file('支付宝账单_密码123456_合成.zip')
  await expect(wechat.getByLabel('打开密码')).toBeVisible()
  await expect(alipay.getByLabel('打开密码')).toBeVisible()
  await clean(page)

  await wechat.getByLabel('打开密码').fill('654321')
  await wechat.getByRole('button', { name: '打开', exact: true }).click()
  await expect(wechat.getByText('这个密码打不开，再核对一下。')).toBeVisible()
  await shot(page, 'zh-import-password')

  await wechat.getByLabel('打开密码').fill('123456')
  await wechat.getByRole('button', { name: '打开', exact: true }).click()
  await expect(wechat.getByText('微信支付', { exact: false }).last()).toBeVisible()
  await expect(wechat.getByLabel('打开密码')).toHaveCount(0)
  await expect(alipay.getByLabel('打开密码')).toBeVisible()

  await alipay.getByLabel('打开密码').fill('123456')
  await alipay.getByRole('button', { name: '打开', exact: true }).click()
  await expect(alipay.getByLabel('打开密码')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '下一步：核对' })).toBeEnabled()
  await clean(page)
})

test('指过的列，同样列名的表直接读，列名不同的照样问', async ({ page, served }) => {
  await emptyBook(page, served)
  await page.goto(`${new URL(page.url()).origin}/#/import`)
  const table = (name: string, headings: string, ...rows: string[]) => {
    const file = join(served.dir, '..', name)
    writeFileSync(file, [headings, ...rows, ''].join('\n'))
    return file
  }
  const first = table(
    '一.csv',
    '出库日子,店名,钱数,说明',
    '2025-03-01,甲记五金,10.00,一',
    '2025-03-02,乙记杂货,20.50,二',
  )
  await pick(page, '选择文件…', [first])
  await expect(page.getByText('这张表没见过。')).toBeVisible()
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
  await page.getByRole('button', { name: '就照这样读' }).click()
  await expect(page.getByText('您指定了列的表格')).toBeVisible()

  const again = table('二.csv', '出库日子,店名,钱数,说明', '2025-04-01,丙记灯饰,30.00,三')
  const other = table('三.csv', '出库日子,店名,退款数,说明', '2025-04-01,丁记布行,40.00,四')
  await page.getByRole('button', { name: '从头来' }).click()
  await pick(page, '选择文件…', [again, other])
  const file = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await expect(file('二.csv').getByText('您指定了列的表格')).toBeVisible()
  await expect(file('三.csv').getByText('这张表没见过。')).toBeVisible()
})

test('一个文件上千行：先看头几十行，其余翻得到', async ({ page, served }) => {
  await emptyBook(page, served)
  const rows = Array.from({ length: 1000 }, (_, at) => {
    const day = `2025-0${(at % 9) + 1}-15 08:00:00`
    return `${day},V${at},第${String(at + 1).padStart(4, '0')}号商店,6222,${at + 1}.50,,1.00,货款`
  })
  const file = join(served.dir, '..', '流水.csv')
  writeFileSync(file, ['交易时间,凭证号,对方单位,对方账号,转入金额,转出金额,余额,摘要', ...rows].join('\n'))
  await page.goto(`${new URL(page.url()).origin}/#/import`)
  await pick(page, '选择文件…', [file])
  await page.getByRole('button', { name: '下一步：核对' }).click()
  await page.getByText('付款人不是任何一个买方：1000 笔').click()
  const open = page.getByRole('radiogroup')
  await expect(open).toHaveCount(50)
  await page.getByRole('button', { name: '还有 950 行，接着看' }).click()
  await expect(open).toHaveCount(250)
  await page.getByRole('button', { name: '还有 750 行，接着看' }).click()
  await expect(open).toHaveCount(450)
  await shot(page, 'zh-import-pages')
})
