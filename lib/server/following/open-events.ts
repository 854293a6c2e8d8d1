import { z } from 'zod'
import type { AuthContext } from '@/lib/server/auth/auth-context'
import { readSession } from '@/lib/server/auth/session'
import type { Context } from '@/lib/server/context'
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

/** @throws {Failure} not-found */
export async function openEvents(
  context: Pick<Context, 'db' | 'now' | 'closing' | 'log'> & Pick<AuthContext, 'auth'> & Readonly<{ feeds: Feeds }>,
  request: Request,
  { show, after }: z.infer<typeof OpenEvents>,
): Promise<Response> {
  const left = new AbortController()
  const leave = () => left.abort()
  request.signal.addEventListener('abort', leave, { once: true })
  const pieces = await followShow(context, {
    showId: show,
    seen: toSeen(request.headers.get('last-event-id') ?? after ?? null),
    isStillAllowed: async () => (await readSession(context, request.headers)) !== null,
    heartbeatMs: HEARTBEAT_MS,
    leaving: left.signal,
  })
  return eventStream(pieces, context.log, leave)
}
