import { useState } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { isSame } from '@/lib/layout/diff'
import type { Show } from '@/lib/protocol/live'

const partsOf = ({ settings, accountId }: Show) => ({ settings, accountId })

/**
 * Holds the settings and the account as a form was filled from them: saving the form must not take back what someone
 * else changed since.
 */
export function useSeenShow() {
  const { desk } = useSeat()
  const read = () => partsOf(desk.getState().show)
  const [seen, setSeen] = useState(read)
  return {
    isOutdated: () => !isSame(seen, read()),
    /** Call it after a change that this dialog made. */
    readAgain: () => setSeen(read()),
  }
}
