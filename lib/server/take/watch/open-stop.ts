import { changeShow, type ShowWrite } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import type { Reader } from '@/lib/server/db/prepared'
import { knownTask } from '@/lib/server/rows/read-task'
import { type KnownTask, notNull, type RequestRow } from '@/lib/server/rows/rows'
import { saveRequest } from '@/lib/server/rows/save-request'
import { saveTask } from '@/lib/server/rows/save-task'
import { settleOlder } from '@/lib/server/take/outcome/record-outcome'
import { FIRST_ASK_MS, stopped } from '@/lib/server/take/outcome/run'
import { SAYS, sayStillRuns } from '@/lib/server/take/outcome/words'
import { lastAccepted } from './find-request'

type Deps = Pick<Context, 'db' | 'dialect' | 'now' | 'wakeups'>

/** A task may run on for this long after its stop was accepted before the desk warns of it. */
const STOP_PATIENCE_MS = 6_000

/** Finds the accepted stop that is not yet known to have worked; undefined where there is none. */
export async function findOpenStop(reader: Reader, { row, uncertain }: KnownTask): Promise<RequestRow | undefined> {
  if (uncertain) return isOpenStop(uncertain) ? uncertain : undefined
  if (row.running) return undefined
  const last = await lastAccepted(reader, row.show_id, 'StopMix')
  return last && isOpenStop(last) ? last : undefined
}

const isOpenStop = ({ action, state, confirmed_at }: RequestRow): boolean =>
  action === 'StopMix' && state === 'accepted' && confirmed_at === null

/**
 * Records what came of an accepted stop. It is confirmed once its task is gone. If the task runs on, it is not certain
 * any more that the show is off air: the desk says so and keeps asking. No further stop is sent, since this one was
 * answered (decision 003).
 */
export async function followUpStop(
  context: Deps,
  { row }: KnownTask,
  { id }: RequestRow,
  { state }: Readonly<{ state: 'running' | 'off' }>,
): Promise<void> {
  await changeShow(context, row.show_id, null, async (write) => {
    const task = await knownTask(write.trx, row.show_id)
    if (task.row.sequence !== row.sequence || task.row.in_flight_id !== null) return
    const stop = await findOpenStop(write.trx, task)
    if (stop?.id !== id) return
    if (state === 'off') await confirm(write, task, stop, context.now())
    else if (!task.uncertain && task.row.alarm_kind === null) await doubt(write, task, stop, context.now())
  })
}

/** Accepts a stop that had no answer: no such task runs. */
export async function acceptStop(write: ShowWrite, task: KnownTask, stop: RequestRow, now: number): Promise<null> {
  const accepted = await saveRequest(write, stop, {
    state: 'accepted',
    explanation: SAYS.notRunning,
    confirmed_at: now,
    confirmed_by: 'asking',
  })
  const again = await settleOlder(write, task, accepted)
  await saveTask(write, task, { ...stopped(), ...again })
  return null
}

async function confirm(write: ShowWrite, task: KnownTask, stop: RequestRow, now: number) {
  await saveRequest(write, stop, {
    confirmed_at: now,
    confirmed_by: task.row.heard_stop === null ? 'asking' : 'callback',
  })
  await saveTask(write, task, stopped())
}

/** Assumes that the program from before the stop runs on. Asking goes on as usual. */
async function doubt(write: ShowWrite, task: KnownTask, stop: RequestRow, now: number) {
  const answeredAt = notNull(stop.answered_at)
  if (now - answeredAt < STOP_PATIENCE_MS) {
    await saveTask(write, task, { heard_stop: null, next_ask_at: now + FIRST_ASK_MS })
    return
  }
  const program = await lastAccepted(write.trx, stop.show_id, 'StartMix')
  const change = {
    heard_stop: null,
    uncertain_id: stop.id,
    uncertain_since: answeredAt,
    uncertain_says: sayStillRuns(program?.layout_name ?? null),
    ...(program && { running: 1, program_id: program.id, started_at: program.answered_at, heard_at: now }),
  }
  await saveTask(write, task, change, [stop, ...(program ? [program] : [])])
}
