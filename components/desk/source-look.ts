import type { RosterEntry } from '@/lib/desk/roster'
import type { Source } from '@/lib/layout/document'

/** What identifies a source: two inputs with the same key show the same stream. */
export const sourceKey = (source: Source): string =>
  source.kind === 'stream' ? `stream:${source.streamId}` : `url:${source.url}`

/** What ZEGOCLOUD calls it: the stream id, or the address. */
export const sourceAddress = (source: Source): string => (source.kind === 'stream' ? source.streamId : source.url)

/** The name of the person who publishes it, where the roster knows one. */
export function sourceName(source: Source, entries: readonly RosterEntry[]): string {
  if (source.kind === 'url') return source.url.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? source.url
  return entries.find((entry) => entry.streamId === source.streamId)?.userName || source.streamId
}

/** Muted, and none of them preview's green, program's red or the amber of warnings. */
const COLOURS = ['#3f5fae', '#8a5a3c', '#3b7f78', '#77508f', '#6f6d45', '#4a6d8c', '#8c4a72', '#5a5f9e']

/** The same source has the same colour everywhere. */
export function sourceColour(source: Source): string {
  let hash = 0
  for (const character of sourceKey(source)) hash = (hash * 31 + character.charCodeAt(0)) >>> 0
  return COLOURS[hash % COLOURS.length] ?? '#3f5fae'
}

/** Where the sandbox draws the test card of a stream; nobody draws one for the real service. */
export const sourcePicture = (source: Source, mode: 'sandbox' | 'live'): string | null =>
  mode === 'sandbox' && source.kind === 'stream' ? `/sandbox/card/${encodeURIComponent(source.streamId)}` : null
