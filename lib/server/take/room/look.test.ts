import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { take } from '@/lib/server/take/asking/take'
import { takeBack } from '@/lib/server/take/asking/take-back'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { roomOf } from '@/lib/server/take/testing/room-of'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { StartMixBody } from '@/lib/zego/wire'
import { hold } from './hold'

const MISSING = 110200150

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
  await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
})
afterEach(() => studio.close())

const { takeOpening, takeSlides, stopShow, task, history, requestOf, pass } = handsOn(() => studio)
const inMix = ({ body }: { body: unknown }) => StartMixBody.parse(body).MixInput.map(({ StreamId }) => StreamId)
const ALL = ['cam-host', 'cam-guest-1', 'music-1']

const { put, go, list, leaves, returns } = roomOf(() => studio)

describe('a source that comes back after the 90 s of ZEGOCLOUD', () => {
  it('is taken again, once, word for word, by Mixdesk, with the reason', async () => {
    const first = await takeOpening()
    await leaves('cam-host')
    await go(91)
    expect(studio.arrived()).toEqual(['StartMix 1'])
    await returns('cam-host')
    await go(5)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
    const again = await requestOf(2)
    expect(again).toMatchObject({
      state: 'accepted',
      layoutName: 'Opening',
      operator: { id: 'mixdesk', name: 'Mixdesk' },
      explanation: 'Taken again by Mixdesk, because Host came back.',
    })
    expect({ ...StartMixBody.parse(again?.body), Sequence: 1 }).toEqual(StartMixBody.parse(first.body))
    await go(120)
    expect(studio.arrived()).toHaveLength(2)
  })

  it('is not when it comes back in time: ZEGOCLOUD mixes it by itself', async () => {
    await takeOpening()
    await leaves('cam-host')
    await returns('cam-host')
    await go(30)
    expect(studio.arrived()).toHaveLength(1)
  })

  it('waits for a take that is on its way, and is not needed after it', async () => {
    await takeOpening()
    await leaves('cam-host')
    await go(91)
    await put('cam-host', true)
    studio.clock.step(10_250)
    await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
    const answer = studio.holdAnswer()
    const other = takeSlides()
    await studio.until(async () => (await task()).inFlight !== null)
    await pass(5_000)
    expect(studio.arrived()).toHaveLength(2)
    answer()
    await other
    await go(20)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
  })

  it('starts nothing after a stop, nor after the task has ended', async () => {
    await takeOpening()
    await leaves('cam-host')
    await go(91)
    await stopShow()
    await returns('cam-host')
    await go(30)
    expect(studio.arrived()).toHaveLength(2)
  })

  it('nor where it is not certain what is on air', async () => {
    await takeOpening()
    await leaves('cam-host')
    await go(91)
    await studio.misbehave({ kind: 'drop' }, { kind: 'drop' }, { kind: 'drop' }, { kind: 'drop' }, { kind: 'drop' })
    expect(await takeSlides()).toMatchObject({ state: 'unknown' })
    await put('cam-host', true)
    await go(20)
    expect((await history()).filter(({ operator }) => operator.id === 'mixdesk')).toEqual([])
  })

  it('is tried once for a return where ZEGOCLOUD refuses it for good, and again for the next one', async () => {
    await takeOpening()
    await leaves('cam-host')
    await go(91)
    await studio.misbehave({ kind: 'code', code: 110200142 })
    await returns('cam-host')
    await go(30)
    expect(await requestOf(2)).toMatchObject({ state: 'rejected', operator: { name: 'Mixdesk' } })
    expect(studio.arrived()).toHaveLength(2)
    await leaves('cam-host')
    await go(91)
    await returns('cam-host')
    expect(studio.arrived()).toHaveLength(3)
    expect(await requestOf(3)).toMatchObject({ state: 'accepted' })
  })

  it('makes nothing restless, however often it comes and goes', async () => {
    await takeOpening()
    await leaves('cam-host')
    await go(91)
    for (let flap = 0; flap < 6; flap += 1) {
      await put('cam-host', true)
      await go(11)
      await put('cam-host', false)
      await go(11)
    }
    expect(studio.arrived().length).toBeLessThanOrEqual(2)
  })
})

describe('a take of a layout whose sources are not all there', () => {
  it('mixes the others, says so, and takes who is missing as soon as they are there', async () => {
    await leaves('cam-guest-1')
    const first = await takeOpening()
    expect(first).toMatchObject({ state: 'accepted', operator: ada })
    expect(inMix(first)).toEqual(['cam-host', 'music-1'])
    expect(first.explanation).toBe('Without Guest left, not in the room: joins when there.')
    expect((await task()).program?.wanted?.records['cam-guest-1']).toBeDefined()
    await go(30)
    expect(studio.arrived()).toHaveLength(1)

    await returns('cam-guest-1')
    await go(5)
    const joined = await requestOf(2)
    expect(joined && inMix(joined)).toEqual(ALL)
    expect(joined).toMatchObject({
      operator: { name: 'Mixdesk' },
      explanation: 'Taken by Mixdesk with Guest left, who is there now.',
    })
    expect((await task()).program?.wanted).toBeNull()
    await go(60)
    expect(studio.arrived()).toHaveLength(2)
  })

  it('is refused where nobody of it is there', async () => {
    for (const streamId of ALL) await put(streamId, false)
    await list()
    await expect(takeOpening()).rejects.toMatchObject({ code: 'cannot-go-on-air' })
    expect(studio.arrived()).toEqual([])
  })

  it('keeps a source that is on air with its last picture', async () => {
    await takeOpening()
    await leaves('cam-guest-1')
    expect(inMix(await takeOpening())).toEqual(ALL)
  })

  it('takes once more by hand with who is there meanwhile, and without whom somebody left out', async () => {
    await leaves('cam-guest-1')
    await takeOpening()
    const without = { onAir: { sequence: 1, inputs: { 'music-1': null } } }
    const request = await take(studio.context, ada, studio.showId, without)
    expect(inMix(request)).toEqual(['cam-host'])
    await returns('cam-guest-1')
    await go(5)
    const joined = await requestOf(3)
    expect(joined && inMix(joined)).toEqual(['cam-host', 'cam-guest-1'])
  })

  it('a take back leaves out whoever is gone since, and they join too', async () => {
    await takeOpening()
    await takeSlides()
    await leaves('music-1')
    const back = await takeBack(studio.context, ada, studio.showId, {})
    expect(back).toMatchObject({ state: 'accepted', asOf: expect.any(Number) })
    expect(inMix(back)).toEqual(['cam-host', 'cam-guest-1'])
    await returns('music-1')
    await go(5)
    const joined = await requestOf(4)
    expect(joined && inMix(joined)).toEqual(ALL)
  })

  it('ZEGOCLOUD that still misses who joins is asked twice more, and then no more', async () => {
    await leaves('cam-guest-1')
    await takeOpening()
    await studio.misbehave(...Array.from({ length: 9 }, () => ({ kind: 'code' as const, code: MISSING })))
    await returns('cam-guest-1')
    await go(60)
    const own = (await history()).filter(({ operator }) => operator.id === 'mixdesk')
    expect(own.map(({ state }) => state)).toEqual(['rejected', 'rejected', 'rejected'])
    expect((await task()).program).toMatchObject({ sequence: 1 })
  })
})

describe('a take of a layout with somebody whom the room does not know', () => {
  const withNobody = async (leaving: object | null = null) => {
    const { id, document } = studio.opening
    const guest = { ...document.records['cam-guest-1'], source: { kind: 'stream', streamId: 'late' }, leaving }
    const text = JSON.stringify({ ...document, records: { ...document.records, 'cam-guest-1': guest } })
    await studio.context.db.updateTable('layouts').set({ document: text }).where('id', '=', id).execute()
  }

  it('is refused by ZEGOCLOUD, goes out without them a second later, and they join when they come', async () => {
    await withNobody()
    expect(await takeOpening()).toMatchObject({ state: 'rejected', code: MISSING })
    await go(1.5)
    const second = await requestOf(2)
    expect(second).toMatchObject({ state: 'accepted', explanation: 'Without late, not in the room: joins when there.' })
    expect(second && inMix(second)).toEqual(['cam-host', 'music-1'])
    await returns('late')
    await go(5)
    const joined = await requestOf(3)
    expect(joined && inMix(joined)).toEqual(['cam-host', 'late', 'music-1'])
  })

  it('waits for them where the layout needs them', async () => {
    await withNobody({ lost: 'hold', to: '', back: 'again', needed: true })
    await takeOpening()
    await go(10)
    expect((await history()).map(({ state }) => state)).toEqual(['rejected', 'rejected', 'rejected'])
  })
})

it('an operator holds it, and lets it again', async () => {
  await leaves('cam-guest-1')
  await takeOpening()
  expect(await hold(studio.context, ada, studio.showId, { held: true })).toMatchObject({ held: true })
  await returns('cam-guest-1')
  await go(30)
  expect(studio.arrived()).toHaveLength(1)
  expect(await hold(studio.context, ada, studio.showId, { held: false })).toMatchObject({ held: false })
  await go(1)
  expect(studio.arrived()).toHaveLength(2)
})

it('a take of Mixdesk is held until an operator takes, where a backup was put back', async () => {
  await leaves('cam-guest-1')
  await takeOpening()
  await studio.context.db.updateTable('tasks').set({ held: 1 }).execute()
  await returns('cam-guest-1')
  await go(30)
  expect(studio.arrived()).toHaveLength(1)
  await put('cam-guest-1', false)
  await go(11)
  await takeOpening()
  await returns('cam-guest-1')
  await go(5)
  expect(studio.arrived()).toHaveLength(3)
})
