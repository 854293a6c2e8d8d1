import type { Context } from '@/lib/server/context'
import type { TaskRow } from '@/lib/server/rows/rows'
import { leaseMs } from '@/lib/server/take/outcome/lease'
import { pauseMs } from '@/lib/server/take/outcome/pause'
import { LATE_MS } from '@/lib/server/take/outcome/record-outcome'
import { MOST_SETTLE_MS } from '@/lib/server/take/room/arrange-layouts'
import { PAUSE_MS } from '@/lib/server/take/room/who-is-there'
import { ASK_EVERY_MS } from './ask-task'

type Deps = Pick<Context, 'db' | 'env' | 'now'>

/** The clocks of several processes differ by less. */
const TOLERANCE_MS = 5_000

/**
 * Brings times that lie further ahead than they were ever set to the present: the clock was set back since. Otherwise
 * nothing would be asked, listed or sent again until it has caught up. What is sent once more waits its time anew,
 * since nobody knows how much of it has passed. Returns the tasks as they are then.
 */
export async function mendTimes(context: Deps, tasks: readonly TaskRow[]): Promise<readonly TaskRow[]> {
  const { db } = context
  const now = context.now()
  await mendRooms(context)
  let isMended = false
  for (const [name, longestMs] of Object.entries(longest(context)) as [TimeName, number][]) {
    const limit = now + longestMs + TOLERANCE_MS
    if (!tasks.some((task) => (task[name] ?? 0) > limit)) continue
    isMended = true
    await db
      .updateTable('tasks')
      .set({ [name]: name === 'again_at' ? now + longestMs : now })
      .where(name, '>', limit)
      .execute()
  }
  return isMended ? db.selectFrom('tasks').selectAll().execute() : tasks
}

type TimeName =
  | 'in_flight_until'
  | 'next_try_at'
  | 'retry_at'
  | 'again_at'
  | 'next_ask_at'
  | 'asked_at'
  | 'heard_at'
  | 'tried_at'
  | 'look_at'
  | 'self_at'
  | 'follow_at'

/** Each is set at most this far ahead of the present. */
const longest = (context: Deps): Record<TimeName, number> => ({
  in_flight_until: leaseMs(context),
  next_try_at: pauseMs(10, 1),
  retry_at: pauseMs(10, 1),
  again_at: LATE_MS,
  next_ask_at: ASK_EVERY_MS,
  asked_at: 0,
  heard_at: 0,
  tried_at: 0,
  look_at: PAUSE_MS,
  self_at: 0,
  follow_at: MOST_SETTLE_MS,
})

async function mendRooms({ db, now }: Deps): Promise<void> {
  const limit = now() + TOLERANCE_MS
  const found = await db.selectFrom('rooms').select('room_id').where('claimed_at', '>', limit).limit(1).execute()
  if (found.length > 0) await db.updateTable('rooms').set({ claimed_at: 0 }).where('claimed_at', '>', limit).execute()
}

/**
 * Lets requests wait from now on that seem to have been asked for in the future. Nobody knows how long they have
 * waited: one whose process died is dropped as soon as one of now would be, and one that somebody waits for is not
 * dropped yet.
 */
export async function mendWaiting({ db, now }: Deps): Promise<void> {
  const limit = now() + TOLERANCE_MS
  const ahead = () =>
    db.selectFrom('requests').select('id').where('state', '=', 'waiting').where('created_at', '>', limit)
  if ((await ahead().limit(1).execute()).length === 0) return
  await db.updateTable('requests').set({ created_at: now() }).where('id', 'in', ahead()).execute()
}
