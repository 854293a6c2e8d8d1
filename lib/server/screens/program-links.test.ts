import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as program from '@/app/api/program/route'
import * as link from '@/app/api/shows/[showId]/program-links/[linkId]/route'
import * as links from '@/app/api/shows/[showId]/program-links/route'
import * as shows from '@/app/api/shows/route'
import type { ProgramLink } from '@/lib/protocol/program-link'
import { senderFor } from '@/lib/server/testing/sender'
import { openTestApp } from '@/lib/server/testing/test-app'
import { findProgramLink } from './program-links'

type Headers = Record<string, string>
type Made = { link: ProgramLink; path: string }

const HOUR = 3_600_000

let test: Awaited<ReturnType<typeof openTestApp>>
let viewer: Headers
let operator: Headers
let showId: string

beforeAll(async () => {
  test = await openTestApp()
  viewer = await test.signIn('viewer')
  operator = await test.signIn('operator')
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.context.db.deleteFrom('guesses').execute()
  showId = (await (await send(shows.POST, { body: { name: 'Sunday' } })).json()).id
})

const send = senderFor(() => operator)

const make = async (hours = 8): Promise<Made> => (await send(links.POST, { showId, body: { hours } })).json()
const list = async (): Promise<ProgramLink[]> => (await send(links.GET, { method: 'GET', showId })).json()
const tokenOf = ({ path }: Made) => path.replace('/program/', '')
/** Opens the stream of a screen, and leaves it. */
async function open(query: string, headers: Headers = {}) {
  const response = await send(program.GET, { method: 'GET', headers, query })
  if (response.status === 200) await response.body?.cancel()
  return response
}

describe('a link to the program', () => {
  it('opens it without a sign-in, and is listed by who made it and until when', async () => {
    const made = await make(1)
    const { now } = test.clock
    expect(made.link).toMatchObject({ madeBy: 'The operator', createdAt: now, expiresAt: now + HOUR })
    expect(await list()).toEqual([made.link])
    const opened = await open(`?link=${tokenOf(made)}`)
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  })

  it.each([
    { body: { hours: 1 }, plays: false, why: 'nobody asked for it' },
    { body: { hours: 1, plays: true }, plays: true, why: 'somebody did' },
  ])('plays the mix: $plays, where $why', async ({ body, plays }) => {
    const made: Made = await (await send(links.POST, { showId, body })).json()
    expect(made.link.plays).toBe(plays)
    expect(await findProgramLink(test.context, tokenOf(made))).toMatchObject({ plays })
  })

  it('is kept as a hash alone', async () => {
    const made = await make()
    const rows = await test.context.db.selectFrom('program_links').selectAll().execute()
    expect(rows.map(({ id }) => id)).toContain(made.link.id)
    expect(JSON.stringify(rows)).not.toContain(tokenOf(made))
    expect(tokenOf(made)).toMatch(/^[\w-]{32}$/)
  })

  it('ends by itself, and says so', async () => {
    const made = await make(1)
    test.clock.step(HOUR)
    const opened = await open(`?link=${tokenOf(made)}`)
    expect([opened.status, (await opened.json()).error.message]).toEqual([
      404,
      'This link has ended, or was revoked. Ask who runs the show for a new one.',
    ])
    expect(await list()).toEqual([])
  })

  it('is revoked once, for this show alone', async () => {
    const made = await make()
    const other = await make()
    const revoke = (id: string) => send(link.DELETE, { method: 'DELETE', showId: id, linkId: made.link.id })
    const elsewhere = (await (await send(shows.POST, { body: { name: 'Monday' } })).json()).id
    expect((await revoke(elsewhere)).status).toBe(404)
    expect((await revoke(showId)).status).toBe(200)
    expect((await revoke(showId)).status).toBe(404)
    expect((await open(`?link=${tokenOf(made)}`)).status).toBe(404)
    expect((await open(`?link=${tokenOf(other)}`)).status).toBe(200)
  })

  it.each([2, 0, '8', null, 1e9])('is not made for %j hours', async (hours) => {
    expect((await send(links.POST, { showId, body: { hours } })).status).toBe(400)
    expect(await list()).toEqual([])
  })

  it('is one of 20 at most; those that ended do not count', async () => {
    for (let count = 0; count < 20; count += 1) await make(1)
    const refused = await send(links.POST, { showId, body: { hours: 1 } })
    expect([refused.status, (await refused.json()).error.message]).toEqual([
      400,
      'A show has at most 20 links: revoke one in the show settings first.',
    ])
    test.clock.step(HOUR)
    expect((await send(links.POST, { showId, body: { hours: 1 } })).status).toBe(201)
  })

  it('is made, listed and revoked by those who may edit', async () => {
    const made = await make()
    expect((await send(links.POST, { showId, headers: viewer, body: { hours: 1 } })).status).toBe(403)
    expect((await send(links.GET, { method: 'GET', showId, headers: viewer })).status).toBe(403)
    const revoked = await send(link.DELETE, { method: 'DELETE', headers: viewer, showId, linkId: made.link.id })
    expect(revoked.status).toBe(403)
  })
})

describe('who opens the program', () => {
  it('is slowed down with links that are none, while a right one still opens', async () => {
    const made = await make()
    for (let tries = 0; tries < 120; tries += 1) expect((await open(`?link=wrong-${tries}`)).status).toBe(404)
    const refused = await open('?link=wrong')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    expect((await refused.json()).error.message).toBe(
      'Too many attempts with links that are none. Try again in 60 seconds.',
    )
    expect((await open(`?link=${tokenOf(made)}`)).status).toBe(200)
  })

  it.each([
    { query: '', status: 401, why: 'a stranger without a link' },
    { query: '?show=sunday', status: 401, why: 'a stranger who names a show' },
    { query: '?link=', status: 400, why: 'an empty link' },
    { query: `?link=${'a'.repeat(101)}`, status: 400, why: 'a link that is too long' },
    { query: '?link=a&link=b', status: 400, why: 'two links' },
    { query: '?link=a&show=b', status: 400, why: 'a link and a show' },
  ])('$why is answered $status', async ({ query, status }) => {
    expect((await open(query)).status).toBe(status)
  })

  it('may be anybody who is signed in, and names the show', async () => {
    expect((await open(`?show=${showId}`, viewer)).status).toBe(200)
    expect((await open('?show=none', viewer)).status).toBe(404)
    expect((await open('', viewer)).status).toBe(400)
  })
})
