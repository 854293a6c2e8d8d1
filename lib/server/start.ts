import { setTimeout as sleep } from 'node:timers/promises'
import { type App, app } from './app'
import { createSetupLink } from './auth/setup-link'
import { keepTellingLines } from './auth/shell-lines'
import { bypassNext, type Direct } from './http/bypass'
import { createFront, type Front } from './http/front'
import { guardRequests } from './http/guard-requests'
import { rememberResponses } from './http/unavailable'
import { seedFirstShow } from './shows/first-show'
import { startWatching } from './take/watch/watch'

/** What is under way may still take this long when the process is told to end, beyond an exchange with ZEGOCLOUD. */
const GRACE_MS = 5000

/** Closing the database may take this long. */
const CLOSE_MS = 3000

/** The built-in sandbox answers at this path in place of ZEGOCLOUD. */
const SANDBOX = '/sandbox/zego'

/**
 * Starts the serving process; `direct` are the routes that it serves without Next. A process that cannot do its work
 * says why and ends.
 */
export async function start(direct: readonly Direct[]): Promise<void> {
  const front = createFront({ own: SANDBOX })
  try {
    const context = await app()
    guardRequests(context.env)
    rememberResponses()
    bypassNext(direct, context.felt, context.log)
    await seedFirstShow(context)
    const watching = Promise.all([startWatching(context, context.closing), keepTellingLines(context)]).catch((error) =>
      context.log.error({ err: error }, 'a background loop ended'),
    )
    let isEnding = false
    // A signal may come more than once: a Ctrl-C or a closed terminal reaches every process of it, and
    // scripts/start.mjs passes it on.
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (!isEnding) void stop(context, front, watching)
        isEnding = true
      })
    }
    const link = await createSetupLink(context)
    if (link) process.stdout.write(`Set up the first administrator: ${link}\n`)
  } catch (error) {
    process.stderr.write(`Mixdesk cannot start: ${messagesOf(error)}\n`)
    process.exit(1)
  }
}

/** Stops listening, ends event streams, lets what is under way get its answer, and closes the database. */
async function stop(context: App, front: Front, watching: Promise<unknown>): Promise<void> {
  try {
    front.close()
    context.startClosing()
    const work = async () => {
      await Promise.all([watching, front.answered()])
      // Work goes on where its client is gone.
      await context.inFlight.none()
    }
    await Promise.race([work(), sleep(context.env.zego.timeoutMs + GRACE_MS)])
    await front.gone()
    await Promise.race([context.close(), sleep(CLOSE_MS)])
    process.exit(0)
  } catch (error) {
    context.log.error({ err: error }, 'the process ended without closing everything')
    process.exit(1)
  }
}

function messagesOf(error: unknown): string {
  const messages: string[] = []
  for (let at = error; at instanceof Error; at = at.cause) messages.push(at.message)
  return messages.join(' ') || String(error)
}
