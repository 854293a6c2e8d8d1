'use client'

import { useDesk } from '@/components/seat/seat-context'
import { Pill } from '@/components/ui/pill'
import { isQuiet, isWorrying, sayConfirmation, sayRequest } from './request-words'

/**
 * Shows the last request in two words: how far it came, its sequence, and whether another waits behind it. Beside it
 * stands whether it is known to have happened.
 */
export function TaskPill() {
  const text = useDesk(sayRequest)
  const warning = useDesk(isWorrying)
  const confirmation = useDesk(sayConfirmation)
  const live = useDesk(isQuiet) ? 'off' : undefined
  const isUnheard = useDesk((state) => state.task.unheard !== null)
  return (
    <>
      <span role="status" aria-live={live} aria-label="Last request" className="empty:-ml-2.5">
        {text ? (
          <Pill tone={warning ? 'warning' : 'plain'}>
            <Parts of={text} />
          </Pill>
        ) : null}
      </span>
      <span
        role="status"
        aria-live={live}
        aria-label="Confirmation"
        title={confirmation}
        className={`min-w-0 truncate text-xs empty:-ml-2.5 ${isUnheard ? 'text-warning-text' : 'text-muted'}`}
      >
        {confirmation}
      </span>
    </>
  )
}

/** Leaves out the sequence where the header is narrow: *Requests* has it too. */
function Parts({ of }: { of: string }) {
  return (
    <span>
      {of.split(' · ').map((part, index) => (
        <span key={part} className={part.startsWith('sequence') ? 'max-xl:hidden' : undefined}>
          {index > 0 ? ' · ' : ''}
          {part}
        </span>
      ))}
    </span>
  )
}
