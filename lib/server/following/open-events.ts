import { z } from 'zod'
import type { AuthContext } from '@/lib/server/auth/auth-context'
import { readSession } from '@/lib/server/auth/session'
import type { Context } from '@/lib/server/context'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'
import { eventStream } from './event-stream'
import type { Feeds } from './feeds'
import { followShow } from './follow-show'
import { toSeen } from './messages'

/** The query of `GET /api/events`. `after` is for clients that cannot send Last-Event-ID. The header wins. */
export const OpenEvents = z.object({
  show: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be the id of a show'),
  after: z.string().optional(),
})

/** A browser takes a stream for dead that is silent for a little more than twice this. */
const HEARTBEAT_MS = 5_000

/** @throws {Failure} not-found; unauthenticated, for a session that ended in this moment */
export async function openEvents(
  context: Pick<Context, 'db' | 'now' | 'closing' | 'log'> &
    Pick<AuthContext, 'auth' | 'sessions'> &
    Readonly<{ feeds: Feeds }>,
  request: Request,
  { show, after }: z.infer<typeof OpenEvents>,
): Promise<Response> {
  const left = new AbortController()
  const leave = () => left.abort()
  request.signal.addEventListener('abort', leave, { once: true })
  const session = await readSession(context, request.headers)
  if (!session) throw new Failure('unauthenticated', MESSAGES.signInFirst)
  const unwatch = context.sessions.watch({ token: session.token, role: session.operator.role, onEnd: leave })
  left.signal.addEventListener('abort', unwatch, { once: true })
  try {
    const pieces = await followShow(context, {
      showId: show,
      seen: toSeen(request.headers.get('last-event-id') ?? after ?? null),
      heartbeatMs: HEARTBEAT_MS,
      leaving: left.signal,
    })
    return eventStream(finallyLeaving(pieces, leave), context.log, leave)
  } catch (error) {
    leave()
    throw error
  }
}

async function* finallyLeaving(pieces: AsyncGenerator<string>, leave: () => void): AsyncGenerator<string> {
  try {
    yield* pieces
  } finally {
    leave()
  }
}
