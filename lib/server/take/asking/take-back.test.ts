import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { readRoom } from '@/lib/server/rows/read-room'
import { readShow } from '@/lib/server/shows/read'
import { updateShow } from '@/lib/server/shows/update-show'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { take } from './take'
import { takeBack } from './take-back'

const ben = { id: 'ben', name: 'Ben' }
const GONE = 110200150

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const { takeOpening, takeSlides, stopShow, task, history, requestOf, pass } = handsOn(() => studio)
const back = (fields = {}) => takeBack(studio.context, ben, studio.showId, fields)
const program = async () => (await task()).program
const Body = z.looseObject({ Sequence: z.number() })
const withoutSequence = (body: unknown) => ({ ...Body.parse(body), Sequence: 0 })

/** Gives the layout another background, so that a take of it has another body. */
const paint = (colour: string, { id, document } = studio.opening) =>
  studio.context.db
    .updateTable('layouts')
    .set(({ eb }) => ({
      revision: eb('revision', '+', 1),
      document: JSON.stringify({
        ...document,
        records: { ...document.records, background: { type: 'background', id: 'background', colour, image: null } },
      }),
    }))
    .where('id', '=', id)
    .execute()

async function takeShades(...shades: readonly string[]) {
  for (const shade of shades) {
    await paint(shade)
    await takeOpening()
  }
}

/** Reads the background of what is on air, which tells the takes of a test apart. */
async function shade(): Promise<string | null> {
  const background = (await program())?.document.records.background
  return background?.type === 'background' ? background.colour : null
}

describe('a take back', () => {
  it('sends what was on air before, word for word, however the layout was edited since', async () => {
    const first = await takeOpening()
    await paint('#123456')
    await takeSlides()
    studio.clock.step(60_000)
    const again = await back()
    expect(again).toMatchObject({
      state: 'accepted',
      sequence: 3,
      operator: ben,
      layoutId: studio.opening.id,
      layoutName: 'Opening',
      layoutRevision: first.layoutRevision,
      asOf: first.answeredAt,
    })
    expect(withoutSequence(again.body)).toEqual(withoutSequence(first.body))
    expect(await program()).toMatchObject({
      requestId: again.id,
      by: ben,
      layoutRevision: 1,
      asOf: first.answeredAt,
      document: studio.opening.document,
    })
    expect(studio.runs()).toBe(3)
  })

  it.each([
    { does: 'BB', shows: '#111111', why: 'the second goes back one further' },
    { does: 'BTB', shows: '#222222', why: 'a take ends the walk: before it was what the take back showed' },
    { does: 'BTBB', shows: '#111111', why: 'and from there it goes on as if nothing had been undone' },
    { does: 'TB', shows: '#333333', why: 'the newest take is taken back first' },
    { does: 'SB', shows: '#333333', why: 'off air, what was on air last comes back' },
    { does: 'BSB', shows: '#222222', why: 'and that is what the take back showed' },
    { does: 'BSBB', shows: '#111111', why: 'a stop does not end the walk' },
  ])('of 1, 2, 3 on air: $does shows $shows, since $why', async ({ does, shows }) => {
    await takeShades('#111111', '#222222', '#333333')
    for (const step of does) {
      if (step === 'B') expect((await back()).state).toBe('accepted')
      if (step === 'T') await takeShades('#444444')
      if (step === 'S') await stopShow()
    }
    expect(await shade()).toBe(shows)
  })

  it('passes over takes that changed nothing', async () => {
    await takeShades('#111111', '#222222')
    await takeOpening()
    await takeOpening()
    await back()
    expect(await shade()).toBe('#111111')
  })

  it('passes over what ZEGOCLOUD refused', async () => {
    await takeShades('#111111')
    await studio.misbehave({ kind: 'code', code: 110200158 })
    await takeSlides()
    await takeShades('#222222')
    await back()
    expect(await shade()).toBe('#111111')
  })

  it('replaces a take that nobody answered by the one before it', async () => {
    await takeShades('#111111', '#222222')
    await studio.misbehave({ kind: 'reset' })
    expect((await takeSlides()).state).toBe('unknown')
    expect((await back()).state).toBe('accepted')
    expect(await shade()).toBe('#222222')
    expect((await task()).uncertain).toBe(null)
  })

  it('goes behind a take that is on its way, and replaces it', async () => {
    await takeShades('#111111', '#222222')
    const answer = studio.holdAnswer()
    const taking = takeSlides()
    await studio.until(async () => (await history())[0]?.state === 'sending')
    const wanted = back()
    await studio.until(async () => (await history())[0]?.state === 'waiting')
    expect((await history())[0]).toMatchObject({ body: null, asOf: expect.any(Number), sequence: null })
    answer()
    expect((await taking).state).toBe('accepted')
    expect((await wanted).state).toBe('accepted')
    expect(await shade()).toBe('#222222')
  })

  it('has those in its places who stood there then', async () => {
    const host = { source: { kind: 'slot', for: { by: 'next' } } } as const
    await paint('#111111', { ...studio.slides, document: layoutOf({ host }) })
    await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
    const first = await takeSlides()
    await takeOpening()
    await studio.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: 'a-new-camera', live: true }] })
    await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
    const again = await back()
    expect(Body.parse(first.body).MixInput).toMatchObject([{ StreamId: expect.any(String) }])
    expect(withoutSequence(again.body)).toEqual(withoutSequence(first.body))
  })

  it('is retried with the same body, and the walk goes on from what it went back to', async () => {
    await takeShades('#111111', '#222222', '#333333')
    await studio.misbehave({ kind: 'code', code: GONE, times: 1 })
    const refused = await back()
    expect(refused).toMatchObject({ state: 'rejected', code: GONE })
    await paint('#999999')
    await pass(1_000)
    const retried = await requestOf(5)
    expect(retried).toMatchObject({ state: 'accepted', retryOf: refused.id, asOf: refused.asOf })
    expect(withoutSequence(retried?.body)).toEqual(withoutSequence((await requestOf(2))?.body))
    await back()
    expect(await shade()).toBe('#111111')
  })

  it('puts back ours where someone else runs the task', async () => {
    await takeShades('#111111', '#222222')
    await studio.context.db
      .updateTable('tasks')
      .set({ alarm_kind: 'others', alarm_sequence: null, alarm_since: 0, alarm_says: 'Someone.' })
      .execute()
    await back()
    expect(await shade()).toBe('#222222')
    expect((await task()).alarm).toBe(null)
  })
})

describe('a request that is named', () => {
  it('is put back, and the take back after it shows what was on air before', async () => {
    await takeShades('#111111', '#222222', '#333333')
    const first = await requestOf(1)
    expect(await back({ requestId: first?.id })).toMatchObject({ state: 'accepted', asOf: first?.answeredAt })
    expect(await shade()).toBe('#111111')
    await back()
    expect(await shade()).toBe('#333333')
  })

  it('is refused where it never was on air', async () => {
    await takeShades('#111111')
    await studio.misbehave({ kind: 'code', code: 110200158 })
    const refused = await takeSlides()
    const stopped = await stopShow()
    const sent = studio.arrived()
    for (const { id } of [refused, stopped]) {
      await expect(back({ requestId: id })).rejects.toMatchObject({
        code: 'cannot-go-on-air',
        message: expect.stringContaining('was not on air'),
      })
    }
    await expect(back({ requestId: 'elsewhere' })).rejects.toMatchObject({ code: 'not-found' })
    expect(studio.arrived()).toEqual(sent)
  })
})

describe('what cannot be put back is refused, and nothing is sent', () => {
  async function refused(words: string, fields = {}) {
    const sent = studio.arrived()
    await expect(back(fields)).rejects.toMatchObject({
      code: 'cannot-go-on-air',
      message: expect.stringContaining(words),
    })
    expect(studio.arrived()).toEqual(sent)
  }
  async function change(settings: object, fields = {}) {
    const show = await readShow(studio.context.db, studio.showId)
    const wanted = { revision: show.revision, settings: { ...show.settings, ...settings }, ...fields }
    await updateShow(studio.context, ada, studio.showId, wanted)
  }

  it('nothing was on air', () => refused('Nothing was on air yet'))

  it('nothing was on air before', async () => {
    await takeOpening()
    await refused('Nothing was on air before this')
  })

  it('a setting that the task keeps was changed since, with a stop between', async () => {
    await takeOpening()
    await stopShow()
    await change({ alignment: 'all' })
    await takeSlides()
    await refused('cannot change while the task runs')
  })

  it('it was another task', async () => {
    await takeOpening()
    await stopShow()
    await change({ taskId: 'another' })
    await refused('Opening cannot be put back: the show had another TaskId then.')
  })

  it('all streams of it are gone, and the room was listed once more', async () => {
    await takeOpening()
    await stopShow()
    const all = ['cam-host', 'cam-guest-1', 'music-1']
    await studio.sandbox.changeControl({
      streams: all.map((streamId) => ({ roomId: 'demo', streamId, live: false })),
    })
    const { appId } = studio.context.env.zego
    const entry = { userId: 'u', userName: 'Host', state: 'gone', since: studio.clock.now - 600_000 }
    await studio.context.db
      .insertInto('rooms')
      .values({
        app_id: appId,
        room_id: 'demo',
        claimed_at: 0,
        listed_at: 0,
        problem: null,
        entries: JSON.stringify(all.map((streamId) => ({ ...entry, streamId }))),
      })
      .execute()
    await refused('Host')
    expect((await readRoom(studio.context.db, { appId, roomId: 'demo' })).listedAt).toBe(studio.clock.now)
  })
})

describe('whoever wants to be told first', () => {
  const silent = (id: string) => ({ ...studio.slides, document: layoutOf({ [id]: { content: 'video' } }) })
  const HOST = 'cam-host'

  it('is refused a take back after which nobody would be heard, in words, until they want it all the same', async () => {
    await paint('#111111', silent(HOST))
    const first = await takeSlides()
    await takeOpening()
    const refusal = { code: 'dangerous', message: 'With this nobody would be heard.' }
    const details = { danger: 'nobody would be heard', restMs: 0 }
    await expect(back({ ifSafe: true })).rejects.toMatchObject({ ...refusal, details })
    await expect(back({ ifSafe: true, requestId: first.id })).rejects.toMatchObject(refusal)
    expect(studio.arrived()).toHaveLength(2)
    expect(await back()).toMatchObject({ state: 'accepted', layoutId: studio.slides.id })
  })

  it('is refused a take of it too', async () => {
    await takeOpening()
    await paint('#111111', silent(HOST))
    const asked = { layoutId: studio.slides.id, ifSafe: true } as const
    await expect(take(studio.context, ada, studio.showId, asked)).rejects.toMatchObject({ code: 'dangerous' })
    expect(studio.arrived()).toHaveLength(1)
  })

  it('gets it off air, and where it brings the sound back', async () => {
    await takeOpening()
    await paint('#111111', silent(HOST))
    await takeSlides()
    expect((await back({ ifSafe: true })).layoutId).toBe(studio.opening.id)
    await takeSlides()
    await stopShow()
    expect((await back({ ifSafe: true })).layoutId).toBe(studio.slides.id)
  })
})

describe('as with a take', () => {
  beforeEach(() => takeShades('#111111', '#222222', '#333333'))

  it('a stale belief changes nothing', async () => {
    await expect(back({ expectedSequence: 2 })).rejects.toMatchObject({
      code: 'stale-sequence',
      details: { sequence: 3 },
    })
    expect(studio.arrived()).toHaveLength(3)
  })

  it('two who believe the same go back by one and not by two', async () => {
    const both = await Promise.allSettled([back({ expectedSequence: 3 }), back({ expectedSequence: 3 })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await shade()).toBe('#222222')
  })

  it('a repeat under the same key goes back once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => back({ idempotencyKey: 'k' })))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await shade()).toBe('#222222')
    const other = take(studio.context, ada, studio.showId, { layoutId: studio.slides.id, idempotencyKey: 'k' })
    await expect(other).rejects.toMatchObject({ code: 'key-reused' })
  })

  it('one that comes too late is refused', async () => {
    await expect(back({ notAfter: studio.clock.now - 1 })).rejects.toMatchObject({ code: 'too-late' })
    expect(studio.arrived()).toHaveLength(3)
  })

  it('whoever may no longer operate is refused', async () => {
    studio.context.mayOperate = async () => false
    await expect(back()).rejects.toMatchObject({ code: 'forbidden' })
  })
})
