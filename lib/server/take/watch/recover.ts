import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { readTaskRow } from '@/lib/server/rows/read-task'
import { supersede } from '@/lib/server/rows/save-request'
import { isLeased, leaseMs, releaseLease } from '@/lib/server/take/outcome/lease'
import { SAYS } from '@/lib/server/take/outcome/words'

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups'>

/**
 * Cleans up after a process that died, on SQLite, where only one process runs at a time: every request that waits or is
 * being sent at the start has lost its process. One query at the start finds them, so that it takes no later request
 * for one of them.
 */
export async function clearLeftovers(context: Deps): Promise<void> {
  const left = await context.db
    .selectFrom('requests')
    .select(['id', 'show_id', 'state'])
    .where('state', 'in', ['waiting', 'sending'])
    .execute()
  for (const { id, show_id, state } of left) {
    await (state === 'sending' ? giveUp(context, show_id, id) : dropWaiting(context, show_id, id))
  }
}

/** Releases the lease of a sender whose time has run out. */
export async function freeExpired(context: Deps, showId: string): Promise<void> {
  const task = await readTaskRow(context.db, showId)
  if (task.in_flight_id !== null && !isLeased(task, context.now())) await giveUp(context, showId, task.in_flight_id)
}

/** A living sender lets nobody wait this long. A request that has waited longer has lost its process. */
export const waitingLimitMs = (context: Pick<Context, 'env'>): number => 3 * leaseMs(context)

export function dropWaiting(context: Deps, showId: string, requestId: string): Promise<void> {
  return changeShow(context, showId, null, async (write) => {
    const waiting = await write.trx
      .selectFrom('requests')
      .selectAll()
      .where('id', '=', requestId)
      .where('state', '=', 'waiting')
      .execute()
    await supersede(write, waiting, { now: context.now(), why: SAYS.abandoned })
  })
}

/** Releases the lease, unless another process did so or the answer came after all. */
function giveUp(context: Deps, showId: string, requestId: string): Promise<void> {
  return changeShow(context, showId, null, async (write) => {
    const { in_flight_id } = await readTaskRow(write.trx, showId)
    if (in_flight_id === requestId) await releaseLease(context, write, requestId)
  })
}
