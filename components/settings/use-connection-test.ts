import { useState } from 'react'
import type { ConnectionDraft, ConnectionTest } from '@/lib/protocol/account'
import { testConnection } from './change-accounts'

/** Runs one test at a time; the result stays until the next. */
export function useConnectionTest(accountId: string | null) {
  const [result, setResult] = useState<ConnectionTest | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (draft: ConnectionDraft) => {
    if (busy) return
    setBusy(true)
    setResult(await testConnection(accountId, draft))
    setBusy(false)
  }
  return { result, busy, run }
}
