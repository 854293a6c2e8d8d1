import { ConnectionDraft } from '@/lib/protocol/account'
import { testConnection } from '@/lib/server/accounts/test-connection'
import { route } from '@/lib/server/route'

/** Tests the connection of an account that is not stored yet. */
export const POST = route('admin', ConnectionDraft, ({ context, input }) => testConnection(context, null, input))
