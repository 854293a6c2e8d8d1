import type { Connection } from '@/lib/editor/state/desk-state'
import { type CallOff, pauseAfter, type Timers } from '@/lib/editor/state/timers'
import { Clock, ShowEvent, Snapshot } from '@/lib/protocol/live'

/** The part of the browser's EventSource that is used. */
type EventLine = {
  addEventListener: (type: string, listener: (event: { data?: unknown }) => void) => void
  close: () => void
}

export type Live = Readonly<{
  /** The line may have died unseen: what is shown is the last that is known until it was asked for anew, at once. */
  doubt: () => void
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
  /** The server's time, as often as it says it. */
  onClock: (serverNow: number) => void
}>

/** The server sends at least a ping every 5 s: a line silent for this long may be dead, whatever the browser says. */
const SILENCE_MS = 12_000

/** A line that has not caught up by then is slow, and what is shown may be old. */
const CATCH_UP_MS = 2_000

/** A line that has not caught up by then is given up. */
const PATIENCE_MS = 10_000

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
  onClock,
  ...from
}: Options): Live {
  let last: number | null = from.last
  let line: EventLine | null = null
  let openedAt = 0
  let hasCaughtUp = false
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
    openedAt = timers.now()
    hasCaughtUp = false
    const heard = (handle: (data: unknown) => void) => (event: { data?: unknown }) => {
      if (line !== mine || closed) return
      listen()
      handle(event.data)
    }
    mine.addEventListener('clock', heard(catchUp))
    mine.addEventListener(
      'ping',
      heard((data) => {
        isWell()
        catchUp(data)
      }),
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
    callOff = hasCaughtUp
      ? timers.after(SILENCE_MS, doubt)
      : timers.after(CATCH_UP_MS, () => {
          if (connection === 'connecting') say('checking')
          callOff = timers.after(PATIENCE_MS - CATCH_UP_MS, fail)
        })
  }

  /** All that happened before was told: from here on the desk shows what is so now. */
  function catchUp(data: unknown) {
    hasCaughtUp = true
    const clock = parse(Clock, data)
    if (clock) onClock(clock.now)
    say('live')
    listen()
  }

  function doubt() {
    // Several reasons come together: one that is being asked already is not asked again.
    const isAsking = line !== null && !hasCaughtUp && timers.now() - openedAt < CATCH_UP_MS
    if (closed || isAsking) return
    if (connection === 'live' || connection === 'connecting') say('checking')
    connect()
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
    doubt,
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
