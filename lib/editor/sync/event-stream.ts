import { Clock, ShowEvent, Snapshot } from '@/lib/protocol/live'

/** Describes the part of the browser's EventSource that is used. */
export type EventStream = {
  addEventListener: (type: string, listener: (event: { data?: unknown }) => void) => void
  close: () => void
}

/** Holds one message of the server. Its content is null where the desk cannot read it. */
export type Message =
  | Readonly<{ type: 'clock' | 'ping'; content: Clock | null }>
  | Readonly<{ type: 'snapshot'; content: Snapshot | null }>
  | Readonly<{ type: 'event'; content: ShowEvent | null }>

/**
 * Names a show, and the number of the last event that is known of it; null asks for a snapshot of the whole show first.
 */
type ShowAfter = Readonly<{ show: string; after: number | null }>

/** Returns the address of one stream with the events of these shows. */
export function streamAddress(shows: readonly ShowAfter[]): string {
  const query = shows.flatMap(({ show, after }) => [
    ['show', show],
    ...(after === null ? [] : [['after', String(after)]]),
  ])
  return `/api/events?${new URLSearchParams(query)}`
}

/** Reads every message of the stream. `onBroken` is called when the browser says that the connection broke. */
export function readStream(stream: EventStream, onMessage: (message: Message) => void, onBroken: () => void) {
  stream.addEventListener('clock', ({ data }) => onMessage({ type: 'clock', content: parse(Clock, data) }))
  stream.addEventListener('ping', ({ data }) => onMessage({ type: 'ping', content: parse(Clock, data) }))
  stream.addEventListener('snapshot', ({ data }) => onMessage({ type: 'snapshot', content: parse(Snapshot, data) }))
  stream.addEventListener('message', ({ data }) => onMessage({ type: 'event', content: parse(ShowEvent, data) }))
  stream.addEventListener('error', onBroken)
}

type Schema<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } }

function parse<T>(schema: Schema<T>, data: unknown): T | null {
  if (typeof data !== 'string') return null
  try {
    const parsed = schema.safeParse(JSON.parse(data))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
