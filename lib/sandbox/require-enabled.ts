import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'

/** @throws {Failure} not-found, as at any address that does not exist. */
export function requireEnabled(isEnabled: boolean): asserts isEnabled {
  if (!isEnabled) throw new Failure('not-found', MESSAGES.nothingHere)
}
