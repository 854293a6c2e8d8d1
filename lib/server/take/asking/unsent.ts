import { changeShow, type ShowWrite } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { isTrouble } from '@/lib/server/db/trouble'
import { knownTask } from '@/lib/server/rows/read-task'
import { saveRequest } from '@/lib/server/rows/save-request'
import { saveTask } from '@/lib/server/rows/save-task'
import { CERTAIN } from '@/lib/server/rows/task-row'
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

/** Takes back, within the change of its show, the claim of a request that was given up. */
export async function takeBack(
  { now }: Pick<Context, 'now'>,
  write: ShowWrite,
  id: string,
  showId: string,
): Promise<void> {
  const request = await write.trx.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst()
  const task = await knownTask(write.trx, showId)
  // Another process may have taken its sender for dead, and not have sent it again yet.
  const isUntried = request?.state === 'unknown' && task.row.uncertain_id === id && task.row.uncertain_tries === 0
  if (!request || !(request.state === 'waiting' || request.state === 'sending' || isUntried)) return
  await saveRequest(write, request, {
    state: 'superseded',
    sent_at: null,
    answered_at: now(),
    explanation: SAYS.notSent,
  })
  const freed = task.row.in_flight_id === id ? { in_flight_id: null, in_flight_until: null } : {}
  const certain = isUntried ? CERTAIN : {}
  await saveTask(write, task, { ...freed, ...certain })
}

/** Takes back the claim of a request that was given up, where it was stored. */
export async function withdraw(
  context: Pick<Context, 'db' | 'dialect' | 'now' | 'wakeups' | 'unsent'>,
  id: string,
  showId: string,
): Promise<void> {
  try {
    await changeShow(context, showId, null, (write) => takeBack(context, write, id, showId))
  } catch (error) {
    // The request went with its show.
    if (!isFailure(error) || error.code !== 'not-found') throw error
  }
  context.unsent.delete(id)
}
