import type { Transaction } from 'kysely'
import { type AccountChange, AccountFields, type ListedAccount } from '@/lib/protocol/account'
import type { Context } from '@/lib/server/context'
import { isDuplicate } from '@/lib/server/db/is-duplicate'
import type { Database } from '@/lib/server/db/schema'
import { parseInput } from '@/lib/server/http/input'
import { NOT_STARTED } from '@/lib/server/rows/task-row'
import { Failure } from '@/lib/shared/failures'
import { appIdTaken } from './create-account'
import { isUsable, ownerOf } from './credentials'
import { toListed } from './list-accounts'
import { lockAccount, lockShows, requireOffAir } from './locks'
import { type AccountRow, whereaboutsOf } from './read-account'
import { requireReachable, wantedWhereabouts } from './region-url'
import { requireSecretAgain } from './require-secret-again'
import { tellAccount } from './tell-account'

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'vault' | 'now' | 'wakeups'>

/**
 * Changes an account. Secrets may be replaced at any time. The AppId, region, environment and address may change only
 * while every show of the account is off air, and another AppId, region or address needs its secret typed again.
 *
 * @throws {Failure} not-found; stale-revision with the account as it is; frozen-on-air; invalid
 */
export async function updateAccount(context: Deps, accountId: string, change: AccountChange): Promise<ListedAccount> {
  const { db, dialect, env, vault, now } = context
  const result = await db
    .transaction()
    .execute(async (trx) => {
      const before = await lockAccount(trx, dialect, accountId)
      const shows = await lockShows(trx, dialect, accountId)
      const listed = (row: AccountRow) => toListed(row, { shows: shows.length, isLocked: !isUsable(vault, row) })
      requireRevision(listed(before), change.revision)
      const after = changed(vault, before, change, now())
      const isMoved = MOVES.some((field) => before[field] !== after[field])
      if (isMoved) {
        const where = whereaboutsOf(after)
        requireReachable(env, where)
        await requireOffAir(trx, shows)
        await requireFreeAppId(trx, env, after)
        await forgetStarts(trx, shows)
        requireSecretAgain(before, { appId: after.app_id, ...where }, change.serverSecret)
      }
      await trx.updateTable('zego_accounts').set(after).where('id', '=', accountId).execute()
      return listed(after)
    })
    .catch((error: unknown) => {
      // Two callers may find the same AppId free at the same moment; PostgreSQL refuses the later one.
      throw change.appId !== undefined && isDuplicate(error) ? appIdTaken(change.appId) : error
    })
  await tellAccount(context, accountId)
  return result
}

/** A TaskId of a show may run there without us: that is asked before the next take, as before a first one. */
async function forgetStarts(trx: Transaction<Database>, shows: readonly { id: string }[]): Promise<void> {
  if (shows.length === 0) return
  const ids = shows.map(({ id }) => id)
  await trx.updateTable('tasks').set(NOT_STARTED).where('show_id', 'in', ids).execute()
}

/** Lists the fields that decide where a task runs. */
const MOVES = ['app_id', 'region', 'url', 'is_test'] as const

function requireRevision(account: ListedAccount, revision: number): void {
  if (account.revision === revision) return
  throw new Failure('stale-revision', 'Someone else changed this account meanwhile. Check it, then try again.', {
    account,
  })
}

function changed(vault: Context['vault'], row: AccountRow, change: AccountChange, now: number): AccountRow {
  const { revision: _, serverSecret, callbackSecret, ...wanted } = change
  const fields = parseInput(AccountFields, {
    name: wanted.name ?? row.name,
    appId: wanted.appId ?? row.app_id,
    ...wantedWhereabouts(wanted, whereaboutsOf(row)),
    isTest: wanted.isTest ?? row.is_test !== 0,
    maxInputs: wanted.maxInputs ?? row.max_inputs,
    maxOutputs: wanted.maxOutputs ?? row.max_outputs,
    maxFps: wanted.maxFps ?? row.max_fps,
    timingControl: wanted.timingControl ?? row.timing_control !== 0,
  })
  return {
    ...row,
    revision: row.revision + 1,
    name: fields.name,
    app_id: fields.appId,
    region: fields.region,
    url: fields.url,
    is_test: fields.isTest ? 1 : 0,
    max_inputs: fields.maxInputs,
    max_outputs: fields.maxOutputs,
    max_fps: fields.maxFps,
    timing_control: fields.timingControl ? 1 : 0,
    ...(serverSecret !== undefined && { server_secret: vault.seal(serverSecret, ownerOf(row.id, 'server')) }),
    ...(callbackSecret !== undefined && {
      callback_secret: callbackSecret && vault.seal(callbackSecret, ownerOf(row.id, 'callback')),
    }),
    updated_at: now,
  }
}

async function requireFreeAppId(trx: Transaction<Database>, { zego }: Context['env'], { id, app_id }: AccountRow) {
  const other = await trx
    .selectFrom('zego_accounts')
    .select('id')
    .where('app_id', '=', app_id)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (other || app_id === zego.appId) throw appIdTaken(app_id)
}
