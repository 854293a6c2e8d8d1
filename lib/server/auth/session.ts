import type { Person } from '@/lib/protocol/request'
import type { AuthContext } from './auth-context'
import { readFreshSession } from './fresh-session'
import { Role } from './roles'

export type Operator = Person & { role: Role; email: string }

type Reader = Pick<AuthContext, 'auth' | 'db'>

/** Reads who sends this request, null for a stranger, and the cookies that prolong a session in use. */
export async function readSession(
  { auth, db }: Reader,
  headers: Headers,
): Promise<{ operator: Operator; cookies: string[] } | null> {
  const fresh = await readFreshSession(auth, db, headers)
  if (fresh) return withRole(fresh, [])
  const { response, headers: answer } = await auth.api.getSession({ headers, returnHeaders: true })
  return response && withRole(response.user, answer.getSetCookie())
}

function withRole({ id, name, email, role }: Person & { email: string; role: string }, cookies: string[]) {
  const known = Role.safeParse(role)
  return known.success ? { operator: { id, name, email, role: known.data }, cookies } : null
}
