import { AccountChange } from '@/lib/protocol/account'
import { deleteAccount } from '@/lib/server/accounts/delete-account'
import { updateAccount } from '@/lib/server/accounts/update-account'
import { route } from '@/lib/server/route'

export const PATCH = route('admin', AccountChange, ({ context, params, input }) =>
  updateAccount(context, params.accountId, input),
)

export const DELETE = route('admin', null, ({ context, params }) => deleteAccount(context, params.accountId))
