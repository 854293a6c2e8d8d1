import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readShow } from '@/lib/server/shows/read'
import { updateShow } from '@/lib/server/shows/update-show'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { take } from './take'
import { takeBack } from './take-back'

const ben = { id: 'ben', name: 'Ben' }
const BUSY = 110200999

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
  await guard(5_000)
})
afterEach(() => studio.close())

const { takeOpening, takeSlides, stopShow, history } = handsOn(() => studio)
const takeOf = (fields = {}) => take(studio.context, ben, studio.showId, { layoutId: studio.slides.id, ...fields })
const back = () => takeBack(studio.context, ben, studio.showId, {})

async function guard(takeGuardMs: number): Promise<void> {
  const { revision, settings } = await readShow(studio.context.db, studio.showId)
  const changed = { revision, settings: { ...settings, takeGuardMs }, panicLayoutId: studio.slides.id }
  await updateShow(studio.context, ada, studio.showId, changed)
}

const held = (restMs: number) => ({
  code: 'take-guard',
  message: 'Ada took a moment ago, and 5 s have to pass between two takes.',
  details: { restMs },
})

describe('within the guard after a take', () => {
  it('nobody takes, whoever took, and nothing changes', async () => {
    await takeOpening()
    studio.clock.step(1_500)
    const before = await history()
    await expect(takeOf()).rejects.toMatchObject(held(3_500))
    expect(await history()).toEqual(before)
    expect(studio.arrived()).toHaveLength(1)
    studio.clock.step(3_499)
    await expect(takeOf()).rejects.toMatchObject(held(1))
    studio.clock.step(1)
    expect((await takeOf()).state).toBe('accepted')
  })

  it('what Mixdesk took by itself holds up no hand', async () => {
    await takeOpening()
    await studio.context.db.updateTable('requests').set({ operator_id: 'mixdesk', operator_name: 'Mixdesk' }).execute()
    expect((await takeOf()).state).toBe('accepted')
  })

  it('nothing is taken back, nor taken with other sources', async () => {
    await takeOpening()
    studio.clock.step(5_000)
    const { sequence } = await takeSlides()
    await expect(back()).rejects.toMatchObject(held(5_000))
    const onAir = { sequence: sequence ?? 0, inputs: {} }
    await expect(takeOf({ layoutId: undefined, onAir })).rejects.toMatchObject(held(5_000))
  })

  it('a panic goes, and is guarded after', async () => {
    await takeOpening()
    expect((await takeOf({ layoutId: undefined, panic: true })).state).toBe('accepted')
    await expect(takeOf()).rejects.toMatchObject({ code: 'take-guard', details: { restMs: 5_000 } })
  })

  it('a stop goes, and after it a take does', async () => {
    await takeOpening()
    expect((await stopShow()).state).toBe('accepted')
    expect((await takeSlides()).state).toBe('accepted')
  })

  it('the same request again gets its row', async () => {
    const first = await takeOf({ idempotencyKey: 'k' })
    expect((await takeOf({ idempotencyKey: 'k' })).id).toBe(first.id)
  })

  it('an old belief is told before it', async () => {
    await takeOpening()
    await expect(takeOf({ expectedSequence: 0 })).rejects.toMatchObject({ code: 'stale-sequence' })
  })
})

it('of two hands at one moment one passes', async () => {
  const both = await Promise.allSettled([takeOpening(), takeOf()])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(studio.arrived()).toHaveLength(1)
})

it('a refused take is none', async () => {
  await studio.misbehave({ kind: 'code', code: BUSY })
  expect((await takeOpening()).state).toBe('rejected')
  expect((await takeSlides()).state).toBe('accepted')
})

it('a clock that was set back holds nobody up', async () => {
  await takeOpening()
  await studio.context.db
    .updateTable('requests')
    .set({ created_at: studio.context.now() + 60_000 })
    .execute()
  expect((await takeSlides()).state).toBe('accepted')
})

it.each([0, 10_000])('%s ms is allowed', async (ms) => {
  await guard(ms)
  expect((await readShow(studio.context.db, studio.showId)).settings.takeGuardMs).toBe(ms)
})
