import { afterEach, beforeEach, expect, it } from 'vitest'
import { createShow } from '@/lib/server/shows/create-show'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { readAwake } from './awake'

let test: Awaited<ReturnType<typeof openTestDatabase>>
beforeEach(async () => {
  test = await openTestDatabase()
})
afterEach(() => test.close())

it('tasks that rest are not read, however many there are', async () => {
  for (const name of ['One', 'Two']) await createShow(test.context, { name })
  await test.context.db
    .updateTable('tasks')
    .set({ sequence: 7, ended: 'It ended.', started_task_id: 'a', asked_at: 1 })
    .execute()
  expect(await readAwake(test.context)).toEqual([])
})

it.each([
  { running: 1 },
  { in_flight_id: 'a' },
  { uncertain_id: 'a' },
  { retry_id: 'a' },
  { again_id: 'a' },
  { next_ask_at: 1 },
  { next_try_at: 1 },
  { armed: '{}' },
])('a task is read for which something may be due: %o', async (change) => {
  await createShow(test.context, { name: 'One' })
  await test.context.db.updateTable('tasks').set(change).execute()
  expect(await readAwake(test.context)).toMatchObject([change])
})

it.each(['asked_at', 'tried_at'])(
  'a task counts for the rates for a second, also where the clock was set back: %s',
  async (at) => {
    await createShow(test.context, { name: 'One' })
    for (const [ago, count] of [
      [999, 1],
      [1_001, 0],
      [-900_000, 1],
    ] as const) {
      await test.context.db
        .updateTable('tasks')
        .set({ [at]: test.context.now() - ago })
        .execute()
      expect(await readAwake(test.context)).toHaveLength(count)
    }
  },
)
