import { APIError } from 'better-auth/api'
import type { Person } from '@/lib/protocol/request'
import { troubleIn } from '@/lib/server/db/trouble'
import { type After, after as afterTime } from '@/lib/server/timers'
import type { AuthContext } from './auth-context'
import { Role } from './roles'
import { readStoredSession } from './stored-session'

export type Operator = Person & { role: Role; email: string }

/** Says who sends a request, by which session, and which cookies prolong a session in use. */
export type Session = Readonly<{ operator: Operator; token: string; cookies: string[] }>

type Reader = Pick<AuthContext, 'auth' | 'db'>

/** Reads the session of a request; null for a stranger. `after` counts how long the request waits to prolong it. */
export async function readSession(
  { auth, db }: Reader,
  headers: Headers,
  after: After = afterTime,
): Promise<Session | null> {
  const stored = await readStoredSession(auth, db, headers)
  if (!stored) return null
  const { id, name, email, token } = stored
  const role = Role.safeParse(stored.role)
  if (!role.success) return null
  const cookies = stored.isDue ? await prolong(auth, headers, after) : []
  return cookies && { operator: { id, name, email, role: role.data }, token, cookies }
}

/** A request waits this long for its session to be prolonged. */
const PROLONGED_WITHIN_MS = 300

/**
 * Prolongs a session in use; null where it ended in this moment. A database that cannot store it, or not soon, holds up
 * no reading: a later request prolongs the session.
 */
async function prolong(auth: AuthContext['auth'], headers: Headers, after: After): Promise<string[] | null> {
  let callOff = () => {}
  const givenUp = new Promise<string[]>((resolve) => {
    callOff = after(PROLONGED_WITHIN_MS, () => resolve([]))
  })
  try {
    return await Promise.race([prolongStored(auth, headers), givenUp])
  } catch (error) {
    if (troubleIn(error)) return []
    throw error
  } finally {
    callOff()
  }
}

async function prolongStored(auth: AuthContext['auth'], headers: Headers): Promise<string[] | null> {
  try {
    const { response, headers: answer } = await auth.api.getSession({ headers, returnHeaders: true })
    return response && answer.getSetCookie()
  } catch (error) {
    if (error instanceof APIError && error.statusCode === 401) return null
    throw error
  }
}
