import { afterEach, beforeEach, expect, it } from 'vitest'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import { stop } from '@/lib/server/take/asking/stop'
import { take } from '@/lib/server/take/asking/take'
import { ada } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const takeBy = (notAfter: number, idempotencyKey: string) =>
  take(studio.context, ada, studio.showId, { layoutId: studio.opening.id, notAfter, idempotencyKey })

it('a take that arrives in time is sent', async () => {
  expect(await takeBy(studio.clock.now, 'a')).toMatchObject({ state: 'accepted' })
})

it('a take or a stop that arrives too late is refused, has no row, and is never sent', async () => {
  const late = studio.clock.now - 1
  await expect(takeBy(late, 'a')).rejects.toMatchObject({ code: 'too-late' })
  await expect(stop(studio.context, ada, studio.showId, { notAfter: late })).rejects.toMatchObject({ code: 'too-late' })
  studio.clock.step(60_000)
  await expect(takeBy(late, 'a')).rejects.toMatchObject({ code: 'too-late' })
  expect(studio.arrived()).toEqual([])
  expect(await studio.context.db.selectFrom('requests').selectAll().execute()).toEqual([])
})

it('what became of one that arrived in time is told as long as it is asked for', async () => {
  const deadline = studio.clock.now + 3_000
  const first = await takeBy(deadline, 'a')
  const sent = studio.arrived().length
  studio.clock.step(60_000)
  expect(await takeBy(deadline, 'a')).toMatchObject({ id: first.id, state: 'accepted' })
  expect(studio.arrived()).toHaveLength(sent)
})

it('a take that had to wait for a list of its room is not sent once it is too late', async () => {
  const { context, clock } = studio
  const gone = { userId: 'u', userName: 'Host', state: 'gone', since: clock.now - 600_000 }
  const all = ['cam-host', 'cam-guest-1', 'music-1'].map((streamId) => ({ ...gone, streamId }))
  const room = { app_id: context.env.zego.appId, room_id: 'demo', claimed_at: 0, listed_at: 0, problem: null }
  await context.db
    .insertInto('rooms')
    .values({ ...room, entries: JSON.stringify(all) })
    .execute()
  const zego = await context.zegoOf(DEFAULT_ACCOUNT)
  const listStreams: typeof zego.listStreams = (roomId) => {
    clock.step(9_000)
    return zego.listStreams(roomId)
  }
  const slow = { ...context, zegoOf: async () => ({ ...zego, listStreams }) }
  const body = { layoutId: studio.opening.id, notAfter: clock.now + 3_000 }
  await expect(take(slow, ada, studio.showId, body)).rejects.toMatchObject({ code: 'too-late' })
  expect(studio.arrived()).toEqual([])
})

it('a take that had to wait for whether its task runs is not sent once it is too late', async () => {
  await studio.forgetStart()
  const answer = studio.holdAsking()
  const taking = takeBy(studio.clock.now + 1_000, 'a')
  await studio.until(() => studio.asked() === 1)
  studio.clock.step(1_500)
  answer()
  await expect(taking).rejects.toMatchObject({ code: 'too-late' })
  expect(studio.arrived()).toEqual([])
})

it('a stop that had to wait for the database is not sent once it is too late', async () => {
  await takeBy(studio.clock.now, 'a')
  const body = { notAfter: studio.clock.now + 3_000 }
  // Its id is made right before the transaction that claims it.
  const newId = () => {
    studio.clock.step(9_000)
    return studio.context.newId()
  }
  await expect(stop({ ...studio.context, newId }, ada, studio.showId, body)).rejects.toMatchObject({ code: 'too-late' })
  expect(studio.arrived()).toHaveLength(1)
})
