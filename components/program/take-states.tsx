'use client'

import { clsx } from 'clsx'
import { useLost } from '@/components/seat/lost'
import { useOutlook } from '@/components/seat/outlook'
import { useDesk } from '@/components/seat/seat-context'
import { Name } from '@/components/ui/name'
import { whenIdle } from '@/components/ui/on-demand'
import { reachedBy } from '@/lib/editor/state/preview-take'

const TakeAge = whenIdle(() => import('./take-age'))

/**
 * Shows how far the preview came, or had come when the connection was lost, of the layout that it names. All four
 * states are in sight: a filled mark is reached, and says how long ago.
 */
export function TakeStates() {
  const { differs } = useOutlook()
  const lost = useLost()
  const count = useDesk((desk) => reachedBy(desk, differs).count)
  const answer = useDesk((desk) => reachedBy(desk, differs).answer)
  const name = useDesk(({ layouts, previewId }) => layouts.find(({ id }) => id === previewId)?.name)
  return (
    <ol aria-label="States of the preview" className="mt-2 flex flex-wrap gap-x-1.5 text-2xs">
      {lost ? <li className="text-muted">last known:</li> : null}
      <li className="text-muted">
        <Name className="inline-block max-w-24 truncate align-bottom">{name ?? ''}</Name>
      </li>
      {(['edited', 'sent', answer, 'confirmed'] as const).map((word, index) => {
        const isReached = index < count
        const worries = word === 'rejected' || word === 'unknown'
        return (
          <li
            key={word}
            className={clsx(worries ? 'text-warning-text' : isReached && !lost ? 'text-text' : 'text-faint')}
          >
            <span aria-hidden>{isReached ? '●' : '○'} </span>
            {word}
            {isReached ? <TakeAge of={word} /> : <span className="sr-only">, not yet</span>}
            {index < 3 ? <span aria-hidden> →</span> : null}
          </li>
        )
      })}
    </ol>
  )
}
