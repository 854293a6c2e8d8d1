'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Closed, onDemand } from '@/components/ui/on-demand'
import { ProblemNote } from '@/components/ui/problem-note'
import type { ListedAccount } from '@/lib/protocol/account'
import { isolated } from '@/lib/shared/isolated'
import { AccountRow } from './account-row'
import { deleteAccount } from './change-accounts'

const AccountDialog = onDemand(() => import('./account-dialog'), Closed)

type AccountsListProps = { accounts: readonly ListedAccount[]; sandbox: boolean }

/** Lists the AppIds that shows may belong to. That of the environment comes first and is not changed here. */
export function AccountsList({ accounts, sandbox }: AccountsListProps) {
  const router = useRouter()
  const [refreshing, refresh] = useTransition()
  const [editing, setEditing] = useState<ListedAccount | 'new' | null>(null)
  const [removing, setRemoving] = useState<ListedAccount | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const renew = () => refresh(() => router.refresh())
  const remove = async (account: ListedAccount) => {
    setProblem((await deleteAccount(account)).problem)
    renew()
  }
  return (
    <section aria-labelledby="accounts">
      <div className="mb-3 flex items-end justify-between gap-4">
        <div>
          <h2 id="accounts" className="text-base font-semibold">
            Accounts
          </h2>
          <p className="text-xs text-muted">Each show goes on air with the AppId of its account.</p>
        </div>
        <Button size="small" onClick={() => setEditing('new')}>
          <Plus aria-hidden size={14} /> Add account
        </Button>
      </div>
      <ProblemNote problem={problem} />
      <ul className="divide-y divide-line overflow-hidden rounded-xl border bg-surface" aria-busy={refreshing}>
        {accounts.map((account) => (
          <AccountRow
            key={account.id}
            account={account}
            onEdit={() => setEditing(account)}
            onRemove={() => setRemoving(account)}
          />
        ))}
      </ul>
      {editing ? (
        <AccountDialog
          account={editing === 'new' ? null : editing}
          sandbox={sandbox}
          onClose={() => setEditing(null)}
          onSaved={() => {
            setEditing(null)
            renew()
          }}
        />
      ) : null}
      <Confirm
        open={removing !== null}
        onClose={() => setRemoving(null)}
        title="Delete this account?"
        says={`${isolated(removing?.name ?? '')} and its secrets are deleted. Tasks that run under its AppId are not stopped.`}
        action="Delete account"
        onConfirm={() => removing && void remove(removing)}
      />
    </section>
  )
}
