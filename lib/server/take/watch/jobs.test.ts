import { afterEach, beforeEach, expect, it } from 'vitest'
import { take } from '@/lib/server/take/asking/take'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { watchOnce } from './watch'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const watch = () => watchOnce(studio.context, () => 0.5)

/** Puts copies of the demo show on air, each in a room of its own; `demo` is one more. */
async function addShows(count: number): Promise<void> {
  const { db } = studio.context
  await take(studio.context, { id: 'ada', name: 'Ada' }, studio.showId, { layoutId: studio.opening.id })
  const show = await db.selectFrom('shows').selectAll().where('id', '=', studio.showId).executeTakeFirstOrThrow()
  const task = await db.selectFrom('tasks').selectAll().executeTakeFirstOrThrow()
  for (let index = 0; index < count; index++) {
    const id = `show-${index}`
    const settings = JSON.stringify({ ...JSON.parse(show.settings), roomId: id })
    await db
      .insertInto('shows')
      .values({ ...show, id, settings })
      .execute()
    await db
      .insertInto('tasks')
      .values({ ...task, show_id: id })
      .execute()
  }
}

/** Returns the calls of this action that arrived since the last time. */
function createCount(action: string): () => number {
  let before = 0
  return () => {
    const calls = studio.sandbox.readControl().received.filter((call) => call.action === action).length
    const news = calls - before
    before = calls
    return news
  }
}

it('asks after at most half as many tasks in a second as the AppId may', async () => {
  await addShows(70)
  const asked = createCount('GetMixTaskInfo')
  studio.clock.step(5_000)
  await Promise.all([watch(), watch(), watch()])
  for (let again = 0; again < 3; again++) await watch()
  expect(asked()).toBe(50)
  studio.clock.step(1_000)
  await watch()
  expect(asked()).toBe(21)
})

it('lists fewer rooms in a second than the AppId may, and every due room has its turn', async () => {
  await addShows(60)
  const listed = createCount('DescribeSimpleStreamList')
  await Promise.all([watch(), watch(), watch()])
  await watch()
  expect(listed()).toBe(40)
  studio.clock.step(1_000)
  await watch()
  expect(listed()).toBe(21)
  // The shows that were left over last time come before the first ones.
  studio.clock.step(10_500)
  await watch()
  expect(listed()).toBe(40)
  studio.clock.step(1_000)
  await watch()
  expect(listed()).toBe(21)
})
