import { headers as requestHeaders } from 'next/headers'
import type { Person } from '@/lib/desk/request'
import { app } from '../app'
import type { Auth } from './auth'
import { Role } from './roles'

export type Operator = Person & { role: Role; email: string }

/** Who sends this request, null for a stranger; and the cookies by which a session in use is prolonged. */
export async function readSession(
  auth: Auth,
  headers: Headers,
): Promise<{ operator: Operator; cookies: string[] } | null> {
  const { response, headers: answer } = await auth.api.getSession({ headers, returnHeaders: true })
  const role = Role.safeParse(response?.user.role)
  if (!response || !role.success) return null
  const { id, name, email } = response.user
  return { operator: { id, name, email, role: role.data }, cookies: answer.getSetCookie() }
}

/** For pages (server components). Reading here never prolongs the session: the desk's own calls do. */
export async function currentOperator(): Promise<Operator | null> {
  const { auth } = await app()
  return (await readSession(auth, await requestHeaders()))?.operator ?? null
}
