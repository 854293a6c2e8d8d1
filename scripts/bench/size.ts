import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { startApp } from '../../e2e/testing/app-server'
import { QUIET } from '../../e2e/testing/quiet-chromium'
import { residentMb } from './process'
import { signedIn, USER } from './signed-in'

/**
 * Measures how much gzipped JavaScript the desk's first load takes, canvas included, and how much memory a ready
 * process holds.
 */

const MOST_MB = 250
const MOST_KB = 300

const app = await startApp()
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
  args: QUIET,
})
try {
  const resident = residentMb(app.pid)
  const ready = resident.at(-1) ?? Number.NaN
  console.log(`  ready process: ${ready} MB resident (wanted: at most ${MOST_MB}), its starter ${resident[0]} MB`)
  const { send } = await signedIn(app, {})
  const [show] = await send<{ id: string }[]>('GET', '/api/shows')
  if (!show) throw new Error('A fresh database holds the demo show.')
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${app.url}/sign-in`)
  await page.getByLabel('E-mail').fill(USER.email)
  await page.getByLabel('Password', { exact: true }).fill(USER.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/shows')

  const fresh = await browser.newContext({ storageState: await page.context().storageState() })
  const desk = await fresh.newPage()
  const scripts = new Map<string, number>()
  desk.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return
    const body = await response.body().catch(() => null)
    if (body) scripts.set(response.url(), gzipSync(body).byteLength)
  })
  await desk.goto(`${app.url}/shows/${show.id}`)
  await desk.locator('canvas').first().waitFor()
  await desk.waitForTimeout(2000)
  const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000
  console.log(
    `  first load of the desk: ${total.toFixed(1)} kB of gzipped JavaScript in ${scripts.size} files (wanted: at most ${MOST_KB})`,
  )
  const isMet = ready <= MOST_MB && total <= MOST_KB
  console.log(isMet ? '  Met.' : '  Not met.')
  process.exitCode = isMet ? 0 : 1
} finally {
  await browser.close()
  await app.stop()
}
