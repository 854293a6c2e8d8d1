import type { Context } from '@/lib/server/context'
import { withoutKeys } from '@/lib/shared/stream-keys'
import { newsAfter } from './events-after'
import { toSnapshotMessage } from './messages'
import { type createTail, type Told, toTold } from './tail'

/** Holds news as the bytes of a stream: what is written once is sent to everybody who has seen the same. */
export type Written = Readonly<{
  bytes: Buffer
  /** The number of the last event in it; null where it holds none. */
  last: number | null
  /** Says that the show is deleted, so that no news follows. */
  isOver: boolean
}>

/**
 * Reads the news for who has seen the events up to `seen`; of these events only what the tail, where there is one, does
 * not hold.
 *
 * @throws {Failure} not-found
 */
export async function write(
  deps: Pick<Context, 'db' | 'dialect' | 'env' | 'now'>,
  showId: string,
  seen: number | null,
  seesKeys: boolean,
  tail: ReturnType<typeof createTail> | null,
): Promise<Written> {
  const held = (seen === null ? null : tail?.after(seen)) ?? []
  if (held.at(-1)?.isOver) return toWritten(held)
  const read = await newsAfter(deps, showId, held.at(-1)?.number ?? seen)
  const news = seesKeys ? read : withoutKeys(read)
  if ('snapshot' in news) {
    // Whoever gets it later is told the time beside it.
    const bytes = Buffer.from(toSnapshotMessage({ ...news.snapshot, now: null }))
    return { bytes, last: news.snapshot.last, isOver: false }
  }
  const fresh = news.events.map(toTold)
  tail?.add(fresh)
  return toWritten([...held, ...fresh])
}

function toWritten(told: readonly Told[]): Written {
  const last = told.at(-1)
  return {
    bytes: Buffer.concat(told.map(({ bytes }) => bytes)),
    last: last?.number ?? null,
    isOver: last?.isOver ?? false,
  }
}
