import { afterEach, expect, it } from 'vitest'
import { buildStartMix } from '@/lib/mix/start-mix'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import { receiveCallback } from '@/lib/server/callback/receive-callback'
import { callbackOf, postOf } from '@/lib/server/callback/testing/callback-of'
import { readShow } from '@/lib/server/shows/read'
import { stop } from '@/lib/server/take/asking/stop'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'

const LATE = { kind: 'late', action: 'StartMix', delayMs: 20_000 } as const
const REFUSED_FOR_GOOD = { kind: 'code', code: 110200158 } as const

let studio: Studio
afterEach(() => studio.close())

const { takeOpening, takeSlides, task, requestOf, pass } = handsOn(() => studio)

async function started(seq: number) {
  const { context, taskId, clock } = studio
  const fields = { event: 'mix_start', task_id: `${context.env.zego.appId}:${taskId}`, seq: String(seq) }
  await receiveCallback(context, postOf(JSON.stringify(callbackOf(context.env.zego, clock.now, fields))))
}

/** Lets Opening have no answer and its retry be refused for good while nothing runs: the desk says *Off air*. */
async function loseOpening() {
  await studio.misbehave(LATE, REFUSED_FOR_GOOD)
  expect(await takeOpening()).toMatchObject({ state: 'unknown', sequence: 1 })
  await pass(1_000)
  expect(await task()).toMatchObject({ running: false, uncertain: null, ended: expect.any(String) })
}

it.each(['false', 'true'])(
  'a take that runs although the desk says off air is an alarm, once it was asked after (timing control: %s)',
  async (timingControl) => {
    studio = await openStudio({ variables: { ZEGO_TIMING_CONTROL: timingControl } })
    await studio.forgetStart()
    await loseOpening()
    await studio.executeLate()
    await started(1)
    expect((await task()).alarm).toBe(null)
    await pass(1_000)
    expect(await task()).toMatchObject({
      program: null,
      ended: null,
      alarm: { kind: 'late', sequence: 1, says: expect.stringContaining('take of Opening late') },
    })
    expect(await requestOf(1)).toMatchObject({ state: 'unknown', confirmed: { by: 'callback' } })
    await pass(15_000)
    expect((await task()).alarm?.kind).toBe('late')
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])

    // It is ours, so that nobody has to take it over.
    expect(await takeSlides()).toMatchObject({ state: 'accepted' })
    expect((await task()).alarm).toBe(null)
  },
)

it('a callback that came late is no alarm: the task does not run', async () => {
  studio = await openStudio()
  await loseOpening()
  await started(1)
  const before = await task()
  const asked = studio.asked()
  await pass(1_000)
  expect(studio.asked()).toBe(asked + 1)
  expect(await task()).toEqual(before)
  await pass(60_000)
  expect(studio.asked()).toBe(asked + 1)
})

it('a take that was lost while the show was off is executed over a newer one: the newer one is sent once more', async () => {
  studio = await openStudio()
  await loseOpening()
  await takeSlides()
  await studio.executeLate()
  await started(1)
  expect((await task()).alarm?.kind).toBe('late')
  await pass(0)
  expect(studio.runs()).toBe(4)
  expect(await task()).toMatchObject({ alarm: null, program: { layoutName: 'Slides', sequence: 4 } })
})

it('an accepted take that the first question found not to run is on air again, once a callback names it', async () => {
  studio = await openStudio()
  await studio.misbehave({ kind: 'unexecuted' })
  await takeOpening()
  await pass(2_000)
  expect(await task()).toMatchObject({ running: false, program: null, ended: expect.any(String) })

  const { context, showId } = studio
  const { settings } = await readShow(context.db, showId)
  const zego = await context.zegoOf(DEFAULT_ACCOUNT)
  await zego.startMix(
    buildStartMix({ settings, document: studio.opening.document, sequence: 1, account: context.env.zego }),
  )
  await started(1)
  await pass(1_000)
  expect(await task()).toMatchObject({
    running: true,
    program: { layoutName: 'Opening' },
    confirmed: { sequence: 1, by: 'callback' },
    ended: null,
    alarm: null,
  })
  await pass(15_000)
  expect(await task()).toMatchObject({ running: true, alarm: null })
  await stop(context, ada, showId, {})
  await pass(2_000)
  await started(1)
  await pass(1_000)
  expect(await task()).toMatchObject({ running: false, alarm: null, ended: null })
})
