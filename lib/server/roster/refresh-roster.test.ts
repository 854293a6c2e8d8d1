import { afterEach, beforeEach, expect, it } from 'vitest'
import { createShow } from '@/lib/server/shows/create-show'
import { seedFirstShow } from '@/lib/server/shows/first-show'
import { watchOnce } from '@/lib/server/take/watch/watch'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import type { StreamsAnswer } from '@/lib/server/zego/answers'
import { readRoster } from './read-roster'
import { refreshRoster } from './refresh-roster'

const camera = { StreamId: 'cam', UserId: 'u', UserName: '<b>Cam</b>', CreateTime: 5 }
const listed = (...streams: (typeof camera)[]): StreamsAnswer => ({ state: 'listed', streams })

let answer: StreamsAnswer
let lists: string[]
let travelMs: number
let desk: Awaited<ReturnType<typeof openTestDatabase>>

beforeEach(async () => {
  answer = listed(camera)
  lists = []
  travelMs = 0
  const refuse = () => Promise.reject(new Error('not expected'))
  desk = await openTestDatabase({
    zego: {
      startMix: refuse,
      stopMix: refuse,
      getMixTaskInfo: refuse,
      listStreams: async (roomId) => {
        desk.clock.step(travelMs)
        lists.push(roomId)
        return answer
      },
    },
  })
  await seedFirstShow(desk.context)
})
afterEach(() => desk.close())

const refresh = () => refreshRoster(desk.context, { accountId: 'default', roomId: 'demo' })
const roster = () => readRoster(desk.context, 'demo')
const told = async () => (await desk.context.db.selectFrom('events').select('show_id').execute()).map((e) => e.show_id)

it('lists a room once in 10 s, whoever asks', async () => {
  expect(await Promise.all([refresh(), refresh(), refresh()])).toContain(true)
  desk.clock.step(10_000)
  expect(await refresh()).toBe(false)
  expect(lists).toEqual(['demo'])
  desk.clock.step(1000)
  expect(await refresh()).toBe(true)
  expect(await roster()).toMatchObject({ roomId: 'demo', listedAt: desk.clock.now, entries: [{ streamId: 'cam' }] })
})

it('counts the 10 s from the answer: a slow request may have reached ZEGOCLOUD late', async () => {
  travelMs = 3_000
  expect(await refresh()).toBe(true)
  desk.clock.step(10_000)
  expect(await refresh()).toBe(false)
  desk.clock.step(1_000)
  expect(await refresh()).toBe(true)
})

it('tells every show of the room, and only when something changed', async () => {
  const copy = await createShow(desk.context, { copyOf: 'demo' })
  await createShow(desk.context, { name: 'Another room' })
  await refresh()
  expect((await told()).sort()).toEqual(['demo', copy.id].sort())
  desk.clock.step(11_000)
  await refresh()
  expect(await told()).toHaveLength(2)
})

it('keeps the last list when a newer one fails, and says why', async () => {
  await refresh()
  const listedAt = desk.clock.now
  desk.clock.step(11_000)
  answer = { state: 'failed', cause: 'ZEGOCLOUD answered with HTTP status 500.' }
  await refresh()
  expect(await roster()).toMatchObject({ listedAt, problem: answer.cause, entries: [{ state: 'live' }] })
})

it('an unknown room is one that everybody left', async () => {
  await refresh()
  desk.clock.step(11_000)
  answer = { state: 'no-room' }
  await refresh()
  expect(await roster()).toMatchObject({
    entries: [{ state: 'gone' }],
    problem: expect.stringContaining('no room demo'),
  })
})

it('is kept fresh by the loop for a show that someone looks at, and for no other', async () => {
  await watchOnce(desk.context, () => 0.5)
  expect(lists).toEqual([])
  const unfollow = desk.context.wakeups.follow('demo', () => {})
  await watchOnce(desk.context, () => 0.5)
  await watchOnce(desk.context, () => 0.5)
  expect(lists).toEqual(['demo'])
  unfollow()
})
