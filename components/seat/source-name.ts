import type { Source } from '@/lib/layout/input'

/** The key identifies a source: two inputs with the same key have the same stream or address. */
export const sourceKey = (source: Source): string =>
  source.kind === 'stream' ? `stream:${source.streamId}` : `url:${source.url}`

/** Where the sandbox of this AppId draws the test card of one of its streams. */
export const sourcePicture = (source: Source, appId: number): string | null =>
  source.kind === 'stream' ? `/sandbox/card/${encodeURIComponent(source.streamId)}?appId=${appId}` : null
