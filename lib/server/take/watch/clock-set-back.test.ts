import { afterEach, beforeEach, expect, it } from 'vitest'
import { changeShow } from '@/lib/server/change/change-show'
import { knownTask } from '@/lib/server/rows/read-task'
import { readShow } from '@/lib/server/shows/read'
import { draftStop } from '@/lib/server/take/asking/draft'
import { enqueue } from '@/lib/server/take/asking/queue'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { watchOnce } from './watch'

const BACK_MS = -900_000
/** A clock that is set back by this little holds nothing up: what is due is still sent. */
const LITTLE_BACK_MS = -300_000

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const watch = () => watchOnce(studio.context, () => 0.5)
const { takeOpening, takeSlides, task } = handsOn(() => studio)
const listed = () =>
  studio.sandbox.readControl().received.filter(({ action }) => action === 'DescribeSimpleStreamList').length

it('a running task is asked after, and its room listed, although both seem to be far ahead', async () => {
  await takeOpening()
  await watch()
  const before = { asked: studio.asked(), listed: listed() }
  studio.clock.step(BACK_MS)
  await watch()
  expect(studio.asked()).toBeGreaterThan(before.asked)
  expect(listed()).toBeGreaterThan(before.listed)
})

it('an uncertain take is settled', async () => {
  studio.misbehave({ kind: 'drop', times: 1 })
  await takeOpening()
  expect((await task()).uncertain).not.toBe(null)
  studio.clock.step(LITTLE_BACK_MS)
  await watch()
  expect(await task()).toMatchObject({ uncertain: null, program: { layoutName: 'Opening' } })
})

it('an uncertain take is asked after and not sent again, where nobody knows how long ago it was made', async () => {
  studio.misbehave({ kind: 'drop', act: true, times: 1 })
  await takeOpening()
  studio.clock.step(BACK_MS)
  await watch()
  expect((await task()).uncertain).toMatchObject({ nextTryAt: null, says: expect.stringContaining('given up') })
  expect(studio.arrived()).toEqual(['StartMix 1'])
})

it('the lease of a sender that died holds up no take', async () => {
  await takeOpening()
  const until = studio.clock.now + 10_000
  const { id } = await takeSlides()
  await studio.context.db.updateTable('tasks').set({ in_flight_id: id, in_flight_until: until }).execute()
  studio.clock.step(BACK_MS)
  await watch()
  expect(await takeOpening()).toMatchObject({ state: 'accepted' })
})

it('a stop that waited for a process that died holds up a take no longer than it would without that', async () => {
  const { context, showId } = studio
  await takeOpening()
  const { settings, accountId } = await readShow(context.db, showId)
  const leave = () =>
    changeShow(context, showId, ada, async (write) => {
      const draft = { id: context.newId(), showId, accountId, settings, operator: ada, key: null, now: context.now() }
      return enqueue(context, write, await knownTask(write.trx, showId), draftStop(draft))
    })
  await leave()
  expect(await leave()).toMatchObject({ state: 'waiting' })
  studio.clock.step(BACK_MS)
  await watch()
  for (let passed = 0; passed < 20_000; passed += 1_000) {
    studio.clock.step(1_000)
    await watch()
  }
  expect((await knownTask(context.db, showId)).waiting).toEqual([])
  expect(await takeSlides()).toMatchObject({ state: 'accepted' })
})

it('the newest take is sent once more, a minute from then on, where an older one may still be executed', async () => {
  await studio.holdExecution('StartMix')
  await takeOpening()
  await takeSlides()
  await watch()
  studio.clock.step(LITTLE_BACK_MS)
  await watch()
  expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
  studio.clock.step(60_000)
  await watch()
  expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2', 'StartMix 3'])
})

it('the newest take is not sent once more where nobody knows how long ago it was made', async () => {
  await studio.holdExecution('StartMix')
  await takeOpening()
  await takeSlides()
  studio.clock.step(BACK_MS)
  await watch()
  studio.clock.step(60_000)
  await watch()
  expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
  expect((await task()).alarm?.kind).toBe('late')
})

it('only what was taken since the program is named as perhaps on air', async () => {
  studio.misbehave({ kind: 'drop', times: 1 })
  const lost = await takeSlides()
  await takeOpening()
  // It is so after an end that was found by asking.
  await studio.context.db.updateTable('requests').set({ settled_by: null }).where('id', '=', lost.id).execute()
  studio.clock.step(BACK_MS)
  studio.misbehave({ kind: 'drop', times: 1 })
  await takeOpening()
  const { uncertain } = await task()
  expect(uncertain?.says).toContain('Opening')
  expect(uncertain?.says).not.toContain(studio.slides.name)
})
