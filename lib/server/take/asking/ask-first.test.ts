import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildStartMix } from '@/lib/mix/start-mix'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import { readShow } from '@/lib/server/shows/read'
import { updateShow } from '@/lib/server/shows/update-show'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { watchOnce } from '@/lib/server/take/watch/watch'
import { stop } from './stop'
import { take } from './take'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
  await studio.forgetStart()
})
afterEach(() => studio.close())

const takeOpening = (fields: object = {}) =>
  take(studio.context, ada, studio.showId, { layoutId: studio.opening.id, ...fields })
const { task } = handsOn(() => studio)
const zego = () => studio.context.zegoOf(DEFAULT_ACCOUNT)

/** Runs a production of someone else under the show's TaskId. */
async function runElsewhere() {
  const { settings } = await readShow(studio.context.db, studio.showId)
  const account = studio.context.env.zego
  await (await zego()).startMix(buildStartMix({ settings, document: studio.slides.document, sequence: 41, account }))
}

it('asks before the first take, and never again once that was accepted', async () => {
  await takeOpening()
  expect(studio.asked()).toBe(1)
  await takeOpening()
  await stop(studio.context, ada, studio.showId, {})
  await takeOpening()
  expect(studio.asked()).toBe(1)
})

it('does not replace a task that runs already: it is refused, told to every desk, and sent when it is to take over', async () => {
  await runElsewhere()
  studio.clock.step(180_000)
  await expect(takeOpening()).rejects.toMatchObject({
    code: 'task-runs',
    message: expect.stringMatching(/^Task .* already runs, for 3 min now, and Mixdesk did not start it\./),
    details: { taskId: expect.any(String), seconds: 180 },
  })
  expect(studio.runs()).toBe(41)
  expect(await task()).toMatchObject({ sequence: 0, running: false, alarm: { kind: 'runs', since: studio.clock.now } })
  await expect(takeOpening({ takeOver: false })).rejects.toMatchObject({ code: 'task-runs' })

  expect(await takeOpening({ takeOver: true })).toMatchObject({ state: 'accepted' })
  expect(await task()).toMatchObject({ running: true, alarm: null })
})

it('forgets it when that task has ended, or the show gets another Task id', async () => {
  await runElsewhere()
  await expect(takeOpening()).rejects.toMatchObject({ code: 'task-runs' })
  const { revision, settings } = await readShow(studio.context.db, studio.showId)
  await updateShow(studio.context, ada, studio.showId, { revision, settings: { ...settings, taskId: 'another' } })
  expect((await task()).alarm).toBe(null)
  expect(await takeOpening()).toMatchObject({ state: 'accepted' })
})

it('finds out that it has ended', async () => {
  await runElsewhere()
  await expect(takeOpening()).rejects.toMatchObject({ code: 'task-runs' })
  const { settings } = await readShow(studio.context.db, studio.showId)
  await (await zego()).stopMix({ TaskId: settings.taskId, UserId: settings.userId, Sequence: 42 })
  studio.clock.step(15_000)
  await watchOnce(studio.context, () => 0.5)
  expect((await task()).alarm).toBe(null)
})

it.each(['drop', 'reset', 'garbage'] as const)(
  'without an answer (%s) the take is sent, and not held up',
  async (kind) => {
    await studio.misbehave({ kind, action: 'GetMixTaskInfo' })
    expect(await takeOpening()).toMatchObject({ state: 'accepted' })
    expect((await task()).alarm).toBe(null)
  },
)

it('does not ask for a repeat, nor while a take of ours may have been executed', async () => {
  await studio.misbehave({ kind: 'reset', act: true })
  await takeOpening({ idempotencyKey: 'one' })
  await takeOpening({ idempotencyKey: 'one' })
  expect(await takeOpening()).toMatchObject({ state: 'accepted' })
  expect(studio.asked()).toBe(1)
})
