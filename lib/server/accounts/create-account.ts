import { randomBytes } from 'node:crypto'
import type { ListedAccount, NewAccount } from '@/lib/protocol/account'
import type { Context } from '@/lib/server/context'
import { Failure } from '@/lib/shared/failures'
import { ownerOf } from './credentials'
import { toListed } from './list-accounts'
import type { AccountRow } from './read-account'
import { requireReachable } from './region-url'

type Deps = Pick<Context, 'db' | 'env' | 'vault' | 'now' | 'newId'>

/**
 * Adds an account.
 *
 * @throws {Failure} invalid, also for an AppId that has an account
 */
export async function createAccount({ db, env, vault, now, newId }: Deps, account: NewAccount): Promise<ListedAccount> {
  requireReachable(env, account)
  const id = newId()
  const isSandbox = account.region === 'sandbox'
  const serverSecret = account.serverSecret ?? madeUp()
  const callbackSecret = account.callbackSecret ?? (isSandbox ? madeUp() : null)
  const row: AccountRow = {
    id,
    name: account.name,
    revision: 1,
    app_id: account.appId,
    server_secret: vault.seal(serverSecret, ownerOf(id, 'server')),
    callback_secret: callbackSecret && vault.seal(callbackSecret, ownerOf(id, 'callback')),
    region: account.region,
    url: account.url,
    is_test: account.isTest ? 1 : 0,
    max_inputs: account.maxInputs,
    max_outputs: account.maxOutputs,
    max_fps: account.maxFps,
    timing_control: account.timingControl ? 1 : 0,
    created_at: now(),
    updated_at: now(),
  }
  if (account.appId === env.zego.appId) throw appIdTaken(account.appId)
  const inserted = await db
    .insertInto('zego_accounts')
    .values(row)
    .onConflict((conflict) => conflict.column('app_id').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) throw appIdTaken(account.appId)
  return toListed(row, { shows: 0, isLocked: false })
}

/** Makes up a secret for the sandbox, which accepts any. */
const madeUp = (): string => randomBytes(16).toString('hex')

export function appIdTaken(appId: number): Failure {
  const message = `is ${appId}, which has an account already`
  return new Failure('invalid', `appId ${message}.`, [{ path: 'appId', message }])
}
