import type { Person } from '@/lib/protocol/request'
import { readFactsOf } from '@/lib/server/accounts/read-account'
import { type ChangeDeps, changeUnread } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { rememberDeleted } from '@/lib/server/rows/deleted-task'
import { mayBeOnAir } from '@/lib/server/rows/on-air'
import { readTaskRow } from '@/lib/server/rows/read-task'
import { Failure } from '@/lib/shared/failures'

/**
 * Deletes the show, except the event that says so: its followers still have to read it.
 *
 * @throws {Failure} not-found, frozen-on-air
 */
export async function deleteShow(
  context: ChangeDeps & Pick<Context, 'env'>,
  by: Person,
  showId: string,
): Promise<{ id: string }> {
  return changeUnread(context, showId, by, async ({ trx, emit }, { name, account_id }) => {
    if (await mayBeOnAir(trx, showId)) {
      throw new Failure('frozen-on-air', 'This show may be on air: stop it first, then delete it.')
    }
    const task = await readTaskRow(trx, showId)
    const facts = await readFactsOf({ db: trx, env: context.env }, [account_id])
    const appId = facts.get(account_id)?.appId
    if (task.started_task_id !== null && appId !== undefined) {
      const sequence = Math.max(task.sequence, task.sequence_floor)
      await rememberDeleted(trx, { appId, taskId: task.started_task_id, showName: name, sequence, now: context.now() })
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
