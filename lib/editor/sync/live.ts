import type { Connection } from '@/lib/editor/state/desk-state'
import { type CallOff, pauseAfter, type Timers } from '@/lib/editor/state/timers'
import { ShowEvent, Snapshot } from '@/lib/protocol/live'

/** The part of the browser's EventSource that is used. */
type EventLine = {
  addEventListener: (type: string, listener: (event: { data?: unknown }) => void) => void
  close: () => void
}

export type Live = Readonly<{
  /** Connects again at once, for a browser that comes online or a page that is shown again. */
  retry: () => void
  close: () => void
}>

type Options = Readonly<{
  showId: string
  /** The number of the last event that the desk has. */
  last: number
  open: (url: string) => EventLine
  /**
   * Asks for the HTTP status of the show, since EventSource hides that of a refusal. Returns 0 when nothing answers.
   */
  probe: () => Promise<number>
  timers: Timers
  onSnapshot: (snapshot: Snapshot) => void
  onEvent: (event: ShowEvent) => void
  onConnection: (connection: Connection) => void
}>

/**
 * A connection that was silent for this long is dead, whatever the browser says. The server sends a ping every 15 s.
 */
const SILENCE_MS = 40_000

/**
 * Follows the show's events in order, without gaps. After a broken connection it asks for the later events; after a
 * gap, or an event that it cannot read, for the whole show. It only ever listens.
 */
export function connectLive({
  showId,
  open,
  probe,
  timers,
  onSnapshot,
  onEvent,
  onConnection,
  ...from
}: Options): Live {
  let last: number | null = from.last
  let line: EventLine | null = null
  let failures = 0
  let callOff: CallOff = () => {}
  let connection: Connection = 'connecting'
  let closed = false

  function say(next: Connection) {
    if (next === connection) return
    connection = next
    onConnection(next)
  }

  function connect() {
    callOff()
    line?.close()
    const query = new URLSearchParams({ show: showId, ...(last === null ? {} : { after: String(last) }) })
    const mine = open(`/api/events?${query}`)
    line = mine
    const heard = (handle: (data: unknown) => void) => (event: { data?: unknown }) => {
      if (line !== mine || closed) return
      listen()
      handle(event.data)
    }
    mine.addEventListener(
      'open',
      heard(() => say('live')),
    )
    mine.addEventListener(
      'ping',
      heard(() => isWell()),
    )
    mine.addEventListener('snapshot', heard(takeSnapshot))
    mine.addEventListener('message', heard(takeEvent))
    mine.addEventListener('error', () => {
      if (line === mine) fail()
    })
    listen()
  }

  function listen() {
    callOff()
    callOff = timers.after(SILENCE_MS, fail)
  }

  /**
   * Resets the count of failures, once the connection has said something. One that opens and breaks before that counts
   * as failed.
   */
  function isWell() {
    failures = 0
  }

  function takeSnapshot(data: unknown) {
    const snapshot = parse(Snapshot, data)
    if (!snapshot) return fail()
    isWell()
    last = snapshot.last
    onSnapshot(snapshot)
  }

  function takeEvent(data: unknown) {
    const event = parse(ShowEvent, data)
    if (event && last !== null && event.number <= last) return
    if (!event || last === null || event.number > last + 1) return startOver()
    isWell()
    last = event.number
    onEvent(event)
    if (event.change.type === 'show.deleted') end()
  }

  function startOver() {
    last = null
    failures += 1
    if (failures > 1) fail()
    else connect()
  }

  function fail() {
    if (closed) return
    line?.close()
    line = null
    failures += 1
    if (connection !== 'signed-out') say('reconnecting')
    callOff()
    callOff = timers.after(pauseAfter(failures), connect)
    void probe().then((status) => {
      if (line || closed) return
      if (status === 401) say('signed-out')
      if (status === 404) {
        end()
        say('gone')
      }
    })
  }

  function end() {
    closed = true
    callOff()
    line?.close()
  }

  connect()

  return {
    retry: () => {
      if (!closed && !line) connect()
    },
    close: end,
  }
}

function parse<T>(
  schema: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } },
  data: unknown,
) {
  if (typeof data !== 'string') return null
  try {
    const parsed = schema.safeParse(JSON.parse(data))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
