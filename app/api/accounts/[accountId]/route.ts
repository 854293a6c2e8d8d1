import { AccountChange } from '@/lib/protocol/account'
import { deleteAccount } from '@/lib/server/accounts/delete-account'
import { logAccount } from '@/lib/server/accounts/log-account'
import { updateAccount } from '@/lib/server/accounts/update-account'
import { route } from '@/lib/server/route'

export const PATCH = route('admin', AccountChange, async ({ context, operator, params, input }) => {
  const account = await updateAccount(context, params.accountId, input)
  const { revision: _, ...changed } = input
  logAccount(context, operator, account, `a ZEGOCLOUD account was changed: ${Object.keys(changed).join(', ')}`)
  return account
})

export const DELETE = route('admin', null, async ({ context, operator, params }) => {
  const deleted = await deleteAccount(context, params.accountId)
  logAccount(context, operator, deleted, 'a ZEGOCLOUD account was deleted')
  return deleted
})
