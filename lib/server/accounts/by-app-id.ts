import { DEFAULT_ACCOUNT } from '@/lib/desk/account'
import type { Context } from '@/lib/server/context'
import { callbackSecretOf } from './credentials'
import { type AccountFacts, factsOfEnv, factsOfRow } from './read-account'

/** An account as its callbacks need it. It holds a secret, null where none was given: then no callback can be believed. */
export type CalledAccount = Readonly<{ id: string; facts: AccountFacts; callbackSecret: string | null }>

/** Null where the AppId is none of ours. Failure: account-locked. */
export async function findByAppId(
  { db, env, vault }: Pick<Context, 'db' | 'env' | 'vault'>,
  appId: number,
): Promise<CalledAccount | null> {
  if (appId === env.zego.appId) {
    return { id: DEFAULT_ACCOUNT, facts: factsOfEnv(env), callbackSecret: env.zego.callbackSecret }
  }
  const row = await db.selectFrom('zego_accounts').selectAll().where('app_id', '=', appId).executeTakeFirst()
  return row ? { id: row.id, facts: factsOfRow(row), callbackSecret: callbackSecretOf(vault, row) } : null
}
