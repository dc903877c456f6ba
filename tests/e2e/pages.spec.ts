// Every page in both languages and both schemes, at the smallest window and at a usual one: nothing
// in anybody's way, nothing wider than the window. The pictures in shots/ are to be looked at.

import type { Page } from '@playwright/test'
import { clean, complaints, expect, shot, test } from './owed'
import { call, debtor, fullBook } from './seed'

const SIZES = [
  { width: 1024, height: 700 },
  { width: 1440, height: 900 },
]

async function routes(page: Page): Promise<[string, string][]> {
  const id = await debtor(page)
  return [
    ['today', '/'],
    ['cases', '/cases'],
    ['case', `/case/${id}`],
    ['money', `/case/${id}/money`],
    ['evidence', `/case/${id}/evidence`],
    ['contact', `/case/${id}/contact`],
    ['call', `/case/${id}/contact?do=call`],
    ['papers', `/case/${id}/papers`],
    ['draft', `/case/${id}/papers?draft=demand`],
    ['import', '/import'],
    ['reconcile', '/reconcile'],
    ['debt', '/debt'],
    ['words', '/words'],
    ['calendar', '/calendar'],
    ['insights', '/insights'],
    ['days', `/case/${id}/court?part=days`],
    ['report', '/conduct'],
    ['tonight', '/tonight'],
    ['rehearsal', '/rehearsal'],
    ['library', '/library?q=561'],
    ['article', '/library/civil_code.561'],
    ['templates', '/templates/demand'],
    ['batch', '/batch'],
    ['batch-packs', '/batch/packs'],
    ['history', '/history'],
    ['courts', '/courts'],
    ['settings', '/settings'],
  ]
}

async function visit(page: Page, route: string) {
  await page.evaluate(to => {
    location.hash = to
  }, route)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^(正在取…|Fetching…)$/ })).toHaveCount(0)
  if (route.includes('draft=')) await expect(page.getByText(/^(第 1 页，共|Page 1 of)/)).toBeVisible()
}

/** The page scrolls down, never sideways; a wide table does so in its own box. */
async function fits(page: Page) {
  const wide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const out = [...document.querySelectorAll('body *')].filter(
      each =>
        each.getBoundingClientRect().right > clientWidth + 1 &&
        each.closest('[role=group][tabindex]') === null,
    )
    return ['the page scrolls sideways', ...out.map(each => `${each.tagName} ${each.className}`)]
  })
  expect(wide, page.url()).toEqual([])
}

for (const language of ['zh', 'en'])
  for (const scheme of ['light', 'dark'])
    test(`pages, ${language}, ${scheme}`, async ({ page, served }) => {
      const said = complaints(page)
      await fullBook(page, served)
      await call(page, 'settings.change', { language, scheme })
      await page.reload()
      for (const size of SIZES) {
        await page.setViewportSize(size)
        for (const [name, route] of await routes(page)) {
          await visit(page, route)
          await fits(page)
          if (size.width > 1024) await clean(page)
          await shot(page, `pages-${language}-${scheme}-${size.width}-${name}`)
        }
      }
      expect(said).toEqual([])
    })

test('at twice the size of text, and in large type, nothing is cut off', async ({ page, served }) => {
  await fullBook(page, served)
  await call(page, 'settings.change', { large: true })
  // A window of 1024 at 200 % has half its width in CSS pixels.
  await page.setViewportSize({ width: 512, height: 700 })
  await page.reload()
  for (const [name, route] of await routes(page)) {
    await visit(page, route)
    await fits(page)
    await clean(page)
    await shot(page, `pages-narrow-${name}`)
  }
})

test('on a 4K screen the text grows with it', async ({ page, served }) => {
  await fullBook(page, served)
  await page.setViewportSize({ width: 3840, height: 2160 })
  await page.reload()
  for (const [name, route] of (await routes(page)).slice(0, 4)) {
    await visit(page, route)
    await fits(page)
    await shot(page, `pages-4k-${name}`)
  }
  const size = await page.evaluate(() => getComputedStyle(document.body).fontSize)
  expect(Number.parseFloat(size)).toBeGreaterThan(20)
})
