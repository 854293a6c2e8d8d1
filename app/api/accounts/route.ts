import { NewAccount } from '@/lib/protocol/account'
import { createAccount } from '@/lib/server/accounts/create-account'
import { listAccounts } from '@/lib/server/accounts/list-accounts'
import { logAccount } from '@/lib/server/accounts/log-account'
import { created, route } from '@/lib/server/route'

/** Lists the accounts, for operators too: they choose one for a show. */
export const GET = route('operator', null, ({ context }) => listAccounts(context))

export const POST = route('admin', NewAccount, async ({ context, operator, input }) => {
  const account = await createAccount(context, input)
  logAccount(context, operator, account, 'a ZEGOCLOUD account was added')
  return created(account)
})
