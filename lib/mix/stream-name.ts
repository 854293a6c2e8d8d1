import type { Destination } from '@/lib/layout/output'
import { type Naming, withTestPrefix } from '@/lib/zego/test-prefix'

/** Equal for two sources or destinations exactly when they are the same stream or URL on the wire. */
export const wireKey = (place: Destination, naming: Naming): string =>
  place.kind === 'url' ? `url ${place.url}` : `stream ${withTestPrefix(place.streamId, naming)}`

/** The stream id or URL as the operator knows it. */
export const shown = (place: Destination): string => (place.kind === 'url' ? place.url : place.streamId)

export const toStream = (place: Destination, naming: Naming): { StreamId: string } | { StreamUrl: string } =>
  place.kind === 'url' ? { StreamUrl: place.url } : { StreamId: withTestPrefix(place.streamId, naming) }
