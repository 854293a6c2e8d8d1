import type { Metadata } from 'next'
import { pageOf } from '@/app/page-of'
import { AccountsList } from '@/components/settings/accounts-list'
import { listAccounts } from '@/lib/server/accounts/list-accounts'
import { app } from '@/lib/server/app'
import { isAtLeast } from '@/lib/server/auth/roles'
import { PageHead } from '../page-head'
import { requireOperator } from '../require-operator'

export const metadata: Metadata = { title: 'Settings' }
export const dynamic = 'force-dynamic'

export default pageOf(async function SettingsPage() {
  const operator = await requireOperator('/settings')
  const context = await app()
  return (
    <div className="mx-auto w-full max-w-3xl px-5 py-8">
      <PageHead title="Settings" person={operator} />
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
