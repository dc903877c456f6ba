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
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.OWED_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
})
