'use client'

import { useCallback, useEffect, useState } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { send } from '@/components/seat/send'
import { Button } from '@/components/ui/button'
import { Field, Select } from '@/components/ui/fields/field'
import { ListedAccount } from '@/lib/protocol/account'
import { isolated } from '@/lib/shared/isolated'
import { MESSAGES } from '@/lib/shared/messages'
import * as z from '@/lib/shared/schema'

const Accounts = z.array(ListedAccount)

type AccountFieldProps = { value: string; locked: string | null; onChange: (accountId: string) => void }

/** Chooses the account that the show belongs to. It is left out while there is only one account. */
export function AccountField({ value, locked, onChange }: AccountFieldProps) {
  const { accounts, problem, readAgain } = useAccounts()
  if (problem !== null) {
    return (
      <div role="alert" className="flex items-center gap-3 text-xs text-warning-text sm:col-span-2">
        <p className="min-w-0 flex-1">Could not load the accounts: {problem}</p>
        <Button size="small" onClick={readAgain}>
          Try again<span className="sr-only"> to read the accounts</span>
        </Button>
      </div>
    )
  }
  if (accounts.length < 2) return null
  return (
    <Field label="Account" hint={locked ?? 'Its AppId, limits and rooms are used.'}>
      {(ids) => (
        <Select {...ids} value={value} disabled={locked !== null} onChange={(event) => onChange(event.target.value)}>
          {accounts.map(({ id, name, appId, mode }) => (
            <option key={id} value={id}>
              {isolated(name)} · {appId}
              {mode === 'sandbox' ? ' · sandbox' : ''}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

type Read = Readonly<{ accounts: readonly ListedAccount[]; problem: string | null }>

/** Empty until they are known, and for viewers, who are not told. */
function useAccounts() {
  const { canEdit } = useSeat()
  const [read, setRead] = useState<Read>({ accounts: [], problem: null })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (!canEdit) return
    // `tries` asks again.
    void tries
    let left = false
    void send('GET', '/api/accounts').then(({ value, problem }) => {
      const known = Accounts.safeParse(value)
      if (left) return
      if (known.success) setRead({ accounts: known.data, problem: null })
      else setRead({ accounts: [], problem: problem ?? MESSAGES.unreadable })
    })
    return () => {
      left = true
    }
  }, [canEdit, tries])
  return { ...read, readAgain: useCallback(() => setTries((before) => before + 1), []) }
}
