import { useEffect, useMemo, useState } from 'react'
import { browserTimers } from '@/components/seat/browser-timers'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import type { Desk } from '@/lib/editor/desk-store'
import type { HeldDesk } from '@/lib/protocol/here'
import { newId } from '@/lib/shared/ids'
import { createColours, readHere, type Shown, toShown } from './person'
import { sendHere } from './send-here'

/** Returns who is at the desk, oneself too, and who has it, and tells the others that this tab is here. */
export function useHere(): Readonly<{ people: readonly Shown[]; holder: HeldDesk | null; isKnown: boolean }> {
  const { desk } = useSeat()
  const told = useDesk((state) => state.here)
  const me = useDesk((state) => state.me.id)
  const [colours] = useState(createColours)
  useEffect(() => startSaying(desk), [desk])
  return useMemo(() => {
    const here = readHere(told)
    return {
      people: here ? toShown(here, me, colours) : [],
      holder: here?.desk ?? null,
      isKnown: here !== null,
    }
  }, [told, me, colours])
}

function startSaying(desk: Desk): () => void {
  const showId = desk.getState().show.id
  const saying = sendHere({
    desk,
    tab: newId(),
    timers: browserTimers,
    isSeen: () => document.visibilityState !== 'hidden',
    post: (body, isLast) => {
      // Where it does not arrive it is said again within seconds.
      void fetch(`/api/shows/${encodeURIComponent(showId)}/here`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        keepalive: isLast,
      }).catch(() => {})
    },
  })
  window.addEventListener('pagehide', saying.go)
  window.addEventListener('pageshow', saying.change)
  document.addEventListener('visibilitychange', saying.change)
  return () => {
    window.removeEventListener('pagehide', saying.go)
    window.removeEventListener('pageshow', saying.change)
    document.removeEventListener('visibilitychange', saying.change)
    saying.go()
    saying.close()
  }
}
