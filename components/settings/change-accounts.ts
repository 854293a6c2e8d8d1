import { type Sent, send } from '@/components/seat/send'
import {
  type AccountChange,
  type ConnectionDraft,
  ConnectionTest,
  type ListedAccount,
  type NewAccount,
} from '@/lib/protocol/account'
import { MESSAGES } from '@/lib/shared/messages'

const pathOf = (accountId: string): string => `/api/accounts/${encodeURIComponent(accountId)}`

export const createAccount = (account: NewAccount): Promise<Sent> => send('POST', '/api/accounts', account)

export const changeAccount = (accountId: string, change: AccountChange): Promise<Sent> =>
  send('PATCH', pathOf(accountId), change)

export const deleteAccount = ({ id }: ListedAccount): Promise<Sent> => send('DELETE', pathOf(id))

/**
 * `accountId` is null for an account that is not stored. A refusal of Mixdesk's own is told like one of ZEGOCLOUD's.
 */
export async function testConnection(accountId: string | null, draft: ConnectionDraft): Promise<ConnectionTest> {
  const path = accountId === null ? '/api/accounts' : pathOf(accountId)
  const { problem, value } = await send('POST', `${path}/test`, draft)
  const test = ConnectionTest.safeParse(value)
  if (test.success) return test.data
  return {
    ok: false,
    code: null,
    says: problem ?? MESSAGES.unreadable,
    advice: null,
    host: '',
    latencyMs: 0,
  }
}
