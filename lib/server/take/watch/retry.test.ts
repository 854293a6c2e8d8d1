import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newsAfter } from '@/lib/server/following/events-after'
import { mergeStreams } from '@/lib/server/roster/merge-streams'
import { readRoster, readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { updateShow } from '@/lib/server/shows/update-show'
import { cancelRetry } from '@/lib/server/take/asking/cancel-retry'
import { stop } from '@/lib/server/take/asking/stop'
import { take } from '@/lib/server/take/asking/take'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { explain } from '@/lib/zego/codes'
import { clearLeftovers } from './recover'
import { retry } from './retry'
import { watchOnce } from './watch'

const ben = { id: 'ben', name: 'Ben' }
const FAILED = 110200001
const NO_STREAM = 110200150

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const { takeOpening, task, history } = handsOn(() => studio)
const takeSlides = () => take(studio.context, ben, studio.showId, { layoutId: studio.slides.id })
const stopShow = () => stop(studio.context, ben, studio.showId, {})
const requestOf = async (sequence: number) => (await history()).find((request) => request.sequence === sequence)
const refuse = (code: number, times: number | 'always' = 'always', action: 'StartMix' | 'StopMix' = 'StartMix') =>
  studio.misbehave({ kind: 'code', code, times, action })
const watch = () => watchOnce(studio.context, () => 0.5)

async function pass(ms: number) {
  studio.clock.step(ms)
  await watch()
}

describe('a refusal that may pass', () => {
  it('is answered at once, and the request is sent again until it is accepted, by the same person', async () => {
    await refuse(FAILED, 2)
    const refused = await takeOpening()
    expect(refused).toMatchObject({ state: 'rejected', code: FAILED, sequence: 1 })
    expect(await task()).toMatchObject({
      running: false,
      program: null,
      retrying: {
        requestId: refused.id,
        layoutName: 'Opening',
        tries: 0,
        of: 2,
        nextTryAt: studio.clock.now + 1000,
        says: expect.stringContaining('ZEGOCLOUD could not carry it out.'),
      },
    })
    await pass(999)
    expect(studio.arrived()).toEqual(['StartMix 1'])
    await pass(1)
    expect(await requestOf(2)).toMatchObject({ state: 'rejected', retryOf: refused.id, operator: ada })
    expect((await task()).retrying).toMatchObject({
      requestId: refused.id,
      tries: 1,
      nextTryAt: studio.clock.now + 1500,
    })
    await pass(2000)
    expect(await requestOf(3)).toMatchObject({ state: 'accepted', retryOf: refused.id })
    expect(await task()).toMatchObject({ running: true, retrying: null, program: { sequence: 3 } })
  })

  it('is tried twice within 3 s, and then given up in words', async () => {
    await refuse(FAILED)
    await takeOpening()
    const pauses: number[] = []
    for (let tries = 0; tries < 2; tries++) {
      const { retrying } = await task()
      expect(retrying?.tries).toBe(tries)
      expect(retrying?.says).not.toMatch(/by hand|nothing more/)
      const pause = (retrying?.nextTryAt ?? 0) - studio.clock.now
      pauses.push(pause / 1000)
      await pass(pause)
    }
    expect(pauses).toEqual([1, 1.5])
    expect((await task()).retrying).toBe(null)
    expect((await requestOf(3))?.explanation).toMatch(/Gave up after 2 retries\. .*Try again\./)
    await pass(600_000)
    expect(studio.arrived()).toHaveLength(3)
  })

  it('is not sent later than 3 s after the refusal, however slow a retry is answered', async () => {
    await refuse(FAILED)
    await takeOpening()
    const answer = studio.holdAnswer()
    const passing = pass(1000)
    await studio.until(() => studio.arrived().length >= 2)
    studio.clock.step(1600)
    answer()
    await passing
    expect((await task()).retrying).toBe(null)
    expect((await requestOf(2))?.explanation).toContain('Gave up after 1 retry.')
    await pass(600_000)
    expect(studio.arrived()).toHaveLength(2)
  })

  it('is not sent later than that when nobody watched meanwhile', async () => {
    await refuse(FAILED, 1)
    await takeOpening()
    await pass(3001)
    expect((await task()).retrying).toBe(null)
    await pass(600_000)
    expect(studio.arrived()).toEqual(['StartMix 1'])
  })

  it('is not sent once the clock was set back, since nobody knows how long ago it was refused', async () => {
    await refuse(FAILED, 1)
    await takeOpening()
    await pass(-900_000)
    expect((await task()).retrying).toBe(null)
    await pass(900_000)
    expect(studio.arrived()).toEqual(['StartMix 1'])
  })

  it('of a stop is tried again too', async () => {
    await takeOpening()
    await refuse(110200015, 1, 'StopMix')
    await stopShow()
    expect(await task()).toMatchObject({ running: true, retrying: { action: 'StopMix' } })
    await pass(1000)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StopMix 2', 'StopMix 3'])
    expect(await task()).toMatchObject({ running: false, retrying: null })
  })

  it('leaves the program as it was all the while', async () => {
    const first = await takeOpening()
    await refuse(FAILED)
    await takeSlides()
    for (let checks = 0; checks < 40; checks++) {
      await pass(1000)
      expect((await task()).program?.requestId).toBe(first.id)
    }
  })

  it('becomes unknown like any other when nobody answers the new try', async () => {
    await studio.misbehave({ kind: 'code', code: FAILED }, { kind: 'reset', act: true })
    await takeOpening()
    await pass(1000)
    const lost = await requestOf(2)
    expect(await task()).toMatchObject({ retrying: null, uncertain: { requestId: lost?.id } })
    await pass(1000)
    expect(await task()).toMatchObject({ retrying: null, uncertain: null, program: { sequence: 3 } })
  })

  it('goes before what was left unknown, and once accepted settles that as well', async () => {
    await studio.misbehave({ kind: 'reset' }, { kind: 'code', code: FAILED, times: 2 })
    const lost = await takeOpening()
    await takeSlides()
    await pass(1000)
    await pass(2000)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2', 'StartMix 3', 'StartMix 4'])
    const newest = await requestOf(4)
    expect(newest).toMatchObject({ state: 'accepted', layoutName: 'Slides' })
    expect(await requestOf(1)).toMatchObject({ id: lost.id, settledBy: newest?.id })
    expect(await task()).toMatchObject({ uncertain: null, retrying: null })
  })

  it('freezes what a running task freezes, since it may start', async () => {
    await refuse(FAILED)
    await takeOpening()
    const { settings, revision } = await studio.context.db
      .selectFrom('shows')
      .selectAll()
      .where('id', '=', studio.showId)
      .executeTakeFirstOrThrow()
    const changed = { ...JSON.parse(settings), taskId: 'another' }
    await expect(updateShow(studio.context, ada, studio.showId, { revision, settings: changed })).rejects.toMatchObject(
      { code: 'frozen-on-air' },
    )
  })
})

describe('nothing is sent again', () => {
  it('once someone takes something newer', async () => {
    await refuse(FAILED, 1)
    await takeOpening()
    expect(await takeSlides()).toMatchObject({ state: 'accepted', sequence: 2 })
    expect((await task()).retrying).toBe(null)
    await pass(600_000)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
  })

  it('once someone stops', async () => {
    await refuse(FAILED, 1)
    await takeOpening()
    await stopShow()
    await pass(600_000)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StopMix 2'])
  })

  it('when something newer waited already', async () => {
    await refuse(FAILED, 1)
    const answer = studio.holdAnswer()
    const first = takeOpening()
    await studio.until(() => studio.arrived().length >= 1)
    const second = takeSlides()
    await studio.until(async () => (await history()).length >= 2)
    answer()
    expect([(await first).state, (await second).state]).toEqual(['rejected', 'accepted'])
    await pass(600_000)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
  })

  it('when something newer is asked for while a try is on its way', async () => {
    await refuse(FAILED, 2)
    await takeOpening()
    const answer = studio.holdAnswer()
    const passing = pass(1000)
    await studio.until(() => studio.arrived().length >= 2)
    const newer = takeSlides()
    await studio.until(async () => (await history()).length >= 3)
    answer()
    await passing
    expect(await newer).toMatchObject({ state: 'accepted', sequence: 3 })
    await pass(600_000)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2', 'StartMix 3'])
  })

  it('once an operator cancels, who has to know what', async () => {
    await refuse(FAILED)
    const { id } = await takeOpening()
    await expect(cancelRetry(studio.context, ben, studio.showId, { requestId: 'other' })).rejects.toMatchObject({
      code: 'stale-sequence',
      details: { retrying: { requestId: id } },
    })
    expect(await cancelRetry(studio.context, ben, studio.showId, { requestId: id })).toMatchObject({ retrying: null })
    await pass(600_000)
    expect(studio.arrived()).toEqual(['StartMix 1'])
  })

  it('once its operator was removed or may no longer operate', async () => {
    await refuse(FAILED, 1)
    await takeOpening()
    studio.context.mayOperate = async (_, id) => id !== ada.id
    await pass(1000)
    expect(await task()).toMatchObject({ retrying: null, program: null, running: false })
    expect((await requestOf(1))?.explanation).toContain('Not sent again: the operator was removed')
    await pass(2000)
    expect(studio.arrived()).toEqual(['StartMix 1'])
    expect(await takeSlides()).toMatchObject({ state: 'accepted' })
  })

  it('when the new try is refused for good', async () => {
    await studio.misbehave({ kind: 'code', code: FAILED }, { kind: 'code', code: 110200158 })
    await takeOpening()
    await pass(1000)
    expect((await task()).retrying).toBe(null)
    await pass(600_000)
    expect(studio.arrived()).toHaveLength(2)
  })
})

describe('an input that does not exist', () => {
  const streams = (live: boolean) =>
    studio.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: 'cam-host', live }] })

  /** Writes what a list of the room says now, as the roster's job would. */
  async function list(gone: readonly string[]) {
    const { entries } = await readRoster(studio.context, studio.showId)
    const names = [...new Set([...entries.map(({ streamId }) => streamId), 'cam-host', 'cam-guest-1', 'music-1'])]
    const streams = names
      .filter((name) => !gone.includes(name))
      .map((name) => ({ StreamId: name, UserId: name, UserName: name, CreateTime: 0 }))
    const now = studio.clock.now
    const after = JSON.stringify(mergeStreams(entries, streams, { now, askedAt: now, displayedId: (id) => id }))
    await studio.context.db
      .insertInto('rooms')
      .values({
        app_id: studio.context.env.zego.appId,
        room_id: 'demo',
        claimed_at: now,
        listed_at: now,
        problem: null,
        entries: after,
      })
      .onConflict((conflict) =>
        conflict.columns(['app_id', 'room_id']).doUpdateSet({ listed_at: now, claimed_at: now, entries: after }),
      )
      .execute()
  }

  it('is tried again at once when the roster says that it is back', async () => {
    await streams(false)
    expect(await takeOpening()).toMatchObject({ code: NO_STREAM })
    studio.clock.step(100)
    await list(['cam-host'])
    await watch()
    expect(studio.arrived()).toHaveLength(1)
    await streams(true)
    studio.clock.step(100)
    await list([])
    await watch()
    expect(await task()).toMatchObject({ running: true, retrying: null, sequence: 2, program: { wanted: null } })
  })

  it('is left out of the next try where the refusal names it, and nobody knows it to be back', async () => {
    await streams(false)
    await takeOpening()
    await pass(1000)
    expect(await task()).toMatchObject({ running: true, retrying: null, sequence: 2 })
    expect((await task()).program?.document.records['cam-host']).toBeUndefined()
    expect((await task()).program?.wanted?.records['cam-host']).toBeDefined()
  })

  it('counts among the two', async () => {
    await refuse(NO_STREAM)
    await takeOpening()
    for (const pause of [1000, 1500, 600_000]) await pass(pause)
    expect(studio.arrived()).toHaveLength(3)
  })

  it('is not hurried by what the roster knew before', async () => {
    await list([])
    await refuse(NO_STREAM)
    await takeOpening()
    await pass(500)
    expect(studio.arrived()).toHaveLength(1)
  })
})

describe('a retry outlives its process', () => {
  it('that dies between two tries', async () => {
    await refuse(FAILED, 1)
    await takeOpening()
    await clearLeftovers(studio.context)
    expect((await task()).retrying).toMatchObject({ tries: 0 })
    await pass(1000)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
  })

  it('that dies while sending: then nobody knows, and it is settled', async () => {
    await refuse(FAILED, 1)
    await takeOpening()
    const answer = studio.holdAnswer()
    studio.clock.step(1000)
    const dying = retry(studio.context, studio.showId, 0.5)
    await studio.until(() => studio.runs() === 2)
    await clearLeftovers(studio.context)
    expect(await task()).toMatchObject({ retrying: null, uncertain: { layoutName: 'Opening' } })
    await pass(1000)
    expect(await task()).toMatchObject({ uncertain: null, program: { sequence: 3 } })
    answer()
    await dying
    expect(await task()).toMatchObject({ program: { sequence: 3 } })
  })

  it('and of several processes one makes each try', async () => {
    await refuse(FAILED)
    await takeOpening()
    for (const pause of [1000, 1500, 2000, 30_000]) {
      studio.clock.step(pause)
      await Promise.all(Array.from({ length: 4 }, watch))
    }
    expect(studio.arrived()).toEqual([1, 2, 3].map((sequence) => `StartMix ${sequence}`))
  })
})

it('everybody is told what a refusal is about, without the body that says so', async () => {
  await refuse(110200154, 1)
  const { about } = await takeOpening()
  expect(about).toMatchObject([{ kind: 'output' }])
  const news = await newsAfter(studio.context, studio.showId, 0)
  const changes = 'events' in news ? news.events.map(({ change }) => change) : []
  const told = changes.findLast(({ type }) => type === 'request.changed')
  expect(told).toMatchObject({ request: { state: 'rejected', about, body: null } })
})

it('a refusal says who publishes the source that it is about', async () => {
  await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
  await studio.misbehave({
    kind: 'code',
    code: NO_STREAM,
    message: 'input stream not exist: cam-guest-1',
    times: 1,
    action: 'StartMix',
  })
  const { explanation, about } = await takeOpening()
  expect(explanation).toContain('Concerns Guest left.')
  expect(about).toMatchObject([{ kind: 'input', name: 'cam-guest-1' }])
})

it('no more begins in a second than the rate allows', async () => {
  await refuse(FAILED)
  await takeOpening()
  const { db } = studio.context
  const { show_id: _, ...row } = await db.selectFrom('tasks').selectAll().executeTakeFirstOrThrow()
  const show = await db.selectFrom('shows').selectAll().where('id', '=', studio.showId).executeTakeFirstOrThrow()
  for (let index = 0; index < 50; index++) {
    await db
      .insertInto('shows')
      .values({ ...show, id: `show-${index}` })
      .execute()
    await db
      .insertInto('tasks')
      .values({ ...row, show_id: `show-${index}`, retry_id: null, tried_at: studio.clock.now + 1000 })
      .execute()
  }
  await pass(1000)
  expect(studio.arrived()).toEqual(['StartMix 1'])
  await pass(1000)
  expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
})

describe('every code of the contract', () => {
  it.each([
    100000000, 100000001, 100000002, 100000003, 100000004, 100000005, 100000006, 100000007, 100000008, 100000009,
    100000010, 100000011, 100000013, 100000014, 100000015, 100000016, 100000017, 110200001, 110200002, 110200003,
    110200004, 110200005, 110200006, 110200007, 110200008, 110200012, 110200013, 110200014, 110200015, 110200140,
    110200141, 110200142, 110200150, 110200151, 110200152, 110200153, 110200154, 110200155, 110200156, 110200157,
    110200158, 110200159, 110200160, 110200161, 110200170, 110200171, 110200172, 110200175, 110200176, 110200177,
    110200178, 110200179, 110200184, 110200185, 110200190, 110200191, 110200194, 110200197, 110209001, 104, 5024, 50001,
    154, 206, 207,
  ])('%i is explained, and tried twice more or never', async (code) => {
    await refuse(code)
    const refused = await takeOpening()
    const { meaning, retry } = explain(code)
    expect(refused).toMatchObject({ state: 'rejected', code, explanation: expect.stringContaining(meaning) })
    for (const pause of [1000, 1500, 600_000]) await pass(pause)
    expect(studio.arrived()).toHaveLength(retry ? 3 : 1)
    expect(await task()).toMatchObject({ running: false, program: null, retrying: null })
  })
})
