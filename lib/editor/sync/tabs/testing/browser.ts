import type { EventStream } from '@/lib/editor/sync/event-stream'
import { createTestTimers, flushPromises } from '@/lib/shared/testing/timers'
import { createSharedStream, type SharedStream } from '../shared-stream'

type Stream = Readonly<{
  tab: string
  url: string
  isClosed: () => boolean
  say: (event: string, data?: unknown) => void
}>

/** Makes a browser with tabs that speak to each other, and keeps every stream that one of them opened. */
export function createBrowser() {
  const timers = createTestTimers()
  const streams: Stream[] = []
  const tabs = new Map<string, { shared: SharedStream; run: (what: () => void) => void }>()

  function openStream(tab: string, url: string): EventStream {
    const listeners = new Map<string, (event: { data?: unknown }) => void>()
    let isClosed = false
    streams.push({
      tab,
      url: decodeURIComponent(url.replace('/api/events?', '')),
      isClosed: () => isClosed,
      say: (event, data) => tabs.get(tab)?.run(() => listeners.get(event)?.({ data: data && JSON.stringify(data) })),
    })
    return {
      addEventListener: (type, listener) => listeners.set(type, listener),
      close: () => {
        isClosed = true
      },
    }
  }

  /** Opens a tab. While it is frozen, whatever would happen in it waits. */
  function openTab(tab: string) {
    let waiting: (() => void)[] | null = null
    const run = (what: () => void) => (waiting ? void waiting.push(what) : what())
    const shared = createSharedStream({
      tab,
      openStream: (url) => openStream(tab, url),
      post: (message) =>
        void Promise.resolve().then(() => {
          for (const [other, { shared, run }] of tabs) if (other !== tab) run(() => shared.hear(message))
        }),
      timers: { now: timers.now, after: (ms, wake) => timers.after(ms, () => run(wake)) },
    })
    tabs.set(tab, { shared, run })
    return {
      open: shared.open,
      /** Follows a show, and keeps what it hears in short. */
      follow(show: string, after: number | null) {
        const heard: string[] = []
        const stream = shared.open(show, after)
        for (const event of ['clock', 'ping', 'snapshot', 'message', 'error']) {
          stream.addEventListener(event, ({ data }) => {
            const { number, last } = typeof data === 'string' ? JSON.parse(data) : {}
            heard.push([event, number ?? last].filter((word) => word !== undefined).join(' '))
          })
        }
        return { heard, close: stream.close }
      },
      freeze() {
        waiting = []
      },
      thaw() {
        const late = waiting ?? []
        waiting = null
        for (const what of late) what()
      },
      async close() {
        shared.leave()
        await flushPromises()
        tabs.delete(tab)
      },
      crash: () => void tabs.delete(tab),
      goBackTo: () => void tabs.set(tab, { shared, run }),
    }
  }

  return {
    openTab,
    /** Waits until every question and answer of the tabs is over, and none waits for an answer any more. */
    async calmDown() {
      await flushPromises()
      timers.advance(150)
      await flushPromises()
    },
    flush: flushPromises,
    /** Lists the streams that are open, as `tab: what it asks for`. */
    open: () => streams.filter(({ isClosed }) => !isClosed()).map(({ tab, url }) => `${tab}: ${url}`),
    opened: () => streams.length,
    timers,
    /** Lets the server say it over the newest stream. */
    say: (event: string, data?: unknown) => streams.at(-1)?.say(event, data),
    clock: (show: string) => streams.at(-1)?.say('clock', { show, now: 0 }),
    event: (showId: string, number: number) => streams.at(-1)?.say('message', { showId, number }),
  }
}
