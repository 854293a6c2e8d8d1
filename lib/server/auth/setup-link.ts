import { createHash, randomBytes } from 'node:crypto'
import { Failure } from '@/lib/shared/failures'
import type { FirstAdmin } from '@/lib/shared/user'
import type { AuthContext } from './auth-context'
import { alone, prepareUser } from './users'

type Deps = Pick<AuthContext, 'db' | 'auth' | 'env' | 'now'>

const FIRST = 'first'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Tells whether there is any user. As long as there is none, every start prints a one-time link. */
export const hasUsers = async ({ auth }: Pick<Deps, 'auth'>): Promise<boolean> =>
  (await (await auth.$context).internalAdapter.countTotalUsers()) > 0

/** Makes a fresh one-time link, in place of any older one; null once there is a user. */
export async function createSetupLink(deps: Deps): Promise<string | null> {
  if (await hasUsers(deps)) return null
  const token = randomBytes(24).toString('base64url')
  const values = { token_hash: hashOf(token), created_at: deps.now() }
  await deps.db
    .insertInto('setup_links')
    .values({ id: FIRST, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
  return `${deps.env.publicUrl}/setup?token=${token}`
}

/** Tells whether the link with this token would still make the first administrator. */
export async function isSetupOpen(deps: Deps, token: string): Promise<boolean> {
  const link = await deps.db
    .selectFrom('setup_links')
    .select('id')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  return link !== undefined && !(await hasUsers(deps))
}

/**
 * Uses the link up and makes the administrator, or does neither. When two people hold the same link, one of them
 * becomes it.
 *
 * @throws {Failure} forbidden
 */
export async function makeFirstAdmin(deps: Deps, { token, ...admin }: FirstAdmin): Promise<void> {
  // A wrong link costs no hash.
  if (!(await isSetupOpen(deps, token))) throw linkUsed()
  const insert = await prepareUser(deps.auth, { ...admin, role: 'admin' })
  await alone(deps.auth, async (trx) => {
    const used = await trx
      .deleteFrom('setup_links')
      .where('token_hash', '=', hashOf(token))
      .returning('id')
      .executeTakeFirst()
    if (!used || (await trx.selectFrom('user').select('id').limit(1).executeTakeFirst())) throw linkUsed()
    await insert(trx)
  })
}

const linkUsed = (): Failure =>
  new Failure('forbidden', 'This link was used, or replaced by a newer one. Restart Mixdesk for a new link.')
