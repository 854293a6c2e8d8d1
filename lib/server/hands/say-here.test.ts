import { afterEach, beforeEach, expect, it } from 'vitest'
import { POST as auth } from '@/app/api/auth/[...all]/route'
import { POST as here } from '@/app/api/shows/[showId]/here/route'
import { removeUser, setRole } from '@/lib/server/auth/users'
import { followShow } from '@/lib/server/following/follow-show'
import { parseAll } from '@/lib/server/following/testing/parse-events'
import { createShow } from '@/lib/server/shows/create-show'
import { senderFor } from '@/lib/server/testing/sender'
import { openTestApp } from '@/lib/server/testing/test-app'

let test: Awaited<ReturnType<typeof openTestApp>>
let anna: Record<string, string>
let showId: string
beforeEach(async () => {
  test = await openTestApp()
  anna = await test.signIn('operator', 'anna@example.com')
  showId = (await createShow(test.app, { name: 'Sunday' })).id
})
afterEach(() => test.close())

const send = senderFor(() => anna)
const at = { tab: 'one', layoutId: null, selection: [], more: 0, isAway: false }
const say = async (body: unknown, more: object = {}) => (await send(here, { showId, body, ...more })).status

/** Says who is here, as the server would tell it now. */
const names = () => {
  const [message] = parseAll(String(test.app.presence.told(showId).bytes))
  const people = (message?.data as { people: { name: string; edits: boolean }[] } | undefined)?.people ?? []
  return people.map(({ name, edits }) => `${name} ${edits ? 'edits' : 'views'}`)
}

it('is told over the stream, of an operator and of a viewer, without their addresses', async () => {
  const viewer = await test.signIn('viewer', 'vera@example.com')
  const leaving = new AbortController()
  const pieces = await followShow(test.app, {
    showId,
    seen: null,
    heartbeatMs: 1_000_000,
    seesKeys: true,
    leaving: leaving.signal,
  })
  const first = String((await pieces.next()).value)
  expect(first).not.toContain('event: here')
  expect(await say({ ...at, selection: ['cam-1'] })).toBe(200)
  expect(await say(at, { headers: viewer })).toBe(200)
  let told = ''
  while (!told.includes('The viewer')) told += String((await pieces.next()).value)
  expect(told).toContain('"name":"The operator"')
  expect(told).toContain('"selection":["cam-1"]')
  expect(told).not.toContain('example.com')
  expect(names()).toEqual(['The operator edits', 'The viewer views'])
  // Whoever comes later hears of it at once.
  const late = await followShow(test.app, {
    showId,
    seen: null,
    heartbeatMs: 1_000_000,
    seesKeys: true,
    leaving: leaving.signal,
  })
  expect(String((await late.next()).value)).toContain('event: here')
  leaving.abort()
})

it.each([
  { how: 'signs out everywhere', end: () => auth(authRequest('/revoke-sessions'), segments) },
  { how: 'is removed', end: () => removeUser(test.app.auth, 'anna@example.com') },
  { how: 'gets another role', end: () => setRole(test.app.auth, 'anna@example.com', 'viewer') },
])('lacks at once whoever $how', async ({ end }) => {
  await say(at)
  await expect.poll(names).toEqual(['The operator edits'])
  await end()
  await expect.poll(names).toEqual([])
})

const segments = { params: Promise.resolve({}) }
const authRequest = (path: string) =>
  new Request(`${test.app.env.publicUrl}/api/auth${path}`, { method: 'POST', headers: anna, body: '{}' })

it.each([
  { why: 'no tab', body: { ...at, tab: undefined } },
  { why: 'a tab that is no id', body: { ...at, tab: 'a b' } },
  { why: 'a selection of anything', body: { ...at, selection: [{}] } },
  { why: 'a selection of 1000', body: { ...at, selection: Array.from({ length: 1000 }, (_, index) => `i${index}`) } },
  { why: 'a name of another', body: { ...at, name: 'Bob' } },
  { why: 'nothing', body: null },
])('refuses $why', async ({ body }) => {
  expect(await say(body)).toBe(400)
  expect(names()).toEqual([])
})

it('refuses strangers, other sites, and a show that is not there', async () => {
  expect(await say(at, { headers: { 'content-type': 'application/json', origin: anna.origin } })).toBe(401)
  expect(await say(at, { headers: { ...anna, origin: 'https://elsewhere.example' } })).toBe(403)
  expect(await say(at, { showId: 'none' })).toBe(404)
})
