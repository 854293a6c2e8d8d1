import type { Wait } from '@/lib/sandbox/faults/wait'
import type { Tell } from '@/lib/sandbox/state/happening'
import type { State } from '@/lib/sandbox/state/state'
import { createFeeds } from './feeds'
import { isFeedThere, joinFeed, leaveFeed, publishedIn } from './room-feeds'

type Deps = Readonly<{
  state: State
  now: () => number
  newId: () => string
  wait: Wait
  closing: AbortSignal
  tell: Tell
  /** Brings all tasks up to now, before and after a change of the rooms. */
  advance: () => void
  save: () => void
}>

/** Opens what pages publish into the rooms of a state. What they published before and do not name again leaves. */
export function openFeeds({ state, now, newId, wait, closing, tell, advance, save }: Deps) {
  const change = <T>(act: () => T): T => {
    advance()
    const done = act()
    advance()
    save()
    return done
  }
  const feeds = createFeeds({
    now,
    newId,
    wait,
    closing,
    isThere: (roomId, streamId) => isFeedThere(state, roomId, streamId),
    join: (roomId, stream) => change(() => joinFeed(state, roomId, stream, now(), tell)),
    leave: (roomId, streamId, isLost) => change(() => leaveFeed(state, roomId, streamId, now(), isLost, tell)),
  })
  void feeds.leaveForgotten(publishedIn(state))
  return feeds
}
