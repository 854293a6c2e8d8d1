import type { Kysely, Selectable } from 'kysely'
import { Region, type Whereabouts } from '@/lib/protocol/account'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import type { Account } from '@/lib/protocol/live'
import type { Database, ZegoAccountTable } from '@/lib/server/db/schema'
import type { Env } from '@/lib/server/env'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'

export type AccountRow = Selectable<ZegoAccountTable>

/** Holds an account without its backgrounds, which few callers need. */
export type AccountFacts = Omit<Account, 'backgrounds'>

type Reader = Pick<Kysely<Database>, 'selectFrom'>
type Deps = Readonly<{ db: Reader; env: Pick<Env, 'zego'> }>

/**
 * Reads what an account is and allows. The environment's account costs no query.
 *
 * @throws {Failure} not-found
 */
export async function readFacts({ db, env }: Deps, accountId: string): Promise<AccountFacts> {
  return accountId === DEFAULT_ACCOUNT ? factsOfEnv(env) : factsOfRow(await readRow(db, accountId))
}

/**
 * Reads the account with every background that its AppId ever used.
 *
 * @throws {Failure} not-found
 */
export async function readAccount(deps: Deps, accountId: string): Promise<Account> {
  const facts = await readFacts(deps, accountId)
  const used = await deps.db
    .selectFrom('background_images')
    .select('url')
    .where('app_id', '=', facts.appId)
    .orderBy('first_used_at')
    .execute()
  return { ...facts, backgrounds: used.map(({ url }) => url) }
}

/** Reads the accounts of all these ids that exist, with one query at most. */
export async function readFactsOf(
  { db, env }: Deps,
  accountIds: readonly string[],
): Promise<Map<string, AccountFacts>> {
  const stored = [...new Set(accountIds)].filter((id) => id !== DEFAULT_ACCOUNT)
  const rows =
    stored.length > 0 ? await db.selectFrom('zego_accounts').selectAll().where('id', 'in', stored).execute() : []
  return new Map([[DEFAULT_ACCOUNT, factsOfEnv(env)], ...rows.map((row) => [row.id, factsOfRow(row)] as const)])
}

/**
 * Reads the row of a stored account.
 *
 * @throws {Failure} not-found
 */
export async function readRow(db: Reader, accountId: string): Promise<AccountRow> {
  const row = await db.selectFrom('zego_accounts').selectAll().where('id', '=', accountId).executeTakeFirst()
  if (!row) throw new Failure('not-found', MESSAGES.noAccount)
  return row
}

export const whereaboutsOf = ({ region, url }: AccountRow): Whereabouts => ({ region: Region.parse(region), url })

export const factsOfEnv = ({ zego }: Deps['env']): AccountFacts => ({
  appId: zego.appId,
  isTest: zego.isTest,
  mode: zego.mode,
  maxInputs: zego.maxInputs,
  maxOutputs: zego.maxOutputs,
  maxFps: zego.maxFps,
  timingControl: zego.timingControl,
})

export const factsOfRow = (row: AccountRow): AccountFacts => ({
  appId: row.app_id,
  isTest: row.is_test !== 0,
  mode: row.region === 'sandbox' ? 'sandbox' : 'live',
  maxInputs: row.max_inputs,
  maxOutputs: row.max_outputs,
  maxFps: row.max_fps,
  timingControl: row.timing_control !== 0,
})
