'use client'

import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { Pill } from '@/components/ui/pill'
import type { AccountPrices } from '@/lib/protocol/prices'
import { nameOf, type RunningTask } from '@/lib/protocol/running-task'
import { isolated } from '@/lib/shared/isolated'
import { sayMinutes } from './cost-words'
import { sayInputs, sayLast, sayOutputs, saySince } from './task-words'

type TaskRowProps = {
  task: RunningTask
  prices: readonly AccountPrices[]
  /** The server's time in Unix ms; null while the page is not alive. */
  now: number | null
  /** The list could not be read again, so that nothing in it is certain. */
  isStale: boolean
  isStopping: boolean
  onStop: () => void
}

/** Tells of one task: what it is, since when it runs, what goes in and out, and why it may be forgotten. */
export function TaskRow({ task, prices, now, isStale, isStopping, onStop }: TaskRowProps) {
  const { show, account, says, warnings } = task
  const name = nameOf(task)
  const isKnown = task.state === 'running' && !isStale
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2">
          {show ? (
            <Link
              href={`/shows/${show.id}`}
              className="touchable inline-flex min-w-0 items-center text-base font-semibold hover:underline"
            >
              <Name className="break-words">{name}</Name>
            </Link>
          ) : (
            <b className="min-w-0 text-base font-semibold break-all">
              <Name>{name}</Name>
            </b>
          )}
          <State task={task} isStale={isStale} />
        </p>
        <p className="mt-0.5 text-xs break-words text-muted tabular-nums">
          {isolated(account.name)} · {saySince(task, now)}
          {now === null ? '' : ` · ${sayMinutes(task, prices, now)}`}
        </p>
        <p className="mt-0.5 text-xs break-words text-muted">
          {sayInputs(task, isKnown)} · {sayOutputs(task, isKnown)}
        </p>
        {isKnown ? null : <Amber>{[says, sayLast(task, now)].filter(Boolean).join(' ')}</Amber>}
        {isKnown && says ? <p className="mt-1 text-xs text-muted">{says}</p> : null}
        {warnings.map((warning) => (
          <Amber key={warning}>{warning}</Amber>
        ))}
      </div>
      <Button size="small" variant="program-outline" disabled={isStopping} onClick={onStop}>
        {isStopping ? 'Stopping…' : 'Stop…'}
        <span className="sr-only"> {name}</span>
      </Button>
    </li>
  )
}

function State({ task, isStale }: Pick<TaskRowProps, 'task' | 'isStale'>) {
  if (task.state === 'perhaps') return <Pill tone="warning">PERHAPS</Pill>
  if (isStale) return <Pill tone="warning">LAST KNOWN</Pill>
  return (
    <Pill tone="program">
      <span aria-hidden className="size-1.5 rounded-full bg-current" /> RUNS
    </Pill>
  )
}

function Amber({ children }: { children: string }) {
  if (!children) return null
  return (
    <p className="mt-1 flex items-start gap-1.5 text-xs break-words text-warning-text">
      <TriangleAlert aria-hidden size={14} className="mt-px shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  )
}
