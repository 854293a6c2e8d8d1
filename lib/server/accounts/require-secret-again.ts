import { needsSecretAgain, SECRET_AGAIN } from '@/lib/protocol/secret-again'
import { Failure } from '@/lib/shared/failures'
import { type AccountRow, whereaboutsOf } from './read-account'

/**
 * Refuses a stored secret that would sign for an AppId or address that it was not entered for.
 *
 * @throws {Failure} invalid
 */
export function requireSecretAgain(
  row: AccountRow,
  wanted: Parameters<typeof needsSecretAgain>[1],
  typed: string | undefined,
): void {
  if (typed !== undefined || !needsSecretAgain({ appId: row.app_id, ...whereaboutsOf(row) }, wanted)) return
  throw new Failure('invalid', `serverSecret ${SECRET_AGAIN}.`, [{ path: 'serverSecret', message: SECRET_AGAIN }])
}
