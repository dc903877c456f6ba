// A statement of account: drafted, issued, and recorded when it comes back signed.

import { clean, complaints, expect, fixture, shot, test } from './owed'
import { book, call, debtor } from './seed'

test('a statement goes out, comes back with a difference, and stands beside the debts', async ({
  page,
  served,
}) => {
  const said = complaints(page)
  await book(page, served)
  const { payments } = await call<{ payments: { payment: string }[] }>(page, 'payments.open', {})
  for (const { payment } of payments) await call(page, 'payment.match', { payment, because: '与货款无关' })
  const id = await debtor(page)
  await page.goto(`${new URL('/', page.url()).href}#/case/${id}/papers`)
  await page.reload()
  await page.getByRole('button', { name: '起草对账函' }).click()
  await expect(page.getByText(/^第 1 页，共/)).toBeVisible()
  await clean(page)
  await shot(page, 'statement-draft')
  await page.getByRole('button', { name: '正式出具' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')

  const row = page.getByRole('row', { name: /对账函/ })
  await row.getByRole('button', { name: /签回来了/ }).click()
  const dialog = page.getByRole('dialog')
  const pick = async (name: string, called: string) => {
    const choosing = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name }).click()
    await (await choosing).setFiles([fixture('evidence', called)])
  }
  await pick('选择文件', '微信聊天_1.png')
  await expect(dialog.getByText('微信聊天_1.png')).toBeVisible()
  await dialog.getByText('有差异').click()
  await dialog.getByLabel('对方说欠多少').fill('50,000')
  await dialog.getByLabel('对方说的原因').fill('少了两箱')
  await dialog.getByLabel('谁签的').fill('王芳')
  await clean(page)
  await shot(page, 'statement-returned')
  // That was the wrong file: while the right one is on its way, the form waits for it.
  let arrive: () => void = () => undefined
  const held = new Promise<void>(resolve => {
    arrive = resolve
  })
  await page.route('**/files', async route => {
    await held
    await route.continue()
  })
  const save = dialog.getByRole('button', { name: '保存' })
  await expect(save).toBeEnabled()
  await pick('换一个', '送货单_已签收.jpg')
  await expect(save).toBeDisabled()
  arrive()
  await expect(dialog.getByText('送货单_已签收.jpg', { exact: true })).toBeVisible()
  await save.click()
  await expect(row.getByText('有争议')).toBeVisible()
  await expect(row.getByText('少了两箱')).toBeVisible()
  await page.setViewportSize({ width: 1024, height: 700 })
  await clean(page)
  await shot(page, 'statement-papers')

  await page.goto(`${new URL('/', page.url()).href}#/case/${id}/evidence`)
  const chain = page.getByRole('table', { name: '单据对照' })
  await expect(chain.getByText('有差异').first()).toBeVisible()
  await clean(page)
  await shot(page, 'statement-chain')
  await call(page, 'settings.change', { language: 'en', scheme: 'dark' })
  await page.reload()
  await expect(page.getByRole('table', { name: 'Papers side by side' })).toBeVisible()
  await clean(page)
  await shot(page, 'statement-chain-en-dark')
  expect(said).toEqual([])
})
