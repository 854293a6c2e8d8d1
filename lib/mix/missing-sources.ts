import { type LayoutDocument, sentOf } from '@/lib/layout/document'
import { toSend } from '@/lib/layout/fill-slots'
import type { Output } from '@/lib/layout/output'
import type { RosterEntry } from '@/lib/protocol/roster'
import { sourceName } from '@/lib/protocol/source-name'
import type { Naming } from '@/lib/zego/test-prefix'
import { wireKey } from './stream-name'

type Room = Readonly<{ entries: readonly RosterEntry[]; outputs: readonly Pick<Output, 'destination'>[] }>
type Missing = Readonly<{ streamId: string; name: string }>

/**
 * Lists the streams of a layout, its places filled, that have left the room. Where none has, these are the streams that
 * the room does not know: they may be in another one.
 */
export function missingSources(document: LayoutDocument, room: Room, naming: Naming): Missing[] {
  const states = new Map(
    room.entries.map(({ streamId, state }) => [wireKey({ kind: 'stream', streamId }, naming), state]),
  )
  const found = sentOf(toSend(document, room)).flatMap(({ source }) =>
    source.kind === 'stream'
      ? [
          {
            streamId: source.streamId,
            name: sourceName(source, room.entries),
            state: states.get(wireKey(source, naming)),
          },
        ]
      : [],
  )
  const gone = found.filter(({ state }) => state === 'gone')
  const missing = gone.length > 0 ? gone : found.filter(({ state }) => state === undefined)
  return missing.map(({ streamId, name }) => ({ streamId, name }))
}
