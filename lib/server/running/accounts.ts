import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import { nameOfDefault } from '@/lib/server/accounts/list-accounts'
import { factsOfEnv, factsOfRow } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'

/** Names an account, and says how its tasks and streams are named. */
export type Named = Readonly<{ id: string; name: string; appId: number; isTest: boolean }>

export type AccountFacts = Readonly<{
  all: readonly Named[]
  /** @throws {Failure} not-found */
  of(accountId: string): Named
  /** Returns the account of an AppId, the environment's first; undefined where it was deleted. */
  withAppId(appId: number): Named | undefined
}>

/** Reads every account by name, the environment's first. */
export async function readAccountFacts({ db, env }: Pick<Context, 'db' | 'env'>): Promise<AccountFacts> {
  const rows = await db.selectFrom('zego_accounts').selectAll().orderBy('name').execute()
  const all: Named[] = [
    { id: DEFAULT_ACCOUNT, name: nameOfDefault(env), ...factsOfEnv({ zego: env.zego }) },
    ...rows.map((row) => ({ id: row.id, name: row.name, ...factsOfRow(row) })),
  ].map(({ id, name, appId, isTest }) => ({ id, name, appId, isTest }))
  return {
    all,
    of(accountId) {
      const account = all.find(({ id }) => id === accountId)
      if (!account) throw new Failure('not-found', MESSAGES.noAccount)
      return account
    },
    withAppId: (appId) => all.find((account) => account.appId === appId),
  }
}
