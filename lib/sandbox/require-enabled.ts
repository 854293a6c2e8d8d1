import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'

/**
 * Answers as at any address that does not exist, where the sandbox is off.
 *
 * @throws {Failure} not-found
 */
export function requireEnabled(isEnabled: boolean): asserts isEnabled {
  if (!isEnabled) throw new Failure('not-found', MESSAGES.nothingHere)
}
