// Every page and what opens on it, over one book that has had a life: evidence, papers, a pack, a case
// that is settled, and another client's book beside it.

import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import type { Page, Request } from '@playwright/test'
import { expect, program, type Served } from './owed'
import { call, DEBTOR, fullBook } from './seed'

/** A place to look at. */
export interface Stop {
  name: string
  route: string
  /** Opens what is not open by itself. */
  open?: (page: Page) => Promise<void>
}

const SETTLED = '结清了的客户（绍兴）有限公司'
const OTHER = '另一位客户（无锡）有限公司'

/** The book of all stops. */
export async function lived(page: Page, served: Served) {
  await fullBook(page, served)
  await call(page, 'letter.issue', { debtor: DEBTOR, form: 'schedule', lang: 'zh', override: '对账用' })
  await call(page, 'pack.keep-template', {
    name: '西湖法院网上立案',
    is: { order: ['demand'], stamp: 'head-right', tabs: 'both', lines: ['代理人：沈洁'] },
  })
  await call(page, 'pack.build', { debtor: DEBTOR, place: null })
  await call(page, 'debt.record', {
    party: { name: SETTLED, kind: 'company', phone: '0575-80000000', contact: '王芳' },
    kind: 'sale',
    amount: '20000',
    on: '2026-01-10',
    due: '2026-02-09',
  })
  await call(page, 'payment.record', {
    debtor: SETTLED,
    on: '2026-03-01',
    amount: '20000',
    order: 'principal-first',
    because: '现金，有收条',
  })
  // A book of another client, made by another program meanwhile.
  execFileSync(program(), ['new', join(dirname(served.dir), 'other'), '--creditor', OTHER], {
    env: { ...process.env, OWED_CONFIG: join(dirname(served.dir), 'config') },
    stdio: 'ignore',
  })
}

const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

const inDialog = (name: RegExp) => async (page: Page) => {
  await press(name)(page)
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** Every stop of that book. */
export async function stops(page: Page): Promise<Stop[]> {
  const { cases } = await call<{ cases: { debtor: string; name: string }[] }>(page, 'cases.list', {})
  const of = (name: string) => cases.find(row => row.name === name)?.debtor ?? ''
  const [id, settled] = [of(DEBTOR), of(SETTLED)]
  const { evidence } = await call<{ evidence: { file: string; name: string }[] }>(page, 'case.show', {
    debtor: id,
    on: null,
  })
  const contract = evidence.find(each => each.name.endsWith('.pdf'))
  const view = new URLSearchParams({ view: contract?.file ?? '', name: contract?.name ?? '', media: 'pdf' })
  return [
    { name: 'today', route: '/' },
    { name: 'cases', route: '/cases' },
    { name: 'case', route: `/case/${id}` },
    { name: 'closed', route: `/case/${settled}` },
    { name: 'erase', route: `/case/${settled}`, open: inDialog(/^(看能删什么|See what can be)/) },
    { name: 'money', route: `/case/${id}/money` },
    { name: 'evidence', route: `/case/${id}/evidence` },
    { name: 'share', route: `/case/${id}/evidence?${view}`, open: share },
    { name: 'contact', route: `/case/${id}/contact` },
    { name: 'call', route: `/case/${id}/contact?do=call` },
    { name: 'papers', route: `/case/${id}/papers` },
    { name: 'withdraw', route: `/case/${id}/papers`, open: inDialog(/^(撤回|Withdraw)…/) },
    { name: 'stamp', route: `/case/${id}/papers?at=packs`, open: press(/^(时间戳|Timestamp)/) },
    { name: 'seal', route: `/case/${id}/papers?at=packs`, open: press(/^(加密打包|Seal)…/) },
    { name: 'print', route: `/case/${id}/papers`, open: inDialog(/^(打印|Print)…/) },
    { name: 'draft', route: `/case/${id}/papers?draft=demand` },
    { name: 'days', route: `/case/${id}/court?part=days` },
    { name: 'filing', route: `/case/${id}/court?part=filing` },
    { name: 'lawyer', route: `/case/${id}/court?part=lawyer` },
    { name: 'split', route: `/case/${id}/split` },
    { name: 'import', route: '/import' },
    { name: 'reconcile', route: '/reconcile' },
    { name: 'debt', route: '/debt' },
    { name: 'words', route: '/words' },
    { name: 'calendar', route: '/calendar' },
    { name: 'insights', route: '/insights' },
    { name: 'report', route: '/conduct' },
    { name: 'tonight', route: '/tonight' },
    { name: 'rehearsal', route: '/rehearsal' },
    { name: 'library', route: '/library?q=561' },
    { name: 'article', route: '/library/civil_code.561' },
    { name: 'templates', route: '/templates/demand' },
    { name: 'batch', route: '/batch' },
    { name: 'batch-packs', route: '/batch/packs' },
    { name: 'pack-templates', route: '/batch/packs', open: inDialog(/^(管理模板|Manage templates)/) },
    { name: 'books', route: '/books', open: findInBooks },
    { name: 'hand-on', route: '/books', open: inDialog(/^(抄规矩|Hand rules on)/) },
    { name: 'handover', route: '/handover' },
    { name: 'history', route: '/history' },
    { name: 'courts', route: '/courts' },
    { name: 'settings', route: '/settings' },
    { name: 'export', route: '/settings?at=export' },
  ]
}

/** Two covers: what the program proposes, and one made with the keys. */
async function share(page: Page) {
  await press(/^(遮盖后分享|Cover and share)/)(page)
  await press(/^(找身份证|Find private)/)(page)
  await press(/^(加一块|Add cover)/)(page)
}

async function findInBooks(page: Page) {
  await page.getByRole('textbox', { name: /^(在所有账本里找|Find in all books)/ }).fill('客户')
  await press(/^(找|Find)$/)(page)
}

/** The commands that were asked and not answered yet. */
const asked = new WeakMap<Page, Set<Request>>()

/** Notes what a page asks, from now on. */
export function listen(page: Page) {
  const going = new Set<Request>()
  asked.set(page, going)
  page.on('request', request => {
    if (request.url().includes('/call/')) going.add(request)
  })
  const over = (request: Request) => void going.delete(request)
  page.on('requestfinished', over)
  page.on('requestfailed', over)
}

/** Waits until a page has all it asked for on it. */
export async function settled(page: Page) {
  await expect(async () => {
    for (let look = 0; look < 2; look++) {
      await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
      expect(asked.get(page)?.size ?? 0).toBe(0)
    }
  }).toPass({ intervals: [20] })
}

/** Goes to a stop. What was opened at the one before is shut by going to another page first. */
export async function visit(page: Page, stop: Stop) {
  await page.evaluate(async to => {
    const path = (hash: string) => hash.replace(/^#/, '').split('?')[0]
    const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    if (path(location.hash) === path(to)) {
      location.hash = '/words'
      await frame()
    }
    location.hash = to
    await frame()
  }, stop.route)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await settled(page)
  if (stop.route.includes('draft=')) await expect(page.getByText(/^(第 1 页，共|Page 1 of)/)).toBeVisible()
  if (stop.open) {
    await stop.open(page)
    await settled(page)
  }
}
