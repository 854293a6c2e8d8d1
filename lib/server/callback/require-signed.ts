import type { Context } from '@/lib/server/context'
import { isSignedWith } from '@/lib/server/zego/callback-signature'
import { Failure } from '@/lib/shared/failures'
import type { Envelope } from './callback'
import { type CallbackAccount, findCallbackAccount } from './callback-account'

/** A callback is at most this old. The contract names no age; ZEGOCLOUD's own gateway accepts as much (contract 1). */
export const MAX_AGE_MS = 10 * 60_000

/**
 * Returns the account that the callback is about, if ZEGOCLOUD signed it a moment ago.
 *
 * @throws {Failure} forbidden for an AppId that is not ours; not-found where callbacks are not set up; unauthenticated
 * for a wrong signature and for an old timestamp; account-locked where the stored secret cannot be read
 */
export async function requireSigned(
  context: Pick<Context, 'db' | 'env' | 'vault' | 'wall'>,
  envelope: Envelope,
): Promise<CallbackAccount> {
  const account = await findCallbackAccount(context, Number(envelope.appid))
  if (!account) throw new Failure('forbidden', 'No account here has this AppId.')
  if (account.callbackSecret === null) {
    throw new Failure('not-found', 'Callbacks are not set up here: the CallbackSecret of this AppId is not known.')
  }
  if (!isSignedWith(account.callbackSecret, envelope)) {
    throw new Failure(
      'unauthenticated',
      'The signature is wrong: it must be made with the CallbackSecret of the AppId.',
    )
  }
  if (Math.abs(context.wall() - Number(envelope.timestamp) * 1000) > MAX_AGE_MS) {
    throw new Failure('unauthenticated', `The timestamp is more than ${MAX_AGE_MS / 60_000} minutes away from now.`)
  }
  return account
}
