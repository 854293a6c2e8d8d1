import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tellSessionsEnded } from '@/lib/server/auth/tell-sessions'
import { openDatabase } from '@/lib/server/db/open'
import { testDatabaseUrl } from '@/lib/server/env'
import { createShow } from '@/lib/server/shows/create-show'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { changeShow } from './change-show'
import { createWakeups, SESSIONS } from './wakeups'

/** Makes two contexts that share nothing but the PostgreSQL, like two processes. */
describe.runIf(testDatabaseUrl())('two processes on one PostgreSQL', () => {
  let one: Awaited<ReturnType<typeof openTestDatabase>>
  let other: Awaited<ReturnType<typeof openOther>>
  let showId: string

  async function openOther(listener: string) {
    const { env, log } = one.context
    const { db, dialect } = await openDatabase(env, (error) => log.error(error))
    const url = new URL(env.databaseUrl ?? '')
    url.searchParams.set('application_name', listener)
    const wakeups = await createWakeups({ env: { databaseUrl: url.href }, log })
    return { context: { ...one.context, db, dialect, wakeups }, listener }
  }

  beforeEach(async () => {
    one = await openTestDatabase()
    other = await openOther(`listener-${one.context.newId()}`)
    showId = (await createShow(one.context, { name: 'Sunday' })).id
  })
  afterEach(async () => {
    await other.context.wakeups.close()
    await other.context.db.destroy()
    await one.close()
  })

  const emitOne = (context: typeof one.context) =>
    changeShow(context, showId, null, async ({ emit }) => emit({ type: 'layout.removed', layoutId: 'a' }))

  const nextWake = () =>
    new Promise<void>((resolve) => {
      const stop = other.context.wakeups.follow(showId, () => {
        stop()
        resolve()
      })
    })

  it('number the events of a show in turn, without gaps', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, index) => emitOne(index % 2 ? one.context : other.context)))
    const events = await one.context.db.selectFrom('events').select('number').orderBy('number').execute()
    expect(events.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })

  it('hear of each other’s changes', async () => {
    const woken = nextWake()
    await emitOne(one.context)
    await woken
  })

  it('hear of each other’s ended sessions', async () => {
    const heard = new Promise<void>((resolve) => {
      other.context.wakeups.follow(SESSIONS, resolve)
    })
    await tellSessionsEnded(one.context)
    await heard
  })

  it('wake everybody when the connection that listens was lost, and hear again', async () => {
    const reconnected = nextWake()
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${other.listener}`.execute(
      one.context.db,
    )
    await reconnected
    const woken = nextWake()
    await emitOne(one.context)
    await woken
  })
})
