import { addressOf } from '@/lib/layout/address'
import { buildStartMix, buildStopMix } from '@/lib/mix/start-mix'
import { readFacts } from '@/lib/server/accounts/read-account'
import type { ShowWrite } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { storedDocument } from '@/lib/server/db/stored'
import { toStoredBody } from '@/lib/server/rows/body'
import { nextSequence } from '@/lib/server/rows/next-sequence'
import { type KnownTask, notNull, type RequestRow, type TaskRow } from '@/lib/server/rows/rows'
import { saveTask } from '@/lib/server/rows/save-task'
import { settingsOf } from '@/lib/server/rows/to-task'
import type { StartMixBody, StopMixBody } from '@/lib/zego/wire'
import { FIRST_PAUSE_MS } from './pause'
import { recordOutcome } from './record-outcome'
import { SAYS } from './words'

type Deps = Pick<Context, 'env' | 'now' | 'sequenceClock'>

/** A lease lasts longer than an exchange with ZEGOCLOUD can take. When it has run out, its sender is dead. */
export const leaseMs = ({ env }: Pick<Context, 'env'>): number => env.zego.timeoutMs + 5_000

/** Tells whether a request of the task is on its way. There is only one at a time. */
export const isLeased = (task: TaskRow, now: number): boolean =>
  task.in_flight_id !== null && now < notNull(task.in_flight_until)

/**
 * Claims the task's lease and the next sequence, in one compare-and-set. No other request may hold the lease. The
 * returned row is `sending` and has its body: it may be sent once the transaction is committed.
 */
export async function claimLease(
  context: Deps,
  write: ShowWrite,
  task: KnownTask,
  request: RequestRow,
): Promise<RequestRow> {
  const now = context.now()
  const sequence = nextSequence(task.row, context.sequenceClock())
  await saveTask(write, task, { sequence, in_flight_id: request.id, in_flight_until: now + leaseMs(context) })
  // What is put back on air has the body that was sent then, word for word.
  const body = request.body ?? toStoredBody(await toBody({ ...context, db: write.trx }, request, sequence))
  return { ...request, state: 'sending', sequence, sent_at: now, body }
}

async function toBody(
  context: Pick<Context, 'db' | 'env'>,
  request: RequestRow,
  sequence: number,
): Promise<StartMixBody | StopMixBody> {
  const settings = settingsOf(request)
  if (request.action === 'StopMix') return buildStopMix({ settings, sequence })
  const document = storedDocument(notNull(request.document))
  const account = await readFacts(context, request.account_id)
  return buildStartMix({ settings, document, sequence, account })
}

/** Releases the lease of a sender that died, and records that its outcome is unknown. */
export async function releaseLease({ now }: Pick<Context, 'now'>, write: ShowWrite, inFlightId: string): Promise<void> {
  const request = await write.trx
    .selectFrom('requests')
    .selectAll()
    .where('id', '=', inFlightId)
    .executeTakeFirstOrThrow()
  await recordOutcome(write, request, {
    outcome: { state: 'unknown', cause: SAYS.senderGone },
    now: now(),
    latencyMs: null,
    pauseMs: FIRST_PAUSE_MS,
    nameOf: addressOf,
  })
}
