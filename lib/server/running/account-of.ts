import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import type { Context } from '@/lib/server/context'

/** Finds the account of an AppId, the environment's first; null where it was deleted. */
export async function findAccountId({ db, env }: Pick<Context, 'db' | 'env'>, appId: number): Promise<string | null> {
  if (appId === env.zego.appId) return DEFAULT_ACCOUNT
  const row = await db.selectFrom('zego_accounts').select('id').where('app_id', '=', appId).executeTakeFirst()
  return row?.id ?? null
}
