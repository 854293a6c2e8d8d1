'use client'

import { isLost } from '@/components/seat/lost'
import { useDesk } from '@/components/seat/seat-context'
import { Nothing, onDemand } from '@/components/ui/on-demand'
import { Pill } from '@/components/ui/pill'

const Banner = onDemand(() => import('./connection-banner'), Nothing)

const WORDS = {
  live: 'Connected',
  connecting: 'Connecting…',
  checking: 'Checking…',
  reconnecting: 'Reconnecting…',
  'signed-out': 'Signed out',
  gone: 'Show deleted',
} as const

/** Says whether the desk is in step with the server. */
export function ConnectionPill() {
  const connection = useDesk((state) => state.connection)
  return (
    <span role="status" aria-label="Connection">
      {isLost(connection) ? (
        <Pill tone="warning">{WORDS[connection]}</Pill>
      ) : (
        <span className="text-xs text-faint" title="Changes by others appear at once">
          {WORDS[connection]}
        </span>
      )}
    </span>
  )
}

/** Stands over the top of the canvas while something is to be explained. What it says is fetched when idle. */
export function ConnectionBanner({ isOther }: { isOther: boolean }) {
  const isTold = useDesk(
    ({ connection, task }) =>
      isOther ||
      connection === 'gone' ||
      connection === 'signed-out' ||
      connection === 'reconnecting' ||
      (!task.running && task.ended !== null),
  )
  return isTold ? <Banner isOther={isOther} /> : null
}
