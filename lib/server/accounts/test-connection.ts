import { type ConnectionDraft, type ConnectionTest, Region } from '@/lib/desk/account'
import { DEFAULT_ACCOUNT } from '@/lib/desk/default-account'
import type { Context } from '@/lib/server/context'
import { Failure } from '@/lib/shared/failures'
import { sayConnection } from './connection-words'
import { endpointOf, endpointOfRow, type SignedEndpoint } from './credentials'
import { type AccountRow, readRow } from './read-account'
import { requireSandbox, urlOf } from './region-url'
import { requireSecretAgain } from './require-secret-again'

type Deps = Pick<Context, 'db' | 'env' | 'vault' | 'now' | 'probe'>

/**
 * Asks for a task that cannot exist, which changes nothing and says whether the AppId, its secret, the region and the clock
 * are right. `accountId` null: an account that is not stored yet; what is stored stands in for what is left out, the secret
 * only where it was entered for. Failures: not-found, invalid, account-locked.
 */
export async function testConnection(
  context: Deps,
  accountId: string | null,
  draft: ConnectionDraft,
): Promise<ConnectionTest> {
  const endpoint = await toEndpoint(context, accountId, draft)
  const start = context.now()
  const outcome = await context.probe(endpoint)
  return { ...sayConnection(outcome), host: new URL(endpoint.url).host, latencyMs: context.now() - start }
}

async function toEndpoint(context: Deps, accountId: string | null, draft: ConnectionDraft): Promise<SignedEndpoint> {
  if (accountId === DEFAULT_ACCOUNT) return endpointOf(context, accountId)
  const row = accountId === null ? null : await readRow(context.db, accountId)
  const region = draft.region ?? (row ? Region.parse(row.region) : required('region'))
  requireSandbox(context.env, region)
  if (region === 'sandbox' && !isStored(row, draft)) {
    throw new Failure('invalid', 'The built-in sandbox knows an account as it is stored: save it, then test it.')
  }
  const url = region === 'custom' ? (draft.url ?? row?.url ?? required('url')) : null
  const appId = draft.appId ?? row?.app_id ?? required('appId')
  if (row) requireSecretAgain(row, { appId, region, url }, draft.serverSecret)
  const secret = draft.serverSecret ?? (row && endpointOfRow(context, row).credentials.serverSecret)
  return {
    url: urlOf(context.env, { region, url }),
    isTest: draft.isTest ?? (row !== null && row.is_test !== 0),
    credentials: { appId, serverSecret: secret ?? required('serverSecret') },
  }
}

const isStored = (row: AccountRow | null, { appId, region, serverSecret }: ConnectionDraft): boolean =>
  row !== null &&
  (appId ?? row.app_id) === row.app_id &&
  (region ?? row.region) === row.region &&
  serverSecret === undefined

function required(path: string): never {
  throw new Failure('invalid', `${path} is required.`, [{ path, message: 'is required' }])
}
