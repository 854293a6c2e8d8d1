import { type EventStream, streamAddress } from '../event-stream'
import { isTime, type Said, STREAM_EVENTS, type StreamEvent, type Subscription } from './messages'
import { readSaid } from './read-said'

export type Leader = Readonly<{
  /** Replaces what a tab follows. Returns the turn of the stream from which on all of it is included. */
  follow: (tab: string, subscriptions: readonly Subscription[]) => number
  /** Lets go of the tabs that have not said anything since the last count: they crashed, or sleep. */
  count: () => void
  /** Names the tab that leads best after this one; null where no other follows anything. */
  successor: () => string | null
  close: () => void
}>

type Options = Readonly<{
  tab: string
  open: (url: string) => EventStream
  /** Returns ms of a clock that never jumps. */
  now: () => number
  say: (said: Said) => void
}>

/** Says what a tab follows, and from which turn on the stream includes that. */
type Held = Subscription & Readonly<{ turn: number }>

/** A stream that has not caught up by then holds up nobody who comes after it. */
const PATIENCE_MS = 1_000

/**
 * Holds the one event stream of a browser, for every show that its tabs follow. It opens the stream anew, a turn
 * further, when a tab follows something new, from the oldest event that one of them lacks: what others have already,
 * they skip. Silence and errors are judged by the tabs.
 */
export function createLeader({ tab: self, open, now, say }: Options): Leader {
  const tabs = new Map<string, readonly Held[]>()
  let stream: EventStream | null = null
  /** The number of the last event of each show in the stream; null where a snapshot is to come. */
  let told = new Map<string, number | null>()
  let turn = 0
  let openedAt = 0
  let isOpening = false
  /** Another tab came while the stream was opening. */
  let isDue = false
  /** Tabs that have said nothing since the last count. */
  let silent = new Set<string>()

  const all = () => [...tabs.values()].flat()

  function start() {
    isDue = false
    stream?.close()
    told = new Map(all().map(({ show }) => [show, oldest(all().filter((one) => one.show === show))]))
    turn += 1
    openedAt = now()
    isOpening = true
    const mine = open(streamAddress([...told].map(([show, after]) => ({ show, after }))))
    stream = mine
    for (const event of STREAM_EVENTS) {
      mine.addEventListener(event, ({ data }) => {
        if (stream === mine) hear(event, data)
      })
    }
  }

  function stop() {
    stream?.close()
    stream = null
    isOpening = false
    isDue = false
  }

  /** An error of the stream comes without data. */
  function hear(event: StreamEvent, data: unknown) {
    const said = readSaid(event, data)
    if (said === null) return fail()
    keepPosition(said)
    const number = isTime(event) ? (told.get(said.show ?? '') ?? null) : said.number
    say({ ...said, number, turn, event, data: String(data) })
    if (event !== 'clock') return
    isOpening = false
    if (isDue) start()
  }

  function fail() {
    const isWanted = isDue
    const failed = turn
    stop()
    say({ turn: failed, show: null, event: 'error', data: null, number: null })
    if (isWanted) start()
  }

  function keepPosition({ show, number }: Pick<Said, 'show' | 'number'>) {
    if (number === null || show === null) return
    told.set(show, number)
    const moved = (one: Held) => one.show === show && one.turn <= turn && (one.after === null || one.after < number)
    for (const [tab, those] of tabs) {
      if (those.some(moved))
        tabs.set(
          tab,
          those.map((one) => (moved(one) ? { ...one, after: number } : one)),
        )
    }
  }

  function follow(tab: string, subscriptions: readonly Subscription[]): number {
    const known = new Map(all().map(({ id, turn }) => [id, turn]))
    const held = subscriptions.map((one) => ({ ...one, turn: known.get(one.id) ?? turn + 1 }))
    silent.delete(tab)
    // A tab that only says the same again does not speak of itself, so it keeps its place among the others.
    if (held.length === 0 || !isSame(tabs.get(tab), held)) tabs.delete(tab)
    if (held.length > 0) tabs.set(tab, held)
    const wanted = new Set(all().map(({ show }) => show))
    const isNew = subscriptions.some(({ id }) => !known.has(id))
    const isSuperfluous = stream !== null && [...told.keys()].some((show) => !wanted.has(show))
    if (wanted.size === 0) stop()
    else if (isNew || isSuperfluous) {
      if (stream !== null && isOpening && now() - openedAt < PATIENCE_MS) isDue = true
      else start()
    }
    return isDue ? turn + 1 : turn
  }

  function count() {
    for (const tab of silent) follow(tab, [])
    silent = new Set([...tabs.keys()].filter((tab) => tab !== self))
  }

  return {
    follow,
    count,
    // The tab that spoke last is the likeliest to be seen, and awake.
    successor: () => [...tabs.keys()].filter((tab) => tab !== self).at(-1) ?? null,
    close: stop,
  }
}

const isSame = (before: readonly Held[] | undefined, after: readonly Held[]): boolean =>
  before?.length === after.length && before.every(({ id }, index) => id === after[index]?.id)

const oldest = (those: readonly Subscription[]): number | null =>
  those.some(({ after }) => after === null) ? null : Math.min(...those.map(({ after }) => after ?? 0))
