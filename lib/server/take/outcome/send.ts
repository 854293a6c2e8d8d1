import { rememberBackground } from '@/lib/server/accounts/backgrounds'
import { tellAccount } from '@/lib/server/accounts/tell-account'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { notNull, type RequestRow } from '@/lib/server/rows/rows'
import type { Zego } from '@/lib/server/zego/client'
import type { Outcome } from '@/lib/server/zego/outcome'
import { FIRST_PAUSE_MS } from './pause'
import { settle } from './settle'

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups' | 'zegoOf'>

/** Sends the request that holds its task's lease, and records its outcome. */
export async function send(context: Deps, request: RequestRow, nextPauseMs = FIRST_PAUSE_MS): Promise<RequestRow> {
  const start = context.now()
  const outcome = await deliver(await context.zegoOf(request.account_id), request)
  const now = context.now()
  const answered = { outcome, now, latencyMs: now - start, pauseMs: nextPauseMs }
  const { settled, isNews } = await changeShow(context, request.show_id, operatorOf(request), async (write) => ({
    settled: await settle(write, request, answered),
    isNews: outcome.state === 'accepted' && (await rememberBackground({ ...context, db: write.trx }, request)),
  }))
  if (isNews) await tellAccount(context, request.account_id)
  return settled
}

/** Sends the body exactly as it was stored when the lease was claimed. */
function deliver(zego: Zego, { action, body }: RequestRow): Promise<Outcome> {
  const stored = JSON.parse(notNull(body))
  return action === 'StartMix' ? zego.startMix(stored) : zego.stopMix(stored)
}

const operatorOf = ({ operator_id, operator_name }: RequestRow) => ({ id: operator_id, name: operator_name })
