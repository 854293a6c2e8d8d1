import type { Destination } from './output'

/** Returns what ZEGOCLOUD and the operator call a source or a destination: its stream id, or its URL. */
export const addressOf = (of: Destination): string => (of.kind === 'stream' ? of.streamId : of.url)
