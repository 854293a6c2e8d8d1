import { callbackSecretOf } from '@/lib/server/accounts/credentials'
import { factsOfRow } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'

/** Whose callbacks they are. It holds a secret: never answered, logged or stored. */
export type CallbackAccount = Readonly<{ appId: number; isTest: boolean; callbackSecret: string | null }>

/** The account of an AppId, the environment's first; null where it is none of ours. Failure: account-locked. */
export async function findCallbackAccount(
  { db, env, vault }: Pick<Context, 'db' | 'env' | 'vault'>,
  appId: number,
): Promise<CallbackAccount | null> {
  if (appId === env.zego.appId) return env.zego
  const row = await db.selectFrom('zego_accounts').selectAll().where('app_id', '=', appId).executeTakeFirst()
  return row ? { ...factsOfRow(row), callbackSecret: callbackSecretOf(vault, row) } : null
}
