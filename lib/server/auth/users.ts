import { sql, type Transaction } from 'kysely'
import { Failure } from '@/lib/shared/failures'
import { newId } from '@/lib/shared/ids'
import type { Database } from '../db/schema'
import type { Auth } from './auth'
import { Role } from './roles'

export type NewUser = { email: string; name: string; password: string; role: Role }

/**
 * Lets nobody else add, remove or change a user until the work is committed, in any process: what it read of them still
 * holds when it writes. SQLite has one transaction at a time.
 */
export function alone<T>(auth: Auth, work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  const { db, type } = auth.options.database
  return db.transaction().execute(async (trx) => {
    if (type === 'postgres') await sql`lock table "user" in share row exclusive mode`.execute(trx)
    return work(trx)
  })
}

/**
 * Adds a user who can sign in. The e-mail must be normalised.
 *
 * @throws {Failure} invalid, when the e-mail is taken
 */
export async function addUser(auth: Auth, user: NewUser): Promise<{ id: string }> {
  const insert = await prepareUser(auth, user)
  return alone(auth, insert)
}

/** Hashes the password, which takes long, and returns what adds the user in a transaction that is `alone`. */
export async function prepareUser(
  auth: Auth,
  { email, name, password, role }: NewUser,
): Promise<(trx: Transaction<Database>) => Promise<{ id: string }>> {
  const { password: hasher } = await auth.$context
  const hash = await hasher.hash(password)
  return async (trx) => {
    if (await findUser(trx, email)) throw new Failure('invalid', `${email} is a user already.`)
    const id = newId()
    const at = new Date().toISOString()
    const times = { createdAt: at, updatedAt: at }
    await trx
      .insertInto('user')
      .values({ id, email, name, role, emailVerified: false, ...times })
      .execute()
    const credential = { id: newId(), accountId: id, providerId: 'credential', userId: id, password: hash }
    await trx
      .insertInto('account')
      .values({ ...credential, ...times })
      .execute()
    return { id }
  }
}

export async function listUsers(auth: Auth): Promise<{ email: string; name: string; role: string }[]> {
  const { db } = auth.options.database
  return db.selectFrom('user').select(['email', 'name', 'role']).orderBy('email').execute()
}

/**
 * Removes the user and ends their sessions: they are a stranger from now on. When no user is left, the next
 * start prints the one-time link again.
 *
 * @throws {Failure} not-found; invalid, for the only administrator as long as there are other users
 */
export async function removeUser(auth: Auth, email: string): Promise<void> {
  await alone(auth, async (trx) => {
    const { id } = await requireUser(trx, email)
    const other = await trx.selectFrom('user').select('id').where('id', '!=', id).limit(1).executeTakeFirst()
    if (other) await refuseOnlyAdministrator(trx, { id, email })
    // Whoever changes their password holds their sessions before anything else.
    await trx.deleteFrom('session').where('userId', '=', id).execute()
    await trx.deleteFrom('account').where('userId', '=', id).execute()
    await trx.deleteFrom('user').where('id', '=', id).execute()
  })
  await auth.options.databaseHooks.session.delete.after()
}

/**
 * Sets a new password and ends all sessions of the old one.
 *
 * @throws {Failure} not-found
 */
export async function setPassword(auth: Auth, email: string, password: string): Promise<void> {
  const { internalAdapter, password: hasher } = await auth.$context
  const { id } = await requireUser(auth.options.database.db, email)
  await internalAdapter.updatePassword(id, await hasher.hash(password))
  await internalAdapter.deleteUserSessions(id)
}

/**
 * Gives a user another role.
 *
 * @throws {Failure} not-found; invalid, when it would leave nobody who is an administrator
 */
export async function setRole(auth: Auth, email: string, role: Role): Promise<void> {
  await alone(auth, async (trx) => {
    const { id } = await requireUser(trx, email)
    if (role !== 'admin') await refuseOnlyAdministrator(trx, { id, email })
    await trx.updateTable('user').set({ role, updatedAt: new Date().toISOString() }).where('id', '=', id).execute()
  })
  await auth.options.databaseHooks.user.update.after()
}

type Reader = Pick<Transaction<Database>, 'selectFrom'>

async function refuseOnlyAdministrator(db: Reader, { id, email }: { id: string; email: string }): Promise<void> {
  const admins = await db.selectFrom('user').select('id').where('role', '=', Role.enum.admin).limit(2).execute()
  if (admins[0]?.id !== id || admins.length > 1) return
  throw new Failure('invalid', `${email} is the only administrator: give someone else that role first.`)
}

const findUser = (db: Reader, email: string) =>
  db.selectFrom('user').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst()

async function requireUser(db: Reader, email: string): Promise<{ id: string }> {
  const found = await findUser(db, email)
  if (!found) throw new Failure('not-found', `${email} is not a user.`)
  return found
}
