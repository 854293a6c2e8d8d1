'use client'

import { clsx } from 'clsx'
import { useOutlook } from '@/components/seat/outlook'
import { useDesk } from '@/components/seat/seat-context'
import { reachedBy } from '@/lib/editor/state/preview-take'

/** Shows how far the preview came, all four states in sight at once: a filled mark is reached. */
export function TakeStates() {
  const { differs } = useOutlook()
  const count = useDesk((desk) => reachedBy(desk, differs).count)
  const answer = useDesk((desk) => reachedBy(desk, differs).answer)
  return (
    <ol aria-label="States of the preview" className="mt-2 flex flex-wrap gap-x-1.5 text-2xs">
      {['edited', 'sent', answer, 'confirmed'].map((word, index) => {
        const isReached = index < count
        const worries = word === 'rejected' || word === 'unknown'
        return (
          <li key={word} className={clsx(worries ? 'text-warning-text' : isReached ? 'text-text' : 'text-faint')}>
            <span aria-hidden>{isReached ? '●' : '○'} </span>
            {word}
            {isReached ? null : <span className="sr-only">, not yet</span>}
            {index < 3 ? <span aria-hidden> →</span> : null}
          </li>
        )
      })}
    </ol>
  )
}
