import { type APIRequestContext, test as base, expect as baseExpect, type Locator, type Page } from '@playwright/test'
import { sequencesOf } from './api'
import { type AppServer, freePort, startApp } from './app-server'
import { NOBODY, OPERATOR, type State, setUp, stateOf, VIEWER } from './people'
import { resetSandbox } from './sandbox'
import { openTcpProxy } from './tcp-proxy'

type WorkerFixtures = {
  /** Sets environment variables of the app. Files that set the same object share an app. */
  environment: Record<string, string>
  /** Leads from the app to its sandbox. */
  zegoProxy: Awaited<ReturnType<typeof openTcpProxy>>
  server: AppServer
  adminState: State
  operatorState: State
  viewerState: State
}
type TestFixtures = { api: APIRequestContext; desk: Page }

/**
 * Makes the app wait for as long as a test holds an answer back: how fast the machine is decides nothing. Files that
 * use this same object run in the same workers, and so start no app each.
 */
export const PATIENT = { ZEGO_TIMEOUT_MS: '120000' }

/**
 * Gives each worker one app with an admin, an operator and a viewer, made when a test first needs them. Every test
 * starts with a reset sandbox and a signed-in admin. The app limits how often one may sign in, so the tests share the
 * cookies.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  environment: [{}, { option: true, scope: 'worker' }],
  zegoProxy: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern to see what a fixture needs.
    async ({}, use) => {
      const proxy = await openTcpProxy()
      await use(proxy)
      await proxy.close()
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ environment, zegoProxy }, use) => {
      const port = await freePort()
      zegoProxy.to(port)
      const server = await startApp({
        port,
        environment: {
          ZEGO_API_URL: `${zegoProxy.url}/sandbox/zego/`,
          // Nobody answers at this address.
          ZEGO_ALLOWED_ORIGINS: 'https://127.0.0.1:9',
          ...environment,
        },
      })
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  adminState: [
    async ({ server, browser }, use) => {
      const page = await browser.newPage({ storageState: NOBODY })
      await setUp(page, server)
      const state = await page.context().storageState()
      await page.close()
      await use(state)
    },
    { scope: 'worker' },
  ],
  operatorState: [
    async ({ server, adminState, browser }, use) => {
      expect(adminState.cookies.length).toBeGreaterThan(0)
      await use(await stateOf(browser, server, OPERATOR, 'operator'))
    },
    { scope: 'worker' },
  ],
  viewerState: [
    async ({ server, adminState, browser }, use) => {
      expect(adminState.cookies.length).toBeGreaterThan(0)
      await use(await stateOf(browser, server, VIEWER, 'viewer'))
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  storageState: async ({ adminState }, use) => use(adminState),
  api: async ({ playwright, server, adminState }, use) => {
    const api = await playwright.request.newContext({ baseURL: server.url, storageState: adminState })
    await resetSandbox(api)
    await use(api)
    await api.dispose()
  },
  desk: async ({ page, api }, use) => {
    expect(api).toBeTruthy()
    await use(page)
  },
})

/**
 * Returns what a desk says of its last request, with the show's sequences counted from 1: they are above the time in
 * seconds, and a test says which request it means.
 */
export const expect = baseExpect.extend({
  async toTell(pill: Locator, says: string) {
    const page = pill.page()
    const counted = async () => {
      const text = (await pill.textContent()) ?? ''
      const told = /sequence (\d+)/.exec(text)?.[1]
      if (told === undefined) return text
      const { origin, pathname } = new URL(page.url())
      const known = await sequencesOf(page.request, pathname.split('/')[2] ?? '', origin)
      return text.replace(told, String(known.indexOf(Number(told)) + 1))
    }
    let seen = ''
    const pass = await baseExpect
      .poll(async () => {
        seen = await counted()
        return seen
      })
      .toBe(says)
      .then(
        () => true,
        () => false,
      )
    return { pass, name: 'toTell', message: () => `expected the desk to tell '${says}', and not '${seen}'` }
  },
})
