import type { Capture } from './capture'

const KEY = 'mixdesk.rehearsal-browser'

/** Returns the letters that tell this browser's streams from those of others, the same each time. */
export function browserLetters(): string {
  const fresh = crypto.randomUUID().slice(0, 6)
  try {
    const kept = localStorage.getItem(KEY)
    if (kept && /^[0-9a-f]{6}$/.test(kept)) return kept
    localStorage.setItem(KEY, fresh)
  } catch {
    // A browser that keeps nothing publishes another stream each time.
  }
  return fresh
}

/**
 * Returns the stream id under which a browser publishes: what was published before comes back as the same stream, so
 * that layouts that show it show it again. The first that nobody has is taken.
 */
export function feedId(kind: Capture, letters: string, isTaken: (streamId: string) => boolean): string {
  for (let count = 1; ; count++) {
    const streamId = count === 1 ? `${kind}-${letters}` : `${kind}-${letters}-${count}`
    if (!isTaken(streamId)) return streamId
  }
}
