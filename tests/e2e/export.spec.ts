// Everything in the book, handed over through the window in each of its forms.

import { readFileSync } from 'node:fs'
import { clean, complaints, expect, shot, test } from './owed'
import { book } from './seed'

test('the book is exported from the page that the finder leads to', async ({ page, served }) => {
  const said = complaints(page)
  await book(page, served)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('textbox').fill('导出')
  await page.getByRole('option', { name: '导出全部内容' }).click()
  const card = page.getByRole('region', { name: '导出全部内容' })
  await expect(card).toBeInViewport()
  for (const [name, file, begins] of [
    ['Excel 工作簿', '账本导出_2026-11-21.xlsx', 'PK'],
    ['CSV 文本', '账本导出_2026-11-21.csv.zip', 'PK'],
    ['SQLite 数据库', '账本导出_2026-11-21.sqlite', 'SQLite format 3'],
    ['hledger 账本', '账本导出_2026-11-21.journal', '; 债权人'],
  ] as const) {
    const coming = page.waitForEvent('download')
    await card.getByRole('button', { name: `导出 ${name}` }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe(file)
    expect(
      readFileSync(await download.path())
        .toString('utf8')
        .startsWith(begins),
    ).toBe(true)
    await expect(card.getByRole('status')).toHaveText(`已导出“${file}”。`)
  }
  // How the card looks is seen by the walk over all pages.
  await clean(page)
  await shot(page, 'export-done')
  expect(said).toEqual([])
})
