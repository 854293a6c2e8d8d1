import { missingSources } from '@/lib/mix/missing-sources'
import { wireKey } from '@/lib/mix/stream-name'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { type ArmedTake, armedOf } from '@/lib/server/rows/armed'
import { knownTask } from '@/lib/server/rows/read-task'
import type { TaskRow } from '@/lib/server/rows/rows'
import { saveTask, type TaskChange } from '@/lib/server/rows/save-task'
import { NOT_ARMED } from '@/lib/server/rows/task-row'
import { readShow } from '@/lib/server/shows/read'
import { disarmed } from '@/lib/server/take/asking/arm'
import { readStage } from '@/lib/server/take/asking/stage'
import { take } from '@/lib/server/take/asking/take'
import { isTooOld } from '@/lib/server/take/outcome/pause'
import { SAYS, sayDisarmed } from '@/lib/server/take/outcome/words'
import { isFailure } from '@/lib/shared/failures'

/** The process that armed a take writes down this often that it watches. */
const SEEN_EVERY_MS = 2_000

/** A process that has not written it down for so long has ended, and what it armed with it. */
const DEAD_AFTER_MS = 6_000

/**
 * Takes what is armed once its sources are back, if nothing else has changed since. It ends, and says why, with an edit
 * of its layout, after 10 minutes, or with the process that armed it, so that a restart takes nothing unasked.
 */
export async function watchArmed(context: Context, row: TaskRow): Promise<void> {
  const armed = armedOf(row)
  if (!armed) return
  const { show_id: showId, armed_seen_at } = row
  const now = context.now()
  if (!context.armed.has(armed.id)) {
    // On SQLite one process runs at a time, so that whichever armed it is gone.
    const isDead = context.dialect === 'sqlite' || Math.abs(now - (armed_seen_at ?? 0)) > DEAD_AFTER_MS
    if (isDead) await end(context, showId, armed, disarmed(sayDisarmed(armed.layoutName, SAYS.restarted)))
    return
  }
  if (isTooOld(armed.since, now)) {
    await end(context, showId, armed, disarmed(sayDisarmed(armed.layoutName, SAYS.waitedLong)))
    return
  }
  const why = await whyNotYet(context, showId, armed)
  if (why === null) await takeArmed(context, showId, armed)
  else if (why !== 'missing') await end(context, showId, armed, disarmed(sayDisarmed(armed.layoutName, why)))
  else if (Math.abs(now - (armed_seen_at ?? 0)) >= SEEN_EVERY_MS) {
    await context.db.updateTable('tasks').set({ armed_seen_at: now }).where('show_id', '=', showId).execute()
  }
}

/** Returns `missing` while it waits, the reason why it can wait no longer, or null once everybody is there. */
async function whyNotYet(context: Context, showId: string, armed: ArmedTake): Promise<string | null> {
  try {
    const show = await readShow(context.db, showId)
    const { layout, roster, settings, account } = await readStage(context, show, armed.layoutId)
    if (layout.revision !== armed.revision) return SAYS.editedSince
    const { entries, listedAt } = roster
    const missing = missingSources(layout.document, { entries, outputs: settings.outputs }, account)
    const isGone = missing.some(({ streamId }) => entries.some((entry) => entry.streamId === streamId))
    const keys = armed.waitsFor.map((source) => wireKey({ kind: 'stream', streamId: source.streamId }, account))
    const isThere = keys.every((key) =>
      entries.some(
        ({ state, streamId, since }) =>
          state === 'live' &&
          wireKey({ kind: 'stream', streamId }, account) === key &&
          Math.max(since, listedAt ?? 0) > armed.since,
      ),
    )
    return isThere && !isGone ? null : 'missing'
  } catch (error) {
    if (isFailure(error) && error.code === 'not-found') return SAYS.deletedSince
    if (isFailure(error)) return error.message
    throw error
  }
}

/** Claims it first, so that it is taken once. Whatever was taken since it was armed refuses it by its sequence. */
async function takeArmed(context: Context, showId: string, armed: ArmedTake): Promise<void> {
  if (!(await end(context, showId, armed, NOT_ARMED))) return
  const { id, layoutId, revision, sequence, by, layoutName } = armed
  const asked = { layoutId, revision, expectedSequence: sequence, idempotencyKey: id }
  try {
    await take(context, by, showId, asked, SAYS.armed)
  } catch (error) {
    if (!isFailure(error)) throw error
    await changeShow(context, showId, null, async (write) => {
      const task = await knownTask(write.trx, showId)
      if (task.row.armed === null) await saveTask(write, task, disarmed(sayDisarmed(layoutName, error.message)))
    })
  }
}

/** Ends it in the row, unless another one was armed or it ended meanwhile. Returns whether it did. */
function end(context: Context, showId: string, armed: ArmedTake, change: TaskChange): Promise<boolean> {
  context.armed.delete(armed.id)
  return changeShow(context, showId, null, async (write) => {
    const task = await knownTask(write.trx, showId)
    if (armedOf(task.row)?.id !== armed.id) return false
    await saveTask(write, task, change)
    return true
  })
}
