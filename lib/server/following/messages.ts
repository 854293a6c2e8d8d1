import type { Clock, Gone, ShowEvent, Snapshot } from '@/lib/protocol/live'

/**
 * A browser waits this long before it connects again. Every message below has one `data` line, since its JSON has no
 * line breaks.
 */
const RETRY_MS = 1_000

export const OPENING = Buffer.from(`retry: ${RETRY_MS}\n\n`)

/** Says that the client has all the news that the stream opened with, and tells the time. */
export const toCaughtUp = (show: string, now: number): string =>
  `event: clock\ndata: ${JSON.stringify({ show, now } satisfies Clock)}\n\n`

/** Replaces the news of a show that is not there, where a stream has several shows. */
export const toGone = (show: string): string => `event: gone\ndata: ${JSON.stringify({ show } satisfies Gone)}\n\n`

/** The comment keeps proxies from closing a quiet connection; the event lets the browser notice one that is dead. */
export const toPing = (show: string, now: number): string =>
  `: ping\n\nevent: ping\ndata: ${JSON.stringify({ show, now } satisfies Clock)}\n\n`

export const toSnapshotMessage = (snapshot: Snapshot): string =>
  `id: ${snapshot.last}\nevent: snapshot\ndata: ${JSON.stringify(snapshot)}\n\n`

export const toEventMessage = (event: ShowEvent): string => `id: ${event.number}\ndata: ${JSON.stringify(event)}\n\n`

/**
 * Reads the number of the last event that an EventSource has seen; null without one, and for any text that is not such
 * a number.
 */
export const toSeen = (lastEventId: string | null): number | null =>
  lastEventId !== null && /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : null
