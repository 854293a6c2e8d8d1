import { readFactsOf } from '@/lib/server/accounts/read-account'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { storedSettings } from '@/lib/server/db/stored'
import { knownTask } from '@/lib/server/rows/read-task'
import type { KnownTask } from '@/lib/server/rows/rows'
import { saveTask, type TaskChange } from '@/lib/server/rows/save-task'
import { ASK_PAUSE_MS } from './ask-task'

/** A claim about a task that did not come from asking ZEGOCLOUD. `sequence` is null where it names no request. */
export type MixHint = Readonly<{
  appId: number
  taskId: string
  what: 'started' | 'stopped'
  sequence: number | null
  reason: string
}>

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups'>

/** Schedules a question about the task soon, in whichever process. A hint alone changes nothing that is known. */
export async function hintMix(context: Deps, hint: MixHint): Promise<void> {
  const showId = await findShowOfTask(context, hint)
  if (showId === null) return
  await changeShow(context, showId, null, async (write) => {
    const task = await knownTask(write.trx, showId)
    const change = afterHint(task, hint, context.now())
    if (change) await saveTask(write, task, change)
  })
}

/**
 * The change that a hint makes due; null where there is nothing to find out. A hint about an older request than the
 * program's comes late. A hint about a newer start than any of ours is about a task of someone else.
 */
function afterHint({ row, program }: KnownTask, hint: MixHint, now: number): TaskChange | null {
  const sequence = hint.sequence ?? row.sequence
  if (sequence < (program?.sequence ?? 0)) return null
  if (hint.what === 'started' && sequence > row.sequence) return null

  const soon = Math.max(now, (row.asked_at ?? 0) + ASK_PAUSE_MS)
  const heard = hint.what === 'started' ? { heard_sequence: sequence } : { heard_stop: hint.reason }
  if (row.next_try_at !== null) return { ...heard, next_try_at: Math.min(row.next_try_at, soon) }
  const isAskedAfter = row.running || row.next_ask_at !== null
  if (isAskedAfter) return { ...heard, next_ask_at: Math.min(row.next_ask_at ?? soon, soon) }
  return row.in_flight_id === null ? null : heard
}

/** Compares the AppId too, because two accounts may use the same task id. */
async function findShowOfTask({ db, env }: Deps, { appId, taskId }: MixHint): Promise<string | null> {
  const shows = await db
    .selectFrom('shows')
    .leftJoin('tasks', 'tasks.show_id', 'shows.id')
    .leftJoin('requests as program', 'program.id', 'tasks.program_id')
    .select(['shows.id', 'shows.settings', 'shows.account_id', 'program.settings as sent'])
    .execute()
  const named = shows.filter(({ settings, sent }) => storedSettings(sent ?? settings).taskId === taskId)
  const accounts = await readFactsOf(
    { db, env },
    named.map(({ account_id }) => account_id),
  )
  return named.find(({ account_id }) => accounts.get(account_id)?.appId === appId)?.id ?? null
}
