import { afterEach, describe, expect, it } from 'vitest'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import { receiveCallback } from '@/lib/server/callback/receive-callback'
import { callbackOf, postOf } from '@/lib/server/callback/testing/callback-of'
import { readShow } from '@/lib/server/shows/read'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'

let studio: Studio
afterEach(() => studio.close())

const { takeOpening, takeSlides, task, requestOf, pass, stopShow } = handsOn(() => studio)

async function mix(event: 'mix_start' | 'mix_stop', seq: number) {
  const { context, showId, clock } = studio
  const { settings } = await readShow(context.db, showId)
  const fields = { event, task_id: `${context.env.zego.appId}:${settings.taskId}`, seq: String(seq) }
  await receiveCallback(context, postOf(JSON.stringify(callbackOf(context.env.zego, clock.now, fields))))
}

/** Lets Opening have no answer; Slides is accepted after it; then Opening is executed over Slides. */
async function overtake() {
  await studio.holdExecution('StartMix')
  expect(await takeOpening()).toMatchObject({ state: 'unknown', sequence: 1 })
  expect(await takeSlides()).toMatchObject({ state: 'accepted', sequence: 2 })
  await studio.executeLate()
  expect(studio.runs()).toBe(1)
}

describe('a take that ZEGOCLOUD executes late, over a newer one', () => {
  it('is told as soon as a callback names it, and the newest is sent once more', async () => {
    studio = await openStudio()
    await overtake()
    await mix('mix_start', 1)
    expect(await task()).toMatchObject({
      program: { layoutName: 'Slides' },
      alarm: {
        kind: 'late',
        sequence: 1,
        says: expect.stringContaining('an older take of Opening late, after Slides'),
      },
    })
    expect(await requestOf(1)).toMatchObject({ state: 'unknown', confirmed: { by: 'callback' } })

    await pass(0)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2', 'StartMix 3'])
    expect(studio.runs()).toBe(3)
    expect(await task()).toMatchObject({ alarm: null, program: { layoutName: 'Slides', sequence: 3 } })
    expect(await requestOf(3)).toMatchObject({ operator: ada, explanation: expect.stringContaining('Sent again') })

    await mix('mix_start', 1)
    await pass(600_000)
    expect(studio.arrived()).toHaveLength(3)
  })

  it('is replaced a minute later where no callback tells of it', async () => {
    studio = await openStudio()
    await overtake()
    await pass(59_999)
    expect(studio.runs()).toBe(1)
    await pass(1)
    expect(studio.runs()).toBe(3)
    await pass(600_000)
    expect(studio.arrived()).toHaveLength(3)
  })

  it('is told and not replaced, where nobody watched for a night: the task is asked after, and the alarm ends with it', async () => {
    studio = await openStudio()
    await overtake()
    await pass(14 * 3_600_000)
    expect(studio.arrived()).toHaveLength(2)
    expect((await task()).alarm).toMatchObject({
      kind: 'late',
      says: expect.stringMatching(/^An older .* Slides was not sent again/),
    })
    await pass(0)
    expect(studio.asked()).toBeGreaterThan(0)
    expect((await task()).alarm?.kind).toBe('late')
    const zego = await studio.context.zegoOf(DEFAULT_ACCOUNT)
    await zego.stopMix({ TaskId: studio.taskId, UserId: studio.userId, Sequence: 99 })
    await pass(600_000)
    expect(await task()).toMatchObject({ running: false, alarm: null })
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2', 'StopMix 99'])
  })

  it('is told where the newest has the same picture, and somebody had stopped it', async () => {
    studio = await openStudio()
    await studio.holdExecution('StartMix')
    expect(await takeSlides()).toMatchObject({ state: 'unknown', sequence: 1 })
    expect(await takeSlides()).toMatchObject({ state: 'accepted', sequence: 2 })
    const zego = await studio.context.zegoOf(DEFAULT_ACCOUNT)
    await zego.stopMix({ TaskId: studio.taskId, UserId: studio.userId, Sequence: 99 })
    await mix('mix_stop', 2)
    await pass(30_000)
    expect(await task()).toMatchObject({ running: false, program: null, alarm: null })

    await studio.executeLate()
    expect(studio.runs()).toBe(1)
    await mix('mix_start', 1)
    await pass(30_000)
    expect(await task()).toMatchObject({ alarm: { kind: 'late', sequence: 1 } })
  })

  it('is replaced after a refusal that may pass: the newest is sent once more again', async () => {
    studio = await openStudio()
    await overtake()
    await mix('mix_start', 1)
    await studio.misbehave({ kind: 'code', code: 110200005 })
    await pass(0)
    expect(await requestOf(3)).toMatchObject({ state: 'rejected' })
    expect((await task()).alarm?.says).toContain('Slides is being sent again.')
    await pass(2_000)
    expect(studio.runs()).toBe(4)
    expect(await task()).toMatchObject({ alarm: null, program: { layoutName: 'Slides', sequence: 4 } })
    await pass(600_000)
    expect(studio.arrived()).toHaveLength(4)
  })

  it.each([
    { why: 'for good', code: 110200158, tries: 1 },
    { why: 'five times', code: 110200005, tries: 5 },
  ])('is told, and not said to be replaced, where that is refused $why', async ({ code, tries }) => {
    studio = await openStudio()
    await overtake()
    await mix('mix_start', 1)
    await studio.misbehave({ kind: 'code', code, times: 'always' })
    for (const pause of [0, 2_000, 4_000, 8_000, 16_000, 600_000]) await pass(pause)
    expect(studio.arrived()).toHaveLength(2 + tries)
    expect((await task()).alarm).toMatchObject({
      kind: 'late',
      says: expect.stringMatching(/Opening late, after Slides, .* Slides was sent again, and refused\. Take or stop/),
    })
  })

  it('is not said to be replaced, where the newest has no answer: one sentence says what Mixdesk does', async () => {
    studio = await openStudio()
    await overtake()
    await mix('mix_start', 1)
    await studio.misbehave({ kind: 'drop' })
    await pass(0)
    expect(await task()).toMatchObject({
      alarm: {
        kind: 'late',
        says: expect.stringMatching(/Opening late, .* Slides was sent again, without an answer\.$/),
      },
      uncertain: { layoutName: 'Slides' },
    })
  })

  it('is told also where no callback told of it, and the newest is refused', async () => {
    studio = await openStudio()
    await overtake()
    await studio.misbehave({ kind: 'code', code: 110200158 })
    await pass(60_000)
    expect((await task()).alarm).toMatchObject({ says: expect.stringMatching(/^An older .* and refused/) })
  })

  it('is replaced by the newest of all, where someone takes meanwhile', async () => {
    studio = await openStudio()
    await overtake()
    await takeOpening()
    await takeSlides()
    await pass(60_000)
    expect(studio.arrived().slice(4)).toEqual(['StartMix 5'])
    expect(await task()).toMatchObject({ program: { layoutName: 'Slides', sequence: 5 } })
  })

  it('is not, where the show was stopped meanwhile: then the stop is sent once more', async () => {
    studio = await openStudio()
    await studio.holdExecution('StartMix')
    await takeOpening()
    await stopShow()
    await studio.executeLate()
    expect(studio.runs()).toBe(1)
    await mix('mix_start', 1)
    expect((await task()).alarm).toMatchObject({
      kind: 'late',
      says: expect.stringContaining('The stop is being sent again.'),
    })
    await pass(0)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StopMix 2', 'StopMix 3'])
    expect(studio.runs()).toBe(null)
    expect(await task()).toMatchObject({ running: false, alarm: null })
  })

  it('does no harm under timing control, and nothing is sent', async () => {
    studio = await openStudio({ variables: { ZEGO_TIMING_CONTROL: 'true' } })
    await studio.holdExecution('StartMix')
    await takeOpening()
    await takeSlides()
    await studio.executeLate()
    await mix('mix_start', 1)
    expect((await task()).alarm).toBe(null)
    await pass(600_000)
    expect(studio.arrived()).toHaveLength(2)
    expect(studio.runs()).toBe(2)
  })
})

it('a stop that is executed late does not end a newer take for good', async () => {
  studio = await openStudio()
  await takeOpening()
  await studio.holdExecution('StopMix')
  expect(await stopShow()).toMatchObject({ state: 'unknown', sequence: 2 })
  await takeSlides()
  await studio.executeLate()
  expect(studio.runs()).toBe(null)
  await mix('mix_stop', 2)
  expect((await task()).alarm?.says).toMatch(/an older stop late, after Slides, so it may have ended the mix\. Slides/)
  await pass(0)
  expect(studio.runs()).toBe(4)
  expect(await task()).toMatchObject({ running: true, alarm: null, ended: null, program: { layoutName: 'Slides' } })
})

it('nothing is sent once more where the late one asked for the same', async () => {
  studio = await openStudio()
  await studio.misbehave({ kind: 'reset', act: true })
  await takeOpening()
  await pass(1_000)
  await mix('mix_start', 1)
  expect((await task()).alarm).toBe(null)
  await pass(600_000)
  expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
})
