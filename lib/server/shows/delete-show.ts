import type { Kysely } from 'kysely'
import type { Person } from '@/lib/desk/request'
import type { Database } from '@/lib/server/db/schema'
import { type ChangeDeps, changeShow } from '@/lib/server/live/change-show'
import { Failure } from '@/lib/shared/failures'
import { isOnAir } from './on-air'

/**
 * Deletes all of the show but the event that says so, which those who follow it still have to read.
 * Failures: not-found, frozen-on-air.
 */
export async function deleteShow(context: ChangeDeps, by: Person, showId: string): Promise<{ id: string }> {
  return changeShow(context, showId, by, async (trx, emit) => {
    if ((await isOnAir(trx, showId)) || (await hasUnsent(trx, showId))) {
      throw new Failure('frozen-on-air', 'This show is on air, or may be: stop it first, then delete it.')
    }
    await trx.deleteFrom('events').where('show_id', '=', showId).execute()
    for (const table of ['layouts', 'tasks', 'requests'] as const) {
      await trx.deleteFrom(table).where('show_id', '=', showId).execute()
    }
    await trx.deleteFrom('shows').where('id', '=', showId).execute()
    emit({ type: 'show.deleted' })
    return { id: showId }
  })
}

async function hasUnsent(trx: Kysely<Database>, showId: string): Promise<boolean> {
  const request = await trx
    .selectFrom('requests')
    .select('id')
    .where('show_id', '=', showId)
    .where('state', 'in', ['waiting', 'sending'])
    .executeTakeFirst()
  return request !== undefined
}
