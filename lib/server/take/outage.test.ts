import { afterEach, beforeEach, expect, it } from 'vitest'
import { handsOn } from './testing/hands'
import { openStudio, type Studio } from './testing/studio'

const OUTAGE_SECONDS = 300
const STEP_SECONDS = 5

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())
const { takeOpening, takeSlides, stopShow, task, history, requestOf, pass } = handsOn(() => studio)

/** ZEGOCLOUD answers nobody for five minutes, and then everybody. */
async function fiveMinutesDown(meanwhile: () => Promise<unknown>): Promise<void> {
  await studio.misbehave({ kind: 'reset', action: 'any', times: 'always' })
  await meanwhile()
  for (let second = 0; second < OUTAGE_SECONDS; second += STEP_SECONDS) await pass(STEP_SECONDS * 1000)
}
const isBack = () => studio.misbehave()

it('while ZEGOCLOUD is down for 5 minutes a take is unknown and sent once; then it is settled by itself', async () => {
  await takeOpening()
  await fiveMinutesDown(takeSlides)
  expect((await task()).uncertain?.says).toContain('On air: Opening or Slides.')
  expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
  expect(studio.runs()).toBe(1)

  await isBack()
  await pass(30_000)
  expect(await task()).toMatchObject({ uncertain: null, unheard: null, program: { layoutName: 'Slides', sequence: 3 } })
  expect(studio.runs()).toBe(3)
  expect(await requestOf(2)).toMatchObject({ state: 'unknown', settledBy: (await requestOf(3))?.id })
  expect(await history()).toHaveLength(3)
})

it('while it is down for 5 minutes a stop is unknown too, and the show is off air by itself once it is back', async () => {
  await takeOpening()
  await fiveMinutesDown(stopShow)
  expect((await task()).uncertain).toMatchObject({ action: 'StopMix' })

  await isBack()
  await pass(30_000)
  await pass(5_000)
  expect(await task()).toMatchObject({ running: false, uncertain: null })
  expect(studio.runs()).toBeNull()
})

it('while it is down for 5 minutes what is on air is not known to run any more, and is again without a hand', async () => {
  await takeOpening()
  await fiveMinutesDown(async () => {})
  expect(await task()).toMatchObject({ running: true, unheard: { isUnknown: true } })

  await isBack()
  await pass(15_000)
  expect(await task()).toMatchObject({ running: true, unheard: null, program: { sequence: 1 } })
  expect(studio.arrived()).toEqual(['StartMix 1'])
})

it('a take that is answered after 8 s, as the slowest of a hundred are, is accepted and sent once', async () => {
  await studio.close()
  studio = await openStudio({ variables: { ZEGO_TIMEOUT_MS: '10000' } })
  const release = studio.holdAnswer()
  const taking = takeOpening()
  await studio.until(() => studio.arrived().length > 0)
  await pass(8_000)
  expect(await task()).toMatchObject({ inFlight: expect.any(String), uncertain: null })
  release()
  expect(await taking).toMatchObject({ state: 'accepted', latencyMs: 8_000 })
  expect(studio.arrived()).toEqual(['StartMix 1'])
})
