// Puts the story in a book through the program's own commands, for tests that begin in the middle.

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import { fixture, type Served } from './owed'

export const CREDITOR = '合成精密机械（苏州）有限公司'
export const DEBTOR = '样例贸易（杭州）有限公司'

/** Runs a command as the pages do; the cookie is the page's. */
export async function call<T>(page: Page, name: string, input: unknown): Promise<T> {
  const answer = await page.request.post(new URL(`/call/${name}`, page.url()).href, { data: input })
  if (!answer.ok()) throw new Error(`${name}: ${await answer.text()}`)
  return answer.json()
}

/** Hands a file to the program and answers with its handle. */
async function hand(page: Page, path: string): Promise<string> {
  const answer = await page.request.post(new URL('/files', page.url()).href, {
    headers: { 'x-file-name': encodeURIComponent(basename(path)) },
    data: readFileSync(path),
  })
  const { file } = (await answer.json()) as { file: string }
  return file
}

/** Hands fixtures of a folder to the program and answers with their handles. */
export async function handed(page: Page, folder: string, names: string[]): Promise<string[]> {
  const files: string[] = []
  for (const name of names) files.push(await hand(page, fixture(folder, name)))
  return files
}

/** An open book with nothing in it. */
export async function emptyBook(page: Page, served: Served) {
  await page.goto(served.address)
  // The page has asked what it asks at first, so that it hears of the book.
  await page.waitForLoadState('networkidle')
  const party = {
    kind: null,
    registration: null,
    address: null,
    phone: null,
    contact: null,
    bank: null,
    account: null,
  }
  await call(page, 'book.create', { place: null, creditor: { ...party, name: CREDITOR } })
}

/** A book with the invoices and the statement of the story; the payment of the third person is open. */
export async function book(page: Page, served: Served) {
  await emptyBook(page, served)
  const files: string[] = []
  for (const name of [
    'tax_bureau_list/全量发票查询导出结果_合成.xlsx',
    'e_invoice/dzfp_25002000000000000017_蓝字.xml',
    'e_invoice/dzfp_25002000000000000025_蓝字.xml',
    'e_invoice/dzfp_25002000000000000033_红字.xml',
    'e_invoice/dzfp_25002000000000000041_蓝字.xml',
    'icbc_corporate/对公流水_工行_historydetail_合成.xlsx',
  ])
    files.push(await hand(page, fixture('import', name)))
  const read = await call<{ proposal: string }>(page, 'import.read', { files, passwords: {}, mappings: {} })
  await call(page, 'import.confirm', { proposal: read.proposal, dueDays: 30, decisions: {} })
}

/** The same book with evidence and an issued letter, in spite of the open payment. */
export async function fullBook(page: Page, served: Served) {
  await book(page, served)
  for (const [name, proves] of [
    ['购销合同_HT-2025-007.pdf', 'contract'],
    ['送货单_已签收.jpg', 'delivery'],
    ['微信聊天_1.png', 'demand'],
  ] as const) {
    const file = await hand(page, fixture('evidence', name))
    await call(page, 'evidence.attach', {
      debtor: DEBTOR,
      files: [file],
      proves: [proves],
      original: 'paper-original',
    })
  }
  const override = '客户今天就要，先出一份'
  await call(page, 'letter.issue', { debtor: DEBTOR, form: 'demand', lang: 'zh', override })
}

/** The id of the one debtor. */
export async function debtor(page: Page): Promise<string> {
  const { cases } = await call<{ cases: { debtor: string }[] }>(page, 'cases.list', {})
  return cases[0]?.debtor ?? ''
}
