import type { Context } from '@/lib/server/context'
import { eventStream } from '@/lib/server/http/event-stream'
import { after } from '@/lib/server/timers'
import { followProgram } from './follow-program'
import { type ScreenDeps, screenOf } from './screen-of'

/** A browser takes a stream for dead that is silent for a little more than twice this. */
const HEARTBEAT_MS = 5_000

/**
 * Opens the event stream of a second screen.
 *
 * @throws {Failure} as screenOf
 */
export async function openProgram(
  context: ScreenDeps & Pick<Context, 'env' | 'wakeups' | 'closing' | 'log'>,
  request: Request,
): Promise<Response> {
  const screen = await screenOf(context, request)
  const left = new AbortController()
  const leave = () => left.abort()
  request.signal.addEventListener('abort', leave, { once: true })
  const unwatch = screen.watch(leave)
  const stop = () => {
    leave()
    unwatch()
  }
  try {
    const options = { screen, heartbeatMs: HEARTBEAT_MS, leaving: left.signal }
    return eventStream(request, await followProgram({ ...context, after }, options), context.log, stop)
  } catch (error) {
    stop()
    throw error
  }
}
