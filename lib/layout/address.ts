import type { Source } from './input'
import { slotName } from './slot'

/** Returns what ZEGOCLOUD and the operator call a source or a destination: its stream id, or its URL. */
export function addressOf(of: Source): string {
  switch (of.kind) {
    case 'stream':
      return of.streamId
    case 'url':
      return of.url
    case 'slot':
      return slotName(of)
  }
}

/** The key identifies a source: two inputs with the same key have the same stream or address. */
export const sourceKey = (source: Source): string => `${source.kind}:${addressOf(source)}`
