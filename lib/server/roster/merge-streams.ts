import type { RosterEntry } from '@/lib/desk/roster'
import type { ListedStream } from '@/lib/server/zego/answers'

/** After that a source that left is not worth a line any more. */
const FORGOTTEN_AFTER_MS = 60 * 60 * 1000

/** Pure: the roster after a new list. Who is listed is live since ZEGOCLOUD says; who is not is gone since now. */
export function mergeStreams(
  before: readonly RosterEntry[],
  streams: readonly ListedStream[],
  { now, shownId }: { now: number; shownId: (streamId: string) => string },
): RosterEntry[] {
  const live = streams.map(
    ({ StreamId, UserId, UserName, CreateTime }): RosterEntry => ({
      streamId: shownId(StreamId),
      userId: UserId,
      userName: UserName,
      state: 'live',
      since: CreateTime,
    }),
  )
  const listed = new Set(live.map(({ streamId }) => streamId))
  const gone = before
    .filter(({ streamId }) => !listed.has(streamId))
    .map((entry): RosterEntry => (entry.state === 'gone' ? entry : { ...entry, state: 'gone', since: now }))
    .filter(({ since }) => now - since < FORGOTTEN_AFTER_MS)
  return [...live, ...gone]
}
