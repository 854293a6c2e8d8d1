import { afterEach, beforeEach, expect, it } from 'vitest'
import { createShow } from '@/lib/server/shows/create-show'
import { readShows } from '@/lib/server/shows/read'
import { openTestDatabase } from '@/lib/server/testing/test-database'

let test: Awaited<ReturnType<typeof openTestDatabase>>

beforeEach(async () => {
  test = await openTestDatabase()
})
afterEach(() => test.close())

const moment = () => test.context.db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read')
const names = async (db = test.context.db) => (await readShows({ ...test.context, db })).map(({ name }) => name)

it('reads one moment, while others write and read on', async () => {
  await createShow(test.context, { name: 'One' })
  await moment().execute(async (trx) => {
    expect(await names(trx)).toEqual(['One'])
    await createShow(test.context, { name: 'Two' })
    expect(await names()).toEqual(['One', 'Two'])
    expect(await names(trx)).toEqual(['One'])
  })
  expect(await moment().execute((trx) => names(trx))).toEqual(['One', 'Two'])
})

it('stores nothing, and is asked nothing after its end', async () => {
  await createShow(test.context, { name: 'One' })
  let late = async () => {}
  const work = moment().execute(async (trx) => {
    late = async () => void (await names(trx))
    await names(trx)
    await trx.deleteFrom('shows').execute()
  })
  await expect(work).rejects.toThrow()
  await expect(late()).rejects.toThrow()
  expect(await names()).toEqual(['One'])
})
