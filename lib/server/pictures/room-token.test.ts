import { createDecipheriv } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import * as account from '@/app/api/accounts/[accountId]/pictures/route'
import * as pictures from '@/app/api/shows/[showId]/pictures/route'
import * as tokens from '@/app/api/shows/[showId]/room-token/route'
import * as show from '@/app/api/shows/[showId]/route'
import * as shows from '@/app/api/shows/route'
import type { Show } from '@/lib/protocol/live'
import { RoomToken } from '@/lib/protocol/pictures/room-token'
import { senderFor } from '@/lib/server/testing/sender'
import { openTestApp } from '@/lib/server/testing/test-app'
import { makeRoomToken } from './make-room-token'

type Headers = Record<string, string>

const SECRET = '0123456789abcdef0123456789abcdef'
const LIVE = { ZEGO_APP_ID: '1234567890', ZEGO_SERVER_SECRET: SECRET }
const tab = 'tab-0123456789abcdef'

let test: Awaited<ReturnType<typeof openTestApp>>
let people: Record<'admin' | 'operator' | 'viewer', Headers>
let sunday: Show
beforeAll(async () => {
  test = await openTestApp({ variables: LIVE })
  people = {
    admin: await test.signIn('admin'),
    operator: await test.signIn('operator'),
    viewer: await test.signIn('viewer'),
  }
})
afterAll(() => test.close())

const send = senderFor(() => people.operator)
const ask = (body: unknown = { tab }, headers = people.viewer) =>
  send(tokens.POST, { showId: sunday.id, headers, body })
const choose = (change: unknown) => send(pictures.PUT, { method: 'PUT', showId: sunday.id, body: change })
const enter = async (roomId: string) => {
  const { id, revision, settings } = await (await send(show.GET, { method: 'GET', showId: sunday.id })).json()
  const body = { revision, settings: { ...settings, roomId } }
  expect((await send(show.PATCH, { method: 'PATCH', showId: id, body })).status).toBe(200)
}
const says = async (response: Response): Promise<string> => (await response.json()).error.message
const byRoom = { revision: 0, moving: true, way: 'room', addresses: [] }

beforeEach(async () => {
  sunday = await (await send(shows.POST, { body: { name: 'Sunday' } })).json()
  await enter('evening')
})

/** Opens what a token encrypts. */
function fieldsOf(token: string) {
  const bytes = Buffer.from(token.slice(2), 'base64')
  const decipher = createDecipheriv('aes-256-cbc', SECRET, bytes.subarray(10, 26))
  return JSON.parse(`${decipher.update(bytes.subarray(28), undefined, 'utf8')}${decipher.final('utf8')}`)
}

it('lets a viewer into the room for ten minutes, to receive and nothing else', async () => {
  await choose(byRoom)
  const answer = await ask()
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, expect.stringContaining('no-store')])
  const text = await answer.text()
  expect(text).not.toContain(SECRET)
  const given = RoomToken.parse(JSON.parse(text))
  const now = test.context.wall()
  expect(given).toMatchObject({ appId: 1234567890, roomId: 'evening', expiresAt: now + 600_000 })
  const fields = fieldsOf(given.token)
  expect(fields).toMatchObject({ app_id: 1234567890, user_id: given.userId, ctime: now / 1000 })
  expect(fields.expire).toBe(now / 1000 + 600)
  expect(JSON.parse(fields.payload)).toEqual({
    ...{ room_id: 'evening', stream_id_list: null },
    privilege: { '1': 1, '2': 0 },
  })
})

it('gives each tab of each person a user id of its own, the same again for its next token', async () => {
  await choose(byRoom)
  const userOf = async (of: string, headers?: Headers) => (await (await ask({ tab: of }, headers)).json()).userId
  const [first, again, other, others] = [
    await userOf('tab-0123456789abcdef'),
    await userOf('tab-0123456789abcdef'),
    await userOf('tab-fedcba9876543210'),
    await userOf('tab-0123456789abcdef', people.operator),
  ]
  expect(again).toBe(first)
  expect(new Set([first, other, others]).size).toBe(3)
  expect(first).toMatch(/^mixdesk-[0-9A-Za-z_-]{32}$/)
})

it.each([
  { body: {}, why: 'no tab' },
  { body: { tab: 'short' }, why: 'a tab that can be guessed' },
  { body: { tab: `${tab}/a` }, why: 'a sign that user ids must not hold' },
  { body: { tab: 'a'.repeat(65) }, why: 'a tab that is too long' },
  { body: { tab, userId: 'host' }, why: 'a user id of the caller' },
  { body: [], why: 'a list' },
])('is refused for $why', async ({ body }) => {
  await choose(byRoom)
  expect((await ask(body)).status).toBe(400)
})

it('is refused to strangers', async () => {
  expect((await ask({ tab }, { origin: 'http://localhost:3000', 'content-type': 'application/json' })).status).toBe(401)
})

it('is refused where the room is not what the show plays from, until its account says so', async () => {
  const refused = await ask()
  expect([refused.status, await says(refused)]).toEqual([400, expect.stringContaining('does not play from its room')])
  await choose({ ...byRoom, way: null })
  expect((await ask()).status).toBe(400)
  const way = (revision: number, chosen: string) =>
    account.PUT(
      new Request('http://localhost:3000/api/x', {
        ...{ method: 'PUT', headers: people.admin },
        body: JSON.stringify({ revision, pattern: null, way: chosen }),
      }),
      { params: Promise.resolve({ accountId: 'default' }) },
    )
  expect((await way(0, 'room')).status).toBe(200)
  expect((await ask()).status).toBe(200)
  await choose({ ...byRoom, revision: 1, way: 'snapshots' })
  expect((await ask()).status).toBe(400)
  await choose({ ...byRoom, revision: 2, moving: false })
  expect((await ask()).status).toBe(400)
  expect((await way(1, 'addresses')).status).toBe(200)
})

it.each([
  { roomId: '', message: 'no room' },
  { roomId: 'a/b', message: 'a slash' },
])("a show whose room is '$roomId' has $message", async ({ roomId, message }) => {
  await choose(byRoom)
  await enter(roomId)
  const answer = await ask()
  expect([answer.status, await says(answer)]).toEqual([400, expect.stringContaining(message)])
})

it('is not made on the sandbox, and not with a secret of another length, and no error tells the secret', async () => {
  await choose(byRoom)
  const refusal = (change: object) => {
    const env = { ...test.context.env, zego: { ...test.context.env.zego, ...change } }
    return makeRoomToken({ ...test.context, env }, { id: 'ada' }, sunday.id, { tab }).catch(String)
  }
  expect(await refusal({ mode: 'sandbox' })).toContain('on the sandbox')
  expect(await refusal({ serverSecret: 'not-of-32' })).toMatch(/ServerSecret is not one of 32/)
  expect(await refusal({ serverSecret: 'not-of-32' })).not.toContain('not-of-32')
})
