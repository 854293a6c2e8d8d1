import type { Env } from '@/lib/server/env'
import type { Logger } from '@/lib/server/log'
import { createEmitter } from './emitter'
import { followPostgres } from './postgres-wakeups'

/** Followed and woken like a show, for sessions that end and roles that change. No show has such an id. */
export const SESSIONS = ':sessions'

/**
 * Tells the followers of a show that it may have changed; they read from the events what has. A wake without a cause is
 * harmless, a missed one is not.
 */
export type Wakeups = Readonly<{
  /** Wakes this process; other processes hear of a change by `notifyPostgres` in its transaction. */
  wake(showId: string): void
  /** Calls `onWake` at each wake of the show, from any process, until the function that it returns is called. */
  follow(showId: string, onWake: () => void): () => void
  /** The shows that someone in this process follows now. */
  followed(): string[]
  /** Calls `onSaid` with what a process said by `sayOnPostgres`. */
  listen(onSaid: (word: string) => void): void
  close(): Promise<void>
}>

/** Resolves once changes of other processes are heard too, or at once where there is no PostgreSQL. */
export async function createWakeups({ env, log }: { env: Pick<Env, 'databaseUrl'>; log: Logger }): Promise<Wakeups> {
  const { wake, wakeAll, follow, followed } = createEmitter()
  const listeners = new Set<(word: string) => void>()
  const onSaid = (word: string) => {
    for (const listener of listeners) listener(word)
  }
  const listener = env.databaseUrl
    ? await followPostgres({ connectionString: env.databaseUrl, emitter: { wake, wakeAll }, onSaid, log })
    : null
  const followedShows = () => followed().filter((id) => id !== SESSIONS)
  const listen = (heard: (word: string) => void) => void listeners.add(heard)
  return { wake, follow, followed: followedShows, listen, close: async () => listener?.close() }
}
