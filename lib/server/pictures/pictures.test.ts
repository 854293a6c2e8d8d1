import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as pattern from '@/app/api/accounts/[accountId]/pictures/route'
import * as pictures from '@/app/api/shows/[showId]/pictures/route'
import * as show from '@/app/api/shows/[showId]/route'
import * as shows from '@/app/api/shows/route'
import type { Show } from '@/lib/protocol/live'
import { newsAfter } from '@/lib/server/following/events-after'
import { senderFor } from '@/lib/server/testing/sender'
import { openTestApp } from '@/lib/server/testing/test-app'
import { requirePlayed } from './require-played'
import { tellAddresses } from './tell-addresses'

type Headers = Record<string, string>

let test: Awaited<ReturnType<typeof openTestApp>>
let people: Record<'admin' | 'operator' | 'viewer', Headers>
let sunday: Show
beforeAll(async () => {
  test = await openTestApp()
  people = {
    admin: await test.signIn('admin'),
    operator: await test.signIn('operator'),
    viewer: await test.signIn('viewer'),
  }
})
afterAll(() => test.close())

const send = senderFor(() => people.operator)
beforeEach(async () => {
  sunday = await (await send(shows.POST, { body: { name: 'Sunday' } })).json()
})

const read = async (headers = people.viewer) =>
  (await send(pictures.GET, { method: 'GET', showId: sunday.id, headers })).json()
const change = (body: unknown, headers = people.operator) =>
  send(pictures.PUT, { method: 'PUT', showId: sunday.id, headers, body })
const setPattern = (body: unknown, headers = people.admin, accountId = 'default') =>
  pattern.PUT(new Request('http://localhost:3000/api/x', { method: 'PUT', headers, body: JSON.stringify(body) }), {
    params: Promise.resolve({ accountId }),
  })
const news = async () => {
  const told = await newsAfter(test.context, sunday.id, 0)
  return 'events' in told ? told.events.map(({ change }) => change) : []
}

const cam = { kind: 'stream', streamId: 'cam' }
const signed = 'https://pull.example.com/live/cam.flv?txSecret=abc'
const moving = { revision: 0, moving: true, addresses: [{ source: cam, url: signed }] }

describe('the pictures of a show', () => {
  it('are stills, until an operator chooses otherwise', async () => {
    expect(await read()).toMatchObject({ revision: 0, moving: false, addresses: [], told: [] })
    expect((await change(moving, people.viewer)).status).toBe(403)
    expect((await change(moving)).status).toBe(200)
    expect(await read()).toMatchObject({ ...moving, revision: 1 })
  })

  it('have test cards that stand still, until an operator chooses otherwise, and stay so where nothing is said', async () => {
    expect(await read()).toMatchObject({ cards: false })
    await change({ ...moving, cards: true })
    await change({ ...moving, revision: 1 })
    expect(await read()).toMatchObject({ cards: true, revision: 2 })
  })

  it('are told as changed, without an address that may be signed', async () => {
    await change(moving)
    expect(await news()).toEqual([{ type: 'pictures.changed' }])
  })

  it('are not changed by one who did not see how they are', async () => {
    await change(moving)
    expect((await change({ ...moving, moving: false })).status).toBe(409)
    expect(await read()).toMatchObject({ moving: true })
  })

  it('go with the show', async () => {
    await change(moving)
    expect((await send(show.DELETE, { method: 'DELETE', showId: sunday.id })).status).toBe(200)
    const left = test.context.db.selectFrom('show_pictures').selectAll().where('show_id', '=', sunday.id)
    expect(await left.execute()).toEqual([])
    expect((await change(moving)).status).toBe(404)
  })

  it.each([
    { what: 'no address', addresses: [{ source: cam, url: 'camera' }], path: 'addresses[0].url' },
    { what: 'RTMP', addresses: [{ source: cam, url: 'rtmp://a/b.flv' }], path: 'addresses[0].url' },
    { what: 'a place', addresses: [{ source: { kind: 'slot' }, url: signed }], path: 'addresses[0].source' },
    {
      what: 'one source twice',
      addresses: [
        { source: cam, url: signed },
        { source: cam, url: signed },
      ],
      path: 'addresses',
    },
    {
      what: 'more than a hundred',
      addresses: Array.from({ length: 101 }, (_, index) => ({ source: { ...cam, streamId: `${index}` }, url: signed })),
      path: 'addresses',
    },
  ])('are refused with $what, and the answer says where', async ({ addresses, path }) => {
    const answer = await change({ ...moving, addresses })
    expect(answer.status).toBe(400)
    expect(JSON.stringify((await answer.json()).error)).toContain(path)
  })
})

describe('what stream_create told', () => {
  const room = 'evening'
  const tell = (flv: string | null) =>
    tellAddresses(test.context, {
      appId: test.context.env.zego.appId,
      roomId: room,
      streamId: 'cam',
      ...{ flv, hls: null, pic: null },
    })
  beforeEach(async () => {
    const { id, revision, settings } = sunday
    const body = { revision, settings: { ...settings, roomId: room } }
    expect((await send(show.PATCH, { method: 'PATCH', showId: id, body })).status).toBe(200)
  })

  it('is there for the shows of the room, and gone when the stream comes back without it', async () => {
    await tell(signed)
    expect((await read()).told).toEqual([{ streamId: 'cam', flv: signed, hls: null, pic: null }])
    await tell(null)
    expect((await read()).told).toEqual([])
  })
})

describe('the pattern of an account', () => {
  const wanted = 'https://pull.example.com/live/{streamId}.flv'
  it('is set and removed by administrators alone, who saw it, and the desks are told', async () => {
    expect((await setPattern({ revision: 0, pattern: wanted }, people.operator)).status).toBe(403)
    expect((await setPattern({ revision: 0, pattern: wanted })).status).toBe(200)
    expect((await setPattern({ revision: 0, pattern: wanted })).status).toBe(409)
    expect((await read()).account).toEqual({ id: 'default', revision: 1, pattern: wanted, way: 'addresses' })
    expect(await news()).toEqual([{ type: 'pictures.changed' }])
    expect((await setPattern({ revision: 1, pattern: null })).status).toBe(200)
    expect((await read()).account.pattern).toBeNull()
  })

  it.each([
    { body: { revision: 2, pattern: 'https://pull.example.com/a.flv' }, status: 400, why: 'it has no place' },
    { body: { revision: 2 }, status: 400, why: 'none is given' },
    { body: { revision: 9, pattern: wanted }, status: 409, why: 'nobody saw it so' },
  ])('is refused with $status: $why', async ({ body, status }) => {
    expect((await setPattern(body)).status).toBe(status)
  })

  it('is refused for an account that there is not', async () => {
    expect((await setPattern({ revision: 0, pattern: wanted }, people.admin, 'nowhere')).status).toBe(404)
  })
})

it.each([
  { publicUrl: 'https://desk.example.com', url: 'http://pull.example.com/a.flv', refused: true },
  { publicUrl: 'https://desk.example.com', url: 'https://pull.example.com/a.flv', refused: false },
  { publicUrl: 'http://localhost:3000', url: 'http://pull.example.com/a.flv', refused: false },
])('a Mixdesk at $publicUrl refuses $url: $refused', ({ publicUrl, url, refused }) => {
  const ask = () => requirePlayed({ env: { ...test.context.env, publicUrl } }, url, 'url')
  if (refused) expect(ask).toThrow('url must begin with https')
  else expect(ask).not.toThrow()
})
