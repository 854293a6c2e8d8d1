import { afterEach, beforeEach, expect, it } from 'vitest'
import { POST as auth } from '@/app/api/auth/[...all]/route'
import { POST as desk } from '@/app/api/shows/[showId]/desk/route'
import { POST as here } from '@/app/api/shows/[showId]/here/route'
import { DELETE as deleteShow } from '@/app/api/shows/[showId]/route'
import { removeUser, setRole } from '@/lib/server/auth/users'
import { readDesk } from '@/lib/server/presence/held-desks'
import { createShow } from '@/lib/server/shows/create-show'
import { senderFor } from '@/lib/server/testing/sender'
import { openTestApp } from '@/lib/server/testing/test-app'

let test: Awaited<ReturnType<typeof openTestApp>>
let people: Record<'anna' | 'bob' | 'vera', { headers: Record<string, string>; id: string }>
let showId: string
beforeEach(async () => {
  test = await openTestApp()
  const one = async (role: 'operator' | 'viewer', email: string) => {
    const headers = await test.signIn(role, email)
    const row = await test.app.db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirstOrThrow()
    return { headers, id: row.id }
  }
  people = {
    anna: await one('operator', 'anna@example.com'),
    bob: await one('operator', 'bob@example.com'),
    vera: await one('viewer', 'vera@example.com'),
  }
  showId = (await createShow(test.app, { name: 'Sunday' })).id
})
afterEach(() => test.close())

const send = senderFor(() => people.anna.headers)

/** Gives the desk as this person, by the names of people. */
async function give(as: keyof typeof people, to: string | null, from: string | null, more: object = {}) {
  const idOf = (name: string | null) => (name && name in people ? people[name as keyof typeof people].id : name)
  const body = { to: idOf(to), from: idOf(from), ...more }
  const answer = await send(desk, { showId, headers: people[as].headers, body })
  return { status: answer.status, ...(await answer.json()) }
}
const sitDown = (name: keyof typeof people) =>
  send(here, {
    showId,
    headers: people[name].headers,
    body: { tab: name, layoutId: null, selection: [], more: 0, isAway: false },
  })
const holder = async () => (await readDesk(test.app.db, showId))?.by.id ?? null

it('is had by who says so, kept with its time, and given back', async () => {
  const had = await give('anna', 'anna', null)
  expect(had).toMatchObject({ status: 200, desk: { by: { id: people.anna.id }, alone: false } })
  test.clock.step(5_000)
  const alone = await give('anna', 'anna', 'anna', { alone: true })
  expect(alone.desk).toEqual({ ...had.desk, alone: true })
  expect(await give('anna', null, 'anna')).toMatchObject({ status: 200, desk: null })
  expect(await holder()).toBeNull()
})

it('is taken over by anybody who edits, from anybody: nobody is locked out', async () => {
  await give('anna', 'anna', null, { alone: true })
  expect((await give('bob', 'bob', 'anna')).status).toBe(200)
  expect(await holder()).toBe(people.bob.id)
})

it('is of one person where two say so at once', async () => {
  const answers = await Promise.all([give('anna', 'anna', null), give('bob', 'bob', null)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const lost = answers.find(({ status }) => status === 409)
  expect(lost?.error).toMatchObject({ code: 'stale-desk', details: { desk: { by: { id: await holder() } } } })
})

it('goes to another who is here and edits, and by who has it alone', async () => {
  await give('anna', 'anna', null)
  expect((await give('anna', 'bob', 'anna')).error.message).toContain('somebody who is here')
  await sitDown('bob')
  await sitDown('vera')
  expect((await give('anna', 'vera', 'anna')).error.message).toContain('edits')
  expect((await give('bob', null, 'anna')).status).toBe(403)
  expect((await give('anna', 'bob', 'anna')).status).toBe(200)
  expect(await holder()).toBe(people.bob.id)
  expect(String(test.app.presence.told(showId).bytes)).not.toContain('example.com')
})

it.each([
  { how: 'signs out everywhere', end: () => auth(revoking(), { params: Promise.resolve({}) }) },
  { how: 'is removed', end: () => removeUser(test.app.auth, 'anna@example.com') },
  { how: 'only views from now on', end: () => setRole(test.app.auth, 'anna@example.com', 'viewer') },
])('is lost at once by who $how', async ({ end }) => {
  await sitDown('anna')
  expect((await give('anna', 'anna', null)).status).toBe(200)
  await end()
  await expect.poll(holder).toBeNull()
})

const revoking = () =>
  new Request(`${test.app.env.publicUrl}/api/auth/revoke-sessions`, {
    method: 'POST',
    headers: people.anna.headers,
    body: '{}',
  })

it('is for no viewer, and of no show that is gone', async () => {
  expect((await give('vera', 'vera', null)).status).toBe(403)
  await give('anna', 'anna', null)
  expect((await send(deleteShow, { method: 'DELETE', showId })).status).toBeLessThan(300)
  expect(await holder()).toBeNull()
  expect((await give('anna', 'anna', null)).status).toBe(404)
})

it.each([
  { body: {}, why: 'no belief' },
  { body: { to: 7, from: null }, why: 'a number' },
  { body: { to: null, from: null, alone: 'yes' }, why: 'a word for a switch' },
  { body: { to: null, from: null, name: 'Bob' }, why: 'a name of another' },
])('refuses $why', async ({ body }) => {
  expect((await send(desk, { showId, body })).status).toBe(400)
})
