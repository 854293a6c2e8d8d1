import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeShow } from '@/lib/server/change/change-show'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { stop } from './stop'
import { take } from './take'

const ben = { id: 'ben', name: 'Ben' }

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const takeOpening = (fields = {}, operator = ada) =>
  take(studio.context, operator, studio.showId, { layoutId: studio.opening.id, ...fields })
const takeSlides = (fields = {}, operator = ada) =>
  take(studio.context, operator, studio.showId, { layoutId: studio.slides.id, ...fields })
const { task, history } = handsOn(() => studio)
const states = async () =>
  (await history()).map(({ action, state, sequence }) => `${action} ${sequence} ${state}`).sort()

describe('a take', () => {
  it('puts the layout on air and keeps what was sent and answered', async () => {
    const request = await takeOpening()
    expect(request).toMatchObject({ state: 'accepted', sequence: 1, code: 0, operator: ada, layoutName: 'Opening' })
    expect(request.body).toMatchObject({ Sequence: 1, RoomId: 'demo' })
    expect(await task()).toMatchObject({
      sequence: 1,
      running: true,
      inFlight: null,
      program: { requestId: request.id },
    })
    expect(studio.runs()).toBe(1)
  })

  it('keeps where it can be watched, as ZEGOCLOUD answered', async () => {
    await studio.sandbox.changeControl({ playOrigin: 'https://play.example.com' })
    const request = await takeOpening()
    expect(request.playInfo).toMatchObject([
      { hls: expect.stringMatching(/^https:\/\/play\.example\.com\/live\/.+\.m3u8$/) },
    ])
    expect((await task()).program?.playInfo).toEqual(request.playInfo)
    await studio.sandbox.changeControl({ playOrigin: null })
    await takeSlides()
    expect((await task()).program?.playInfo).toEqual([])
  })

  it('shows the layout as it was taken, whatever is edited later', async () => {
    await takeOpening()
    await studio.context.db.updateTable('layouts').set({ name: 'Renamed', revision: 9 }).execute()
    expect((await task()).program).toMatchObject({ layoutName: 'Opening', layoutRevision: 1 })
  })

  it('raises the sequence with each request', async () => {
    await takeOpening()
    await takeSlides()
    await stop(studio.context, ada, studio.showId, {})
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2', 'StopMix 3'])
    expect(await task()).toMatchObject({ running: false, program: null, startedAt: null, sequence: 3 })
    expect(studio.runs()).toBe(null)
  })

  it('leaves the program as it was when ZEGOCLOUD refuses, and says what to do', async () => {
    const first = await takeOpening()
    await studio.misbehave({ kind: 'code', code: 110200158, message: 'too many' })
    const refused = await takeSlides()
    expect(refused).toMatchObject({ state: 'rejected', code: 110200158, message: 'too many' })
    expect(refused.explanation).toContain('too many')
    expect(await task()).toMatchObject({ program: { requestId: first.id }, uncertain: null, inFlight: null })
  })
})

describe('a stop', () => {
  it('counts as done when no such task runs', async () => {
    expect(await stop(studio.context, ada, studio.showId, {})).toMatchObject({ state: 'accepted' })
    expect(await task()).toMatchObject({ running: false, uncertain: null })
  })
})

describe('a stale belief changes nothing', () => {
  it.each([
    {
      belief: { revision: 2 },
      code: 'stale-revision',
      details: { revision: 1 },
      message: 'The layout has changed meanwhile. Check it, then take.',
    },
    {
      belief: { expectedSequence: 0 },
      code: 'stale-sequence',
      details: { sequence: 1 },
      message: 'Someone took or stopped meanwhile. Check what is on air, then try again.',
    },
  ])('$belief is refused with the truth, in words without numbers', async ({ belief, ...truth }) => {
    await takeOpening()
    await expect(takeSlides(belief)).rejects.toMatchObject(truth)
    expect(studio.arrived()).toEqual(['StartMix 1'])
    expect(await history()).toHaveLength(1)
  })

  it('when two operators take with the same belief, one of them succeeds', async () => {
    const both = await Promise.allSettled([
      takeOpening({ expectedSequence: 0 }),
      takeSlides({ expectedSequence: 0 }, ben),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(studio.arrived()).toEqual(['StartMix 1'])
  })

  it('refuses a layout of another show', async () => {
    await expect(takeOpening({ layoutId: 'elsewhere' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('an idempotency key', () => {
  it('makes one request of sixteen at once', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => takeOpening({ idempotencyKey: 'k' })))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(answers.every(({ state }) => state === 'accepted')).toBe(true)
    expect(studio.arrived()).toEqual(['StartMix 1'])
  })

  it('answers a repeat as the first time, stale as its belief may be by now', async () => {
    const first = await takeOpening({ idempotencyKey: 'k', expectedSequence: 0 })
    expect(await takeOpening({ idempotencyKey: 'k', expectedSequence: 0 })).toEqual(first)
  })

  it.each([
    { other: 'another layout', repeat: () => takeSlides({ idempotencyKey: 'k' }) },
    { other: 'a stop', repeat: () => stop(studio.context, ada, studio.showId, { idempotencyKey: 'k' }) },
  ])('is refused for $other', async ({ repeat }) => {
    await takeOpening({ idempotencyKey: 'k' })
    await expect(repeat()).rejects.toMatchObject({ code: 'key-reused' })
  })
})

describe('one request is on its way at a time', () => {
  const waitingFor = async (count: number) => {
    await studio.until(async () => (await history()).length >= count)
  }

  it.each(['take', 'stop'])('and a %s behind it is not sent once its operator may no longer operate', async (what) => {
    const mayNot = new Set<string>()
    studio.context.mayOperate = async (_, id) => !mayNot.has(id)
    const answer = studio.holdAnswer()
    const first = takeOpening()
    await waitingFor(1)
    const second = what === 'take' ? takeSlides({}, ben) : stop(studio.context, ben, studio.showId, {})
    await waitingFor(2)
    mayNot.add(ben.id)
    answer()
    expect(await second).toMatchObject({
      state: 'superseded',
      sequence: null,
      explanation: expect.stringMatching(/^Not sent/),
    })
    expect((await first).state).toBe('accepted')
    await expect(takeSlides({}, ben)).rejects.toMatchObject({ code: 'forbidden' })
    expect(studio.arrived()).toEqual(['StartMix 1'])
    expect(await takeSlides()).toMatchObject({ state: 'accepted', sequence: 2 })
  })

  it('and of those behind it the newest is sent', async () => {
    const answer = studio.holdAnswer()
    const first = takeOpening()
    await waitingFor(1)
    const second = takeSlides()
    await waitingFor(2)
    const third = takeOpening({}, ben)
    await waitingFor(3)
    answer()
    expect((await second).state).toBe('superseded')
    expect((await first).state).toBe('accepted')
    expect(await third).toMatchObject({ state: 'accepted', sequence: 2 })
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
  })

  it('and a stop drops a waiting take, while a newer take goes behind the stop', async () => {
    const answer = studio.holdAnswer()
    const first = takeOpening()
    await waitingFor(1)
    const dropped = takeSlides()
    await waitingFor(2)
    const stopping = stop(studio.context, ben, studio.showId, {})
    await waitingFor(3)
    const last = takeSlides()
    await waitingFor(4)
    answer()
    expect((await dropped).state).toBe('superseded')
    expect([(await first).state, (await stopping).state, (await last).state]).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ])
    expect(studio.arrived()).toEqual(['StartMix 1', 'StopMix 2', 'StartMix 3'])
  })
})

describe('an answer that is none leaves the outcome unknown', () => {
  it.each([
    { fault: { kind: 'drop' }, says: 'No answer from ZEGOCLOUD within 1 s' },
    { fault: { kind: 'reset' }, says: 'broke before' },
    { fault: { kind: 'status', status: 500 }, says: 'HTTP status 500' },
    { fault: { kind: 'garbage' }, says: 'not JSON' },
    { fault: { kind: 'garbage', body: '{"Code":"0"}' }, says: 'of an unknown shape' },
  ] as const)('$fault', async ({ fault, says }) => {
    await takeOpening()
    await studio.misbehave({ ...fault, act: true })
    const lost = await takeSlides()
    expect(lost).toMatchObject({ state: 'unknown', code: null })
    expect(lost.explanation).toContain(says)
    const after = await task()
    expect(after).toMatchObject({ program: { layoutName: 'Opening' }, uncertain: { requestId: lost.id, tries: 0 } })
    expect(after.uncertain?.says).toContain('On air: Opening or Slides.')
    expect(await states()).toEqual(['StartMix 1 accepted', 'StartMix 2 unknown'])
  })
})

describe('check', () => {
  it('refuses an empty layout with its issues, and sends nothing', async () => {
    await studio.context.db
      .updateTable('layouts')
      .set({
        document: JSON.stringify({
          ...studio.opening.document,
          records: { background: { type: 'background', id: 'background', colour: null, image: null } },
        }),
      })
      .execute()
    await expect(takeOpening()).rejects.toMatchObject({ code: 'cannot-go-on-air', details: [{ code: 'no-inputs' }] })
    expect(studio.arrived()).toEqual([])
  })

  it('lists the room again before it refuses for a source that seems gone', async () => {
    await studio.context.db
      .insertInto('rooms')
      .values({
        app_id: studio.context.env.zego.appId,
        room_id: 'demo',
        claimed_at: 0,
        listed_at: 0,
        problem: null,
        entries: JSON.stringify([
          { streamId: 'cam-host', userId: 'u', userName: 'Host', state: 'gone', since: studio.clock.now - 600_000 },
        ]),
      })
      .execute()
    expect(await takeOpening()).toMatchObject({ state: 'accepted' })
  })
})

it('tells everyone of each step, without what they know', async () => {
  await takeOpening()
  const events = await studio.context.db.selectFrom('events').select('change').orderBy('number').execute()
  const told = events.map(({ change }) => JSON.parse(change))
  expect(told.map(({ type, request, task }) => [type, request?.state ?? task?.inFlight !== null])).toEqual([
    ['task.changed', true],
    ['request.changed', 'sending'],
    ['request.changed', 'accepted'],
    ['task.changed', false],
  ])
  expect(told.every(({ request }) => !request?.body)).toBe(true)
  const programs = told.filter(({ type }) => type === 'task.changed').map(({ task }) => task.program?.layoutName)
  expect(programs, 'the program is told when it changes').toEqual([undefined, 'Opening'])
})

it('a show that is deleted while its take is on its way answers not-found', async () => {
  const answer = studio.holdAnswer()
  const taking = takeOpening()
  taking.catch(() => {})
  await studio.until(async () => (await history()).length > 0)
  await changeShow(studio.context, studio.showId, ada, async ({ trx }) => {
    await trx.deleteFrom('shows').where('id', '=', studio.showId).execute()
  })
  answer()
  await expect(taking).rejects.toMatchObject({ code: 'not-found' })
})
