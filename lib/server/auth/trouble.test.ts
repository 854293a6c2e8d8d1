import { join } from 'node:path'
import Libsql from 'libsql'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { GET as session, POST as signIn } from '@/app/api/auth/[...all]/route'
import { GET as shows } from '@/app/api/shows/route'
import { createSessionWatch } from '@/lib/server/auth/session-watch'
import { openTestApp } from '@/lib/server/testing/test-app'

const segments = { params: Promise.resolve({}) }
const origin = 'http://localhost:3000'
const FIVE_DAYS_MS = 5 * 24 * 3_600_000

let test: Awaited<ReturnType<typeof openTestApp>>
let unlock = async () => {}
beforeEach(async () => {
  test = await openTestApp()
})
afterEach(async () => {
  await unlock()
  await test.close()
})

/** Locks the database for writing, as another program does; on PostgreSQL, the tables of sessions and tries. */
async function lock(): Promise<void> {
  const { databaseUrl, dataDir } = test.context.env
  if (databaseUrl) {
    const other = new Client(databaseUrl)
    await other.connect()
    await other.query('begin')
    await other.query('lock table session, guesses in exclusive mode')
    unlock = () => other.end()
    return
  }
  const other = new Libsql(join(dataDir, 'mixdesk.db'))
  other.exec('begin immediate')
  unlock = async () => {
    other.close()
  }
}

/** Signs in, and makes the session one that its next use prolongs. */
async function signInDue() {
  const headers = await test.signIn('operator')
  await test.context.db
    .updateTable('session')
    .set({ expiresAt: new Date(Date.now() + FIVE_DAYS_MS).toISOString() })
    .execute()
  return headers
}

it('a session that is due to be prolonged reads on while the database is locked, and is prolonged later', async () => {
  const headers = await signInDue()
  const read = () => shows(new Request(`${origin}/api/shows`, { headers }), segments)
  await lock()
  const answer = await read()
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []])
  const told = await session(new Request(`${origin}/api/auth/get-session`, { headers }), segments)
  expect([told.status, (await told.json()).user.name]).toEqual([200, 'The operator'])

  await unlock()
  unlock = async () => {}
  await read()
  const expiresAt = async () =>
    (await test.context.db.selectFrom('session').select('expiresAt').executeTakeFirstOrThrow()).expiresAt
  await expect.poll(async () => new Date(await expiresAt()).getTime()).toBeGreaterThan(Date.now() + FIVE_DAYS_MS)
})

it('what a reading of sessions finds to have ended is ended, although others cannot be prolonged', async () => {
  const headers = await signInDue()
  const { auth, context } = { auth: test.app.auth, context: test.context }
  const token = decodeURIComponent(headers.cookie?.split('=')[1] ?? '').split('.')[0] ?? ''
  const readings: (() => void)[] = []
  const watch = createSessionWatch({
    db: context.db,
    auth,
    wakeups: { follow: () => () => {} },
    after: (_, work) => {
      readings.push(work)
      return () => {}
    },
  })
  await lock()
  const ended = new Promise<string>((resolve) => {
    watch.watch({ token, role: 'operator', onEnd: () => resolve('a session in use') })
    watch.watch({ token: 'of nobody', role: 'operator', onEnd: () => resolve('a session that is gone') })
  })
  readings.at(-1)?.()
  expect(await test.whileTimePasses(ended)).toBe('a session that is gone')
})

it('a sign-in is refused with the cause while the database is locked, and counts for nothing', async () => {
  await test.signIn('operator', 'ada@example.com')
  const ask = () =>
    signIn(
      new Request(`${origin}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ email: 'ada@example.com', password: test.password }),
      }),
      segments,
    )
  await lock()
  const refused = await test.whileTimePasses(ask())
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
  expect((await refused.json()).error).toMatchObject({
    message: 'Another program has locked the database.',
    details: { cause: 'locked' },
  })
  await unlock()
  unlock = async () => {}
  expect((await ask()).status).toBe(200)
})
