import { ConnectionDraft } from '@/lib/protocol/account'
import { testConnection } from '@/lib/server/accounts/test-connection'
import { route } from '@/lib/server/route'

export const POST = route('admin', ConnectionDraft, ({ context, params, input }) =>
  testConnection(context, params.accountId, input),
)
