import type { Context } from '@/lib/server/context'

/** Holds what a signed callback said of a task that is no show's. `at` is when it happened. */
type Heard = Readonly<{
  appId: number
  taskId: string
  what: 'started' | 'stopped'
  sequence: number | null
  at: number
  roomId: string
  userId: string
}>

/**
 * Notes a task of the account that no show here has, so that the page of tasks tells of it, and that it is asked after
 * soon. A stop alone ends nothing: callbacks may come out of order.
 */
export async function noteHeard({ db, now }: Pick<Context, 'db' | 'now'>, heard: Heard): Promise<void> {
  const { appId, taskId, what, at, roomId, userId } = heard
  const sequence = heard.sequence ?? 0
  const known = await db
    .selectFrom('heard_tasks')
    .selectAll()
    .where('app_id', '=', appId)
    .where('task_id', '=', taskId)
    .executeTakeFirst()
  if (!known && what === 'stopped') return
  const news = { sequence: Math.max(known?.sequence ?? 0, sequence), changed_at: now(), asked_at: null }
  if (what === 'stopped') {
    await update(db, heard, { ...news, proven_at: null })
    return
  }
  const started = {
    ...news,
    runs: 1,
    since: known?.runs ? Math.min(known.since ?? at, at) : at,
    heard_at: Math.max(known?.heard_at ?? 0, at),
    user_id: userId || (known?.user_id ?? ''),
    room_id: roomId || (known?.room_id ?? ''),
  }
  await db
    .insertInto('heard_tasks')
    .values({ ...started, app_id: appId, task_id: taskId, show_name: null, proven_at: null })
    .onConflict((conflict) => conflict.columns(['app_id', 'task_id']).doUpdateSet(started))
    .execute()
}

const update = (db: Context['db'], { appId, taskId }: Heard, change: object) =>
  db.updateTable('heard_tasks').set(change).where('app_id', '=', appId).where('task_id', '=', taskId).execute()
