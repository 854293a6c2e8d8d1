import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildStartMix } from '@/lib/mix/start-mix'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import { Snapshot } from '@/lib/protocol/live'
import { snapshot } from '@/lib/server/following/snapshot'
import { readRoster } from '@/lib/server/roster/read-roster'
import { readRequests } from '@/lib/server/rows/read-requests'
import { readShow } from '@/lib/server/shows/read'
import { stop } from '@/lib/server/take/asking/stop'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { receiveCallback } from './receive-callback'
import { callbackOf, postOf } from './testing/callback-of'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const { takeOpening, takeSlides, task, pass } = handsOn(() => studio)
const call = (fields: Parameters<typeof callbackOf>[2], agoMs = 0) =>
  receiveCallback(
    studio.context,
    postOf(JSON.stringify(callbackOf(studio.context.env.zego, studio.context.wall() - agoMs, fields))),
  )
const mixOfNobody = () => call({ event: 'mix_start', task_id: `${studio.context.env.zego.appId}:${studio.taskId}` })
const mix = (event: 'mix_start' | 'mix_stop', seq: number, more: Record<string, unknown> = {}, agoMs = 0) =>
  call({ event, task_id: `${studio.context.env.zego.appId}:${studio.taskId}`, seq: String(seq), ...more }, agoMs)

it('that the task runs is asked two seconds after a take was accepted, and confirms no sequence', async () => {
  await takeOpening()
  await pass(1_999)
  expect((await task()).runsAt).toBe(null)
  await pass(1)
  expect(await task()).toMatchObject({ runsAt: studio.clock.now, confirmed: null })
  const [request] = await readRequests(studio.context, studio.showId, 1)
  expect(request).toMatchObject({ runsAt: studio.clock.now, confirmed: null })
})

it('a take that ZEGOCLOUD answers with 0 and does not execute is never told as confirmed', async () => {
  await takeOpening()
  await mix('mix_start', 1)
  await pass(0)
  await studio.misbehave({ kind: 'unexecuted' })
  await takeSlides()
  await pass(2_000)
  await pass(60_000)
  expect(studio.runs()).toBe(1)
  expect(await task()).toMatchObject({ sequence: 2, runsAt: expect.any(Number), confirmed: null })
})

it('a stop that is heard of while a take is on its way is asked after as soon as that is accepted', async () => {
  const answer = studio.holdAnswer()
  const taking = takeOpening()
  await studio.until(() => studio.runs() === 1)
  const zego = await studio.context.zegoOf(DEFAULT_ACCOUNT)
  await zego.stopMix({ TaskId: studio.taskId, UserId: studio.userId, Sequence: 99 })
  await mix('mix_stop', 1)
  answer()
  await taking
  await pass(0)
  expect(await task()).toMatchObject({ running: false, program: null })
})

describe('a program is confirmed', () => {
  it('by a callback that comes long after the task was found to run', async () => {
    await takeOpening()
    await pass(2_000)
    const { runsAt } = await task()
    await pass(20_000)
    await mix('mix_start', 1)
    await pass(1_000)
    expect(await task()).toMatchObject({ runsAt, confirmed: { sequence: 1, at: studio.clock.now, by: 'callback' } })
  })

  it('at once after a mix_start that names its sequence, and not before ZEGOCLOUD was asked', async () => {
    await takeOpening()
    await mix('mix_start', 1)
    expect((await task()).confirmed).toBe(null)
    await pass(0)
    expect((await task()).confirmed).toEqual({ sequence: 1, at: studio.clock.now, by: 'callback' })
    expect(studio.asked()).toBe(1)
  })

  it('also when the callback overtakes the answer', async () => {
    const answer = studio.holdAnswer()
    const taking = takeOpening()
    await studio.until(() => studio.runs() === 1)
    await mix('mix_start', 1)
    answer()
    await taking
    await pass(0)
    expect((await task()).confirmed).toMatchObject({ sequence: 1, by: 'callback' })
  })

  it('not by a mix_start that names no sequence: it is asked after alone', async () => {
    await takeOpening()
    await mixOfNobody()
    await pass(0)
    expect(studio.asked()).toBe(1)
    await pass(60_000)
    expect(await task()).toMatchObject({ runsAt: expect.any(Number), confirmed: null, alarm: null })
    await mix('mix_start', 1)
    await mixOfNobody()
    await pass(1_000)
    expect((await task()).confirmed).toMatchObject({ sequence: 1 })
  })

  it('anew after each take', async () => {
    await takeOpening()
    await pass(2_000)
    await takeOpening()
    expect((await task()).confirmed).toBe(null)
    await mix('mix_start', 2)
    await mix('mix_start', 1)
    await pass(1_000)
    expect((await task()).confirmed).toMatchObject({ sequence: 2, by: 'callback' })
  })

  it('not while nobody can be asked', async () => {
    await takeOpening()
    await studio.misbehave({ kind: 'reset', action: 'GetMixTaskInfo', times: 'always' })
    await mix('mix_start', 1)
    await pass(60_000)
    expect(await task()).toMatchObject({ running: true, confirmed: null })
  })
})

it.each([
  { what: 'about an older start', event: 'mix_start', seq: 1 },
  { what: 'about an older stop', event: 'mix_stop', seq: 1 },
] as const)('a hint $what changes nothing, and nobody is asked', async ({ event, seq }) => {
  await takeOpening()
  await takeOpening()
  const before = await task()
  await mix(event, seq)
  await pass(0)
  expect(await task()).toEqual(before)
  expect(studio.asked()).toBe(0)
})

it.each([
  { what: 'of another show', task_id: 'other' },
  { what: 'of another AppId', task_id: '7:x' },
  { what: 'of nobody', task_id: '' },
])('a hint about a task $what is nobody’s business', async ({ task_id }) => {
  await takeOpening()
  await call({ event: 'mix_stop', task_id, seq: '1' })
  await pass(0)
  expect(studio.asked()).toBe(0)
})

it.each([
  { event: 'stream_create', ids: { room_id: 'demo', stream_id: 'a', stream_seq: '1' } },
  { event: 'mix_start', ids: { seq: '1' } },
])('$event reads the settings of the shows that it may be about, and of no others', async ({ event, ids }) => {
  const { db, env } = studio.context
  const row = await db.selectFrom('shows').selectAll().where('id', '=', studio.showId).executeTakeFirstOrThrow()
  const { roomId, taskId, ...settings } = JSON.parse(row.settings)
  const other = JSON.stringify({ ...settings, roomId: `${roomId}2`, taskId: `${taskId}_` })
  await db
    .insertInto('shows')
    .values([1, 2, 3].map((number) => ({ ...row, id: `other-${number}`, settings: other })))
    .execute()
  const read = new Set<unknown>()
  const noting = db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      for (const { id, settings } of result.rows) if (settings) read.add(id)
      return result
    },
  })
  const fields = { event, task_id: `${env.zego.appId}:${taskId}`, ...ids }
  await receiveCallback(
    { ...studio.context, db: noting },
    postOf(JSON.stringify(callbackOf(env.zego, studio.context.wall(), fields))),
  )
  expect([...read]).toEqual([studio.showId])
})

it('a hint that says nothing new of a task tells nobody', async () => {
  await takeOpening()
  const told = async () =>
    (await studio.context.db.selectFrom('events').select('number').execute()).map(({ number }) => number)
  const before = await told()
  await mix('mix_start', 1)
  await mix('mix_stop', 1)
  expect(await told()).toEqual(before)
  await pass(0)
  expect((await told()).length).toBeGreaterThan(before.length)
})

describe('a mix_stop', () => {
  const stopOf = async (sequence: number) =>
    (await readRequests(studio.context, studio.showId, 10)).find((request) => request.sequence === sequence)

  it('of a task that runs all the same changes nothing', async () => {
    await takeOpening()
    await mix('mix_stop', 1)
    await pass(0)
    expect(studio.asked()).toBe(1)
    expect(await task()).toMatchObject({ running: true, ended: null, runsAt: studio.clock.now, confirmed: null })
  })

  it('that was none does not explain a later end', async () => {
    await takeOpening()
    await mix('mix_stop', 1, { reason: 'idle' })
    await pass(0)
    await mix('mix_stop', 1, { reason: 'idle' })
    await pass(1_000)
    await stopElsewhere()
    await pass(15_000)
    expect((await task()).ended).toContain('ended the mix. Either no source sent anything for 90 s')
  })

  it('is asked about once in a second, however many come', async () => {
    await takeOpening()
    for (let times = 0; times < 3; times++) {
      await mix('mix_stop', 1)
      await pass(0)
    }
    expect(studio.asked()).toBe(1)
    await pass(1_000)
    expect(studio.asked()).toBe(2)
  })

  it.each([
    { reason: 'idle', told: 'Reason: idle.' },
    { reason: 7, told: 'Reason: 7.' },
    { reason: ' no\u2028data\n', told: 'Reason: no data.' },
    { reason: 'x'.repeat(201), told: `Reason: ${'x'.repeat(200)}.` },
    { reason: null, told: 'Either no source sent anything' },
    { reason: ['idle'], told: 'Either no source sent anything' },
  ])('ends a task that does not run, with its reason $reason, though a start comes late', async ({ reason, told }) => {
    await takeOpening()
    await stopElsewhere()
    await mix('mix_stop', 1, { reason })
    await mix('mix_start', 1)
    await pass(0)
    expect(await task()).toMatchObject({ running: false, program: null, confirmed: null })
    expect((await task()).ended).toContain(`ended the mix. ${told}`)
  })

  it('of others ends a task that does not run, with its reason, although ours count from far above', async () => {
    await takeOpening()
    await mix('mix_start', 50)
    await takeSlides()
    await stopElsewhere()
    await mix('mix_stop', 5, { reason: 'kicked' })
    await pass(1_000)
    expect(await task()).toMatchObject({ running: false, ended: expect.stringContaining('Reason: kicked.') })
  })

  it('that is lost is found out by polling', async () => {
    await takeOpening()
    await pass(2_000)
    await stopElsewhere()
    await pass(14_999)
    expect((await task()).running).toBe(true)
    await pass(1)
    expect((await task()).ended).toContain('ended the mix. Either no source sent anything for 90 s')
  })

  it('does not end what was taken meanwhile', async () => {
    await takeOpening()
    await stopElsewhere()
    await mix('mix_stop', 1)
    const asking = studio.holdAsking()
    const passing = pass(0)
    await studio.until(() => studio.asked() > 0)
    await takeOpening()
    asking()
    await passing
    expect(await task()).toMatchObject({ running: true, sequence: 2, ended: null })
  })

  it('of our own making confirms the stop, once ZEGOCLOUD was asked', async () => {
    await takeOpening()
    await stop(studio.context, ada, studio.showId, {})
    const before = await task()
    await mix('mix_stop', 2)
    expect((await stopOf(2))?.confirmed).toBe(null)
    await pass(0)
    expect((await stopOf(2))?.confirmed).toEqual({ sequence: 2, at: studio.clock.now, by: 'callback' })

    await mix('mix_stop', 1)
    await pass(2_000)
    expect(await task()).toEqual(before)
    expect(studio.asked()).toBe(1)
  })

  it('that overtakes the answer to the stop confirms it as well', async () => {
    await takeOpening()
    await pass(2_000)
    await mix('mix_stop', 1)
    await stop(studio.context, ada, studio.showId, {})
    await pass(1_000)
    expect((await stopOf(2))?.confirmed).toMatchObject({ sequence: 2, by: 'callback' })
  })
})

it('a hint makes the next try of an unknown take due, and no more than one in a second', async () => {
  await studio.misbehave({ kind: 'reset', act: true, times: 'always' })
  await takeOpening()
  await mix('mix_start', 1)
  await pass(0)
  expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
  await mix('mix_start', 2)
  await pass(0)
  expect(studio.arrived()).toHaveLength(2)
  await pass(1_000)
  expect(studio.arrived()).toHaveLength(3)
})

/** Sends a request as another server of the same account would. */
const stopElsewhere = async () => {
  const zego = await studio.context.zegoOf(DEFAULT_ACCOUNT)
  await zego.stopMix({ TaskId: studio.taskId, UserId: studio.userId, Sequence: 99 })
}

/** Acts as another server of the same account would: another picture under the same TaskId. */
const startElsewhere = async (sequence?: number) => {
  const zego = await studio.context.zegoOf(DEFAULT_ACCOUNT)
  const show = await readShow(studio.context.db, studio.showId)
  const { settings } = show
  const account = studio.context.env.zego
  const body = buildStartMix({ settings, document: studio.slides.document, sequence: sequence ?? 0, account })
  const { Sequence: _, ...without } = body
  return zego.startMix(sequence === undefined ? (without as typeof body) : body)
}

describe('a mix_start that is not ours', () => {
  it.each([60_000, 900_000])('is told also after the clock was set back by %i ms', async (setBackMs) => {
    await takeOpening()
    await takeOpening()
    studio.clock.setBackMs = setBackMs
    await mix('mix_start', 0)
    expect((await task()).alarm?.kind).toBe('others')
  })

  it.each([
    { seq: 3, names: '(sequence 3):', why: 'a higher sequence' },
    { seq: 2 ** 31 - 1, names: '(sequence 2147483647):', why: 'the highest of 32 bits' },
    { seq: 0, names: 'started this task:', why: 'none: ours all carry one' },
  ])('puts someone else on air: $why', async ({ seq, names }) => {
    await takeOpening()
    await takeOpening()
    await startElsewhere(seq || undefined)
    await mix('mix_start', seq)
    expect(await task()).toMatchObject({
      running: true,
      program: { sequence: 2 },
      alarm: { kind: 'others', sequence: seq || null, since: studio.clock.now, says: expect.stringContaining(names) },
    })
    await pass(60_000)
    expect((await task()).alarm?.kind).toBe('others')
    expect((await task()).sequence).toBe(2)
  })

  it('is over with our next take, which is above it', async () => {
    await takeOpening()
    await mix('mix_start', 4_000_000_000)
    const taken = await takeSlides()
    expect(taken).toMatchObject({ state: 'accepted', sequence: 4_000_000_001 })
    expect((await task()).alarm).toBe(null)
  })

  it('is not over with a take that was on its way when it was told, and is below it', async () => {
    await takeOpening()
    const answer = studio.holdAnswer()
    const taking = takeSlides()
    await studio.until(() => studio.runs() === 2)
    await mix('mix_start', 9)
    answer()
    await taking
    expect(await task()).toMatchObject({ program: { sequence: 2 }, alarm: { kind: 'others', sequence: 9 } })
    expect(await takeSlides()).toMatchObject({ sequence: 10 })
    expect((await task()).alarm).toBe(null)
  })

  it.each([
    { seq: 40, why: 'a lower sequence' },
    { seq: 0, why: 'none' },
  ])('is not over with an answer of ours that was slow, without timing control: it names $why', async ({ seq }) => {
    await takeOpening()
    await mix('mix_start', seq)
    const answer = studio.holdAnswer()
    const taking = takeSlides()
    await studio.until(() => studio.arrived().length === 2)
    studio.clock.step(4_000)
    await mix('mix_start', seq)
    studio.clock.step(4_000)
    answer()
    await taking
    expect(await task()).toMatchObject({ program: { layoutName: 'Slides' }, alarm: { kind: 'others' } })
    await takeSlides()
    expect((await task()).alarm).toBe(null)
  })

  it('is told also after the slow answer to a take that was sent before it', async () => {
    await mix('mix_start', 50)
    const answer = studio.holdAnswer()
    const taking = takeOpening()
    await studio.until(() => studio.arrived().length === 1)
    studio.clock.step(8_000)
    answer()
    await taking
    await mix('mix_start', 40, {}, 4_000)
    expect((await task()).alarm).toMatchObject({ kind: 'others', sequence: 40 })
  })

  it('is over with our stop, and when the task has ended', async () => {
    await takeOpening()
    await mix('mix_start', 9)
    await stop(studio.context, ada, studio.showId, {})
    expect(await task()).toMatchObject({ running: false, alarm: null })

    await startElsewhere(20)
    await mix('mix_start', 20)
    await pass(1_000)
    expect(await task()).toMatchObject({ running: false, alarm: { kind: 'others', sequence: 20 } })
    await stopElsewhere()
    await pass(15_000)
    expect(await task()).toMatchObject({ running: false, alarm: null })
  })

  it('puts someone else on air where it names no sequence, and nothing of ours runs', async () => {
    await startElsewhere(7)
    await mixOfNobody()
    expect(await task()).toMatchObject({ running: false, alarm: { kind: 'others', sequence: null } })
    await stopElsewhere()
    await pass(1_000)
    expect((await task()).alarm).toBe(null)
  })

  it('is told of a show that we never took on air', async () => {
    await startElsewhere(7)
    await mix('mix_start', 7)
    expect(await task()).toMatchObject({ sequence: 0, running: false, alarm: { kind: 'others', sequence: 7 } })
  })

  it('that is older than our program, and below it, came late', async () => {
    await takeOpening()
    await mix('mix_start', 50)
    await takeOpening()
    await mix('mix_start', 40, {}, 5_000)
    expect((await task()).alarm).toBe(null)
    await mix('mix_start', 40)
    expect((await task()).alarm).toMatchObject({ sequence: 40 })
  })

  it.each(['9'.repeat(16), '9'.repeat(30)])('with sequence %s cannot be followed, and bricks nothing', async (seq) => {
    await takeOpening()
    await call({ event: 'mix_start', task_id: `${studio.context.env.zego.appId}:${studio.taskId}`, seq })
    expect((await task()).alarm).toMatchObject({ kind: 'others', sequence: Number.MAX_SAFE_INTEGER })
    expect(await takeSlides()).toMatchObject({ state: 'accepted', sequence: 2 })
    expect((await task()).alarm).toBe(null)
  })
})

it('a mix_start that names a take which was refused is an alarm, until the next take', async () => {
  await takeOpening()
  await studio.misbehave({ kind: 'code', code: 110200158, act: true })
  expect(await takeSlides()).toMatchObject({ state: 'rejected', sequence: 2 })
  await mix('mix_start', 2)
  expect(await task()).toMatchObject({
    program: { layoutName: 'Opening' },
    alarm: { kind: 'late', sequence: 2, says: expect.stringContaining('Slides although it refused it') },
  })
  await pass(15_000)
  expect((await task()).alarm?.kind).toBe('late')
  await takeSlides()
  expect((await task()).alarm).toBe(null)
  await mix('mix_start', 2)
  expect((await task()).alarm).toBe(null)
})

describe('a task that has run for less long than it is on air', () => {
  const restartElsewhere = async () => {
    await stopElsewhere()
    await startElsewhere(100)
  }

  it('was started anew by someone else', async () => {
    await takeOpening()
    await pass(60_000)
    await restartElsewhere()
    await pass(15_000)
    expect(await task()).toMatchObject({
      running: true,
      alarm: { kind: 'restarted', sequence: null, says: expect.stringContaining('restarted this task 15 s ago') },
    })
    await takeSlides()
    expect((await task()).alarm).toBe(null)
    await pass(60_000)
    expect((await task()).alarm).toBe(null)
  })

  it('was started anew by our own take, where it had ended unnoticed', async () => {
    await takeOpening()
    await pass(60_000)
    await stopElsewhere()
    studio.clock.step(10_000)
    await takeSlides()
    const { startedAt } = await task()
    await pass(15_000)
    expect((await task()).alarm).toBe(null)
    expect((await task()).startedAt).toBe((startedAt ?? 0) + 70_000)
  })
})

describe('the roster', () => {
  const stream = (event: 'stream_create' | 'stream_close', seq: number, more: Parameters<typeof callbackOf>[2] = {}) =>
    call({
      event,
      room_id: 'demo',
      room_session_id: '1',
      stream_id: 'late-cam',
      stream_seq: String(seq),
      user_id: 'u9',
      user_name: 'Late <b>',
      [event === 'stream_create' ? 'create_time_ms' : 'destroy_timemillis']: String(studio.clock.now),
      ...more,
    })
  const entry = async (streamId = 'late-cam') =>
    (await readRoster(studio.context, studio.showId)).entries.find((one) => one.streamId === streamId)

  it('shows at once who came and who left', async () => {
    await stream('stream_create', 1)
    expect(await entry()).toMatchObject({ state: 'live', userName: 'Late <b>', since: studio.clock.now, streamSeq: 1 })
    studio.clock.step(5_000)
    await stream('stream_close', 2)
    expect(await entry()).toMatchObject({ state: 'gone', since: studio.clock.now })
  })

  it.each([60_000, 900_000])('shows it also after the clock was set back by %i ms', async (setBackMs) => {
    await stream('stream_create', 1)
    await pass(0)
    studio.clock.setBackMs = setBackMs
    studio.clock.step(5_000)
    const destroy_timemillis = String(studio.clock.now - setBackMs)
    await stream('stream_close', 2, { destroy_timemillis })
    expect(await entry()).toMatchObject({ state: 'gone', since: studio.clock.now })
  })

  it.each([
    { type: '0', leftBecause: undefined },
    { type: '3', leftBecause: 'removed from the room' },
    { type: '4', leftBecause: 'connection lost' },
    { type: '77', leftBecause: undefined },
    { type: '', leftBecause: undefined },
  ])('tells why a stream left, until it is back: type $type', async ({ type, leftBecause }) => {
    await stream('stream_create', 1)
    await stream('stream_close', 2, { type })
    expect((await entry())?.leftBecause).toBe(leftBecause)
    await stream('stream_create', 3)
    expect(await entry()).not.toHaveProperty('leftBecause')
  })

  it.each([
    { user_name: 'Anna\nBerg', called: 'Anna Berg' },
    { user_name: ' \u2028\t', called: '' },
    { user_name: null, called: '' },
    { user_name: 7, called: '7' },
    { user_name: { name: 'x' }, called: '' },
    { user_name: '\ud800 half\u0000', called: 'half' },
  ])('takes any name in: $user_name', async ({ user_name, called }) => {
    await stream('stream_create', 1, { user_name })
    expect(await entry()).toMatchObject({ state: 'live', userName: called })
  })

  it('has the room listed once it may be, by which a callback that was a lie is found out', async () => {
    await stream('stream_create', 1)
    await pass(0)
    studio.clock.step(1_000)
    await stream('stream_create', 2)
    await stream('stream_close', 7, { stream_id: 'cam-host' })
    await pass(9_249)
    expect([(await entry())?.state, (await entry('cam-host'))?.state]).toEqual(['live', 'gone'])
    await pass(1)
    expect([(await entry())?.state, (await entry('cam-host'))?.state]).toEqual(['gone', 'live'])
  })

  it('a lost stream_close is found out by listing', async () => {
    const unfollow = studio.context.wakeups.follow(studio.showId, () => {})
    await pass(0)
    await studio.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: 'phone-1', live: false }] })
    await pass(10_250)
    expect(await entry('phone-1')).toMatchObject({ state: 'gone', since: studio.clock.now })
    unfollow()
  })

  it.each<{ what: string; fields: Record<string, string> }>([
    { what: 'of the year 9999', fields: { create_time_ms: '253402300799999' } },
    { what: 'of the first moment', fields: { create_time_ms: '1' } },
    { what: 'with the highest number', fields: { stream_seq: '9'.repeat(15) } },
    { what: 'named with markup', fields: { user_name: '<img src=x onerror=alert(1)><script>'.repeat(20) } },
    { what: 'named with nothing to see', fields: { user_name: '\u200b', user_id: '' } },
    { what: 'with a long id', fields: { stream_id: `late-cam${'x'.repeat(1000)}` } },
  ])('takes a stream $what as it is, and has it no longer than until the next list', async ({ fields }) => {
    const others = (await readRoster(studio.context, studio.showId)).entries
    await stream('stream_create', 1, fields)
    const { entries } = await readRoster(studio.context, studio.showId)
    expect(entries.slice(0, -1)).toEqual(others)
    const added = entries.at(-1)
    expect(added).toMatchObject({ state: 'live', userName: fields.user_name ?? 'Late <b>' })
    expect(added?.since).toBeLessThanOrEqual(studio.clock.now)
    // The desk can read what it is told.
    expect(Snapshot.safeParse(await snapshot(studio.context, studio.showId)).error).toBe(undefined)
    await pass(10_250)
    await pass(10_250)
    expect(await entry(added?.streamId)).toMatchObject({ state: 'gone' })
    expect(await entry('cam-host')).toMatchObject({ state: 'live' })
  })

  it('of a room of no show nothing is kept', async () => {
    await stream('stream_create', 1, { room_id: 'elsewhere' })
    const rooms = await studio.context.db.selectFrom('rooms').select('room_id').execute()
    expect(rooms).toEqual([])
  })

  it('is told to whoever looks, once', async () => {
    const told = async () =>
      (await studio.context.db.selectFrom('events').select('change').execute())
        .map(({ change }) => JSON.parse(change))
        .filter(({ type }) => type === 'roster.changed')
    await stream('stream_create', 2)
    await stream('stream_create', 1)
    expect(await told()).toMatchObject([{ roster: { entries: [{ streamId: 'late-cam', streamSeq: 2 }] } }])
  })
})
