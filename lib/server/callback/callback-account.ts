import { callbackSecretOf } from '@/lib/server/accounts/credentials'
import { factsOfRow } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'

/** Holds the account that callbacks belong to. It has a secret, so it is never answered, logged or stored. */
export type CallbackAccount = Readonly<{ appId: number; isTest: boolean; callbackSecret: string | null }>

/**
 * Finds the account of an AppId, the environment's first; null where it is not one of ours.
 *
 * @throws {Failure} account-locked
 */
export async function findCallbackAccount(
  { db, env, vault }: Pick<Context, 'db' | 'env' | 'vault'>,
  appId: number,
): Promise<CallbackAccount | null> {
  if (appId === env.zego.appId) return env.zego
  const row = await db.selectFrom('zego_accounts').selectAll().where('app_id', '=', appId).executeTakeFirst()
  return row ? { ...factsOfRow(row), callbackSecret: callbackSecretOf(vault, row) } : null
}
