import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startApp } from './testing/app-server'
import { expect, test } from './testing/fixtures'
import { NOBODY, setUp } from './testing/people'
import { openTcpProxy } from './testing/tcp-proxy'

test('SIGTERM ends the process cleanly with event streams open', async ({ browser }) => {
  const app = await startApp()
  const page = await browser.newPage({ storageState: NOBODY })
  await setUp(page, app)
  await page.getByRole('link', { name: /Demo show/ }).click()
  await expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Connected')
  expect(await app.stop()).toBe(0)
  await expect(page.getByRole('status', { name: 'Connection' })).toContainText('Reconnecting')
  await page.close()
})

test('a second Ctrl-C cuts off nobody: a take on its way still gets its answer', async ({ browser }) => {
  const proxy = await openTcpProxy()
  const port = await freePort()
  proxy.to(port)
  const app = await startApp({ port, environment: { ZEGO_API_URL: `${proxy.url}/sandbox/zego/` } })
  const page = await browser.newPage({ storageState: NOBODY })
  await setUp(page, app)
  await page.getByRole('link', { name: /Demo show/ }).click()
  const connection = page.getByRole('status', { name: 'Connection' })
  await expect(connection).toHaveText('Connected')
  // Only StartMix is held. A question before the first take is answered, else the take would be too late.
  proxy.holdFrom(1, 'Action=StartMix')
  const answer = page.waitForResponse((response) => /\/take$/.test(response.url()) && response.ok(), { timeout: 0 })
  await expect(async () => {
    // Where everything is slow, a take may not leave within 3 s of the press: it is given up, and pressed anew.
    await page.getByRole('button', { name: 'Take', exact: true }).click()
    await expect(page.getByRole('status', { name: 'Last request' })).toContainText('sent', { timeout: 10_000 })
  }).toPass()
  process.kill(app.pid, 'SIGINT')
  await expect(connection).toContainText('Reconnecting')
  const ended = app.stop('SIGINT')
  proxy.release()
  expect(await (await answer).json()).toMatchObject({ state: 'accepted' })
  expect(await ended).toBe(0)
  await page.close()
  await proxy.close()
})

/** Lists whatever is left of a process that leads its group; nothing may be. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

test('SIGTERM to npm, which started it, ends it too', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'mixdesk-npm-'))
  const port = String(await freePort())
  const environment = { ...process.env, PORT: port, DATA_DIR: dataDir }
  const npm = spawn('npm', ['start'], { env: environment, stdio: 'ignore', detached: true })
  const isServing = () =>
    fetch(`http://localhost:${port}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  try {
    await expect.poll(isServing).toBe(true)
    npm.kill('SIGTERM')
    await expect.poll(isServing).toBe(false)
  } finally {
    endGroup(npm)
    await rm(dataDir, { recursive: true, force: true })
  }
})

test('SIGKILL of what started the server ends the server too, and leaves the data folder to the next', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'mixdesk-killed-'))
  const app = await startApp({ dataDir })
  await app.stop('SIGKILL')
  const isServing = () =>
    fetch(`${app.url}/api/health`).then(
      () => true,
      () => false,
    )
  await expect.poll(isServing).toBe(false)
  await (await startApp({ dataDir })).stop()
  await rm(dataDir, { recursive: true, force: true })
})

test('a second process on the same data says so and ends; a clean stop leaves one whole file', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'mixdesk-owner-'))
  const app = await startApp({ dataDir })
  await expect(startApp({ dataDir })).rejects.toThrow(/Mixdesk cannot start: .*Another Mixdesk uses it/)
  expect(await app.stop()).toBe(0)
  expect(readdirSync(dataDir).filter((name) => name.startsWith('mixdesk.'))).toEqual(['mixdesk.db', 'mixdesk.lock'])
  await rm(dataDir, { recursive: true, force: true })
})

test('a restart finds shows, accounts and the sandbox’s tasks again, and sends nothing', async ({ browser }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'mixdesk-restart-'))
  const first = await startApp({ dataDir })
  const context = await browser.newContext({ storageState: NOBODY })
  const page = await context.newPage()
  await setUp(page, first)
  await page.getByRole('link', { name: /Demo show/ }).click()
  await page.getByRole('button', { name: 'Take', exact: true }).click()
  await expect(page.getByRole('status', { name: 'Last request' })).toTell('accepted · sequence 1')
  const port = Number(new URL(first.url).port)
  await first.stop('SIGTERM')

  const second = await startApp({ dataDir, port })
  expect(second.setupLink).toBe('')
  await expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Connected')
  await expect(page.getByRole('status', { name: 'Last request' })).toTell('accepted · sequence 1')
  const control = await (await context.request.get(`${second.url}/sandbox/control`)).json()
  expect(control.tasks).toHaveLength(1)
  expect(control.received.filter((call: { action: string }) => call.action === 'StartMix')).toHaveLength(0)
  await second.stop()
  await context.close()
  await rm(dataDir, { recursive: true, force: true })
})

test('before there is a user, whoever comes is told of the link', async ({ browser }) => {
  const app = await startApp()
  const page = await browser.newPage({ storageState: NOBODY })
  await page.goto(app.url)
  await expect(page.getByRole('heading', { name: 'No users yet' })).toBeVisible()
  await setUp(page, app)
  await page.context().clearCookies()
  await page.goto(app.url)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await app.stop()
  await page.close()
})

test('a bad environment stops the start with a sentence that names the variable', async () => {
  await expect(startApp({ environment: { ZEGO_MAX_FPS: 'many' } })).rejects.toThrow(/ZEGO_MAX_FPS/)
  await expect(startApp({ environment: { ZEGO_APP_ID: '12' } })).rejects.toThrow(/ZEGO_SERVER_SECRET/)
})

test('the development server listens on the loopback interface alone, with data of its own', async () => {
  const port = String(await freePort())
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'development', PORT: port }
  delete environment.HOST
  delete environment.DATA_DIR
  const dev = spawn(process.execPath, ['scripts/dev.mjs'], { env: environment, stdio: 'ignore', detached: true })
  const isServing = (host: string) =>
    fetch(`http://${host}:${port}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  try {
    await expect.poll(() => isServing('127.0.0.1'), { timeout: 180_000 }).toBe(true)
    // On Linux a server on every interface answers at each loopback address.
    expect(await isServing('127.0.0.2')).toBe(false)
    expect(existsSync('data-dev')).toBe(true)
  } finally {
    endGroup(dev)
  }
})
