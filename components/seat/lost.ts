import { useEffect, useState } from 'react'
import type { Connection } from '@/lib/editor/state/desk-state'
import { useDesk } from './seat-context'
import { serverClock } from './server-time'

/**
 * Tells whether the desk shows old facts because nothing new arrives. A page that is just connecting was loaded with
 * new ones.
 */
export const isLost = (connection: Connection): boolean => connection !== 'live' && connection !== 'connecting'

/** Says why nothing new arrives. */
export const WHY_LOST = {
  live: '',
  connecting: '',
  checking: 'checking the connection',
  reconnecting: 'connection lost',
  'signed-out': 'signed out',
  gone: 'show deleted',
} as const satisfies Record<Connection, string>

export const useLost = (): boolean => useDesk(({ connection }) => isLost(connection))

/** Returns the server's time at which the connection was found to be lost; null while it is not. */
export function useLostSince(): number | null {
  const lost = useLost()
  const [since, setSince] = useState<number | null>(null)
  useEffect(() => setSince(lost ? serverClock.now() : null), [lost])
  return lost ? since : null
}
