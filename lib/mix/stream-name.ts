import { addressOf } from '@/lib/layout/address'
import type { Source } from '@/lib/layout/input'
import type { Destination } from '@/lib/layout/output'
import { type Naming, withTestPrefix } from '@/lib/zego/test-prefix'

/** Names a source or destination. Two names are equal exactly when they are the same stream or URL on the wire. */
export const wireKey = (end: Source, naming: Naming): string =>
  end.kind === 'stream' ? `stream ${withTestPrefix(end.streamId, naming)}` : `${end.kind} ${addressOf(end)}`

/** Makes the one of two fields that says where a stream comes from or goes to. */
export const toStream = (end: Destination, naming: Naming) =>
  end.kind === 'url'
    ? { StreamId: undefined, StreamUrl: end.url }
    : { StreamId: withTestPrefix(end.streamId, naming), StreamUrl: undefined }
