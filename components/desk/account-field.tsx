'use client'

import { useEffect, useState } from 'react'
import { Field, Select } from '@/components/ui/field'
import { ListedAccount } from '@/lib/desk/account'
import * as z from '@/lib/shared/schema'
import { send } from './send'

const Accounts = z.array(ListedAccount)

type AccountFieldProps = { value: string; locked: string | null; onChange: (accountId: string) => void }

/** Which account the show belongs to. Not there while there is only one, as most have it. */
export function AccountField({ value, locked, onChange }: AccountFieldProps) {
  const accounts = useAccounts()
  if (accounts.length < 2) return null
  return (
    <Field label="Account" hint={locked ?? 'Its AppId, limits and rooms are used.'}>
      {(ids) => (
        <Select {...ids} value={value} disabled={locked !== null} onChange={(event) => onChange(event.target.value)}>
          {accounts.map(({ id, name, appId, mode }) => (
            <option key={id} value={id}>
              {name} · {appId}
              {mode === 'sandbox' ? ' · sandbox' : ''}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

/** Empty until they are known, and for viewers, who are not told. */
function useAccounts(): readonly ListedAccount[] {
  const [accounts, setAccounts] = useState<readonly ListedAccount[]>([])
  useEffect(() => {
    let left = false
    void send('GET', '/api/accounts').then(({ value }) => {
      const known = Accounts.safeParse(value)
      if (!left && known.success) setAccounts(known.data)
    })
    return () => {
      left = true
    }
  }, [])
  return accounts
}
