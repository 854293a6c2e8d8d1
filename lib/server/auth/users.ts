import { Failure } from '@/lib/shared/failures'
import { newId } from '@/lib/shared/ids'
import type { Auth } from './auth'
import type { Role } from './roles'

export type NewUser = { email: string; name: string; password: string; role: Role }

/**
 * Adds a user who can sign in. The e-mail must be normalised.
 *
 * @throws {Failure} invalid, when the e-mail is taken
 */
export async function addUser(auth: Auth, { email, name, password, role }: NewUser): Promise<{ id: string }> {
  const { internalAdapter, password: hasher } = await auth.$context
  if (await internalAdapter.findUserByEmail(email)) throw new Failure('invalid', `${email} is a user already.`)
  const id = newId()
  const user = { id, email, name, role, emailVerified: false }
  const credential = { providerId: 'credential', accountId: id, password: await hasher.hash(password) }
  await internalAdapter.createOAuthUser(user, credential)
  return { id }
}

export async function listUsers(auth: Auth): Promise<{ email: string; name: string; role: string }[]> {
  const { internalAdapter } = await auth.$context
  const users = await internalAdapter.listUsers(1000, 0, { field: 'email', direction: 'asc' })
  return users.map((user) => ({ email: user.email, name: user.name, role: 'role' in user ? String(user.role) : '' }))
}

/**
 * Removes the user and ends their sessions: they are a stranger from now on. When no user is left, the next
 * start prints the one-time link again.
 *
 * @throws {Failure} invalid, for the only administrator as long as there are other users
 */
export async function removeUser(auth: Auth, email: string): Promise<void> {
  const { internalAdapter } = await auth.$context
  const { id } = await requireUser(auth, email)
  const users = await listUsers(auth)
  if (users.length > 1) refuseOnlyAdministrator(users, email)
  await internalAdapter.deleteUser(id)
}

/** Sets a new password and ends all sessions of the old one. */
export async function setPassword(auth: Auth, email: string, password: string): Promise<void> {
  const { internalAdapter, password: hasher } = await auth.$context
  const { id } = await requireUser(auth, email)
  await internalAdapter.updatePassword(id, await hasher.hash(password))
  await internalAdapter.deleteUserSessions(id)
}

/**
 * Gives a user another role.
 *
 * @throws {Failure} invalid, when it would leave nobody who is an administrator
 */
export async function setRole(auth: Auth, email: string, role: Role): Promise<void> {
  const { internalAdapter } = await auth.$context
  const { id } = await requireUser(auth, email)
  if (role !== 'admin') refuseOnlyAdministrator(await listUsers(auth), email)
  await internalAdapter.updateUser(id, { role })
}

function refuseOnlyAdministrator(users: readonly { email: string; role: string }[], email: string): void {
  const [first, second] = users.filter(({ role }) => role === 'admin')
  if (first?.email !== email || second) return
  throw new Failure('invalid', `${email} is the only administrator: give someone else that role first.`)
}

async function requireUser(auth: Auth, email: string): Promise<{ id: string }> {
  const { internalAdapter } = await auth.$context
  const found = await internalAdapter.findUserByEmail(email)
  if (!found) throw new Failure('not-found', `${email} is not a user.`)
  return found.user
}
