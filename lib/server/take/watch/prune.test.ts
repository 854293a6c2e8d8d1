import { afterEach, beforeEach, expect, it } from 'vitest'
import { take } from '@/lib/server/take/asking/take'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { prune } from './prune'

const ada = { id: 'ada', name: 'Ada' }
const KEPT = 100

let studio: Studio
beforeEach(async () => {
  studio = await openStudio({ variables: { REQUESTS_KEPT: String(KEPT), EVENTS_KEPT: String(KEPT) } })
})
afterEach(() => studio.close())

const table = (name: 'requests' | 'events') => studio.context.db.selectFrom(name)
const ids = async () => (await table('requests').select('id').execute()).map(({ id }) => id)

/** Copies a request that was accepted into this many older ones. */
async function makeOlder(id: string, count: number, change: object = {}): Promise<string[]> {
  const row = await table('requests').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const older = Array.from({ length: count }, (_, index) => ({
    ...row,
    id: `older-${index}`,
    number: -index,
    ...change,
  }))
  await studio.context.db.insertInto('requests').values(older).execute()
  return older.map((each) => each.id)
}

it('keeps the newest requests of a show, as many as are configured, and what its task points at', async () => {
  const { id } = await take(studio.context, ada, studio.showId, { layoutId: studio.opening.id })
  const older = await makeOlder(id, 160)
  await studio.context.db
    .updateTable('tasks')
    .set({ program_id: older.at(-1) ?? '' })
    .execute()
  await prune(studio.context)
  expect(new Set(await ids())).toEqual(new Set([id, ...older.slice(0, KEPT - 1), older.at(-1)]))
})

it('keeps the takes, however often a fader was moved since, and as many faders', async () => {
  const { id } = await take(studio.context, ada, studio.showId, { layoutId: studio.opening.id })
  const faders = await makeOlder(id, 160, { sound_of: 1 })
  await prune(studio.context)
  expect(new Set(await ids())).toEqual(new Set([id, ...faders.slice(0, KEPT)]))
})

it.each([{ state: 'unknown' }, { state: 'waiting' }, { state: 'sending' }])(
  'keeps a request that may still have an effect: $state',
  async (open) => {
    const { id } = await take(studio.context, ada, studio.showId, { layoutId: studio.opening.id })
    await makeOlder(id, 160, open)
    await prune(studio.context)
    expect(await ids()).toHaveLength(161)
  },
)

it('keeps the newest events of a show, and for a week that it was deleted', async () => {
  const { db, now } = studio.context
  const event = { at: now(), by_id: null, by_name: null, change: '{"type":"show.deleted"}', change_id: null }
  const numbers = Array.from({ length: 160 }, (_, index) => index + 1)
  await db
    .insertInto('events')
    .values(numbers.map((number) => ({ ...event, show_id: studio.showId, number })))
    .execute()
  await db
    .insertInto('events')
    .values({ ...event, show_id: 'gone', number: 1 })
    .execute()
  await db.updateTable('shows').set({ last_event: 160 }).where('id', '=', studio.showId).execute()
  await prune(studio.context)
  const kept = () => table('events').select(['show_id', 'number']).orderBy('number').execute()
  expect((await kept()).map(({ number }) => number)).toEqual([1, ...numbers.slice(160 - KEPT)])
  studio.clock.step(8 * 24 * 3_600_000)
  await prune(studio.context)
  expect((await kept()).map(({ show_id }) => show_id)).not.toContain('gone')
})
