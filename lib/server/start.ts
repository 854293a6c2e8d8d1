import { setTimeout as sleep } from 'node:timers/promises'
import { type App, app } from './app'
import { createSetupLink } from './auth/setup-link'
import { keepTellingLines } from './auth/shell-lines'
import { guardRequests } from './http/guard-requests'
import { seedFirstShow } from './shows/first-show'
import { startWatching } from './take/watch/watch'

/** How long requests that are being answered or sent may still take when the process is told to end. */
const GRACE_MS = 3000

/** Starts the serving process. A process that cannot do its work says why and ends. */
export async function start(): Promise<void> {
  try {
    const context = await app()
    guardRequests(context.env)
    await seedFirstShow(context)
    const watching = Promise.all([startWatching(context, context.closing), keepTellingLines(context)]).catch((error) =>
      context.log.error({ err: error }, 'a background loop ended'),
    )
    let isEnding = false
    // A signal may come more than once: a Ctrl-C or a closed terminal reaches every process of it, and
    // scripts/start.mjs passes it on.
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (!isEnding) void stop(context, watching)
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

/** Ends event streams, lets open requests get their answer, and closes the database. */
async function stop(context: App, watching: Promise<unknown>): Promise<void> {
  try {
    context.startClosing()
    await Promise.race([Promise.all([watching, context.inFlight.none()]), sleep(GRACE_MS)])
    await Promise.race([context.close(), sleep(GRACE_MS)])
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
