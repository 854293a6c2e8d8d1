import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import type { Context } from '@/lib/server/context'
import type { SignedEndpoint } from '@/lib/server/zego/client'
import { Failure } from '@/lib/shared/failures'
import { type AccountFacts, type AccountRow, factsOfEnv, factsOfRow, readRow, whereaboutsOf } from './read-account'
import { isAllowed, urlOf } from './region-url'

type Deps = Pick<Context, 'env' | 'vault'>

/** Names the owner of a secret for the vault: the account, and which of its secrets. */
export const ownerOf = (accountId: string, secret: 'server' | 'callback'): string => `${accountId}/${secret}-secret`

/**
 * Reads the address that the account's requests go to.
 *
 * @throws {Failure} not-found
 */
export async function readUrl({ db, env }: Pick<Context, 'db' | 'env'>, accountId: string): Promise<string> {
  return accountId === DEFAULT_ACCOUNT ? env.zego.apiUrl : urlOfRow(env, await readRow(db, accountId))
}

const urlOfRow = (env: Context['env'], row: AccountRow): string => urlOf(env, whereaboutsOf(row))

/**
 * Reads the signed endpoint of any account.
 *
 * @throws {Failure} not-found, account-locked
 */
export async function endpointOf(context: Deps & Pick<Context, 'db'>, accountId: string): Promise<SignedEndpoint> {
  const { zego } = context.env
  if (accountId === DEFAULT_ACCOUNT) return { url: zego.apiUrl, isTest: zego.isTest, credentials: zego }
  return endpointOfRow(context, await readRow(context.db, accountId))
}

/**
 * Refuses a request that could not be signed, before anything is sent.
 *
 * @throws {Failure} not-found, account-locked
 */
export async function requireUsable(context: Deps & Pick<Context, 'db'>, accountId: string): Promise<AccountFacts> {
  if (accountId === DEFAULT_ACCOUNT) return factsOfEnv(context.env)
  const row = await readRow(context.db, accountId)
  endpointOfRow(context, row)
  return factsOfRow(row)
}

/**
 * Makes the signed endpoint of a stored account.
 *
 * @throws {Failure} account-locked
 */
export function endpointOfRow({ env, vault }: Deps, row: AccountRow): SignedEndpoint {
  if (row.url !== null && !isAllowed(env.zego, row.url)) {
    const { origin } = new URL(row.url)
    throw new Failure(
      'account-locked',
      `The account '${row.name}' is at ${origin}, which is not allowed: start Mixdesk with it in ZEGO_ALLOWED_ORIGINS.`,
    )
  }
  return {
    url: urlOfRow(env, row),
    isTest: row.is_test !== 0,
    credentials: { appId: row.app_id, serverSecret: openSecret(vault, row, row.server_secret, 'server') },
  }
}

/** Tells whether the account's secrets can be read with the key of this process. */
export const isUsable = (
  vault: Context['vault'],
  row: Pick<AccountRow, 'id' | 'server_secret' | 'callback_secret'>,
): boolean =>
  vault.open(row.server_secret, ownerOf(row.id, 'server')) !== null &&
  (row.callback_secret === null || vault.open(row.callback_secret, ownerOf(row.id, 'callback')) !== null)

/**
 * Reads the secret that signs the account's callbacks; null where it has none.
 *
 * @throws {Failure} account-locked
 */
export const callbackSecretOf = (vault: Context['vault'], row: AccountRow): string | null =>
  row.callback_secret === null ? null : openSecret(vault, row, row.callback_secret, 'callback')

function openSecret(
  vault: Context['vault'],
  { id, name }: AccountRow,
  sealed: string,
  which: 'server' | 'callback',
): string {
  const secret = vault.open(sealed, ownerOf(id, which))
  if (secret !== null) return secret
  throw new Failure(
    'account-locked',
    `The secrets of the account '${name}' were encrypted with another key. Start Mixdesk with the SECRETS_KEY that they were stored with (or with the file secrets-key of that DATA_DIR), or replace the account's secrets under Settings.`,
  )
}
