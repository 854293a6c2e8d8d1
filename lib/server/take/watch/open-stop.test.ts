import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { readRequests } from '@/lib/server/rows/read-requests'
import { handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import type { StartMixBody } from '@/lib/zego/wire'

const Received = z.object({ action: z.string(), body: z.custom<StartMixBody>() })

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const { takeOpening, stopShow, task, pass } = handsOn(() => studio)
const lastStop = async () =>
  (await readRequests(studio.context, studio.showId, 100)).find(({ action }) => action === 'StopMix')

/** Starts the task again in the sandbox, as if the stop had done nothing. */
async function goesOn(): Promise<void> {
  const started = studio.sandbox.readControl().received.findLast(({ action }) => action === 'StartMix')
  const { body } = Received.parse(started)
  const zego = await studio.context.zegoOf('')
  expect(await zego.startMix({ ...body, Sequence: 90 })).toMatchObject({ state: 'accepted' })
}

const end = async () => {
  const { received } = studio.sandbox.readControl()
  const { TaskId, UserId } = Received.parse(received.findLast(({ action }) => action === 'StartMix')).body
  await (await studio.context.zegoOf('')).stopMix({ TaskId, UserId, Sequence: 91 })
}

it('an accepted stop is confirmed by asking, two seconds later, and asked after no more', async () => {
  await takeOpening()
  await stopShow()
  await pass(1_999)
  expect(await lastStop()).toMatchObject({ state: 'accepted', confirmed: null })
  await pass(1)
  expect((await lastStop())?.confirmed).toEqual({ sequence: 2, at: studio.clock.now, by: 'asking' })
  expect(await task()).toMatchObject({ running: false, uncertain: null, ended: null })
  await pass(60_000)
  expect(studio.asked()).toBe(1)
})

it('a stop of what did not run is confirmed as well', async () => {
  await stopShow()
  await pass(2_000)
  expect((await lastStop())?.confirmed).toMatchObject({ by: 'asking' })
})

it('a task that goes on after its stop was accepted is told as perhaps on air, and no further stop is sent', async () => {
  await takeOpening()
  await stopShow()
  await goesOn()
  await pass(2_000)
  await pass(2_000)
  // ZEGOCLOUD may take a moment to stop a task.
  expect(await task()).toMatchObject({ running: false, uncertain: null })
  await pass(2_000)
  expect(await task()).toMatchObject({
    running: true,
    program: { layoutName: 'Opening' },
    uncertain: { action: 'StopMix', nextTryAt: null },
  })
  expect((await task()).uncertain?.says).toBe(
    'ZEGOCLOUD accepted the stop, but the task still runs. Probably still on air: Opening. Stop again, or take to make it certain.',
  )
  await pass(60_000)
  expect(studio.arrived()).toEqual(['StartMix 1', 'StopMix 2', 'StartMix 90'])

  await end()
  await pass(15_000)
  expect(await task()).toMatchObject({ running: false, program: null, uncertain: null })
  expect((await lastStop())?.confirmed).not.toBe(null)
})

it('a take makes it certain again', async () => {
  await takeOpening()
  await stopShow()
  await goesOn()
  for (let checks = 0; checks < 3; checks++) await pass(2_000)
  expect((await task()).uncertain).not.toBe(null)
  await studio.context.db.updateTable('tasks').set({ sequence: 90 }).execute()
  const taken = await takeOpening()
  expect(await task()).toMatchObject({ running: true, uncertain: null, program: { requestId: taken.id } })
})

it('a take meanwhile is not mistaken for a task that ran on after its stop', async () => {
  await takeOpening()
  await stopShow()
  const asking = studio.holdAsking()
  const passing = pass(2_000)
  await studio.until(() => studio.asked() > 0)
  await takeOpening()
  asking()
  await passing
  expect(await task()).toMatchObject({ running: true, sequence: 3, uncertain: null, ended: null })
  expect((await lastStop())?.confirmed).toBe(null)
})
