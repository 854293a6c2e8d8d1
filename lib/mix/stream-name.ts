import type { Destination } from '@/lib/layout/show'
import { type Naming, withTestPrefix } from '@/lib/zego/test-prefix'

/** Equal for two sources or destinations exactly when they are the same stream or URL on the wire. */
export const wireKey = (place: Destination, naming: Naming): string =>
  place.kind === 'url' ? `url ${place.url}` : `stream ${withTestPrefix(place.streamId, naming)}`

/** The stream id or URL as the operator knows it. */
export const shown = (place: Destination): string => (place.kind === 'url' ? place.url : place.streamId)
