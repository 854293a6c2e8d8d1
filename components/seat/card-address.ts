import type { Source } from '@/lib/layout/input'

/** Returns the address at which the sandbox of this AppId draws the test card of one of its streams. */
export const cardAddress = (source: Source, appId: number): string | null =>
  source.kind === 'stream' ? `/sandbox/card/${encodeURIComponent(source.streamId)}?appId=${appId}` : null

/** Stands where a small drawing has the address of a still, for a source that is known to send sound alone. */
export const SOUND_ONLY = 'sound only'
