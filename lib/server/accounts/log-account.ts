import type { Operator } from '@/lib/server/auth/session'
import type { Context } from '@/lib/server/context'
import { toLogged } from '@/lib/server/log'

/**
 * Leaves a line in the log of what an administrator did to an account. It names the changed fields, and holds no value
 * of them.
 */
export function logAccount(
  { log }: Pick<Context, 'log'>,
  by: Operator,
  { id, appId }: Readonly<{ id: string; appId?: number }>,
  message: string,
): void {
  log.info({ account: id, ...(appId !== undefined && { appId }), by: toLogged(by.email) }, message)
}
