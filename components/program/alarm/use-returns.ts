import { useEffect, useRef } from 'react'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import type { Away } from '@/lib/editor/state/away'
import { putNotice } from '@/lib/editor/state/put-notice'

/** Tells of each source that had left what is on air, and is there again. Another program is no return. */
export function useReturns(away: readonly Away[]): void {
  const { desk } = useSeat()
  const request = useDesk(({ task }) => (task.running ? (task.program?.requestId ?? null) : null))
  const known = useRef({ request, away })
  useEffect(() => {
    const before = known.current
    known.current = { request, away }
    if (request === null || before.request !== request) return
    const isLive = ({ streamId }: Away) =>
      desk.getState().roster.entries.some((entry) => entry.streamId === streamId && entry.state === 'live')
    for (const source of before.away) {
      if (away.some(({ streamId }) => streamId === source.streamId) || !isLive(source)) continue
      const text = `${source.name} is back on air.`
      putNotice(desk, { id: `back-${source.streamId}`, tone: 'good', text })
    }
  }, [desk, request, away])
}
