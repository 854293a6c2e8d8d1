import { Region } from '@/lib/desk/account'
import { needsSecretAgain, SECRET_AGAIN } from '@/lib/desk/secret-again'
import { Failure } from '@/lib/shared/failures'
import type { AccountRow } from './read-account'

/** Failure: invalid, where the stored secret would sign for what it was not entered for. */
export function requireSecretAgain(
  { app_id: appId, region, url }: AccountRow,
  wanted: Parameters<typeof needsSecretAgain>[1],
  typed: string | undefined,
): void {
  if (typed !== undefined || !needsSecretAgain({ appId, region: Region.parse(region), url }, wanted)) return
  throw new Failure('invalid', `serverSecret ${SECRET_AGAIN}.`, [{ path: 'serverSecret', message: SECRET_AGAIN }])
}
