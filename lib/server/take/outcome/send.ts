import { setTimeout as sleep } from 'node:timers/promises'
import { addressOf } from '@/lib/layout/address'
import { rememberBackground } from '@/lib/server/accounts/backgrounds'
import { tellAccount } from '@/lib/server/accounts/tell-account'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { isTrouble } from '@/lib/server/db/trouble'
import { toLogged } from '@/lib/server/log'
import { bodyOf } from '@/lib/server/rows/body'
import { notNull, type RequestRow } from '@/lib/server/rows/rows'
import type { Zego } from '@/lib/server/zego/client'
import type { Outcome } from '@/lib/server/zego/outcome'
import { Failure, isFailure } from '@/lib/shared/failures'
import { FIRST_PAUSE_MS } from './pause'
import { recordOutcome } from './record-outcome'
import { sourceNames } from './source-names'

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'log' | 'now' | 'unsent' | 'wakeups' | 'zegoOf'>

/**
 * Sends the request that holds its task's lease, and records its outcome.
 *
 * @throws {Failure} not-recorded, when it was answered and the database is in trouble; not-found or account-locked,
 * when its account cannot be used and nothing was sent
 */
export async function send(context: Deps, request: RequestRow, nextPauseMs = FIRST_PAUSE_MS): Promise<RequestRow> {
  const zego = await context.zegoOf(request.account_id).catch((error: unknown) => {
    // Nothing was sent, so that the claim is taken back: else whoever finds its lease run out would send it later.
    context.unsent.set(request.id, request.show_id)
    throw error
  })
  const start = context.now()
  const outcome = await deliver(zego, request)
  const now = context.now()
  context.log.info(lineOf(request, outcome), 'sent to ZEGOCLOUD')
  const answered = { outcome, now, latencyMs: now - start, pauseMs: nextPauseMs }
  const isRefusedTake = outcome.state === 'rejected' && request.action === 'StartMix'
  // An answer is recorded without names rather than not at all.
  const nameOf = isRefusedTake ? await sourceNames(context, request).catch(() => addressOf) : addressOf
  const record = () =>
    changeShow(context, request.show_id, operatorOf(request), (write) =>
      recordOutcome(write, request, { ...answered, nameOf }),
    )
  const recorded = await nowOrLater(context, record, outcome)
  if (outcome.state === 'accepted') await remember(context, request)
  return recorded
}

/** Remembers the background of an accepted take, and tells the desks. That fails alone: the answer is recorded. */
async function remember(context: Deps, request: RequestRow): Promise<void> {
  const work = async () => {
    if (await rememberBackground(context, request)) await tellAccount(context, request.account_id)
  }
  const fail = (error: unknown) => context.log.error({ err: error }, 'a background image was not remembered')
  await work().catch((error: unknown) => (isTrouble(error) ? void recordLater(work).catch(fail) : fail(error)))
}

/** Returns the fields of a request's line in the log. */
const lineOf = (request: RequestRow, outcome: Outcome) => ({
  show: request.show_id,
  request: request.id,
  action: request.action,
  sequence: request.sequence,
  by: toLogged(request.operator_name),
  layout: request.layout_name === null ? null : toLogged(request.layout_name),
  outcome: outcome.state,
  code: outcome.state === 'unknown' ? null : outcome.reply.Code,
})

const RECORD_EVERY_MS = 250

/**
 * Records an answer of ZEGOCLOUD, which must not be lost to a database that is in trouble: it is then recorded as soon
 * as the trouble is over, and the operator who waits is told before.
 */
async function nowOrLater<T>({ log }: Pick<Deps, 'log'>, record: () => Promise<T>, { state }: Outcome): Promise<T> {
  try {
    return await record()
  } catch (error) {
    if (!isTrouble(error)) throw error
    void recordLater(record).catch((fault) => log.error({ err: fault }, 'an answer of ZEGOCLOUD was not recorded'))
    const message = `${ANSWERED[state]}, but this is not recorded yet. ${error.message}`
    throw new Failure('not-recorded', message, error.details, { cause: error })
  }
}

const ANSWERED = {
  accepted: 'ZEGOCLOUD accepted it',
  rejected: 'ZEGOCLOUD refused it',
  unknown: 'ZEGOCLOUD did not answer',
} as const satisfies Record<Outcome['state'], string>

async function recordLater(record: () => Promise<unknown>): Promise<void> {
  for (;;) {
    await sleep(RECORD_EVERY_MS, undefined, { ref: false })
    try {
      await record()
      return
    } catch (error) {
      if (isTrouble(error)) continue
      // The request went with its show.
      if (isFailure(error)) return
      throw error
    }
  }
}

/** Sends the body exactly as it was stored when the lease was claimed. */
function deliver(zego: Zego, request: RequestRow): Promise<Outcome> {
  const body = notNull(bodyOf(request))
  return request.action === 'StartMix' ? zego.startMix(body) : zego.stopMix(body)
}

const operatorOf = ({ operator_id, operator_name }: RequestRow) => ({ id: operator_id, name: operator_name })
