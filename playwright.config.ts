import { defineConfig } from '@playwright/test'
import { QUIET } from './e2e/testing/quiet-chromium'

/**
 * Each worker starts the built app on a port and data folder of its own (e2e/testing/fixtures.ts). The timeouts are
 * long for machines that do other things too; no test asserts by them.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  workers: 2,
  // A run of CI meets pauses of its machine. What passes at the second try only is told (decision 060).
  retries: process.env.CI ? 1 : 0,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/reports/e2e.json' }]],
  use: {
    viewport: { width: 1440, height: 900 },
    // A trace costs a quarter of the time: `--trace on` records one where it is needed.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: QUIET,
    },
  },
})
