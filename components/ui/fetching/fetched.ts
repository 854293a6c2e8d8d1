/**
 * Holds code that the first picture does not need. It is fetched when it is wanted, and else as soon as the page has
 * nothing to do, so that it is there when the network, or the server that this page came from, is not.
 */
export type Fetched<T> = Readonly<{
  /** It is null until it is there. */
  current: () => T | null
  /** Fetches it once; what failed is fetched anew. */
  load: () => Promise<T>
  /** Says on the page that something is missing where this fails. */
  want: () => Promise<T>
  hasFailed: () => boolean
  subscribe: (listener: () => void) => () => void
}>

type Entry = { isWanted: boolean; code: Fetched<unknown> }

const entries: Entry[] = []
const listeners = new Set<() => void>()

export function fetched<T>(fetchIt: () => Promise<T>): Fetched<T> {
  let value: T | null = null
  let failed = false
  let pending: Promise<T> | null = null

  const load = () => {
    if (value !== null) return Promise.resolve(value)
    pending ??= fetchIt().then(
      (code) => {
        ;[value, failed, pending] = [code, false, null]
        tell()
        return code
      },
      (error: unknown) => {
        ;[failed, pending] = [true, null]
        tell()
        throw error
      },
    )
    return pending
  }
  const code: Fetched<T> = {
    current: () => value,
    load,
    want: () => {
      entry.isWanted = true
      return load()
    },
    hasFailed: () => failed,
    subscribe,
  }
  const entry: Entry = { isWanted: false, code }
  entries.push(entry)
  return code
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const tell = () => {
  for (const listener of listeners) listener()
}

/** Tells whether something was wanted that could not be fetched. */
export const isMissing = (): boolean => entries.some(({ isWanted, code }) => isWanted && code.hasFailed())

/** Tries anew what is missing. */
export const fetchMissing = async (): Promise<void> => {
  const missing = entries.filter(({ isWanted, code }) => isWanted && code.hasFailed())
  await Promise.allSettled(missing.map(({ code }) => code.load()))
}

/**
 * Fetches one after the other, with `rest` between two, and returns false as soon as one fails. What is fetched may
 * bring more to fetch.
 */
export async function fetchEverything(rest: () => Promise<void>): Promise<boolean> {
  for (let index = 0; index < entries.length; index += 1) {
    const code = entries[index]?.code
    if (!code || code.current() !== null) continue
    await rest()
    const isThere = await code.load().then(
      () => true,
      () => false,
    )
    if (!isThere) return false
  }
  return true
}
