/** Returns a storage of the browser. Where the browser keeps none, it throws. */
export type Memory = () => Pick<Storage, 'getItem' | 'setItem'>

/** Reads a value that was kept as JSON; null where there is none that can be read. */
export function recalled(memory: Memory, key: string): unknown {
  try {
    return JSON.parse(memory().getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Keeps a value as JSON. Returns false where the browser keeps nothing, and it goes with the page. */
export function remembered(memory: Memory, key: string, value: unknown): boolean {
  try {
    memory().setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
