import type { Context } from '@/lib/server/context'
import { changeShow } from '@/lib/server/live/change-show'
import { knownTask, type RequestRow, settingsOf } from './read-task'
import { saveRequest } from './save-request'
import { saveTask } from './save-task'
import { stopped } from './settlement'
import { sayEnded } from './words'

type Deps = Pick<Context, 'db' | 'dialect' | 'now' | 'wakeups' | 'zegoOf'>

/** A task can die without a word (contract 5), so it is asked after this often. */
const ASK_EVERY_MS = 15_000

/** However many hints come, a task is asked after no more often. */
export const ASK_PAUSE_MS = 1_000

/**
 * Finds out whether a task that we believe to run still does. If so, its program is confirmed; it is only ever believed
 * to be off, never started.
 */
export async function askRunning(context: Deps, showId: string): Promise<void> {
  const { row, program } = await knownTask(context.db, showId)
  if (!program || !(await claimAsk(context, showId))) return
  const zego = await context.zegoOf(program.account_id)
  const answer = await zego.getMixTaskInfo(settingsOf(program).taskId)
  if (answer.state === 'unknown') return
  // A stop that was told of and was none must not explain a later end.
  const isNews = answer.state === 'off' || program.confirmed_at === null || row.heard_stop !== null
  if (!isNews) return

  await changeShow(context, showId, null, async (trx, emit) => {
    const task = await knownTask(trx, showId)
    const isNewer = task.row.sequence !== row.sequence || task.row.program_id !== row.program_id
    if (isNewer || task.row.in_flight_id !== null || task.uncertain || !task.program) return
    if (answer.state === 'off') {
      await saveTask(trx, emit, task, stopped(sayEnded(task.row.heard_stop)))
      return
    }
    const now = context.now()
    const isToldMeanwhile = task.row.heard_stop !== row.heard_stop
    const next = isToldMeanwhile
      ? { heard_stop: task.row.heard_stop }
      : { heard_stop: null, next_ask_at: now + ASK_EVERY_MS }
    if (task.program.confirmed_at !== null) {
      await saveTask(trx, emit, task, next)
      return
    }
    const confirmed = await saveRequest(trx, emit, task.program, {
      confirmed_at: now,
      confirmed_by: confirmedBy(task.row.heard_sequence, task.program),
    })
    await saveTask(trx, emit, task, next, [confirmed])
  })
}

/** GetMixTaskInfo does not say which sequence runs: only a callback names it. */
const confirmedBy = (heard: number | null, { sequence }: RequestRow) => (heard === sequence ? 'callback' : 'asking')

/** Of all processes one asks. */
async function claimAsk({ db, now }: Deps, showId: string): Promise<boolean> {
  const claimed = await db
    .updateTable('tasks')
    .set({ asked_at: now(), next_ask_at: now() + ASK_EVERY_MS })
    .where('show_id', '=', showId)
    .where('running', '=', 1)
    .where(({ eb, or }) => or([eb('next_ask_at', 'is', null), eb('next_ask_at', '<=', now())]))
    .executeTakeFirst()
  return claimed.numUpdatedRows > 0n
}
