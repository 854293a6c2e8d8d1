import { z } from 'zod'
import type { Person } from '@/lib/protocol/request'
import { HeardStop } from '@/lib/protocol/running-task'
import { requireUsable } from '@/lib/server/accounts/credentials'
import type { Context } from '@/lib/server/context'
import { idOf } from '@/lib/server/http/id-of'
import { toLogged } from '@/lib/server/log'
import { NO_SUCH_TASK } from '@/lib/server/zego/answers'
import type { Outcome } from '@/lib/server/zego/outcome'
import { Failure } from '@/lib/shared/failures'
import { quoteZego } from '@/lib/shared/messages'
import { Text } from '@/lib/shared/text'
import { explain } from '@/lib/zego/codes'
import { MAX_UINT32 } from '@/lib/zego/limits'
import { findAccountId } from './account-of'

/** Names a task without a show. `id` is the caller's: the same one again is the same stop. */
export const StopHeardBody = z.strictObject({
  id: idOf('a stop'),
  appId: z.int().min(1).max(MAX_UINT32),
  taskId: Text.check(z.minLength(1), z.maxLength(1024)),
})
type StopHeardBody = z.infer<typeof StopHeardBody>

type Deps = Pick<Context, 'db' | 'env' | 'log' | 'mayOperate' | 'now' | 'sequenceClock' | 'vault' | 'zegoOf'>

/**
 * Stops a task that belongs to no show here, and records the request as those of shows are. An accepted stop ends the
 * task in the list only once ZEGOCLOUD, asked, says so.
 *
 * @throws {Failure} not-found, for a task that nobody heard of; key-reused; forbidden; account-locked; each before
 * anything is sent
 */
export async function stopHeard(context: Deps, operator: Person, body: StopHeardBody): Promise<HeardStop> {
  const { db, now } = context
  const { id, appId, taskId } = body
  const heard = await db
    .selectFrom('heard_tasks')
    .selectAll()
    .where('app_id', '=', appId)
    .where('task_id', '=', taskId)
    .executeTakeFirst()
  const accountId = await findAccountId(context, appId)
  if (!heard || accountId === null) throw new Failure('not-found', 'No such task is known here, so none was stopped.')
  if (!(await context.mayOperate(db, operator.id))) throw new Failure('forbidden', 'You may not stop tasks any more.')
  await requireUsable(context, accountId)

  const sequence = Math.max(heard.sequence, context.sequenceClock()) + 1
  const sent = { TaskId: taskId, UserId: heard.user_id, Sequence: sequence }
  const row = {
    id,
    app_id: appId,
    account_id: accountId,
    task_id: taskId,
    state: 'sending',
    operator_id: operator.id,
    operator_name: operator.name,
    created_at: now(),
    body: JSON.stringify(sent),
  }
  const claimed = await db
    .insertInto('heard_stops')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows !== 1n) {
    throw new Failure('key-reused', 'This stop was asked for already: see below the list.')
  }
  const outcome = await (await context.zegoOf(accountId)).stopMix(sent)
  const change = toOutcome(outcome)
  context.log.info(
    {
      task: toLogged(taskId),
      appId,
      request: id,
      by: toLogged(operator.name),
      outcome: change.state,
      code: change.code,
    },
    'a stop of a task without a show was sent to ZEGOCLOUD',
  )
  await db
    .updateTable('heard_stops')
    .set({ ...change, answered_at: now() })
    .where('id', '=', id)
    .execute()
  await db
    .updateTable('heard_tasks')
    .set({ sequence, proven_at: null, asked_at: null })
    .where('app_id', '=', appId)
    .where('task_id', '=', taskId)
    .execute()
  const { state, explanation } = change
  return HeardStop.parse({ id, taskId, state, by: operator.name, createdAt: row.created_at, explanation })
}

/** A task that there is not counts as stopped (contract 7). */
function toOutcome(outcome: Outcome) {
  if (outcome.state === 'unknown') {
    const explanation = `${outcome.cause} It may or may not have stopped.`
    return { state: 'unknown', code: null, message: null, request_id: null, explanation } as const
  }
  const { Code, Message, RequestId } = outcome.reply
  const said = { code: Code, message: Message, request_id: RequestId }
  if (outcome.state === 'accepted' || Code === NO_SUCH_TASK)
    return { ...said, state: 'accepted', explanation: null } as const
  const { meaning, advice } = explain(Code)
  return {
    ...said,
    state: 'rejected',
    explanation: [meaning, advice, quoteZego(Message)].filter(Boolean).join(' '),
  } as const
}
