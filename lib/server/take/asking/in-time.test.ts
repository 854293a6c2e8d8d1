import { afterEach, beforeEach, expect, it } from 'vitest'
import { stop } from '@/lib/server/take/asking/stop'
import { take } from '@/lib/server/take/asking/take'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'

const ada = { id: 'ada', name: 'Ada' }

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const takeBy = (notAfter: number, idempotencyKey: string) =>
  take(studio.context, ada, studio.showId, { layoutId: studio.opening.id, notAfter, idempotencyKey })

it('a take that arrives in time is sent', async () => {
  expect(await takeBy(studio.clock.now, 'a')).toMatchObject({ state: 'accepted' })
})

it('a take or a stop that arrives too late is refused, has no row, and is never sent', async () => {
  const late = studio.clock.now - 1
  await expect(takeBy(late, 'a')).rejects.toMatchObject({ code: 'too-late' })
  await expect(stop(studio.context, ada, studio.showId, { notAfter: late })).rejects.toMatchObject({ code: 'too-late' })
  studio.clock.step(60_000)
  await expect(takeBy(late, 'a')).rejects.toMatchObject({ code: 'too-late' })
  expect(studio.arrived()).toEqual([])
  expect(await studio.context.db.selectFrom('requests').selectAll().execute()).toEqual([])
})

it('what became of one that arrived in time is told as long as it is asked for', async () => {
  const deadline = studio.clock.now + 3_000
  const first = await takeBy(deadline, 'a')
  const sent = studio.arrived().length
  studio.clock.step(60_000)
  expect(await takeBy(deadline, 'a')).toMatchObject({ id: first.id, state: 'accepted' })
  expect(studio.arrived()).toHaveLength(sent)
})
