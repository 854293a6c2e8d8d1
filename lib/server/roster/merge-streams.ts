import type { RosterEntry } from '@/lib/protocol/roster'
import type { ListedStream } from '@/lib/server/zego/answers'

/** After that a source that left is not worth a line any more. */
const FORGOTTEN_AFTER_MS = 60 * 60 * 1000

type Times = Readonly<{
  now: number
  /** When the list was asked for: what a callback told of after that, the list may not know yet. */
  askedAt: number
  /** The id as operators see it: without the prefix of a test environment. */
  displayedId: (streamId: string) => string
}>

/**
 * Pure: the roster after a new list. Who is listed is live since ZEGOCLOUD says; who is not is gone since now. Nobody
 * changes places: who is new comes last.
 */
export function mergeStreams(
  before: readonly RosterEntry[],
  streams: readonly ListedStream[],
  { now, askedAt, displayedId }: Times,
): RosterEntry[] {
  const listed = new Map(streams.map((stream) => [displayedId(stream.StreamId), stream]))
  const known = before
    .map((entry): RosterEntry => {
      if (entry.streamSeq !== undefined && entry.since > askedAt) return entry
      const stream = listed.get(entry.streamId)
      if (stream) return { ...entry, ...toEntry(entry.streamId, stream) }
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
