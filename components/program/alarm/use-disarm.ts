import { useCallback } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { send } from '@/components/seat/send'
import { putNotice } from '@/lib/editor/state/put-notice'

/** Returns what gives up an armed take, or, with null, takes away the words of one that was given up. */
export function useDisarm(): (id: string | null) => Promise<void> {
  const { desk } = useSeat()
  return useCallback(
    async (id) => {
      const path = `/api/shows/${encodeURIComponent(desk.getState().show.id)}/disarm`
      const { problem, isRefusal } = await send('POST', path, { id })
      // It is refused where this take is not armed any more, which is what was wanted.
      if (problem && !isRefusal) putNotice(desk, { id: 'not-disarmed', tone: 'bad', text: `Not given up: ${problem}` })
    },
    [desk],
  )
}
