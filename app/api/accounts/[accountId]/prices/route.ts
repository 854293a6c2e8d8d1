import { PricesChange } from '@/lib/protocol/prices'
import { logAccount } from '@/lib/server/accounts/log-account'
import { route } from '@/lib/server/route'
import { savePrices } from '@/lib/server/running/prices'

export const PUT = route('admin', PricesChange, async ({ context, operator, params, input }) => {
  const saved = await savePrices(context, params.accountId, input)
  logAccount(context, operator, { id: params.accountId }, 'the prices of a ZEGOCLOUD account were changed')
  return saved
})
