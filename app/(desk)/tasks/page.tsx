import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { pageOf } from '@/app/page-of'
import { SignOut } from '@/components/seat/sign-out'
import { TasksScreen } from '@/components/tasks/tasks-screen'
import { app } from '@/lib/server/app'
import { isAtLeast } from '@/lib/server/auth/roles'
import { readRunning } from '@/lib/server/running/read-running'
import { requireOperator } from '../require-operator'

export const metadata: Metadata = { title: 'Tasks' }
export const dynamic = 'force-dynamic'

export default pageOf(async function TasksPage() {
  const operator = await requireOperator('/tasks')
  return (
    <div className="mx-auto w-full max-w-4xl px-5 py-8">
      <header className="mb-5 flex items-center justify-between gap-4">
        <div>
          <Link href="/shows" className="inline-flex items-center gap-0.5 text-xs text-muted hover:text-text">
            <ChevronLeft aria-hidden size={14} />
            Shows
          </Link>
          <h1 className="text-xl font-semibold">Tasks</h1>
          <p className="text-xs text-muted">What runs at ZEGOCLOUD under the accounts, as far as Mixdesk knows.</p>
        </div>
        <SignOut name={operator.name} role={operator.role} />
      </header>
      <main>
        {isAtLeast(operator.role, 'operator') ? (
          <TasksScreen first={await readRunning(await app())} canPrice={isAtLeast(operator.role, 'admin')} />
        ) : (
          <p className="text-sm text-muted">
            Tasks are for operators and administrators; your role is {operator.role}. Ask one of them.
          </p>
        )}
      </main>
    </div>
  )
})
