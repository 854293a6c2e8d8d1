import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from './app-server'
import { expect, test } from './fixtures'

test('SIGTERM ends the process cleanly with event streams open', async ({ api, server, playwright, adminState }) => {
  expect(api && server).toBeTruthy()
  const app = await startApp()
  const page = await (
    await playwright.chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] })
  ).newPage()
  await page.goto(app.setupLink)
  await page.getByLabel('Name').fill('Anna')
  await page.getByLabel('E-mail').fill('anna@example.com')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.waitForURL('**/shows')
  await page.getByRole('link', { name: /Demo show/ }).click()
  await expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Live')
  expect(adminState.cookies.length).toBeGreaterThan(0)
  expect(await app.stop()).toBe(0)
  await expect(page.getByRole('status', { name: 'Connection' })).toContainText('Reconnecting')
  await page.context().browser()?.close()
})

test('a restart finds shows, accounts and the sandbox’s tasks again, and sends nothing', async ({ playwright }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'mixdesk-restart-'))
  const browser = await playwright.chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox'],
  })
  const first = await startApp({ dataDir })
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(first.setupLink)
  await page.getByLabel('Name').fill('Anna')
  await page.getByLabel('E-mail').fill('anna@example.com')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.waitForURL('**/shows')
  await page.getByRole('link', { name: /Demo show/ }).click()
  await page.getByRole('button', { name: 'Take', exact: true }).click()
  await expect(page.getByRole('status', { name: 'Last request' })).toHaveText('accepted · sequence 1')
  const port = Number(new URL(first.url).port)
  await first.stop('SIGTERM')

  const second = await startApp({ dataDir, port })
  expect(second.setupLink).toBe('')
  await expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Live', { timeout: 30_000 })
  await expect(page.getByRole('status', { name: 'Last request' })).toHaveText('accepted · sequence 1')
  const control = await (await context.request.get(`${second.url}/sandbox/control`)).json()
  expect(control.tasks).toHaveLength(1)
  expect(control.received.filter((call: { action: string }) => call.action === 'StartMix')).toHaveLength(0)
  await second.stop()
  await browser.close()
  await rm(dataDir, { recursive: true, force: true })
})

test('a bad environment stops the start with a sentence that names the variable', async () => {
  await expect(startApp({ environment: { ZEGO_MAX_FPS: 'many' } })).rejects.toThrow(/ZEGO_MAX_FPS/)
  await expect(startApp({ environment: { ZEGO_APP_ID: '12' } })).rejects.toThrow(/ZEGO_SERVER_SECRET/)
})
