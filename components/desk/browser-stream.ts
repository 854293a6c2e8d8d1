import { browserTimers } from '@/components/seat/browser-timers'
import { type EventStream, streamAddress } from '@/lib/editor/sync/event-stream'
import type { TabMessage } from '@/lib/editor/sync/tabs/messages'
import { createSharedStream, type SharedStream } from '@/lib/editor/sync/tabs/shared-stream'
import { newId } from '@/lib/shared/ids'

const openStream = (url: string): EventStream => new EventSource(url)

let shared: SharedStream | null = null

/**
 * Follows a show over the one stream of this browser, or over a stream of its own where tabs cannot speak to each
 * other.
 */
export function openInBrowser(show: string, after: number | null): EventStream {
  if (typeof BroadcastChannel === 'undefined') return openStream(streamAddress([{ show, after }]))
  shared ??= shareStream()
  return shared.open(show, after)
}

/** The name changes with what the tabs say, so that a tab of an older version shares with its like. */
function shareStream(): SharedStream {
  const channel = new BroadcastChannel('mixdesk-events-4')
  const stream = createSharedStream({
    tab: newId(),
    openStream,
    post: (message) => channel.postMessage(message),
    timers: browserTimers,
  })
  channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => stream.hear(data))
  window.addEventListener('pagehide', stream.leave)
  return stream
}
