'use client'

import { clsx } from 'clsx'
import { useOutlook } from '@/components/seat/outlook'
import { useDesk } from '@/components/seat/seat-context'
import { previewTake } from '@/lib/editor/state/preview-take'

/** Shows how far the preview came, all four states in sight at once: a filled mark is reached. */
export function TakeStates() {
  const { differs } = useOutlook()
  const running = useDesk((state) => state.task.running)
  const state = useDesk((desk) => previewTake(desk)?.state)
  const confirmed = useDesk(({ task }) => task.confirmed !== null && task.alarm === null)
  const isNew = state === undefined || (state === 'accepted' && (differs || !running))
  const reached = isNew ? 1 : state === 'sending' ? 2 : state === 'accepted' && confirmed ? 4 : 3
  const answer = isNew || state === 'sending' ? 'accepted' : state
  return (
    <ol aria-label="States of the preview" className="mt-2 flex flex-wrap gap-x-1.5 text-2xs">
      {['edited', 'sent', answer, 'confirmed'].map((word, index) => {
        const isReached = index < reached
        const worries = word === 'rejected' || word === 'unknown'
        return (
          <li key={word} className={clsx(worries ? 'text-warning-text' : isReached ? 'text-text' : 'text-faint')}>
            <span aria-hidden>
              {index > 0 ? '→ ' : ''}
              {isReached ? '●' : '○'}{' '}
            </span>
            {word}
            {isReached ? null : <span className="sr-only">, not yet</span>}
          </li>
        )
      })}
    </ol>
  )
}
