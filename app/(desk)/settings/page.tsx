import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { pageOf } from '@/app/page-of'
import { SignOut } from '@/components/seat/sign-out'
import { AccountsList } from '@/components/settings/accounts-list'
import { listAccounts } from '@/lib/server/accounts/list-accounts'
import { app } from '@/lib/server/app'
import { isAtLeast } from '@/lib/server/auth/roles'
import { requireOperator } from '../require-operator'

export const metadata: Metadata = { title: 'Settings' }
export const dynamic = 'force-dynamic'

export default pageOf(async function SettingsPage() {
  const operator = await requireOperator('/settings')
  const context = await app()
  return (
    <div className="mx-auto w-full max-w-3xl px-5 py-8">
      <header className="mb-5 flex items-center justify-between gap-4">
        <div>
          <Link href="/shows" className="inline-flex items-center gap-0.5 text-xs text-muted hover:text-text">
            <ChevronLeft aria-hidden size={14} />
            Shows
          </Link>
          <h1 className="text-xl font-semibold">Settings</h1>
        </div>
        <SignOut name={operator.name} role={operator.role} />
      </header>
      <main>
        {isAtLeast(operator.role, 'admin') ? (
          <AccountsList accounts={await listAccounts(context)} sandbox={context.env.sandbox.enabled} />
        ) : (
          <p className="text-sm text-muted">
            Settings are for administrators; your role is {operator.role}. Ask one of them.
          </p>
        )}
      </main>
    </div>
  )
})
