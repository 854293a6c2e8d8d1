import type { Person } from '@/lib/protocol/request'
import { type ChangeDeps, changeUnread } from '@/lib/server/change/change-show'
import { mayBeOnAir } from '@/lib/server/rows/on-air'
import { Failure } from '@/lib/shared/failures'

/**
 * Deletes the show, except the event that says so: its followers still have to read it.
 *
 * @throws {Failure} not-found, frozen-on-air
 */
export async function deleteShow(context: ChangeDeps, by: Person, showId: string): Promise<{ id: string }> {
  return changeUnread(context, showId, by, async ({ trx, emit }) => {
    if (await mayBeOnAir(trx, showId)) {
      throw new Failure('frozen-on-air', 'This show may be on air: stop it first, then delete it.')
    }
    await trx.deleteFrom('events').where('show_id', '=', showId).execute()
    for (const table of ['templates', 'label_styles', 'program_links', 'layouts', 'tasks', 'requests'] as const) {
      await trx.deleteFrom(table).where('show_id', '=', showId).execute()
    }
    await trx.deleteFrom('shows').where('id', '=', showId).execute()
    emit({ type: 'show.deleted' })
    return { id: showId }
  })
}
