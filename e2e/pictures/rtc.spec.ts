import type { APIRequestContext, Page } from '@playwright/test'
import { json } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

/** An account of its own, whose requests the sandbox answers. Nothing of ZEGOCLOUD's can be reached from here. */
const LIVE = {
  ...{ ZEGO_APP_ID: '1234567890', ZEGO_SERVER_SECRET: '0123456789abcdef0123456789abcdef' },
  SANDBOX: 'true',
}
test.use({ environment: LIVE })

const TWO = documentOf({ 'cam-host': [0, 0, 640, 360], 'cam-guest-1': [640, 0, 640, 360] })

const CHANGE = { revision: 0, moving: true, addresses: [] }

async function playFromRoom(api: APIRequestContext, way: 'room' | 'addresses' = 'room') {
  const { show } = await makeShow(api, { document: TWO })
  await json(await api.put(`/api/shows/${show.id}/pictures`, { data: { ...CHANGE, way } }))
  return show
}

/** What a page may be refused: where from, and what. */
type Refused = Readonly<{ what: string; by: string }>

/** Collects what the page's content policy refuses, its sockets, and how large each script is. */
async function watch(page: Page) {
  await page.addInitScript(() => {
    const refused: Refused[] = []
    Object.assign(window, { refused })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      refused.push({ what: `${effectiveDirective} ${blockedURI}`, by: sourceFile ?? '' }),
    )
  })
  const sockets: string[] = []
  page.on('websocket', (socket) => sockets.push(new URL(socket.url()).host))
  const clients: string[] = []
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return
    const body = await response.body().catch(() => null)
    if (body && body.byteLength > 1_500_000) clients.push(response.url())
  })
  const refused = (): Promise<Refused[]> => page.evaluate(() => Reflect.get(window, 'refused'))
  return { refused, sockets, clients }
}

/** Tries what ZEGOCLOUD's client wants of a page, and returns what the page's policy says to it. */
const tryAll = (page: Page) =>
  page.evaluate(async () => {
    const isRefused = (start: () => void) =>
      new Promise<boolean>((resolve) => {
        document.addEventListener('securitypolicyviolation', () => resolve(true), { once: true })
        start()
        setTimeout(() => resolve(false), 1_000)
      })
    const worker = URL.createObjectURL(new Blob([''], { type: 'text/javascript' }))
    return {
      socket: await isRefused(() => new WebSocket('wss://accesshub-wss.coolbcloud.com/accesshub')),
      worker: await isRefused(() => {
        // A worker that is refused throws in some browsers, and fails later in others.
        try {
          new Worker(worker)
        } catch {}
      }),
      wasm: await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => false,
        () => true,
      ),
      elsewhere: await isRefused(() => new WebSocket('wss://example.com/')),
      eval: await isRefused(() => {
        try {
          new Function('')
        } catch {}
      }),
    }
  })

test('a show that plays from its room fetches the client, says that the room does not answer, and goes on', async ({
  api,
  desk,
}) => {
  test.slow()
  const { refused, sockets, clients } = await watch(desk)
  const show = await playFromRoom(api)
  const { open, source, take, status } = deskOf(desk)
  const asked = desk.waitForResponse(/\/room-token$/)
  await open(show.id)
  const token = await (await asked).json()
  expect(token).toMatchObject({ appId: 1234567890, userId: expect.stringMatching(/^mixdesk-[\w-]{32}$/) })
  await expect.poll(() => clients.length, { message: 'the client was fetched' }).toBe(1)
  await expect.poll(() => sockets.length, { message: 'it may ask its hosts' }).toBeGreaterThan(0)
  for (const name of ['cam-host', 'cam-guest-1']) {
    await expect(source(name)).toHaveAccessibleDescription(/no picture: ZEGOCLOUD's room does not answer/, {
      timeout: 40_000,
    })
  }
  const next = await (await desk.waitForResponse(/\/room-token$/)).json()
  expect(next.userId, 'the tab has the same user id again').toBe(token.userId)
  // The client would run code that it has stored, as an inline script: no page of Mixdesk allows one.
  const [client = ''] = clients
  const others = (await refused()).filter(({ what, by }) => what !== 'script-src-elem inline' || by !== client)
  expect(others, 'the policy lets in all else that it wants').toEqual([])
  await take.click()
  await expect(status('Last request'), 'the desk works').toTell('accepted · sequence 1')
})

test('two tabs have two user ids', async ({ api, desk }) => {
  const show = await playFromRoom(api)
  const userOf = async (page: Page) => {
    const asked = page.waitForResponse(/\/room-token$/)
    await page.goto(`/shows/${show.id}`)
    return (await (await asked).json()).userId
  }
  const second = await desk.context().newPage()
  expect(await userOf(desk)).not.toBe(await userOf(second))
})

test('the policy of a desk lets in what the client wants where the show plays from its room, and nowhere else', async ({
  api,
  desk,
}) => {
  const { clients } = await watch(desk)
  const { open, source } = deskOf(desk)
  const show = await playFromRoom(api, 'addresses')
  await open(show.id)
  await expect(desk.locator('html[data-all-fetched]')).toBeAttached({ timeout: 60_000 })
  expect(clients, 'what is fetched when the page is idle is not the client').toEqual([])
  expect(await tryAll(desk)).toEqual({ socket: true, worker: true, wasm: true, elsewhere: true, eval: true })

  await json(await api.put(`/api/shows/${show.id}/pictures`, { data: { ...CHANGE, revision: 1, way: 'room' } }))
  await expect(source('cam-host')).toHaveAccessibleDescription(/cannot be played: load this page anew/)
  await desk.reload()
  await desk.locator('canvas').first().waitFor()
  expect(await tryAll(desk)).toEqual({ socket: false, worker: false, wasm: false, elsewhere: true, eval: true })
})

test('the show settings choose the room, with what it costs, and administrators choose for the account', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Show settings' }).click()
  const group = desk.getByRole('group', { name: 'Pictures', exact: true })
  await group.getByText('Moving pictures', { exact: true }).click()
  const ways = group.getByRole('group', { name: 'Where moving pictures come from' })
  await expect(ways.getByRole('radio', { name: /^As the account: Play addresses/ })).toBeChecked()
  const room = ways.getByRole('radio', { name: 'The room itself (RTC)' })
  await expect(room).toHaveAccessibleDescription(/bills minutes of playing for each source.*At most 12/)
  await room.click()
  await expect(room).toBeChecked()
  await expect(group.getByRole('listitem', { name: 'Host' })).toContainText('load this page anew')
  const read = async () => json(await api.get(`/api/shows/${show.id}/pictures`))
  expect((await read()).way).toBe('room')
  const ofAccount = group.getByRole('combobox', { name: /^Shows of the account take/ })
  await ofAccount.selectOption('Snapshots')
  await expect.poll(async () => (await read()).account.way).toBe('snapshots')
  await expect(ways.getByRole('radio', { name: 'As the account: Snapshots' })).toBeVisible()
  await ofAccount.selectOption('Play addresses (HTTP-FLV, HLS)')
  await expect.poll(async () => (await read()).account.way).toBe('addresses')
})
