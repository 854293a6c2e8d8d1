import type { AuthContext } from '@/lib/server/auth/auth-context'
import { isAtLeast } from '@/lib/server/auth/roles'
import { type Operator, readSession } from '@/lib/server/auth/session'
import type { Context } from '@/lib/server/context'
import { type HereBody, keyOf } from '@/lib/server/presence/tab'
import { readShow } from '@/lib/server/shows/read'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'

type Deps = Pick<Context, 'db' | 'presence'> & Pick<AuthContext, 'auth' | 'sessions'>

/**
 * Notes that a tab is at the desk of a show, and where, or that it goes. It goes too in the moment in which its session
 * ends or its person gets another role.
 *
 * @throws {Failure} not-found; unauthenticated, for a session that ended in this moment
 */
export async function sayHere(
  context: Deps,
  { id, name, role }: Operator,
  { showId, headers }: Readonly<{ showId: string; headers: Headers }>,
  body: HereBody,
): Promise<Record<string, never>> {
  const { presence } = context
  const person = { id, name }
  const key = keyOf({ ...body, person })
  if ('goes' in body) {
    presence.drop(showId, key)
    return {}
  }
  const tab = { ...body, person, edits: isAtLeast(role, 'operator') }
  if (presence.isOurs(showId, key)) {
    presence.put(showId, tab)
    return {}
  }
  await readShow(context.db, showId)
  const session = await readSession(context, headers)
  if (!session) throw new Failure('unauthenticated', MESSAGES.signInFirst)
  const onEnd = () => presence.revoke(showId, key, id)
  const unwatch = context.sessions.watch({ token: session.token, role: session.operator.role, onEnd })
  presence.put(showId, tab, unwatch)
  return {}
}
