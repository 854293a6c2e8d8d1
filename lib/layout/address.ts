import type { Source } from './input'
import type { Destination } from './output'

/** Returns what ZEGOCLOUD and the operator call a source or a destination: its stream id, or its URL. */
export const addressOf = (of: Destination): string => (of.kind === 'stream' ? of.streamId : of.url)

/** The key identifies a source: two inputs with the same key have the same stream or address. */
export const sourceKey = (source: Source): string => `${source.kind}:${addressOf(source)}`
