import type { Metadata } from 'next'
import { pageOf } from '@/app/page-of'
import { TasksScreen } from '@/components/tasks/tasks-screen'
import { app } from '@/lib/server/app'
import { isAtLeast } from '@/lib/server/auth/roles'
import { readRunning } from '@/lib/server/running/read-running'
import { PageHead } from '../page-head'
import { requireOperator } from '../require-operator'

export const metadata: Metadata = { title: 'Tasks' }
export const dynamic = 'force-dynamic'

export default pageOf(async function TasksPage() {
  const operator = await requireOperator('/tasks')
  return (
    <div className="mx-auto w-full max-w-4xl px-5 py-8">
      <PageHead
        title="Tasks"
        says="What runs at ZEGOCLOUD under the accounts, as far as Mixdesk knows."
        person={operator}
      />
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
