import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWakeups } from '@/lib/server/change/wakeups'
import { testDatabaseUrl } from '@/lib/server/env'
import { createShow } from '@/lib/server/shows/create-show'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { writeDesk } from './held-desks'
import { openPresence } from './open-presence'
import type { Presence } from './presence'

/** Makes two that share nothing but the PostgreSQL, like two processes. */
describe.runIf(testDatabaseUrl())('two processes on one PostgreSQL', () => {
  let one: Awaited<ReturnType<typeof openTestDatabase>>
  let wakeups: Awaited<ReturnType<typeof createWakeups>>
  let other: Presence
  let showId: string

  beforeEach(async () => {
    one = await openTestDatabase()
    wakeups = await createWakeups(one.context)
    other = openPresence({ ...one.context, wakeups })
    showId = (await createShow(one.context, { name: 'Sunday' })).id
    other.follow(showId, () => {})
  })
  afterEach(async () => {
    await wakeups.close()
    await one.close()
  })

  const anna = { id: 'anna', name: 'Anna' }
  const told = () => String(other.told(showId).bytes)

  it('know who is at the desks of the other, and who goes', async () => {
    const tab = { tab: 'one', person: anna, edits: true, layoutId: null, selection: ['cam'], more: 0, isAway: false }
    one.context.presence.put(showId, tab)
    await expect.poll(told).toContain('"name":"Anna"')
    expect(told()).toContain('"selection":["cam"]')
    one.context.presence.drop(showId, 'anna one')
    await expect.poll(told).toContain('"people":[]')
  })

  it('know who has the desk, whichever of them was told', async () => {
    await writeDesk(one.context.db, showId, { by: anna, since: 1, alone: true })
    await one.context.presence.deskChanged(showId)
    await expect.poll(told).toContain('"alone":true')
  })
})
