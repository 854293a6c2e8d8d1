import { afterEach, beforeEach, expect, it } from 'vitest'
import { seedFirstShow } from '@/lib/server/shows/first-show'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { Failure } from '@/lib/shared/failures'
import { tellFollowers } from './tell-followers'

let test: Awaited<ReturnType<typeof openTestDatabase>>
beforeEach(async () => {
  test = await openTestDatabase()
  await seedFirstShow(test.context)
})
afterEach(() => test.close())

it('lets a show that was deleted meanwhile be', async () => {
  await expect(tellFollowers(test.context, 'deleted', async () => {})).resolves.toBeUndefined()
})

it('does not hide what goes wrong in telling', async () => {
  const broken = new Failure('invalid', 'broken')
  await expect(tellFollowers(test.context, 'demo', () => Promise.reject(broken))).rejects.toBe(broken)
})
