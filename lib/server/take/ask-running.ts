import type { Context } from '@/lib/server/context'
import { changeShow } from '@/lib/server/live/change-show'
import { knownTask, settingsOf } from './read-task'
import { saveTask } from './save-task'
import { stopped } from './settlement'
import { SAYS } from './words'

type Deps = Pick<Context, 'db' | 'dialect' | 'now' | 'wakeups' | 'zegoOf'>

/** A task can die without a word (contract 5), so it is asked after this often. */
export const ASK_EVERY_MS = 15_000

/** Finds out whether a task that we believe to run still does; it is only ever believed to be off, never started. */
export async function askRunning(context: Deps, showId: string): Promise<void> {
  const { row, program } = await knownTask(context.db, showId)
  if (!program || !(await claimAsk(context, showId))) return
  const zego = await context.zegoOf(program.account_id)
  const answer = await zego.getMixTaskInfo(settingsOf(program).taskId)
  if (answer.state !== 'off') return

  await changeShow(context, showId, null, async (trx, emit) => {
    const task = await knownTask(trx, showId)
    const isNewer = task.row.sequence !== row.sequence || task.row.program_id !== row.program_id
    if (isNewer || task.row.in_flight_id !== null || task.uncertain) return
    await saveTask(trx, emit, task, stopped(SAYS.ended))
  })
}

async function claimAsk({ db, now }: Deps, showId: string): Promise<boolean> {
  const claimed = await db
    .updateTable('tasks')
    .set({ asked_at: now() })
    .where('show_id', '=', showId)
    .where('running', '=', 1)
    .where('asked_at', '<=', now() - ASK_EVERY_MS)
    .executeTakeFirst()
  return claimed.numUpdatedRows > 0n
}
