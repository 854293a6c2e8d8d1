import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as account from '@/app/api/accounts/[accountId]/route'
import * as testStored from '@/app/api/accounts/[accountId]/test/route'
import * as accounts from '@/app/api/accounts/route'
import * as testDraft from '@/app/api/accounts/test/route'
import * as show from '@/app/api/shows/[showId]/route'
import * as shows from '@/app/api/shows/route'
import type { ListedAccount } from '@/lib/protocol/account'
import { createLog } from '@/lib/server/log'
import { openTestApp } from '@/lib/server/testing/test-app'
import type { SignedEndpoint } from '@/lib/server/zego/client'
import type { Outcome } from '@/lib/server/zego/outcome'
import { requireUsable } from './credentials'

type Headers = Record<string, string>
type Call = {
  method?: string
  headers?: Headers
  body?: unknown
  accountId?: string
  showId?: string
}

const SECRETS = ['a-server-secret-of-zego', 'a-callback-secret-of-zego', 'another-server-secret']
const [SERVER = '', CALLBACK = '', ANOTHER = ''] = SECRETS

const ALLOWED = [
  'https://example.com',
  'https://home.example',
  'https://home.example:8443',
  'https://elsewhere.example/',
  'https://nowhere.example',
]

let test: Awaited<ReturnType<typeof openTestApp>>
let admin: Headers
let operator: Headers
let viewer: Headers
let appId = 1000
/** It is null for a bug. */
let outcome: Outcome | null
const probed: SignedEndpoint[] = []
/** Collects everything that was answered or written to the log. */
let told = ''

beforeAll(async () => {
  test = await openTestApp({ variables: { ZEGO_ALLOWED_ORIGINS: ALLOWED.join(', ') } })
  test.app.log = createLog('trace', {
    write(line) {
      told += line
    },
  })
  test.app.probe = async (endpoint) => {
    probed.push(endpoint)
    if (outcome === null) throw Object.assign(new Error('a bug'), { endpoint })
    return outcome
  }
  admin = await test.signIn('admin')
  operator = await test.signIn('operator')
  viewer = await test.signIn('viewer')
})
afterAll(() => test.close())
beforeEach(() => {
  appId += 1
  outcome = { state: 'rejected', reply: { Code: 110209001, Message: 'no such task', RequestId: 'r' } }
  probed.length = 0
})

async function send(handler: typeof accounts.GET, { method = 'POST', headers = admin, body, ...params }: Call) {
  const init = method === 'GET' ? { method, headers } : { method, headers, body: JSON.stringify(body ?? {}) }
  const answer = await handler(new Request('http://localhost:3000/api/x', init), { params: Promise.resolve(params) })
  told += await answer.clone().text()
  return answer
}

const wanted = (fields: object = {}) => ({
  name: 'Second',
  appId,
  region: 'fra',
  serverSecret: SERVER,
  callbackSecret: CALLBACK,
  ...fields,
})
const add = async (fields: object = {}): Promise<ListedAccount> =>
  (await send(accounts.POST, { body: wanted(fields) })).json()
const errorOf = async (answer: Response) => (await answer.json()).error

describe('the routes of accounts', () => {
  it('make, list, change and delete an account', async () => {
    const made = await add({ region: 'custom', url: 'https://example.com/zego', maxFps: 30 })
    expect(made).toEqual({
      id: expect.any(String),
      name: 'Second',
      revision: 1,
      appId,
      region: 'custom',
      url: 'https://example.com/zego',
      mode: 'live',
      isTest: false,
      maxInputs: 9,
      maxOutputs: 3,
      maxFps: 30,
      timingControl: false,
      hasCallbackSecret: true,
      isLocked: false,
      shows: 0,
    })
    const body = { revision: 1, region: 'sgp', url: null, isTest: true, callbackSecret: null, serverSecret: ANOTHER }
    const changed = await (await send(account.PATCH, { method: 'PATCH', accountId: made.id, body })).json()
    expect(changed).toEqual({
      ...made,
      revision: 2,
      region: 'sgp',
      url: null,
      isTest: true,
      hasCallbackSecret: false,
    })
    const stale = await send(account.PATCH, { method: 'PATCH', accountId: made.id, body })
    expect(await errorOf(stale)).toMatchObject({ code: 'stale-revision', details: { account: changed } })
    expect(await (await send(accounts.GET, { method: 'GET', headers: operator })).json()).toContainEqual(changed)
    expect((await send(account.DELETE, { method: 'DELETE', accountId: made.id })).status).toBe(200)
    expect((await send(account.DELETE, { method: 'DELETE', accountId: made.id })).status).toBe(404)
  })

  it('count the shows of an account, and put a show under it', async () => {
    const { id } = await add()
    const made = await (await send(shows.POST, { body: { name: 'Moved' } })).json()
    const body = { revision: made.revision, accountId: id }
    const moved = await send(show.PATCH, { method: 'PATCH', headers: operator, showId: made.id, body })
    expect(await moved.json()).toMatchObject({ accountId: id, revision: made.revision + 1 })
    const listed: ListedAccount[] = await (await send(accounts.GET, { method: 'GET' })).json()
    expect(listed.find((each) => each.id === id)).toMatchObject({ shows: 1 })
    expect((await send(account.DELETE, { method: 'DELETE', accountId: id })).status).toBe(409)
    const lost = await send(show.PATCH, {
      method: 'PATCH',
      showId: made.id,
      body: { revision: made.revision + 1, accountId: 'nowhere' },
    })
    expect(await errorOf(lost)).toMatchObject({ code: 'invalid', details: [{ path: 'accountId' }] })
  })

  it.each([
    { what: 'no secret', fields: { serverSecret: undefined }, path: 'serverSecret' },
    { what: 'an AppId of 33 bits', fields: { appId: 4294967296 }, path: 'appId' },
    { what: "the environment's AppId", fields: { appId: 1234567890 }, path: 'appId' },
    { what: 'a region that there is not', fields: { region: 'moon' }, path: 'region' },
    { what: 'a region of its own without its address', fields: { region: 'custom' }, path: 'url' },
    { what: 'an address beside a region', fields: { url: 'https://example.com' }, path: 'url' },
    { what: 'plain http to another machine', fields: { region: 'custom', url: 'http://example.com' }, path: 'url' },
    { what: 'a password in the address', fields: { region: 'custom', url: 'https://a:b@example.com' }, path: 'url' },
    { what: 'a secret with a space', fields: { serverSecret: 'two words' }, path: 'serverSecret' },
    { what: 'a name that nobody sees', fields: { name: '\u200b' }, path: 'name' },
    { what: 'no inputs', fields: { maxInputs: 0 }, path: 'maxInputs' },
  ])('refuse an account with $what', async ({ fields, path }) => {
    const answer = await send(accounts.POST, { body: wanted(fields) })
    expect(answer.status).toBe(400)
    expect((await errorOf(answer)).details).toMatchObject([{ path }])
  })

  it('refuse an AppId that has an account, also for one that changes to it', async () => {
    const first = await add()
    expect((await send(accounts.POST, { body: wanted() })).status).toBe(400)
    appId += 1
    const second = await add()
    const body = { revision: second.revision, appId: first.appId }
    expect((await send(account.PATCH, { method: 'PATCH', accountId: second.id, body })).status).toBe(400)
  })

  it('leave the account of the environment to the environment', async () => {
    const body = { revision: 0, name: 'Mine' }
    const answer = await send(account.PATCH, { method: 'PATCH', accountId: 'default', body })
    expect(await errorOf(answer)).toMatchObject({ code: 'invalid', message: expect.stringContaining('ZEGO_APP_ID') })
    expect((await send(account.DELETE, { method: 'DELETE', accountId: 'default' })).status).toBe(400)
  })

  it('make up the secrets of an account that rehearses', async () => {
    const made = await add({ region: 'sandbox', serverSecret: undefined, callbackSecret: undefined })
    expect(made).toMatchObject({ mode: 'sandbox', hasCallbackSecret: true })
    await send(testStored.POST, { accountId: made.id })
    expect(probed[0]).toMatchObject({ url: 'http://127.0.0.1:3000/sandbox/zego/', credentials: { appId: made.appId } })
    expect(probed[0]?.credentials.serverSecret).toMatch(/^[0-9a-f]{32}$/)
    const unsaved = await send(testDraft.POST, { body: { appId: 5, region: 'sandbox', serverSecret: SERVER } })
    expect(await errorOf(unsaved)).toMatchObject({
      message: expect.stringContaining('save the account, then test it'),
      details: [{ path: 'region', message: expect.stringContaining('save the account, then test it') }],
    })
  })

  it.each([
    ['GET', () => accounts.GET, 'operator'],
    ['POST', () => accounts.POST, 'admin'],
    ['PATCH', () => account.PATCH, 'admin'],
    ['DELETE', () => account.DELETE, 'admin'],
    ['POST', () => testStored.POST, 'admin'],
    ['POST', () => testDraft.POST, 'admin'],
  ] as const)('let nobody %s who may not', async (method, handler, role) => {
    const call = { method, accountId: 'default', body: {} }
    const status = async (headers: Headers) => (await send(handler(), { ...call, headers })).status
    expect(await status({})).toBe(401)
    expect(await status(viewer)).toBe(403)
    if (role === 'admin') expect(await status(operator)).toBe(403)
  })
})

describe('a test of the connection', () => {
  it.each([
    { answer: { Code: 110209001, Message: 'no such task', RequestId: '' }, ok: true, says: 'are correct' },
    { answer: { Code: 100000005, Message: 'sign', RequestId: '' }, ok: false, says: 'The signature is wrong.' },
    { answer: { Code: 100000004, Message: '', RequestId: '' }, ok: false, says: 'The signature had expired' },
    { answer: { Code: 100000016, Message: '', RequestId: '' }, ok: false, says: 'not configured for production' },
    { answer: { Code: 110200157, Message: '', RequestId: '' }, ok: false, says: 'Mixing is not enabled' },
    { answer: { Code: 123, Message: 'odd', RequestId: '' }, ok: false, says: 'unknown code 123' },
  ])('explains $answer.Code', async ({ answer, ok, says }) => {
    outcome = { state: 'rejected', reply: answer }
    const { id } = await add()
    const result = await (await send(testStored.POST, { accountId: id })).json()
    expect(result).toMatchObject({ ok, code: answer.Code, host: 'rtc-api-fra.zego.im', latencyMs: expect.any(Number) })
    expect(result.says).toContain(says)
    expect(result.advice === null).toBe(ok)
    expect(probed).toEqual([
      { url: 'https://rtc-api-fra.zego.im/', isTest: false, credentials: { appId, serverSecret: SERVER } },
    ])
  })

  it('explains an address that nobody answers at', async () => {
    outcome = { state: 'unknown', cause: 'ZEGOCLOUD could not be reached: its address was not found.' }
    const body = { appId, region: 'custom', url: 'https://nowhere.example', serverSecret: SERVER }
    expect(await (await send(testDraft.POST, { body })).json()).toMatchObject({
      ok: false,
      code: null,
      says: expect.stringContaining('not found'),
      advice: expect.stringContaining('Check the region'),
      host: 'nowhere.example',
    })
  })

  it('tries what is not stored yet, with the stored secret where no new one is given', async () => {
    const { id } = await add()
    await send(testStored.POST, { accountId: id, body: { region: 'fra', isTest: true } })
    await send(testStored.POST, { accountId: id, body: { region: 'hkg', serverSecret: ANOTHER } })
    expect(probed).toMatchObject([
      { url: 'https://rtc-api-fra.zego.im/', isTest: true, credentials: { serverSecret: SERVER } },
      { url: 'https://rtc-api-hkg.zego.im/', isTest: false, credentials: { serverSecret: ANOTHER } },
    ])
    expect((await send(testDraft.POST, { body: { appId, region: 'fra' } })).status).toBe(400)
    await send(testStored.POST, { accountId: 'default' })
    expect(probed[2]?.credentials.appId).toBe(1234567890)
    const other = await send(testStored.POST, { accountId: 'default', body: { region: 'hkg' } })
    expect(await errorOf(other)).toMatchObject({ code: 'invalid', message: expect.stringContaining('ZEGO_APP_ID') })
  })
})

describe('an address that does not go with its region', () => {
  const address = 'https://elsewhere.example'

  it.each([
    { what: 'beside the stored region', fields: { url: address } },
    { what: 'beside another region', fields: { region: 'hkg', url: address, serverSecret: ANOTHER } },
    { what: 'beside the sandbox', fields: { region: 'sandbox', url: address } },
    { what: 'missing', fields: { region: 'custom', serverSecret: ANOTHER } },
    { what: 'taken away', fields: { region: 'custom', url: null, serverSecret: ANOTHER } },
  ])('is refused by a test of the connection as by a change: $what', async ({ fields }) => {
    const { id } = await add()
    const change = { method: 'PATCH', accountId: id, body: { revision: 1, ...fields } }
    const [tried, changed] = [
      await send(testStored.POST, { accountId: id, body: fields }),
      await send(account.PATCH, change),
    ]
    const message = 'must be given with the region custom, and with no other'
    const refusal = { code: 'invalid', message: `url ${message}.`, details: [{ path: 'url', message }] }
    expect(await errorOf(tried)).toEqual(refusal)
    expect(await errorOf(changed)).toEqual(refusal)
    expect(probed).toEqual([])
  })

  it('is refused of an account that is not stored yet', async () => {
    const body = { appId, region: 'fra', url: address, serverSecret: SERVER }
    expect((await errorOf(await send(testDraft.POST, { body }))).details).toMatchObject([{ path: 'url' }])
    expect(probed).toEqual([])
  })
})

describe('an address that the environment does not allow', () => {
  it.each(['https://169.254.169.254/', 'http://127.0.0.1:8080/', 'https://home.example:444/zego', 'http://localhost/'])(
    'is asked nothing, and no account gets it: %s',
    async (url) => {
      const { id } = await add()
      const fields = { region: 'custom', url, serverSecret: SERVER }
      const refusals = [
        await send(accounts.POST, { body: wanted({ ...fields, appId: 4_000_000_001 }) }),
        await send(testDraft.POST, { body: { appId, ...fields } }),
        await send(testStored.POST, { accountId: id, body: fields }),
        await send(account.PATCH, { method: 'PATCH', accountId: id, body: { revision: 1, ...fields } }),
      ]
      for (const refusal of refusals) {
        expect(refusal.status).toBe(400)
        expect(await errorOf(refusal)).toMatchObject({
          message: expect.stringContaining('start Mixdesk with it in ZEGO_ALLOWED_ORIGINS'),
          details: [{ path: 'url' }],
        })
      }
      expect(probed).toEqual([])
    },
  )

  it('is asked nothing either where an account has it from before', async () => {
    const { id } = await add({ region: 'custom', url: 'https://home.example/zego' })
    await test.context.db
      .updateTable('zego_accounts')
      .set({ url: 'https://gone.example/' })
      .where('id', '=', id)
      .execute()
    await expect(requireUsable(test.context, id)).rejects.toMatchObject({
      code: 'account-locked',
      message: expect.stringContaining("The account 'Second' is at https://gone.example"),
    })
    expect((await send(testStored.POST, { accountId: id })).status).toBe(400)
    expect(probed).toEqual([])
  })
})

describe('a stored secret', () => {
  const home = { region: 'custom', url: 'https://home.example/zego' }

  it.each([
    { moves: 'to an address of its own', stored: {}, fields: { region: 'custom', url: 'https://elsewhere.example' } },
    { moves: 'to another region', stored: {}, fields: { region: 'hkg' } },
    { moves: 'to another address', stored: home, fields: { url: 'https://elsewhere.example/zego' } },
    { moves: 'to another port', stored: home, fields: { url: 'https://home.example:8443/zego' } },
    { moves: "from its address to ZEGOCLOUD's", stored: home, fields: { region: 'fra', url: null } },
    { moves: 'to another AppId', stored: {}, fields: { appId: 4_000_000_000 } },
  ])('signs nothing for an account that moves $moves, until it is typed again', async ({ stored, fields }) => {
    const { id } = await add(stored)
    // Leaving the address out says the same, since a test does not remove one.
    const draft = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
    const change = { method: 'PATCH', accountId: id, body: { revision: 1, ...fields } }
    const refusals = [await send(testStored.POST, { accountId: id, body: draft }), await send(account.PATCH, change)]
    for (const refusal of refusals) {
      expect(refusal.status).toBe(400)
      expect(await errorOf(refusal)).toMatchObject({
        message: expect.stringContaining('serverSecret must be typed again'),
        details: [{ path: 'serverSecret' }],
      })
    }
    expect(probed).toEqual([])

    await send(testStored.POST, { accountId: id, body: { ...draft, serverSecret: ANOTHER } })
    expect(probed).toMatchObject([{ credentials: { serverSecret: ANOTHER } }])
    const body = { ...change.body, serverSecret: ANOTHER }
    expect(await (await send(account.PATCH, { ...change, body })).json()).toMatchObject({ revision: 2, ...fields })
  })

  it('is not asked for while an account stays where it is', async () => {
    const { id } = await add(home)
    const same = { ...home, appId, isTest: true }
    expect((await send(testStored.POST, { accountId: id, body: same })).status).toBe(200)
    const body = { revision: 1, ...same, name: 'Renamed', maxFps: 30 }
    expect((await send(account.PATCH, { method: 'PATCH', accountId: id, body })).status).toBe(200)
    expect(probed).toMatchObject([{ url: home.url, credentials: { serverSecret: SERVER } }])
  })
})

it('never tells a secret, in an answer, a log line or an event', async () => {
  const { id, revision } = await add()
  const made = await (await send(shows.POST, { body: { name: 'Under it' } })).json()
  const body = { revision: made.revision, accountId: id }
  await send(show.PATCH, { method: 'PATCH', showId: made.id, body })
  await send(account.PATCH, { method: 'PATCH', accountId: id, body: { revision, serverSecret: ANOTHER } })
  outcome = null
  expect((await send(testStored.POST, { accountId: id })).status).toBe(500)
  expect(told).toContain('a request failed')
  const events = await test.context.db.selectFrom('events').select('change').execute()
  const rows = await test.context.db.selectFrom('zego_accounts').selectAll().execute()
  const everything = `${told}${JSON.stringify(events)}`
  expect(everything).toContain('account.changed')
  const leaked = [
    ...SECRETS.filter((secret) => everything.includes(secret) || JSON.stringify(rows).includes(secret)),
    ...rows.filter(({ server_secret }) => everything.includes(server_secret)),
  ]
  expect(leaked).toEqual([])
})
