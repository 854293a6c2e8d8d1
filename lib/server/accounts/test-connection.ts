import { type ConnectionDraft, type ConnectionTest, Whereabouts } from '@/lib/protocol/account'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import type { Context } from '@/lib/server/context'
import { parseInput } from '@/lib/server/http/input'
import type { SignedEndpoint } from '@/lib/server/zego/client'
import { Failure } from '@/lib/shared/failures'
import { sayConnection } from './connection-words'
import { endpointOf, endpointOfRow } from './credentials'
import { requireStored } from './locks'
import { type AccountRow, readRow, whereaboutsOf } from './read-account'
import { requireReachable, urlOf, wantedWhereabouts } from './region-url'
import { requireSecretAgain } from './require-secret-again'

type Deps = Pick<Context, 'db' | 'env' | 'vault' | 'now' | 'probe'>

/**
 * Asks for a task that cannot exist, which changes nothing and tells whether the AppId, its secret, the region and the
 * clock are right. `accountId` is null for an account that is not stored yet. Otherwise stored fields replace those
 * that are left out; the stored secret does so only for the AppId and address that it was entered for.
 *
 * @throws {Failure} not-found, invalid, account-locked
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
  if (accountId === DEFAULT_ACCOUNT && Object.keys(draft).length === 0) return endpointOf(context, accountId)
  if (accountId !== null) requireStored(accountId)
  const row = accountId === null ? null : await readRow(context.db, accountId)
  const stored = row ? whereaboutsOf(row) : { region: draft.region ?? required('region'), url: null }
  const { region, url } = parseInput(Whereabouts, wantedWhereabouts(draft, stored))
  requireReachable(context.env, { region, url })
  if (region === 'sandbox' && !isStored(row, draft)) {
    const message = 'is the built-in sandbox: save the account, then test it'
    throw new Failure('invalid', `region ${message}.`, [{ path: 'region', message }])
  }
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
