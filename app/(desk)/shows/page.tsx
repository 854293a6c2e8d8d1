import type { Metadata } from 'next'
import { ShowsList } from '@/components/desk/shows-list'
import { SignOut } from '@/components/desk/sign-out'
import { app } from '@/lib/server/app'
import { isAtLeast } from '@/lib/server/auth/roles'
import { readShows } from '@/lib/server/shows/read'
import { readTask } from '@/lib/server/take/read-task'
import { requireOperator } from '../require-operator'

export const metadata: Metadata = { title: 'Shows' }
export const dynamic = 'force-dynamic'

export default async function ShowsPage() {
  const operator = await requireOperator('/shows')
  const { db } = await app()
  const shows = await Promise.all(
    (await readShows(db)).map(async ({ id, name, position, revision, settings, updatedAt }) => {
      const { running, uncertain } = await readTask(db, id)
      const air = uncertain ? ('uncertain' as const) : running ? ('on' as const) : ('off' as const)
      return { id, name, position, revision, roomId: settings.roomId, updatedAt, air }
    }),
  )
  return (
    <div className="mx-auto w-full max-w-3xl px-5 py-8">
      <header className="mb-5 flex items-center justify-between gap-4">
        <div>
          <p className="text-xs text-faint">Mixdesk</p>
          <h1 className="text-xl font-semibold">Shows</h1>
        </div>
        <SignOut name={operator.name} role={operator.role} />
      </header>
      <main>
        <ShowsList shows={shows} canEdit={isAtLeast(operator.role, 'operator')} />
      </main>
    </div>
  )
}
