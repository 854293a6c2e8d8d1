import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import {
  type APIRequestContext,
  type Browser,
  test as base,
  expect as baseExpect,
  type Locator,
  type Page,
} from '@playwright/test'
import { emptyDocument, type LayoutDocument, type Records } from '@/lib/layout/document'
import { type Input, PLAIN_INPUT } from '@/lib/layout/input'
import type { Layout, Show } from '@/lib/protocol/live'
import type { Task } from '@/lib/protocol/task'
import type { StartMixBody } from '@/lib/zego/wire'
import { type AppServer, freePort, startApp } from './app-server'
import { openTcpProxy } from './tcp-proxy'

export const ADMIN = { email: 'anna@example.com', name: 'Anna Berg', password: 'correct horse battery' }
export const OPERATOR = { email: 'mo@example.com', name: 'Mo Lund', password: 'another long password' }
const VIEWER = { email: 'vera@example.com', name: 'Vera Blick', password: 'looking but not touching' }

/** A new page or context would bring the fixture's cookies without this. */
export const NOBODY = { cookies: [], origins: [] }

type State = Awaited<ReturnType<APIRequestContext['storageState']>>
type Control = { received: { action: string; body: StartMixBody | null }[] }
type WorkerFixtures = {
  /** Environment variables of the app. A file that sets them gets an app of its own. */
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
 * Each worker has one app with an admin, an operator and a viewer, made when a test first needs them. Every test starts with
 * a reset sandbox and a signed-in admin. The app limits how often one may sign in, so the tests share the cookies.
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
        environment: { ZEGO_API_URL: `${zegoProxy.url}/sandbox/zego/`, ...environment },
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
 * What a desk says of its last request, with the show's sequences counted from 1: they are above the time in seconds, and
 * a test says which request it means.
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

/** Adds the user from the shell, signs in, and returns the cookies. */
async function stateOf(browser: Browser, server: AppServer, user: typeof ADMIN, role: string): Promise<State> {
  await addUser(server, user, role)
  const page = await browser.newPage({ storageState: NOBODY })
  await signIn(page, server, user)
  const state = await page.context().storageState()
  await page.close()
  return state
}

export async function addUser(server: AppServer, user: typeof ADMIN, role: string): Promise<void> {
  const args = ['tsx', 'scripts/user.ts', 'add', '--email', user.email, '--password', user.password]
  await promisify(execFile)('npx', [...args, '--role', role, '--name', user.name], {
    env: { ...process.env, DATA_DIR: server.dataDir },
  })
}

/** Opens the one-time link and makes the first administrator, which signs in too. */
export async function setUp(page: Page, { setupLink }: AppServer): Promise<void> {
  await page.goto(setupLink)
  await page.getByLabel('Name').fill(ADMIN.name)
  await page.getByLabel('E-mail').fill(ADMIN.email)
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password)
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.waitForURL('**/shows')
}

export async function signIn(page: Page, server: AppServer, user: typeof ADMIN): Promise<void> {
  await page.goto(`${server.url}/sign-in`)
  await page.getByLabel('E-mail').fill(user.email)
  await page.getByLabel('Password', { exact: true }).fill(user.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/shows')
}

/** Removes faults, forgets what was received, and makes every stream of the demo's room live. */
async function resetSandbox(api: APIRequestContext): Promise<void> {
  const streams = ['cam-host', 'cam-guest-1', 'cam-guest-2', 'phone-1', 'screen-1', 'music-1']
  await control(api, {
    faults: [],
    callbackFaults: [],
    forgetReceived: true,
    streams: streams.map((streamId) => ({ roomId: 'demo', streamId, live: true })),
  })
}

/** Tells the sandbox what to do: faults, streams that join or leave (lib/sandbox/control.ts). */
export async function control(api: APIRequestContext, change: object): Promise<void> {
  const answer = await api.put('/sandbox/control', { data: change })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** Returns the body of the newest StartMix that the sandbox received for this task. */
export async function newestStartMix(api: APIRequestContext, taskId: string): Promise<StartMixBody> {
  const { received } = await json<Control>(await api.get('/sandbox/control'))
  const call = received.findLast(({ action, body }) => action === 'StartMix' && body?.TaskId === taskId)
  if (!call?.body) throw new Error(`No StartMix of ${taskId} was received.`)
  return call.body
}

/** Makes a show for one test, with the demo's room, one output of the given size to a stream id, and one layout. */
export async function makeShow(
  api: APIRequestContext,
  options: { width?: number; height?: number; document?: LayoutDocument; name?: string } = {},
): Promise<{ show: Show; layout: Layout }> {
  const { width = 1280, height = 720, document = emptyDocument(), name = 'Test show' } = options
  const made: Show = await json(await api.post('/api/shows', { data: { name } }))
  const [output] = made.settings.outputs
  if (!output) throw new Error('A new show has an output.')
  const settings = { ...made.settings, roomId: 'demo', outputs: [{ ...output, width, height }] }
  const show: Show = await json(
    await api.patch(`/api/shows/${made.id}`, { data: { revision: made.revision, settings } }),
  )
  const [first]: Layout[] = await json(await api.get(`/api/shows/${show.id}/layouts`))
  if (!first) throw new Error('A new show has a layout.')
  const { records } = document
  const added = Object.fromEntries(Object.entries(records).filter(([id]) => id !== 'background'))
  const diff = { added, updated: {}, removed: {} }
  const empty = Object.keys(added).length === 0
  const layout: Layout = empty
    ? first
    : await json(await api.patch(`/api/layouts/${first.id}`, { data: { revision: first.revision, diff } }))
  return { show, layout }
}

async function json<T>(answer: { ok(): boolean; text(): Promise<string>; json(): Promise<T> }): Promise<T> {
  if (!answer.ok()) throw new Error(await answer.text())
  return answer.json()
}

/** Makes a document of these streams, bottom first, each at its `[x, y, width, height]`. */
export function documentOf(inputs: Record<string, readonly [number, number, number, number]>): LayoutDocument {
  const { version, records } = emptyDocument()
  const placed = Object.entries(inputs).map(([streamId, [x, y, width, height]], index) => {
    const id = `in-${index}`
    const source = { kind: 'stream' as const, streamId }
    return [
      id,
      { ...PLAIN_INPUT, type: 'input' as const, id, source, placed: true, x, y, width, height, order: `a${index}` },
    ] as const
  })
  return { version, records: { ...records, ...Object.fromEntries(placed) } }
}

/** Copies the records and sets the given fields of these inputs. */
export function changed(records: Records, fields: Readonly<Record<string, Partial<Input>>>): Records {
  const inputs = Object.entries(fields).map(([id, values]) => [id, { ...records[id], ...values }] as const)
  return { ...records, ...Object.fromEntries(inputs) } as Records
}

/** The sequences that the show's requests have claimed, the first first. */
export async function sequencesOf(api: APIRequestContext, showId: string, origin = ''): Promise<number[]> {
  const requests: { sequence: number | null }[] = await json(
    await api.get(`${origin}/api/shows/${showId}/requests?limit=200`),
  )
  return requests.flatMap(({ sequence }) => sequence ?? []).sort((a, b) => a - b)
}

export async function taskOf(api: APIRequestContext, showId: string): Promise<Task> {
  return json(await api.get(`/api/shows/${showId}/task`))
}
