// Every page in both languages and both schemes, at the smallest window, at a usual one and at twice
// the size of text: nothing in anybody's way, nothing wider than the window. The pictures in shots/ are
// to be looked at.

import type { Page } from '@playwright/test'
import { clean, complaints, expect, shot, test } from './owed'
import { call, fullBook } from './seed'
import { listen, lived, type Stop, settled, stops, visit } from './stops'

const SMALLEST = { width: 1024, height: 700 }
const USUAL = { width: 1440, height: 900 }
/** A window of 1024 at 200 % has half its width in CSS pixels. */
const HALF = { width: 512, height: 700 }

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

/** The scheme is the system's until the owner chose one, so it can be turned without going anywhere. */
async function turn(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await settled(page)
}

async function look(page: Page, stop: Stop, language: string) {
  for (const size of [SMALLEST, USUAL]) {
    await page.setViewportSize(size)
    await settled(page)
    await fits(page)
    await shot(page, `pages-${language}-light-${size.width}-${stop.name}`)
  }
  await clean(page)
  // What stands where, and what it is called, is the same in the dark; only the colours are others,
  // and those are the same in both languages.
  if (language === 'en' && process.env.OWED_PICTURES === undefined) return
  await turn(page, 'dark')
  if (language === 'zh') await clean(page, 'colours')
  await shot(page, `pages-${language}-dark-${USUAL.width}-${stop.name}`)
  await turn(page, 'light')
}

for (const language of ['zh', 'en'])
  for (const half of [0, 1])
    test(`pages, ${language}, ${half + 1} of 2`, async ({ page, served }) => {
      const said = complaints(page)
      listen(page)
      await lived(page, served)
      await call(page, 'settings.change', { language })
      await page.reload()
      for (const [at, stop] of (await stops(page)).entries()) {
        if (at % 2 !== half) continue
        await visit(page, stop)
        await look(page, stop, language)
      }
      expect(said).toEqual([])
      if (half === 1) await lockedPages(page, language)
      // What was on the page when the book was shut is refused by it.
      expect(said.filter(line => !line.includes('422'))).toEqual([])
    })

/** The lock in the settings while the book is open, and the page that waits for the passphrase. */
async function lockedPages(page: Page, language: string) {
  await call(page, 'lock.set', { passphrase: 'correct horse battery' })
  const lock: Stop = { name: 'lock', route: '/settings?at=lock' }
  await visit(page, lock)
  await expect(page.getByLabel(/^(没人用多久|Lock by itself)/)).toHaveValue(/^15/)
  await look(page, lock, language)
  await call(page, 'lock.shut', {})
  await expect(page.getByLabel(/^(口令|Passphrase)$/)).toBeVisible()
  await look(page, { name: 'locked', route: '/' }, language)
}

test('at twice the size of text, and in large type, nothing is cut off', async ({ page, served }) => {
  listen(page)
  await lived(page, served)
  await call(page, 'settings.change', { large: true, scheme: 'dark' })
  await page.setViewportSize(HALF)
  await page.reload()
  await expect(page.locator('html[data-mantine-color-scheme=dark].large')).toBeVisible()
  for (const stop of await stops(page)) {
    await visit(page, stop)
    await fits(page)
    // Its colours are those of the wide page in the dark.
    await clean(page, 'rest')
    await shot(page, `pages-narrow-${stop.name}`)
  }
})

test('on a 4K screen the text grows with it', async ({ page, served }) => {
  listen(page)
  await fullBook(page, served)
  await page.setViewportSize({ width: 3840, height: 2160 })
  await page.reload()
  for (const name of ['today', 'cases', 'case', 'money']) {
    const stop = (await stops(page)).find(each => each.name === name)
    if (stop === undefined) throw new Error(`there is no stop ${name}`)
    await visit(page, stop)
    await fits(page)
    await shot(page, `pages-4k-${name}`)
  }
  const size = await page.evaluate(() => getComputedStyle(document.body).fontSize)
  expect(Number.parseFloat(size)).toBeGreaterThan(20)
})
