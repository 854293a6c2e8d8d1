import { changeShow, type ShowWrite } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { knownTask, readTaskRow } from '@/lib/server/rows/read-task'
import type { KnownTask, RequestRow } from '@/lib/server/rows/rows'
import { addRequest } from '@/lib/server/rows/save-request'
import { saveTask } from '@/lib/server/rows/save-task'
import { NOT_RUNNING } from '@/lib/server/rows/task-row'
import { settingsOf } from '@/lib/server/rows/to-task'
import { claimLease, isLeased, leaseMs } from '@/lib/server/take/outcome/lease'
import { isTooOld, pauseMs } from '@/lib/server/take/outcome/pause'
import { markSettled, whatMayBeOnAir } from '@/lib/server/take/outcome/record-outcome'
import { stopped } from '@/lib/server/take/outcome/run'
import { send } from '@/lib/server/take/outcome/send'
import { SAYS, sayGivenUp, sayUncertain } from '@/lib/server/take/outcome/words'
import type { TaskAnswer } from '@/lib/server/zego/answers'
import { draftRetry } from './draft-retry'
import { acceptStop } from './open-stop'

type Deps = Pick<
  Context,
  'db' | 'dialect' | 'env' | 'log' | 'mayOperate' | 'newId' | 'now' | 'sequenceClock' | 'unsent' | 'wakeups' | 'zegoOf'
>

/**
 * Takes one step towards knowing what is on air: it asks whether the task runs, then sends the unsettled request again
 * with a new sequence. A stop of a task that does not run needs no second try. `chance`, from 0 to 1, spreads the
 * pauses.
 */
export async function resolve(context: Deps, showId: string, chance: number): Promise<void> {
  const uncertain = await claimTry(context, showId)
  if (!uncertain) return
  const zego = await context.zegoOf(uncertain.account_id)
  const answer = await zego.getMixTaskInfo(settingsOf(uncertain).taskId)
  const retry = await decide(context, uncertain, answer, chance)
  if (!retry) return
  const { uncertain_tries } = await readTaskRow(context.db, showId)
  const sent = await send(context, retry, pauseMs(uncertain_tries + 1, chance))
  if (sent.state === 'rejected' && answer.state === 'off') await recordOff(context, uncertain, sent)
}

/**
 * Claims the request to settle, where a try is due and no other process has just begun one. `next_try_at` stays in the
 * past meanwhile, which tells everyone that a try is being made. A newer refused request is retried first: once
 * accepted, it settles this one.
 */
async function claimTry({ db, env, now }: Deps, showId: string): Promise<RequestRow | null> {
  const claimed = await db
    .updateTable('tasks')
    .set({ in_flight_until: now() + leaseMs({ env }), tried_at: now(), asked_at: now() })
    .where('show_id', '=', showId)
    .where('next_try_at', '<=', now())
    .where('in_flight_id', 'is', null)
    .where('retry_id', 'is', null)
    .where(({ eb, or }) => or([eb('in_flight_until', 'is', null), eb('in_flight_until', '<=', now())]))
    .executeTakeFirst()
  if (claimed.numUpdatedRows === 0n) return null
  return (await knownTask(db, showId)).uncertain ?? null
}

/** Makes the row of the new try; null when there is nothing to send. */
function decide(context: Deps, uncertain: RequestRow, answer: TaskAnswer, chance: number): Promise<RequestRow | null> {
  const { now, newId } = context
  return changeShow(context, uncertain.show_id, null, async (write) => {
    const known = await knownTask(write.trx, uncertain.show_id)
    if (known.uncertain?.id !== uncertain.id || known.refused || isLeased(known.row, now())) return null
    if (answer.state === 'unknown') return postpone(write, known, { cause: answer.cause, now: now(), chance })
    if (answer.state === 'off' && uncertain.action === 'StopMix') return acceptStop(write, known, uncertain, now())
    const task = answer.state === 'off' ? await endProgram(write, known) : known
    // A person's newer request goes first, and settles this one as well.
    if (task.waiting.length > 0) return null
    if (isTooOld(uncertain.created_at, now())) return giveUpOld(write, task, answer.state)
    if (!(await context.mayOperate(write.trx, uncertain.operator_id))) return giveUp(write, task, SAYS.revokedRetry)
    const draft = draftRetry(uncertain, { id: newId(), now: now() })
    return addRequest(write, await claimLease(context, write, task, draft))
  })
}

/** Records that what was on air before the uncertain take has ended. */
async function endProgram(write: ShowWrite, task: KnownTask): Promise<KnownTask> {
  if (!task.program) return task
  const candidates = await whatMayBeOnAir(write.trx, { ...task, program: undefined })
  return saveTask(write, task, { ...NOT_RUNNING, uncertain_says: sayUncertain(SAYS.offMeanwhile, candidates) })
}

async function postpone(
  write: ShowWrite,
  task: KnownTask,
  { cause, now, chance }: { cause: string; now: number; chance: number },
): Promise<null> {
  const tries = task.row.uncertain_tries + 1
  const pause = pauseMs(tries, chance)
  await saveTask(write, task, {
    uncertain_tries: tries,
    next_try_at: now + pause,
    in_flight_until: null,
    uncertain_says: sayUncertain(cause, await whatMayBeOnAir(write.trx, task)),
  })
  return null
}

/** Sends nothing that a person asked for long ago: the process was down, or nobody answered the question until now. */
async function giveUpOld(write: ShowWrite, task: KnownTask, state: 'running' | 'off'): Promise<null> {
  if (state === 'running') return giveUp(write, task, SAYS.tooOld)
  await saveTask(write, task, { ...stopped(SAYS.offTooOld), in_flight_until: null })
  return null
}

/** Sends nothing more, as for a person who may no longer take or stop. Whoever may makes it certain. */
async function giveUp(write: ShowWrite, task: KnownTask, why: string): Promise<null> {
  await saveTask(write, task, {
    next_try_at: null,
    in_flight_until: null,
    uncertain_says: sayGivenUp(why, await whatMayBeOnAir(write.trx, task)),
  })
  return null
}

/**
 * Records that the show is off air: the new try was refused for good, and no task runs. The tries before it may still
 * be executed late, which a callback tells.
 */
function recordOff(context: Deps, uncertain: RequestRow, refused: RequestRow): Promise<void> {
  return changeShow(context, uncertain.show_id, null, async (write) => {
    const task = await knownTask(write.trx, uncertain.show_id)
    if (task.uncertain?.id !== uncertain.id || task.row.next_try_at !== null || task.row.in_flight_id !== null) return
    await markSettled(write, task, refused)
    await saveTask(write, task, stopped(SAYS.offAfterAll))
  })
}
