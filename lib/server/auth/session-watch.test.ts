import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { POST } from '@/app/api/auth/[...all]/route'
import { GET as events } from '@/app/api/events/route'
import { createShow } from '@/lib/server/shows/create-show'
import { openTestApp } from '@/lib/server/testing/test-app'
import { readSession } from './session'
import { createSessionWatch } from './session-watch'
import { removeUser, setPassword, setRole } from './users'

const EMAIL = 'anna@example.com'
const DAY_MS = 24 * 3600 * 1000
const segments = { params: Promise.resolve({}) }

let test: Awaited<ReturnType<typeof openTestApp>>
let anna: Record<string, string>
beforeAll(async () => {
  test = await openTestApp()
})
beforeEach(async () => {
  anna = await test.signIn('operator', EMAIL)
})
afterEach(async () => {
  vi.useRealTimers()
  await test.context.db.deleteFrom('user').execute()
})
afterAll(() => test.close())

const post = (path: string, headers: Record<string, string>, body: object = {}) =>
  POST(
    new Request(`${test.app.env.publicUrl}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    segments,
  )

const signInAgain = async () => {
  const response = await post('/sign-in/email', anna, { email: EMAIL, password: test.password })
  return {
    ...anna,
    cookie: response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  }
}

/** Reads a session and waits for as long as it takes to prolong it. */
const whoIs = async (headers: Record<string, string>) => readSession(test.app, new Headers(headers), () => () => {})

const tokenOf = async (headers: Record<string, string>) => (await whoIs(headers))?.token ?? ''

describe('an event stream', () => {
  /** Opens a stream whose pings and readings of sessions never come: it can only end at once. */
  async function follow(headers: Record<string, string>) {
    vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout'] })
    const { id } = await createShow(test.context, { name: 'Sunday' })
    const response = await events(new Request(`${test.app.env.publicUrl}/api/events?show=${id}`, { headers }), segments)
    const reader = response.body?.getReader()
    expect((await reader?.read())?.done).toBe(false)
    return async () => (await reader?.read())?.done
  }

  it.each([
    { what: 'its sign-out', act: () => post('/sign-out', anna) },
    { what: 'a sign-out everywhere', act: () => post('/revoke-sessions', anna) },
    {
      what: 'a new password, given in another session',
      act: async () =>
        post('/change-password', await signInAgain(), {
          currentPassword: test.password,
          newPassword: 'a new long password',
        }),
    },
    { what: 'a new password from the shell', act: () => setPassword(test.app.auth, EMAIL, 'another long one') },
    { what: 'the removal of its user', act: () => removeUser(test.app.auth, EMAIL) },
    { what: 'another role', act: () => setRole(test.app.auth, EMAIL, 'viewer') },
  ])('ends at once with $what', async ({ act }) => {
    const isOver = await follow(anna)
    const ended = isOver()
    await act()
    expect(await ended).toBe(true)
  })

  it('goes on when another session ends', async () => {
    const other = await signInAgain()
    const isOver = await follow(anna)
    await post('/sign-out', other)
    await createShow(test.context, { name: 'Monday' })
    const next = isOver()
    vi.advanceTimersByTime(5_000)
    expect(await next).toBe(false)
  })
})

describe('what ends without a word to this process', () => {
  /** Holds the readings that are due; the test runs them. */
  let due: (() => void)[]

  async function watch(headers: Record<string, string>) {
    due = []
    const { db, wakeups } = test.context
    const after = (_: number, run: () => void) => {
      due.push(run)
      return () => due.splice(due.indexOf(run), 1)
    }
    const { watch } = createSessionWatch({ db, auth: test.app.auth, wakeups, after })
    const token = await tokenOf(headers)
    return new Promise<string>((resolve) => {
      watch({ token, role: 'operator', onEnd: () => resolve('over') })
    })
  }
  const check = () => due.shift()?.()

  it('is seen at the next check', async () => {
    const over = watch(anna)
    await tokenOf(anna)
    await test.context.db.deleteFrom('session').execute()
    await expect.poll(() => due).toHaveLength(1)
    check()
    expect(await over).toBe('over')
  })

  it('is over by time: not used for a week, or 30 days old', async () => {
    const { internalAdapter } = await test.app.auth.$context
    const old = await signInAgain()
    const unused = { expiresAt: new Date(Date.now() - 1000) }
    const tooOld = { createdAt: new Date(Date.now() - 30 * DAY_MS), expiresAt: new Date(Date.now() + DAY_MS) }
    for (const [headers, fields] of [
      [anna, unused],
      [old, tooOld],
    ] as const) {
      const over = watch(headers)
      await expect.poll(() => due).toHaveLength(1)
      await internalAdapter.updateSession(await tokenOf(headers), fields)
      check()
      expect(await over).toBe('over')
      expect(await whoIs(headers)).toBeNull()
    }
  })
})

it('a session in use for 30 days is no longer prolonged, and is nobody’s', async () => {
  const { internalAdapter } = await test.app.auth.$context
  const days = (from: number, until: number) => ({
    createdAt: new Date(Date.now() - from * DAY_MS),
    expiresAt: new Date(Date.now() + until * DAY_MS),
  })
  const token = await tokenOf(anna)
  await internalAdapter.updateSession(token, days(29.9, 2))
  expect((await whoIs(anna))?.cookies).toHaveLength(1)
  await internalAdapter.updateSession(token, days(30.1, 2))
  expect(await whoIs(anna)).toBeNull()
  expect((await post('/revoke-sessions', anna)).status).toBe(401)
})
