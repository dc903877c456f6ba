// The built pages over `owed serve`, with the real core, real SQLite and real PDFs; nothing is stood in
// for but the day. Run with `npm run e2e` in ui/.

import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: './results',
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    // A trace takes a third of the time of every walk: it is for whoever looks for a fault.
    trace: process.env.OWED_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    // What moves is waited for; where the owner wants nothing to move, nothing does.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.OWED_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
})
