import { Activity, Settings } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { pageOf } from '@/app/page-of'
import { SignOut } from '@/components/seat/sign-out'
import { app } from '@/lib/server/app'
import { isAtLeast } from '@/lib/server/auth/roles'
import { listShows, ShowsQuery } from '@/lib/server/shows/list-shows'
import { requireOperator } from '../require-operator'
import { ShowsScreen } from './shows-screen'

export const metadata: Metadata = { title: 'Shows' }
export const dynamic = 'force-dynamic'

const LINK =
  'touchable inline-flex h-7 items-center gap-1.5 rounded-md px-2.5 text-xs text-muted hover:bg-raised hover:text-text'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default pageOf(async function ShowsPage({ searchParams }: Props) {
  const operator = await requireOperator('/shows')
  const query = ShowsQuery.parse(await searchParams)
  const page = await listShows(await app(), query)
  // Goes to the first page where others emptied this one meanwhile: there may be shows all the same.
  if (page.shows.length === 0 && (query.before || query.after)) redirect('/shows')
  return (
    <div className="mx-auto w-full max-w-3xl px-5 py-8">
      <header className="mb-5 flex items-center justify-between gap-4">
        <div>
          <p className="text-xs text-faint">Mixdesk</p>
          <h1 className="text-xl font-semibold">Shows</h1>
        </div>
        <div className="flex items-center gap-1">
          {isAtLeast(operator.role, 'operator') ? (
            <Link href="/tasks" className={LINK}>
              <Activity aria-hidden size={16} />
              Tasks
            </Link>
          ) : null}
          {isAtLeast(operator.role, 'admin') ? (
            <Link href="/settings" className={LINK}>
              <Settings aria-hidden size={16} />
              Settings
            </Link>
          ) : null}
          <SignOut name={operator.name} role={operator.role} />
        </div>
      </header>
      <main>
        <ShowsScreen page={page} search={query.search} canEdit={isAtLeast(operator.role, 'operator')} />
      </main>
    </div>
  )
})
