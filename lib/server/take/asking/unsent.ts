import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { isTrouble } from '@/lib/server/db/trouble'
import { knownTask } from '@/lib/server/rows/read-task'
import { saveRequest } from '@/lib/server/rows/save-request'
import { saveTask } from '@/lib/server/rows/save-task'
import { SAYS } from '@/lib/server/take/outcome/words'
import { isFailure } from '@/lib/shared/failures'

/**
 * Runs what claims a request. Where the database refuses, the request is given up for good: a database that stood still
 * may have stored the claim after all, and the request would be sent later by who takes its sender for dead.
 */
export async function claiming<T>(
  { unsent }: Pick<Context, 'unsent'>,
  { id, showId }: { id: string; showId: string },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isTrouble(error)) unsent.set(id, showId)
    throw error
  }
}

/** Takes back the claim of a request that was given up, where it was stored. */
export async function withdraw(
  context: Pick<Context, 'db' | 'dialect' | 'now' | 'wakeups' | 'unsent'>,
  id: string,
  showId: string,
): Promise<void> {
  try {
    await changeShow(context, showId, null, async (write) => {
      const request = await write.trx.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst()
      if (request?.state !== 'waiting' && request?.state !== 'sending') return
      await saveRequest(write, request, {
        state: 'superseded',
        sent_at: null,
        answered_at: context.now(),
        explanation: SAYS.notSent,
      })
      const task = await knownTask(write.trx, showId)
      if (task.row.in_flight_id === id) await saveTask(write, task, { in_flight_id: null, in_flight_until: null })
    })
  } catch (error) {
    // The request went with its show.
    if (!isFailure(error) || error.code !== 'not-found') throw error
  }
  context.unsent.delete(id)
}
