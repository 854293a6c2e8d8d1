import { NewAccount } from '@/lib/protocol/account'
import { createAccount } from '@/lib/server/accounts/create-account'
import { listAccounts } from '@/lib/server/accounts/list-accounts'
import { created, route } from '@/lib/server/route'

/** For operators too: a show is put under one of them. */
export const GET = route('operator', null, ({ context }) => listAccounts(context))

export const POST = route('admin', NewAccount, async ({ context, input }) =>
  created(await createAccount(context, input)),
)
