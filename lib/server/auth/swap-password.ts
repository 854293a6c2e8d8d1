import { AsyncLocalStorage } from 'node:async_hooks'
import { APIError, type BetterAuthOptions, getCurrentAdapter } from 'better-auth'

type Swap = Readonly<{ userId: string; before: string }>
type BeforeUpdate = NonNullable<
  NonNullable<NonNullable<NonNullable<BetterAuthOptions['databaseHooks']>['account']>['update']>['before']
>

const swapOf = new AsyncLocalStorage<Swap>()

/**
 * Lets `change`, a call of better-auth, replace a password that is stored as `before`; it is refused where it is
 * another one by then.
 */
export const swapPassword = <T>(swap: Swap, change: () => Promise<T>): Promise<T> => swapOf.run(swap, change)

/**
 * Swaps the password in better-auth's own transaction, right before it writes the same. A password takes long to check:
 * two changes at the same time would both find the old one right.
 */
export const swapBeforeUpdate: BeforeUpdate = async ({ password }, context) => {
  const swap = swapOf.getStore()
  if (!swap || !context || typeof password !== 'string') return
  const adapter = await getCurrentAdapter(context.context.adapter)
  const swapped = await adapter.updateMany({
    model: 'account',
    where: [
      { field: 'userId', value: swap.userId },
      { field: 'providerId', value: 'credential' },
      { field: 'password', value: swap.before },
    ],
    update: { password },
  })
  if (swapped === 0) throw new APIError('BAD_REQUEST', { message: 'The password was changed meanwhile.' })
}
