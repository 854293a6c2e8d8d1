import { Failure } from '@/lib/shared/failures'

/** @throws {Failure} not-found, as at any address that does not exist. */
export function requireEnabled(isEnabled: boolean): asserts isEnabled {
  if (!isEnabled) throw new Failure('not-found', 'Nothing at this address.')
}
