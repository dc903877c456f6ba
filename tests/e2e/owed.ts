// Starts the program on an empty folder and opens its pages.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

const ROOT = resolve(__dirname, '../..')

/** A file of the fixtures. */
export const fixture = (...parts: string[]) => join(ROOT, 'tests/fixtures', ...parts)

/** The day the stories happen on. */
export const TODAY = '2026-11-21'

/** The program under test: `OWED_BIN`, or the debug build of the target folder in use. */
export function program(): string {
  if (process.env.OWED_BIN) return process.env.OWED_BIN
  const target = process.env.CARGO_TARGET_DIR ?? join(homedir(), '.cache/owed/target')
  return join(target, 'debug/owed')
}

export interface Served {
  address: string
  /** The folder of the book. */
  dir: string
}

export const test = base.extend<{ served: Served }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  served: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'owed-e2e-'))
    const dir = join(home, 'book')
    const server = spawn(program(), ['--today', TODAY, '--lang', 'en', 'serve', dir], {
      env: {
        ...process.env,
        OWED_CONFIG: join(home, 'config'),
        // Reading scans takes time that no walk needs.
        OWED_TESSERACT: process.env.OWED_TESSERACT ?? '',
        OWED_UI: join(ROOT, 'ui/dist'),
        OWED_FONTS: process.env.OWED_FONTS ?? join(ROOT, 'ui/fonts'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const address = await addressOf(server)
    await use({ address, dir })
    server.kill()
    rmSync(home, { recursive: true, force: true })
  },
})

/** The address the program prints once it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    server.once('error', failed)
    server.once('exit', code => failed(new Error(`the program ended with ${code}`)))
    if (server.stdout === null) return failed(new Error('no output'))
    createInterface({ input: server.stdout }).on('line', line => {
      const address = /http:\/\/\S+/.exec(line)?.[0]
      if (address) found(address)
    })
  })
}

/** Gathers whatever the page complains of; a story ends with none. */
export function complaints(page: Page): string[] {
  const said: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') said.push(message.text())
  })
  page.on('pageerror', thrown => said.push(thrown.message))
  page.on('request', request => {
    const { hostname, protocol } = new URL(request.url())
    if (hostname !== '127.0.0.1' && protocol.startsWith('http'))
      said.push(`asked the network: ${request.url()}`)
  })
  return said
}

/** The rules about what is told from what by its colour. */
const COLOURS = ['color-contrast', 'link-in-text-block']

type What = 'all' | 'colours' | 'rest'

/**
 * Nothing on the page stands in anybody's way; or no colour does, or nothing else than a colour. Every
 * walk is made in both languages and both have the same colours: those are measured in Chinese.
 */
export async function clean(page: Page, what: What = 'all') {
  // What began to fade out while it was looked at had no contrast for that moment: it is looked at
  // again once everything is at rest, and what is wrong then is wrong.
  const first = await found(page, what)
  expect(first.length === 0 ? first : await found(page, what), page.url()).toEqual([])
}

async function found(page: Page, what: What): Promise<string[]> {
  // What is still fading in has no contrast yet.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(each => each.finished.catch(() => undefined))),
  )
  // Our pages hold no frame of another origin, so the second page that axe opens to put frames
  // together is not needed; and only what is wrong is asked for.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const english = await page.evaluate(() => document.documentElement.lang.startsWith('en'))
  if (what === 'colours') axe.withRules(COLOURS)
  else if (english || what === 'rest') axe.disableRules(COLOURS)
  const { violations } = await axe.analyze()
  return violations.map(each => `${each.id}: ${each.nodes.map(node => node.target.join(' ')).join(', ')}`)
}

/** Where pictures go, when somebody asked for them: `./dev pictures`. */
const PICTURES = process.env.OWED_PICTURES

/** A picture of the whole page, to be looked at; none while nobody will look. */
export async function shot(page: Page, name: string) {
  if (PICTURES === undefined) return
  // Two frames: what is painted is then what the document says.
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })
}

/** Picks files with the button of that name. */
export async function pick(page: Page, button: string, files: string[]) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ])
  let left = files.length
  const taken = page.waitForResponse(
    answer =>
      new URL(answer.url()).pathname === '/files' && answer.request().method() === 'POST' && --left === 0,
  )
  await chooser.setFiles(files)
  // What is saved at once must have what was picked.
  await taken
}

/** Drops files on the page, as the mouse would. */
export async function drop(page: Page, files: { name: string; base64: string }[]) {
  const data = await page.evaluateHandle(given => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
      transfer.items.add(new File([bytes], name))
    }
    return transfer
  }, files)
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', event, { dataTransfer: data })
}

export { expect }
