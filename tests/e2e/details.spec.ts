// What few debts have: parts with a day each, and money spent on getting paid.

import { clean, complaints, expect, shot, test } from './owed'
import { book, call, debtor } from './seed'

interface Claim {
  heads: { head: string; amount: string }[]
  lines: { instalment: number | null }[]
}

test('分期各算各的，费用按约定算进来', async ({ page, served }) => {
  const said = complaints(page)
  await book(page, served)
  const id = await debtor(page)
  await page.goto(`${new URL(page.url()).origin}/#/case/${id}/money`)
  const debts = page.getByRole('region', { name: '每一笔账' })
  const dialog = page.getByRole('dialog')

  await debts.getByRole('button', { name: '分期和借款细节' }).click()
  const sum = Number(
    /等于 ¥([\d,.]+)/.exec(await dialog.getByText(/等于 ¥/).innerText())?.[1]?.replaceAll(',', ''),
  )
  await dialog.getByRole('button', { name: '加一期' }).click()
  await dialog.getByRole('textbox', { name: '第 1 期多少' }).fill('10000')
  await dialog.getByRole('textbox', { name: '第 1 期几号该付' }).fill('2025-06-30')
  await dialog.getByRole('button', { name: '加一期' }).click()
  await dialog.getByRole('textbox', { name: '第 2 期多少' }).fill((sum - 10_000 - 1).toFixed(2))
  await dialog.getByRole('textbox', { name: '第 2 期几号该付' }).fill('2025-09-30')
  await dialog.getByRole('textbox', { name: '第 1 期多少' }).click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await clean(page)
  await shot(page, 'zh-details-refused')
  await dialog.getByRole('textbox', { name: '第 2 期多少' }).fill((sum - 10_000).toFixed(2))
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  const claim = await call<Claim>(page, 'claim.show', { debtor: id })
  expect(new Set(claim.lines.map(line => line.instalment).filter(Boolean))).toEqual(new Set([1, 2]))

  for (const agreed of [false, true]) {
    await debts.getByRole('button', { name: '记一笔费用' }).click()
    await dialog.getByRole('combobox', { name: '什么费用' }).click()
    await page.getByRole('option', { name: '律师费' }).click()
    await dialog.getByRole('textbox', { name: '多少' }).fill('3000')
    if (agreed) await dialog.getByRole('switch', { name: /合同或协议写明/ }).check()
    await clean(page)
    await shot(page, 'zh-details-cost')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('费用记下了。').first()).toBeVisible()
    const { heads } = await call<Claim>(page, 'claim.show', { debtor: id })
    expect(heads.find(each => each.head === 'costs')?.amount).toBe(agreed ? '3000.00' : undefined)
  }
  await expect(page.getByText('实现债权的费用').first()).toBeVisible()
  await clean(page)
  await shot(page, 'zh-details-claim')
  // The alert of the refused sum is an answer, and the console may say so.
  expect(said.filter(line => !line.includes('status of 4'))).toEqual([])
})
