'use client'

import { clsx } from 'clsx'
import { useOutlook } from '@/components/seat/outlook'
import { useDesk } from '@/components/seat/seat-context'
import { CutText } from '@/components/ui/cut-text'
import { Name } from '@/components/ui/name'
import type { Change } from '@/lib/mix/changes/change'
import { sayCondition, sayInsteadOfChanges } from './take-words'

/** Says what a take of the preview would change. It is empty without a preview. */
export function TakeChanges() {
  const { changes } = useOutlook()
  const name = useDesk((state) => state.layouts.find((layout) => layout.id === state.previewId)?.name)
  const instead = useDesk((state) => sayInsteadOfChanges(state, changes && changes.length > 0))
  const condition = useDesk(sayCondition)
  if (name === undefined) return <span className="flex-1" />
  return (
    <section
      aria-label="What a take would change"
      // Where there is no room for both beside each other, the changes go below the name.
      className="flex min-w-30 flex-1 flex-wrap items-baseline gap-x-3.5 overflow-hidden text-xs text-muted [&>div]:flex-1 [&>div]:basis-40"
    >
      <b className="flex max-w-[min(15rem,100%)] shrink-0 gap-1 text-sm font-semibold text-text" title={name}>
        Take <Name className="min-w-0 truncate">{name}</Name>
      </b>
      <CutText
        name="what a take would change"
        className="line-clamp-2 leading-tight"
        whole={
          instead === null ? <ChangeList condition={condition} changes={changes ?? []} className="block" /> : undefined
        }
      >
        {instead ?? <ChangeList condition={condition} changes={changes ?? []} className="mr-3.5 inline" />}
      </CutText>
    </section>
  )
}

type ChangeListProps = { condition: string; changes: readonly Change[]; className: string }

function ChangeList({ condition, changes, className }: ChangeListProps) {
  return (
    <>
      {condition ? <span className={clsx(className, 'text-warning-text')}>{condition}</span> : null}
      <ul className="inline">
        {changes.map(({ text, tone }) => (
          <li key={text} className={clsx(className, tone === 'warning' && 'text-warning-text')}>
            {text}
          </li>
        ))}
      </ul>
    </>
  )
}
