import { createShow } from '@/lib/server/shows/create-show'
import { openTestDatabase } from '@/lib/server/testing/test-database'

export type TestShow = Awaited<ReturnType<typeof openTestShow>>

/** Makes a context as `openTestDatabase` does, with one show in it. */
export async function openTestShow() {
  const test = await openTestDatabase()
  const { id } = await createShow(test.context, { name: 'Sunday' })
  return { ...test, showId: id }
}
