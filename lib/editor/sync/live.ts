import type { Connection } from '@/lib/editor/state/desk-state'
import { type CallOff, pauseAfter, type Timers } from '@/lib/editor/state/timers'
import type { Clock, ShowEvent, Snapshot } from '@/lib/protocol/live'
import { type EventStream, type Message, readStream } from './event-stream'

export type Live = Readonly<{
  /**
   * Connects again at once, because the connection may have died unseen. Until then the desk says that it is checking.
   */
  doubt: () => void
  close: () => void
}>

type Options = Readonly<{
  showId: string
  /** The number of the last event that the desk has; null where it lacks a part of the show. */
  last: number | null
  open: (showId: string, after: number | null) => EventStream
  /**
   * Asks for the HTTP status of the show, since EventSource hides that of a refusal. Returns 0 when nothing answers.
   */
  probe: () => Promise<number>
  timers: Timers
  /**
   * Returns a number from 0 to 1, at random in a browser, so that desks that lost the server together do not all come
   * back at one moment.
   */
  chance?: () => number
  /** `isRestored` says that the server has less than the desk had, because it was restored from a backup. */
  onSnapshot: (snapshot: Snapshot, isRestored: boolean) => void
  onEvent: (event: ShowEvent) => void
  onConnection: (connection: Connection) => void
  /** Called with who is here, unread: whoever shows it reads it (lib/protocol/here.ts). */
  onHere: (here: unknown) => void
  /** Called with the server's time, as often as it says it. */
  onClock: (serverNow: number) => void
}>

/** The server pings every 5 s. A connection that is silent for this long may be dead, whatever the browser says. */
const SILENCE_MS = 12_000

/** A connection that has not caught up by then is slow, and what the desk displays may be old. */
const CATCH_UP_MS = 2_000

/** A connection that has not caught up by then is given up. */
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
  chance = () => 0.5,
  onSnapshot,
  onEvent,
  onConnection,
  onHere,
  onClock,
  ...from
}: Options): Live {
  let last: number | null = from.last
  /** The newest number that the desk had, also while it asks for the whole show. */
  let newest = from.last
  let stream: EventStream | null = null
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
    stream?.close()
    const mine = open(showId, last)
    stream = mine
    openedAt = timers.now()
    hasCaughtUp = false
    const hearIfCurrent = (message: Message) => {
      if (stream === mine && !closed) hear(message)
    }
    readStream(mine, hearIfCurrent, () => {
      if (stream === mine) fail()
    })
    mine.addEventListener('here', ({ data }) => onHere(data))
    watchSilence()
  }

  function hear(message: Message) {
    watchSilence()
    if (message.type === 'snapshot') return takeSnapshot(message.content)
    if (message.type === 'event') return takeEvent(message.content)
    if (message.type === 'ping') resetFailures()
    catchUp(message.content)
  }

  function watchSilence() {
    callOff()
    callOff = hasCaughtUp
      ? timers.after(SILENCE_MS, doubt)
      : timers.after(CATCH_UP_MS, () => {
          if (connection === 'connecting') say('checking')
          callOff = timers.after(PATIENCE_MS - CATCH_UP_MS, fail)
        })
  }

  /** The server has told everything that happened before, so that the desk is up to date from here on. */
  function catchUp(clock: Clock | null) {
    hasCaughtUp = true
    if (clock) onClock(clock.now)
    say('live')
    watchSilence()
  }

  function doubt() {
    // Several reasons to doubt come together: while the desk is asking, it does not ask again.
    const isAsking = stream !== null && !hasCaughtUp && timers.now() - openedAt < CATCH_UP_MS
    if (closed || isAsking) return
    if (connection === 'live' || connection === 'connecting') say('checking')
    connect()
  }

  /** A connection that says something has not failed. One that opens and breaks before that counts as failed. */
  function resetFailures() {
    failures = 0
  }

  function takeSnapshot(snapshot: Snapshot | null) {
    if (!snapshot) return fail()
    resetFailures()
    const isRestored = newest !== null && snapshot.last < newest
    last = snapshot.last
    newest = last
    onSnapshot(snapshot, isRestored)
  }

  function takeEvent(event: ShowEvent | null) {
    if (event && last !== null && event.number <= last) return
    if (!event || last === null || event.number > last + 1) return startOver()
    resetFailures()
    last = event.number
    newest = last
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
    stream?.close()
    stream = null
    failures += 1
    if (connection !== 'signed-out') say('reconnecting')
    callOff()
    callOff = timers.after(pauseAfter(failures) * (0.5 + chance()), connect)
    void probe().then((status) => {
      if (stream || closed) return
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
    stream?.close()
  }

  connect()

  return { doubt, close: end }
}
