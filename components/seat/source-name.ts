import type { Source } from '@/lib/layout/input'
import type { RosterEntry } from '@/lib/protocol/roster'

/** What identifies a source: two inputs with the same key show the same stream. */
export const sourceKey = (source: Source): string =>
  source.kind === 'stream' ? `stream:${source.streamId}` : `url:${source.url}`

/** The name of the person who publishes it, where the roster knows one. */
export function sourceName(source: Source, entries: readonly RosterEntry[]): string {
  if (source.kind === 'url') return source.url.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? source.url
  return entries.find((entry) => entry.streamId === source.streamId)?.userName || source.streamId
}

/** Where the sandbox of this AppId draws the test card of one of its streams. */
export const sourcePicture = (source: Source, appId: number): string | null =>
  source.kind === 'stream' ? `/sandbox/card/${encodeURIComponent(source.streamId)}?appId=${appId}` : null
