/**
 * Loads what is asked for, once, and keeps it. `onArrival` is called whenever one more has arrived, or failed. What
 * failed stays so until it is tried anew.
 */
export function createKept<Key, Value>(load: (key: Key) => Promise<Value>, onArrival: () => void) {
  const known = new Map<Key, Value | 'failed' | null>()
  return {
    at(key: Key): Value | 'failed' | null {
      const value = known.get(key)
      if (value !== undefined) return value
      known.set(key, null)
      const keep = (arrived: Value | 'failed') => {
        known.set(key, arrived)
        onArrival()
      }
      load(key).then(keep, () => keep('failed'))
      return null
    },
    /** Forgets what failed, so that it is loaded when it is asked for again. */
    tryAnew() {
      const failed = [...known].filter(([, value]) => value === 'failed')
      for (const [key] of failed) known.delete(key)
      if (failed.length > 0) onArrival()
    },
  }
}
