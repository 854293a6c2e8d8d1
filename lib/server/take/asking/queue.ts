import type { ShowWrite } from '@/lib/server/change/change-show'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { armedOf } from '@/lib/server/rows/armed'
import { knownTask, readTaskRow } from '@/lib/server/rows/read-task'
import type { KnownTask, RequestRow } from '@/lib/server/rows/rows'
import { addRequest, saveRequest, supersede } from '@/lib/server/rows/save-request'
import { saveTask } from '@/lib/server/rows/save-task'
import { NO_RETRY, NOT_ARMED } from '@/lib/server/rows/task-row'
import { claimLease, isLeased, releaseLease } from '@/lib/server/take/outcome/lease'
import { SAYS, sayActed, sayDisarmed } from '@/lib/server/take/outcome/words'
import { takeBack } from './unsent'

type Deps = Pick<Context, 'env' | 'now' | 'sequenceClock' | 'unsent'>

/**
 * Makes the request's row: `sending` where its task has no lease, else `waiting`. The newest request waits: a take
 * drops waiting takes but goes behind a waiting stop; a stop drops both. Both end the retries of an earlier refused
 * request, and give up what is armed, which a fader leaves as it is.
 */
export async function enqueue(
  context: Deps,
  write: ShowWrite,
  known: KnownTask,
  draft: RequestRow,
): Promise<RequestRow> {
  const { waiting } = known
  const older = waiting.filter(({ action }) => draft.action === 'StopMix' || action === 'StartMix')
  await supersede(write, older, { now: context.now(), why: SAYS.superseded })

  const { retry_id, armed, disarmed } = known.row
  const isSound = draft.sound_of !== null
  const isLeft = retry_id !== null || (!isSound && (armed !== null || disarmed !== null))
  const left = { ...NO_RETRY, ...(!isSound && { ...NOT_ARMED, disarmed: sayLeft(known, draft) }) }
  const current = isLeft ? await saveTask(write, known, left) : known
  const task = await freeTask(context, write, current)
  const isNext = task !== null && older.length === waiting.length
  return addRequest(write, isNext ? await claimLease(context, write, task, draft) : draft)
}

/** Tells whoever armed a take that another hand has taken or stopped since; one's own hand knows. */
function sayLeft({ row }: KnownTask, { operator_id, operator_name, layout_name }: RequestRow): string | null {
  const armed = armedOf(row)
  if (!armed || armed.by.id === operator_id) return null
  return sayDisarmed(armed.layoutName, sayActed(operator_name, layout_name))
}

/** Returns the request once its turn has come (`sending`) or was lost (`superseded`); null while it has to wait on. */
export async function takeTurn(
  context: Pick<Context, 'db' | 'dialect' | 'env' | 'mayOperate' | 'now' | 'sequenceClock' | 'unsent' | 'wakeups'>,
  { id, show_id, operator_id, operator_name }: RequestRow,
): Promise<RequestRow | null> {
  if (!(await mayBeNext(context, show_id, id))) return null
  return changeShow(context, show_id, { id: operator_id, name: operator_name }, async (write) => {
    const known = await knownTask(write.trx, show_id)
    const request = known.waiting.find((waiting) => waiting.id === id)
    if (!request) return write.trx.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const isBehindStop = request.action === 'StartMix' && known.waiting.some(({ action }) => action === 'StopMix')
    if (isBehindStop) return null
    const task = await freeTask(context, write, known)
    if (task && !(await context.mayOperate(write.trx, operator_id))) {
      return saveRequest(write, request, { state: 'superseded', answered_at: context.now(), explanation: SAYS.revoked })
    }
    return task && saveRequest(write, request, await claimLease(context, write, task, request))
  })
}

/** Reads without a transaction, because most wakes are about something else. */
async function mayBeNext({ db, now }: Pick<Context, 'db' | 'now'>, showId: string, id: string): Promise<boolean> {
  const request = await db.selectFrom('requests').select('state').where('id', '=', id).executeTakeFirst()
  return request?.state !== 'waiting' || !isLeased(await readTaskRow(db, showId), now())
}

/**
 * Returns the task if no request holds its lease, and releases the lease of a sender that died, or of a request that
 * this process gave up. Returns null while another request holds it.
 */
async function freeTask(context: Deps, write: ShowWrite, task: KnownTask): Promise<KnownTask | null> {
  if (isLeased(task.row, context.now())) return null
  const { in_flight_id, show_id } = task.row
  if (in_flight_id === null) return task
  if (context.unsent.has(in_flight_id)) await takeBack(context, write, in_flight_id, show_id)
  else await releaseLease(context, write, in_flight_id)
  return knownTask(write.trx, show_id)
}
