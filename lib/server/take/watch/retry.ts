import { sentOf } from '@/lib/layout/document'
import type { Roster } from '@/lib/protocol/roster'
import { readFacts } from '@/lib/server/accounts/read-account'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { storedDocument } from '@/lib/server/db/stored'
import { readRoom } from '@/lib/server/rows/read-room'
import { knownTask } from '@/lib/server/rows/read-task'
import { type KnownTask, notNull } from '@/lib/server/rows/rows'
import { addRequest, saveRequest } from '@/lib/server/rows/save-request'
import { saveTask } from '@/lib/server/rows/save-task'
import { NO_RETRY } from '@/lib/server/rows/task-row'
import { settingsOf } from '@/lib/server/rows/to-task'
import { claimLease, isLeased } from '@/lib/server/take/outcome/lease'
import { RETRY_WINDOW_MS, retryPauseMs } from '@/lib/server/take/outcome/pause'
import { send } from '@/lib/server/take/outcome/send'
import { sayRevoked } from '@/lib/server/take/outcome/words'
import { leaveUnknown } from '@/lib/server/take/room/leave-unknown'
import { NO_SUCH_STREAM } from '@/lib/zego/limits'
import { draftRetry } from './draft-retry'

type Deps = Pick<
  Context,
  'db' | 'dialect' | 'env' | 'log' | 'mayOperate' | 'newId' | 'now' | 'sequenceClock' | 'unsent' | 'wakeups' | 'zegoOf'
>

/**
 * Sends a refused request again, as a new row with a new sequence, when its retry is due. One of several processes does
 * it, since the claim is a transaction on the locked show. A process that dies after the claim leaves an expired lease
 * like any other sender. `chance`, from 0 to 1, spreads the pauses.
 */
export async function retry(context: Deps, showId: string, chance: number): Promise<void> {
  const { now, newId } = context
  const claimed = await changeShow(context, showId, null, async (write) => {
    const task = await knownTask(write.trx, showId)
    if (!task.refused || task.waiting.length > 0 || isLeased(task.row, now())) return null
    if (!(await isRetryDue({ ...context, db: write.trx }, task))) return null
    // Nobody watched while it was due, or the clock was set since: what comes now would surprise whoever asked for it.
    if (Math.abs(now() - notNull(task.refused.answered_at)) > RETRY_WINDOW_MS) {
      await saveTask(write, task, NO_RETRY)
      return null
    }
    if (!(await context.mayOperate(write.trx, task.refused.operator_id))) {
      await saveRequest(write, task.refused, { explanation: sayRevoked(task.refused.explanation) })
      await saveTask(write, task, NO_RETRY)
      return null
    }
    const again = draftRetry(task.refused, { id: newId(), now: now() })
    const draft = await leaveUnknown({ ...context, db: write.trx }, task.refused, again)
    const request = await addRequest(write, await claimLease(context, write, task, draft))
    await write.trx.updateTable('tasks').set({ tried_at: now() }).where('show_id', '=', showId).execute()
    return { request, pauseMs: retryPauseMs(task.row.retry_tries + 1, chance) }
  })
  if (claimed) await send(context, claimed.request, claimed.pauseMs)
}

/** A retry is due when its pause is over, or at once when the stream that was missing is back. */
export async function isRetryDue(
  context: Pick<Context, 'db' | 'env' | 'now'>,
  { row, refused }: KnownTask,
): Promise<boolean> {
  if (!refused || row.retry_at === null) return false
  if (row.retry_at <= context.now()) return true
  if (row.retry_code !== NO_SUCH_STREAM || refused.document === null || row.refused_at === null) return false
  const { appId } = await readFacts(context, refused.account_id)
  const { roomId } = settingsOf(refused)
  return isComplete(await readRoom(context.db, { appId, roomId }), streamsOf(refused.document), row.refused_at)
}

function streamsOf(document: string): string[] {
  const sources = sentOf(storedDocument(document)).map(({ source }) => source)
  return sources.flatMap((source) => (source.kind === 'stream' ? [source.streamId] : []))
}

/** Tells whether every stream is live, according to news that came after the refusal. */
function isComplete({ entries, listedAt }: Roster, streamIds: readonly string[], refusedAt: number): boolean {
  const needed = entries.filter(({ state, streamId }) => state === 'live' && streamIds.includes(streamId))
  const isNews = (listedAt ?? 0) > refusedAt || needed.some(({ since }) => since > refusedAt)
  return isNews && new Set(needed.map(({ streamId }) => streamId)).size === new Set(streamIds).size
}
