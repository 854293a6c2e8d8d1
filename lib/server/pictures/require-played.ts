import { isRefused } from '@/lib/protocol/pictures/play-address'
import type { Context } from '@/lib/server/context'
import { Failure } from '@/lib/shared/failures'

/**
 * Refuses an address that browsers would not load into the pages of this Mixdesk.
 *
 * @throws {Failure} invalid
 */
export function requirePlayed({ env }: Pick<Context, 'env'>, url: string, path: string): void {
  if (!isRefused(url, env.publicUrl)) return
  const message = 'must begin with https: this Mixdesk is served over https, and browsers refuse http in it'
  throw new Failure('invalid', `${path} ${message}.`, [{ path, message }])
}
