import { type ListedAccount, Region } from '@/lib/protocol/account'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import type { Context } from '@/lib/server/context'
import { isUsable } from './credentials'
import { type AccountRow, factsOfEnv, factsOfRow } from './read-account'
import { regionOf } from './region-url'

type Deps = Pick<Context, 'db' | 'env' | 'vault'>

/** Lists the accounts: the environment's first, the others by name. */
export async function listAccounts({ db, env, vault }: Deps): Promise<ListedAccount[]> {
  const rows = await db.selectFrom('zego_accounts').selectAll().execute()
  const counts = await db
    .selectFrom('shows')
    .select(({ fn }) => ['account_id', fn.countAll<number>().as('shows')])
    .groupBy('account_id')
    .execute()
  const showsOf = (accountId: string) => Number(counts.find(({ account_id }) => account_id === accountId)?.shows ?? 0)
  const stored = rows
    .map((row) => toListed(row, { shows: showsOf(row.id), isLocked: !isUsable(vault, row) }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
  return [toDefault(env, showsOf(DEFAULT_ACCOUNT)), ...stored]
}

export const toListed = (
  row: AccountRow,
  { shows, isLocked }: { shows: number; isLocked: boolean },
): ListedAccount => ({
  ...factsOfRow(row),
  id: row.id,
  name: row.name,
  revision: row.revision,
  region: Region.parse(row.region),
  url: row.url,
  hasCallbackSecret: row.callback_secret !== null,
  isLocked,
  shows,
})

const toDefault = (env: Deps['env'], shows: number): ListedAccount => ({
  ...factsOfEnv(env),
  id: DEFAULT_ACCOUNT,
  name: nameOfDefault(env),
  revision: 0,
  ...regionOf(env, env.zego.apiUrl),
  hasCallbackSecret: env.zego.callbackSecret !== null,
  isLocked: false,
  shows,
})

export const nameOfDefault = ({ zego }: Deps['env']): string =>
  zego.mode === 'sandbox' ? 'Sandbox' : 'From the environment'
