import { Settings } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { SignOut } from '@/components/seat/sign-out'
import { listAccounts } from '@/lib/server/accounts/list-accounts'
import { app } from '@/lib/server/app'
import { isAtLeast } from '@/lib/server/auth/roles'
import { readTask } from '@/lib/server/rows/read-task'
import { readShows } from '@/lib/server/shows/read'
import { requireOperator } from '../require-operator'
import { ShowsScreen } from './shows-screen'

export const metadata: Metadata = { title: 'Shows' }
export const dynamic = 'force-dynamic'

export default async function ShowsPage() {
  const operator = await requireOperator('/shows')
  const context = await app()
  const { db } = context
  const accounts = await listAccounts(context)
  const nameOf = (accountId: string) =>
    accounts.length > 1 ? (accounts.find((account) => account.id === accountId)?.name ?? null) : null
  const shows = await Promise.all(
    (await readShows(db)).map(async ({ id, name, position, revision, settings, accountId, updatedAt }) => {
      const { running, uncertain, alarm } = await readTask(db, id)
      const air = uncertain || alarm ? ('uncertain' as const) : running ? ('on' as const) : ('off' as const)
      return { id, name, position, revision, roomId: settings.roomId, account: nameOf(accountId), updatedAt, air }
    }),
  )
  return (
    <div className="mx-auto w-full max-w-3xl px-5 py-8">
      <header className="mb-5 flex items-center justify-between gap-4">
        <div>
          <p className="text-xs text-faint">Mixdesk</p>
          <h1 className="text-xl font-semibold">Shows</h1>
        </div>
        <div className="flex items-center gap-1">
          {isAtLeast(operator.role, 'admin') ? (
            <Link
              href="/settings"
              className="touchable inline-flex h-7 items-center gap-1.5 rounded-md px-2.5 text-xs text-muted hover:bg-raised hover:text-text"
            >
              <Settings aria-hidden size={16} />
              Settings
            </Link>
          ) : null}
          <SignOut name={operator.name} role={operator.role} />
        </div>
      </header>
      <main>
        <ShowsScreen shows={shows} canEdit={isAtLeast(operator.role, 'operator')} />
      </main>
    </div>
  )
}
