import type { Kysely } from 'kysely'
import { SESSIONS, type Wakeups } from '@/lib/server/change/wakeups'
import type { After } from '@/lib/server/timers'
import type { Database } from '../db/schema'
import { troubleIn } from '../db/trouble'
import type { Auth } from './auth'
import type { Role } from './roles'
import { endOf } from './session-age'
import { prolongedBelowMs } from './stored-session'

/**
 * Sessions are read this often without a wake: some end by time, and on SQLite another process (the shell) ends them
 * without one.
 */
const READ_EVERY_MS = 500

/** One query reads this many sessions. A list of one length is one prepared statement. */
const AT_ONCE = 50

type Watched = Readonly<{ token: string; role: Role; onEnd: () => void }>
type Deps = Readonly<{ db: Kysely<Database>; auth: Auth; wakeups: Pick<Wakeups, 'follow'>; after: After }>

/** Ends what goes on for longer than a request, the event streams, with the session that it was opened by. */
export function createSessionWatch({ db, auth, wakeups, after }: Deps) {
  const watched = new Set<Watched>()
  let callOff = () => {}
  let unfollow = () => {}
  let isStale = false
  let isReading = false

  /**
   * Calls `onEnd` once the session is over or its person has another role, until the function that it returns is
   * called.
   */
  function watch(session: Watched): () => void {
    watched.add(session)
    if (watched.size === 1) {
      unfollow = wakeups.follow(SESSIONS, readNow)
      readLater()
    }
    return () => {
      watched.delete(session)
      if (watched.size > 0) return
      callOff()
      unfollow()
    }
  }

  function readLater() {
    callOff()
    callOff = after(READ_EVERY_MS, readNow)
  }

  /** Reads anew after a reading that is under way, which may have missed the newest end. */
  async function readNow() {
    isStale = true
    if (isReading) return
    isReading = true
    while (isStale) {
      isStale = false
      // Without an answer of the database no stream is told anything either, and the next reading comes soon.
      await read().catch(() => {})
    }
    isReading = false
    if (watched.size > 0) readLater()
  }

  async function read() {
    const tokens = [...new Set([...watched].map(({ token }) => token))]
    for (let start = 0; start < tokens.length; start += AT_ONCE) {
      const some = tokens.slice(start, start + AT_ONCE)
      const known = await rolesOf(some)
      for (const { token, role, onEnd } of [...watched]) {
        if (some.includes(token) && known.get(token) !== role) onEnd()
      }
    }
  }

  async function rolesOf(tokens: readonly string[]): Promise<Map<string, string>> {
    const { sessionConfig, internalAdapter } = await auth.$context
    const filler = tokens[0] ?? ''
    const rows = await db
      .selectFrom('session')
      .innerJoin('user', 'user.id', 'session.userId')
      .select(['session.token', 'session.createdAt', 'session.expiresAt', 'user.role'])
      .where('session.token', 'in', [...tokens, ...Array(AT_ONCE - tokens.length).fill(filler)])
      .execute()
    const now = Date.now()
    const current = rows.filter((row) => now < endOf(row))
    for (const { token, expiresAt } of current) {
      if (new Date(expiresAt).getTime() - now > prolongedBelowMs(sessionConfig)) continue
      const prolonged = { expiresAt: new Date(now + sessionConfig.expiresIn * 1000) }
      await internalAdapter.updateSession(token, prolonged).catch((error: unknown) => {
        // The next reading prolongs it. What this one found to have ended is ended now.
        if (!troubleIn(error)) throw error
      })
    }
    return new Map(current.map(({ token, role }) => [token, role]))
  }

  return { watch }
}

export type SessionWatch = ReturnType<typeof createSessionWatch>
