'use client'

import { clsx } from 'clsx'
import { useLost } from '@/components/seat/lost'
import { useOutlook } from '@/components/seat/outlook'
import { useDesk } from '@/components/seat/seat-context'
import { CutText } from '@/components/ui/cut-text'
import { Name } from '@/components/ui/name'
import { isDoubtful } from '@/lib/editor/state/doubt'
import type { Change } from '@/lib/mix/changes/change'

/** Says what a take of the preview would change. It is empty without a preview. */
export function TakeChanges() {
  const { changes } = useOutlook()
  const isRunning = useDesk((state) => state.task.running)
  const isUncertain = useDesk((state) => isDoubtful(state.task))
  const name = useDesk((state) => state.layouts.find((layout) => layout.id === state.previewId)?.name)
  const isStopping = useDesk(({ task, requests }) =>
    requests.some(({ id, action }) => id === task.inFlight && action === 'StopMix'),
  )
  const isLost = useLost()
  const isChange = changes.length > 0
  if (name === undefined) return <span className="flex-1" />
  return (
    <section
      aria-label="What a take would change"
      className="flex min-w-0 flex-1 items-baseline gap-3.5 overflow-hidden text-xs text-muted"
    >
      <b className="max-w-60 shrink-0 truncate text-sm font-semibold text-text" title={name}>
        Take <Name>{name}</Name>
      </b>
      <CutText
        name="what a take would change"
        className="line-clamp-2 leading-tight"
        whole={isChange ? <ChangeList changes={changes} className="block" /> : undefined}
      >
        {isChange ? (
          <ChangeList changes={changes} className="mr-3.5 inline" />
        ) : (
          sayNothing({ isUncertain, isLost, isStopping, isRunning })
        )}
      </CutText>
    </section>
  )
}

type Situation = Readonly<Record<'isUncertain' | 'isLost' | 'isStopping' | 'isRunning', boolean>>

function sayNothing({ isUncertain, isLost, isStopping, isRunning }: Situation): string {
  if (isUncertain) return 'A take would make it certain what is on air'
  if (isLost) return 'Same as the last known program'
  if (isStopping) return 'A take would start the mix again'
  return isRunning ? 'A take would change nothing' : 'A take would put an empty frame on air'
}

function ChangeList({ changes, className }: { changes: readonly Change[]; className: string }) {
  return (
    <ul className="inline">
      {changes.map(({ text, tone }) => (
        <li key={text} className={clsx(className, tone === 'warning' && 'text-warning-text')}>
          {text}
        </li>
      ))}
    </ul>
  )
}
