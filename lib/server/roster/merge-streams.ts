import type { RosterEntry } from '@/lib/protocol/roster'
import type { ListedStream } from '@/lib/server/zego/answers'
import { givenUp } from './given-up'

/** A source that left is dropped from the roster after this time. */
const FORGOTTEN_AFTER_MS = 60 * 60 * 1000

/** The clocks of ZEGOCLOUD and of this process differ by less. */
const TOLERANCE_MS = 60_000

type Times = Readonly<{
  now: number
  /** Says when the list was asked for. It may not include what a callback told of later. */
  askedAt: number
  /** Returns the id that operators see, without the prefix of a test environment. */
  displayedId: (streamId: string) => string
}>

/**
 * Returns the roster after a new list. A listed stream is live since the time that ZEGOCLOUD names; a stream that is
 * not listed is gone since now. A new stream comes last; the others keep their order. It is pure.
 */
export function mergeStreams(
  before: readonly RosterEntry[],
  streams: readonly ListedStream[],
  { now, askedAt, displayedId }: Times,
): RosterEntry[] {
  const listed = new Map(streams.map((stream) => [displayedId(stream.StreamId), stream]))
  const known = before
    .map((entry): RosterEntry => {
      // An entry from the future was told before the clock was set back.
      if (entry.streamSeq !== undefined && entry.since > askedAt && entry.since <= now + TOLERANCE_MS) return entry
      const stream = listed.get(entry.streamId)
      const { leftBecause: _, ...rest } = entry
      if (stream) {
        const back = toEntry(entry.streamId, stream)
        return { ...rest, ...back, ...givenUp(entry, back) }
      }
      return entry.state === 'gone' ? entry : { ...entry, state: 'gone', since: now }
    })
    .filter(({ state, since }) => state === 'live' || now - since < FORGOTTEN_AFTER_MS)
  for (const { streamId } of before) listed.delete(streamId)
  return [...known, ...[...listed].map(([streamId, stream]) => toEntry(streamId, stream))]
}

const toEntry = (streamId: string, { UserId, UserName, CreateTime }: ListedStream): RosterEntry => ({
  streamId,
  userId: UserId,
  userName: UserName,
  state: 'live',
  since: CreateTime,
})
