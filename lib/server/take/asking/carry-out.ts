import type { MixRequest } from '@/lib/protocol/request'
import type { Context } from '@/lib/server/context'
import { toMixRequest } from '@/lib/server/rows/read-requests'
import type { RequestRow } from '@/lib/server/rows/rows'
import { send } from '@/lib/server/take/outcome/send'
import { takeTurn } from './queue'
import { claiming } from './unsent'
import { untilFound } from './until-found'

type Deps = Pick<
  Context,
  'db' | 'dialect' | 'env' | 'log' | 'mayOperate' | 'now' | 'sequenceClock' | 'unsent' | 'wakeups' | 'zegoOf'
>

/** Holds a request's row. `isRepeat` says that another call made and sends it, under the same idempotency key. */
export type Asked = Readonly<{ request: RequestRow; isRepeat: boolean }>

/** Sends a request when its turn comes and returns its row. A repeat waits for the outcome of the first call. */
export async function carryOut(context: Deps, { request, isRepeat }: Asked): Promise<MixRequest> {
  if (isRepeat) return toMixRequest(await outcomeOf(context, request))
  const turn = request.state === 'waiting' ? await turnOf(context, request) : request
  return toMixRequest(turn.state === 'sending' ? await send(context, turn) : turn)
}

const turnOf = (context: Deps, request: RequestRow): Promise<RequestRow> =>
  claiming(context, { id: request.id, showId: request.show_id }, () =>
    untilFound(context.wakeups, request.show_id, () => takeTurn(context, request)),
  )

function outcomeOf({ db, wakeups }: Deps, { id, show_id }: RequestRow): Promise<RequestRow> {
  return untilFound(wakeups, show_id, async () => {
    const request = await db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    return request.state === 'waiting' || request.state === 'sending' ? null : request
  })
}
