import { randomBytes } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { Agent } from 'undici'
import { newId } from '@/lib/shared/ids'
import { createClients } from './accounts/clients'
import { createAuth } from './auth/auth'
import type { AuthContext } from './auth/auth-context'
import { createGuessLimit } from './auth/guess-limit'
import { mayOperate } from './auth/may-operate'
import { createSessionWatch } from './auth/session-watch'
import { tellSessionsEnded } from './auth/tell-sessions'
import { createWakeups } from './change/wakeups'
import { createClock } from './clock'
import type { Context } from './context'
import { type Access, openDatabase } from './db/open'
import { loadEnv } from './env'
import { createFeeds, type Feeds } from './following/feeds'
import { createInFlight, type InFlight } from './http/in-flight'
import { createLog } from './log'
import { openPresence } from './presence/open-presence'
import { createVault } from './secrets/vault'
import { after } from './timers'
import { probeZego, type Transport } from './zego/client'

export type App = Context &
  AuthContext & {
    inFlight: InFlight
    feeds: Feeds
    /** Aborts `closing`. */
    startClosing(): void
    /** Closes the connections to the database and to ZEGOCLOUD. Work that still runs fails from now on. */
    close(): Promise<void>
  }

const KEY = Symbol.for('mixdesk.app')
const slot = globalThis as { [KEY]?: Promise<App> | undefined }

/**
 * Returns the one app of this process. It hangs on globalThis because Next bundles routes apart, each with its own
 * modules.
 */
export function app(): Promise<App> {
  slot[KEY] ??= openApp('own')
  return slot[KEY]
}

/** Replaces the app for tests of routes; null removes it. */
export function replaceApp(replacement: App | null): void {
  slot[KEY] = replacement ? Promise.resolve(replacement) : undefined
}

/** `beside` is for commands that do something while Mixdesk runs. */
export async function openApp(access: Access): Promise<App> {
  const env = loadEnv()
  const log = createLog(env.logLevel)
  const onBroken = (error: Error) => log.error({ err: error }, 'a database connection broke')
  const { db, dialect, close: closeDatabase } = await openDatabase(env, onBroken, access)
  const closing = new AbortController()
  // Every event stream listens to the signal, and Node would warn of a leak beyond ten listeners.
  setMaxListeners(0, closing.signal)
  const wakeups = await createWakeups({ env, log })
  const dispatcher = new Agent({ connections: 64, keepAliveTimeout: 30_000 })
  const vault = createVault(env.secretsKey)
  const transport: Transport = {
    timeoutMs: env.zego.timeoutMs,
    after,
    now: Date.now,
    newNonce: () => randomBytes(8).toString('hex'),
    dispatcher,
  }

  async function close() {
    await Promise.all([wakeups.close(), dispatcher.destroy()])
    await closeDatabase()
  }
  const context: Context = {
    env,
    db,
    dialect,
    log,
    now: createClock(Date.now, () => performance.now()),
    wall: Date.now,
    sequenceClock: () => Math.floor(Date.now() / 1000),
    newId,
    wakeups,
    presence: openPresence({ db, dialect, wakeups, log, closing: closing.signal }),
    zegoOf: createClients({ db, env, vault }, transport),
    probe: (endpoint) => probeZego({ ...transport, ...endpoint }),
    vault,
    felt: createInFlight(),
    mayOperate,
    unsent: new Map(),
    armed: new Set(),
    closing: closing.signal,
  }
  const auth = createAuth({ env, db, dialect, log, onSessionsEnded: () => tellSessionsEnded(context) })
  return {
    ...context,
    feeds: createFeeds(context),
    auth,
    sessions: createSessionWatch({ db, auth, wakeups, after }),
    guesses: createGuessLimit(context),
    inFlight: createInFlight(),
    startClosing: () => closing.abort(),
    close,
  }
}
