import { useEffect, useState } from 'react'
import { browserTimers } from '@/components/seat/browser-timers'
import { onSeenAgain } from '@/components/seat/seen-again'
import { serverClock } from '@/components/seat/server-time'
import { createDesk, type Desk } from '@/lib/editor/desk-store'
import { createApi, patienceFor } from '@/lib/editor/sync/api'
import { connectLive } from '@/lib/editor/sync/live'
import type { Snapshot } from '@/lib/protocol/live'
import type { Person } from '@/lib/protocol/request'
import { newId } from '@/lib/shared/ids'
import { openInBrowser } from './browser-stream'
import { recallPadlock } from './commands/padlock-key'
import { sendFromBrowser } from './send-in-time'

type Follow = Parameters<typeof connectLive>[0]
type Options = Readonly<{
  snapshot: Snapshot
  /** The snapshot leaves out this many layouts. */
  coming: number
  me: Person
  previewId: string | null
  /** These are of a screen, which follows the program alone. */
  open?: Follow['open']
  probe?: Follow['probe']
}>

/**
 * Keeps the desk of a show for as long as it is on the page, following the show's events. Edits that are not saved when
 * the operator goes to another page of Mixdesk are still sent, which is why nothing closes the desk.
 */
export function useLiveDesk({ snapshot, coming, me, previewId, open = openInBrowser, probe }: Options): Desk {
  const [api] = useState(() => createApi(sendFromBrowser, patienceFor(snapshot.timeoutMs)))
  const [desk] = useState(() => {
    const first = layoutInAddress() ?? previewId
    if (typeof window !== 'undefined' && snapshot.now !== null) serverClock.suppose(snapshot.now)
    return createDesk({
      snapshot,
      coming,
      me,
      previewId: first,
      api,
      timers: browserTimers,
      newId,
      serverNow: serverClock.now,
    })
  })
  const [from] = useState(() => ({
    showId: snapshot.show.id,
    // A desk that lacks layouts begins with the whole show.
    last: coming > 0 ? null : snapshot.last,
  }))

  useEffect(() => {
    const live = connectLive({
      ...from,
      open,
      probe:
        probe ??
        (async () => {
          const answer = await api.readShow(from.showId)
          return answer.ok ? 200 : answer.status
        }),
      timers: browserTimers,
      chance: Math.random,
      onSnapshot: desk.resync,
      onEvent: desk.receive,
      onConnection: desk.connect,
      onHere: (here) => desk.setState({ here }),
      onClock: serverClock.hear,
    })
    const leave = onSeenAgain(() => {
      live.doubt()
      desk.retry()
    })
    return () => {
      leave()
      live.close()
    }
  }, [api, desk, from, open, probe])

  useEffect(() => recallPadlock(desk), [desk])

  // The address names the layout in preview, so that a reload comes back to it.
  useEffect(() => {
    const remember = (id: string | null) => {
      const address = id === null ? window.location.pathname : `?layout=${encodeURIComponent(id)}`
      window.history.replaceState(null, '', address)
    }
    return desk.subscribe((state, before) => {
      if (state.previewId !== before.previewId) remember(state.previewId)
    })
  }, [desk])

  return desk
}

/** The browser's Back asks for the page as it was at first, but under the address as it was left. */
function layoutInAddress(): string | null {
  return typeof window === 'undefined' ? null : new URLSearchParams(window.location.search).get('layout')
}
