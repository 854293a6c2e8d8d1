'use client'

import { useState } from 'react'
import { clockTime } from '@/components/seat/time-words'
import { useNow } from '@/components/seat/use-now'
import { Confirm } from '@/components/ui/confirm'
import { Closed, onDemand } from '@/components/ui/on-demand'
import { ProblemNote } from '@/components/ui/problem-note'
import { keyOf, nameOf, type RunningTask, type RunningTasks } from '@/lib/protocol/running-task'
import { isolated } from '@/lib/shared/isolated'
import { HeardStops } from './heard-stops'
import { sayNotStopped, sayStop } from './stop-words'
import { TaskRow } from './task-row'
import { TasksFoot } from './tasks-foot'
import { useAnnounced } from './use-announced'
import { useRunning } from './use-running'
import { useStopping } from './use-stopping'

const StopAllDialog = onDemand(() => import('./stop-all-dialog'), Closed)

type TasksScreenProps = { first: RunningTasks; canPrice: boolean }

/** Lists every task that runs, or perhaps does, and stops one or all. */
export function TasksScreen({ first, canPrice }: TasksScreenProps) {
  const { list, stale, renew } = useRunning(first)
  const { tasks, left, stops } = list
  const [asking, setAsking] = useState<RunningTask | null>(null)
  const [isAskingAll, setAskingAll] = useState(false)
  const { stopping, problems, stop } = useStopping(renew)
  const says = useAnnounced(tasks)
  const now = useNow()
  return (
    <>
      <p role="status" className="sr-only">
        {says}
      </p>
      {stale ? <ProblemNote problem={`${stale} The list is as it was known last, at ${clockTime(list.at)}.`} /> : null}
      {sayNotStopped(tasks, problems).map((problem) => (
        <ProblemNote key={problem} problem={problem} />
      ))}
      {tasks.length === 0 ? (
        <p className="rounded-xl border border-dashed border-line-strong px-4 py-10 text-center text-sm text-muted">
          {stale ? 'No task was known to run.' : 'No task runs, as far as is known here.'}
        </p>
      ) : (
        <ul aria-label="Tasks" className="divide-y divide-line overflow-hidden rounded-xl border bg-surface">
          {tasks.map((task) => (
            <TaskRow
              key={keyOf(task)}
              task={task}
              prices={list.prices}
              now={now}
              isStale={stale !== null}
              isStopping={stopping.has(keyOf(task))}
              onStop={() => setAsking(task)}
            />
          ))}
        </ul>
      )}
      {left > 0 ? (
        <p className="mt-2 text-xs text-warning-text">{left} more tasks without a show are not listed.</p>
      ) : null}
      <TasksFoot
        list={list}
        now={now}
        canPrice={canPrice}
        onPriced={() => void renew()}
        onStopAll={() => setAskingAll(true)}
      />
      <HeardStops stops={stops} />
      <Confirm
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={`Stop ${asking ? isolated(nameOf(asking)) : ''}?`}
        says={asking ? sayStop(asking) : ''}
        action="Stop"
        variant="program"
        onConfirm={() => asking && void stop([asking], { believes: true })}
      />
      {isAskingAll ? (
        <StopAllDialog
          tasks={tasks}
          onClose={() => setAskingAll(false)}
          onStop={() => {
            setAskingAll(false)
            void stop(tasks, { believes: false })
          }}
        />
      ) : null}
    </>
  )
}
