import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { knownTask } from '@/lib/server/rows/read-task'
import type { KnownTask, RequestRow } from '@/lib/server/rows/rows'
import { saveRequest } from '@/lib/server/rows/save-request'
import { saveTask } from '@/lib/server/rows/save-task'
import { settingsOf } from '@/lib/server/rows/to-task'
import { stopped } from '@/lib/server/take/outcome/settlement'
import { sayEnded } from '@/lib/server/take/outcome/words'
import type { TaskAnswer } from '@/lib/server/zego/answers'
import { findOpenStop, settleStop } from './open-stop'

type Deps = Pick<Context, 'db' | 'dialect' | 'now' | 'wakeups' | 'zegoOf'>
type Certain = Exclude<TaskAnswer, { state: 'unknown' }>

/** A running task is asked after this often, because it can end without a callback (contract 5). */
const ASK_EVERY_MS = 15_000

/** A task is asked after no more often than this, however many hints come. */
export const ASK_PAUSE_MS = 1_000

/**
 * Asks whether a task that should run still does, or whether one that was stopped has ended. The answer confirms the
 * program or the stop, or ends the program. It never causes a request to be sent.
 */
export async function askTask(context: Deps, showId: string): Promise<void> {
  if (!(await claimAsk(context, showId))) return
  const asked = await knownTask(context.db, showId)
  const stop = await findOpenStop(context.db, asked)
  const request = stop ?? asked.program
  if (!request) return
  const zego = await context.zegoOf(request.account_id)
  const answer = await zego.getMixTaskInfo(settingsOf(request).taskId)
  if (answer.state === 'unknown') return
  await (stop ? settleStop(context, asked, stop, answer) : confirmOrEnd(context, asked, answer))
}

async function confirmOrEnd(context: Deps, { row, program }: KnownTask, answer: Certain): Promise<void> {
  // A callback that told of a stop which did not happen must not explain a later end.
  const isNews = answer.state === 'off' || program?.confirmed_at === null || row.heard_stop !== null
  if (!isNews) return

  await changeShow(context, row.show_id, null, async (write) => {
    const task = await knownTask(write.trx, row.show_id)
    const isNewer = task.row.sequence !== row.sequence || task.row.program_id !== row.program_id
    if (isNewer || task.row.in_flight_id !== null || task.uncertain || !task.program) return
    if (answer.state === 'off') {
      await saveTask(write, task, stopped(sayEnded(task.row.heard_stop)))
      return
    }
    const now = context.now()
    const isToldMeanwhile = task.row.heard_stop !== row.heard_stop
    const next = isToldMeanwhile
      ? { heard_stop: task.row.heard_stop }
      : { heard_stop: null, next_ask_at: now + ASK_EVERY_MS }
    if (task.program.confirmed_at !== null) {
      await saveTask(write, task, next)
      return
    }
    const confirmed = await saveRequest(write, task.program, {
      confirmed_at: now,
      confirmed_by: confirmedBy(task.row.heard_sequence, task.program),
    })
    await saveTask(write, task, next, [confirmed])
  })
}

/** GetMixTaskInfo does not say which sequence runs; only a callback names it. */
const confirmedBy = (heard: number | null, { sequence }: RequestRow) => (heard === sequence ? 'callback' : 'asking')

/** Claims the question, so that one process alone asks it. */
async function claimAsk({ db, now }: Deps, showId: string): Promise<boolean> {
  const claimed = await db
    .updateTable('tasks')
    .set({ asked_at: now(), next_ask_at: now() + ASK_EVERY_MS })
    .where('show_id', '=', showId)
    .where(({ eb, or, and }) =>
      or([eb('next_ask_at', '<=', now()), and([eb('running', '=', 1), eb('next_ask_at', 'is', null)])]),
    )
    .executeTakeFirst()
  return claimed.numUpdatedRows > 0n
}
