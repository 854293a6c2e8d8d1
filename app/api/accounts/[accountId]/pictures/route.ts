import { PatternChange } from '@/lib/protocol/pictures/show-pictures'
import { logAccount } from '@/lib/server/accounts/log-account'
import { changePattern } from '@/lib/server/pictures/change-pattern'
import { route } from '@/lib/server/route'

export const PUT = route('admin', PatternChange, async ({ context, operator, params, input }) => {
  const saved = await changePattern(context, params.accountId, input)
  logAccount(context, operator, { id: params.accountId }, 'the play domain of a ZEGOCLOUD account was changed')
  return saved
})
