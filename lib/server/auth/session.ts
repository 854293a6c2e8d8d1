import { APIError } from 'better-auth/api'
import type { Person } from '@/lib/protocol/request'
import type { AuthContext } from './auth-context'
import { Role } from './roles'
import { readStoredSession } from './stored-session'

export type Operator = Person & { role: Role; email: string }

/** Says who sends a request, by which session, and which cookies prolong a session in use. */
export type Session = Readonly<{ operator: Operator; token: string; cookies: string[] }>

type Reader = Pick<AuthContext, 'auth' | 'db'>

/** Reads the session of a request; null for a stranger. */
export async function readSession({ auth, db }: Reader, headers: Headers): Promise<Session | null> {
  const stored = await readStoredSession(auth, db, headers)
  if (!stored) return null
  const { id, name, email, token } = stored
  const role = Role.safeParse(stored.role)
  if (!role.success) return null
  const cookies = stored.isDue ? await prolong(auth, headers) : []
  return cookies && { operator: { id, name, email, role: role.data }, token, cookies }
}

/** Prolongs a session in use; null where it ended in this moment. */
async function prolong(auth: AuthContext['auth'], headers: Headers): Promise<string[] | null> {
  try {
    const { response, headers: answer } = await auth.api.getSession({ headers, returnHeaders: true })
    return response && answer.getSetCookie()
  } catch (error) {
    if (error instanceof APIError && error.statusCode === 401) return null
    throw error
  }
}
