// What a key pressed in the pages costs with a book of 2,000 cases: from the key to the next painted
// frame, as the browser itself measures it (Event Timing), over the real program. Run by
// `./dev bench window`; the aim is under 100 ms.

import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const { chromium } = createRequire(join(ROOT, 'ui/package.json'))('playwright-core')

const CASES = 2000
const AIM = 100
const ROUNDS = 5

const owed = process.env.OWED_BIN
if (owed === undefined) throw new Error('OWED_BIN names the program')

const home = mkdtempSync(join(tmpdir(), 'owed-window-'))
const env = {
  ...process.env,
  OWED_CONFIG: join(home, 'config'),
  OWED_UI: join(ROOT, 'ui/dist'),
  OWED_FONTS: process.env.OWED_FONTS ?? join(ROOT, 'ui/fonts'),
}
const book = join(home, 'book')
const day = ['--today', '2026-11-21', '--lang', 'zh']

const run = (...rest) => {
  const done = spawnSync(owed, [...day, ...rest], { env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`owed ${rest.join(' ')}: ${done.stderr}`)
}

/** The tax bureau's list with an invoice for each debtor. */
function sales() {
  const trades = ['五金', '布行', '建材', '电器', '餐饮', '印刷', '纸业', '机械']
  const rows = Array.from({ length: CASES }, (_, at) => {
    const on = `2026-0${(at % 9) + 1}-15`
    const buyer = `第${String(at + 1).padStart(4, '0')}号${trades[at % trades.length]}有限公司`
    const number = String(25_002_000_000_000n * 1_000_000n + BigInt(at + 1))
    const sum = `${1000 + at}.00`
    return [
      ...[at + 1, '', '', number, '91000000MAXYN00015', '合成精密机械（苏州）有限公司', '', buyer, `${on} 10:15:00`],
      ...[sum, '0.00', sum, '电子发票服务平台', '数电发票（普通发票）', '正常', '是', '正常', '开票员', ''],
    ].join(',')
  })
  const file = join(home, '全量发票查询导出结果.csv')
  const heads =
    '序号,发票代码,发票号码,数电发票号码,销方识别号,销方名称,购方识别号,购买方名称,开票日期,金额,税额,价税合计,发票来源,发票票种,发票状态,是否正数发票,发票风险等级,开票人,备注'
  writeFileSync(file, [heads, ...rows, ''].join('\n'))
  return file
}

const median = all => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN

/** Presses the keys one after another, and gives what each took until it was painted. */
async function keys(page, box, text) {
  await box.click()
  await page.evaluate(() => {
    window.took = []
    new PerformanceObserver(list => {
      for (const each of list.getEntries())
        if (each.name === 'keydown' || each.name === 'input') window.took.push(each.duration)
    }).observe({ type: 'event', buffered: false, durationThreshold: 16 })
  })
  for (const key of text) {
    await page.keyboard.press(key)
    await page.waitForTimeout(120)
  }
  // Keys quicker than 16 ms are not told: they count as 16.
  const told = await page.evaluate(() => window.took)
  return told.length === 0 ? [16] : told
}

let server
let browser
try {
  run('new', book, '--creditor', '合成精密机械（苏州）有限公司')
  run('import', book, sales(), '--due-days', '30', '--yes')
  server = spawn(owed, [...day, 'serve', book], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise(found =>
    createInterface({ input: server.stdout }).on('line', line => {
      const at = /http:\/\/\S+/.exec(line)?.[0]
      if (at) found(at)
    }),
  )
  browser = await chromium.launch({ executablePath: process.env.OWED_CHROMIUM, args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  const goes = async (hash, what) => {
    const began = performance.now()
    await page.evaluate(to => {
      location.hash = to
    }, hash)
    await what.first().waitFor()
    return performance.now() - began
  }
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const rows = []
  const search = page.getByRole('searchbox')
  await goes('/cases', search)
  const inSearch = []
  for (let round = 0; round < ROUNDS; round++) {
    inSearch.push(...(await keys(page, search, 'wjyxgs')))
    await search.fill('')
  }
  rows.push(['a key in the search of the cases', inSearch])
  const inFinder = []
  for (let round = 0; round < ROUNDS; round++) {
    await page.keyboard.press('Control+k')
    const box = page.getByRole('dialog').getByRole('textbox')
    await box.waitFor()
    inFinder.push(...(await keys(page, box, 'bhyxgs')))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  rows.push(['a key in the finder', inFinder])
  const opened = { '/': [], '/cases': [], '/calendar': [] }
  for (let round = 0; round < ROUNDS; round++)
    for (const hash of Object.keys(opened)) {
      await goes('/settings', page.getByRole('heading', { level: 1, name: '设置' }))
      const title = { '/': /今天/, '/cases': /案件/, '/calendar': /日历/ }[hash]
      opened[hash].push(await goes(hash, page.getByRole('heading', { level: 1, name: title })))
    }
  console.log(`\nthe pages with ${CASES} cases, ms until the next frame (aim: under ${AIM})`)
  let slow = false
  for (const [name, took] of rows) {
    const worst = Math.max(...took)
    slow ||= median(took) > AIM
    console.log(`${name.padEnd(36)} median ${median(took).toFixed(0).padStart(4)}   worst ${worst.toFixed(0).padStart(4)}   ${took.length} events`)
  }
  console.log('\nopening a page that was open before, ms until its heading stands')
  for (const [hash, took] of Object.entries(opened))
    console.log(`${hash.padEnd(36)} median ${median(took).toFixed(0).padStart(4)}   worst ${Math.max(...took).toFixed(0).padStart(4)}`)
  if (slow) process.exitCode = 1
} finally {
  await browser?.close()
  server?.kill()
  rmSync(home, { recursive: true, force: true })
}
