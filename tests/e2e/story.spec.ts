// The same story twice: in Chinese, and in English after switching the language while typing.

import { clean, complaints, expect, shot, test } from './owed'
import { attach, claim, confirm, decide, letter, makeBook, pack, readFiles } from './story'
import { EN, ZH } from './words'

test('从空文件夹到正式催款函和核对过的证据册', async ({ page, served }) => {
  const said = complaints(page)
  await page.goto(served.address)
  await expect(page.getByRole('button', { name: ZH.makeBook })).toBeDisabled()
  await clean(page)
  await shot(page, 'zh-welcome')
  await makeBook(page, served, ZH)
  await clean(page)
  await shot(page, 'zh-doors')
  await readFiles(page, ZH, 'zh')
  await confirm(page, ZH, 'zh')
  await decide(page, ZH, 'zh')
  await claim(page, ZH, 'zh')
  await attach(page, ZH, 'zh')
  await letter(page, ZH, 'zh')
  await pack(page, ZH, 'zh')

  const rail = page.getByRole('navigation', { name: ZH.mainPages })
  await rail.getByRole('link', { name: ZH.settings }).click()
  await page.getByRole('button', { name: ZH.checkBook }).click()
  await expect(page.getByText(ZH.bookSound)).toBeVisible()
  await rail.getByRole('link', { name: ZH.history }).click()
  await expect(page.getByRole('button', { name: new RegExp(`^${ZH.undo}`) }).first()).toBeVisible()
  await clean(page)
  await shot(page, 'zh-history')
  expect(said).toEqual([])
})

test('from an empty folder to an issued letter and a verified pack', async ({ page, served }) => {
  const said = complaints(page)
  await page.goto(served.address)
  // What is being typed outlives the switch of language.
  await page.getByLabel(ZH.companyName).fill('合成')
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByLabel(EN.companyName)).toHaveValue('合成')
  await clean(page)
  await shot(page, 'en-welcome')
  await makeBook(page, served, EN)
  await readFiles(page, EN, 'en')
  await confirm(page, EN, 'en')
  await decide(page, EN, 'en')
  await claim(page, EN, 'en')
  await attach(page, EN, 'en')
  await letter(page, EN, 'en')
  await pack(page, EN, 'en')
  expect(said).toEqual([])
})
