import type { Person } from '@/lib/protocol/request'
import type { ShowWrite } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { Failure } from '@/lib/shared/failures'

/**
 * Checks the person again in the transaction that claims a request: Mixdesk may have asked ZEGOCLOUD something since
 * the person pressed.
 *
 * @throws {Failure} forbidden
 */
export async function requireStillOperates(
  { mayOperate }: Pick<Context, 'mayOperate'>,
  { trx }: ShowWrite,
  operator: Person,
): Promise<void> {
  if (await mayOperate(trx, operator.id)) return
  throw new Failure('forbidden', 'You may no longer take or stop: your account was removed or has another role.')
}
