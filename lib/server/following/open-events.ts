import type { AuthContext } from '@/lib/server/auth/auth-context'
import { maySeeKeys } from '@/lib/server/auth/roles'
import { readSession } from '@/lib/server/auth/session'
import type { Context } from '@/lib/server/context'
import { eventStream } from '@/lib/server/http/event-stream'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'
import type { Feeds } from './feeds'
import { followShow } from './follow-show'
import { followShows } from './follow-shows'
import { readFollowed } from './read-followed'

/** A browser takes a stream for dead that is silent for a little more than twice this. */
const HEARTBEAT_MS = 5_000

/**
 * Opens the stream.
 *
 * @throws {Failure} invalid; not-found, for a single show; unauthenticated, for a session that ended in this moment
 */
export async function openEvents(
  context: Pick<Context, 'db' | 'now' | 'closing' | 'log'> &
    Pick<AuthContext, 'auth' | 'sessions'> &
    Readonly<{ feeds: Feeds }>,
  request: Request,
): Promise<Response> {
  const left = new AbortController()
  const leave = () => left.abort()
  request.signal.addEventListener('abort', leave, { once: true })
  const followed = readFollowed(new URL(request.url).searchParams, request.headers.get('last-event-id'))
  const session = await readSession(context, request.headers)
  if (!session) throw new Failure('unauthenticated', MESSAGES.signInFirst)
  const unwatch = context.sessions.watch({ token: session.token, role: session.operator.role, onEnd: leave })
  left.signal.addEventListener('abort', unwatch, { once: true })
  // A client that left before this is heard of no more.
  const stop = () => {
    leave()
    unwatch()
  }
  try {
    const seesKeys = maySeeKeys(session.operator.role)
    const following = { heartbeatMs: HEARTBEAT_MS, seesKeys, leaving: left.signal }
    const [first, ...more] = followed
    const pieces =
      first && more.length === 0
        ? await followShow(context, { ...first, ...following })
        : await followShows(context, followed, following)
    return eventStream(request, pieces, context.log, stop)
  } catch (error) {
    stop()
    throw error
  }
}
