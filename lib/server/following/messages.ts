import type { ShowEvent, Snapshot } from '@/lib/protocol/live'
import type { News } from './events-after'

/** Server-sent events as text. JSON has no line breaks, so that one `data` line is enough. */
const RETRY_MS = 1_000

export const OPENING = `retry: ${RETRY_MS}\n\n`

/** The comment keeps proxies from closing a quiet line; the event lets the browser notice one that is dead. */
export const PING = ': ping\n\nevent: ping\ndata: {}\n\n'

export const toMessages = (news: News): string =>
  'snapshot' in news ? toSnapshotMessage(news.snapshot) : news.events.map(toEventMessage).join('')

const toSnapshotMessage = (snapshot: Snapshot): string =>
  `id: ${snapshot.last}\nevent: snapshot\ndata: ${JSON.stringify(snapshot)}\n\n`

const toEventMessage = (event: ShowEvent): string => `id: ${event.number}\ndata: ${JSON.stringify(event)}\n\n`

/** The number that an EventSource says it has seen last; null for none, and for what no EventSource of ours says. */
export const toSeen = (lastEventId: string | null): number | null =>
  lastEventId !== null && /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : null
