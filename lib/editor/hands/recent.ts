import * as z from '@/lib/shared/schema'

const KEY = 'mixdesk.recent'
/** So many are kept: as many as fit above the rest without hiding it. */
const MOST = 6

const Recent = z.array(z.string().check(z.maxLength(300))).check(z.maxLength(MOST))

/** Returns the storage of this browser. Where the browser keeps none, it throws. */
type Memory = () => Pick<Storage, 'getItem' | 'setItem'>

/** Reads what was chosen in the palette last, the newest first. Nothing that can be read is nothing. */
export function recall(memory: Memory): readonly string[] {
  try {
    return Recent.safeParse(JSON.parse(memory().getItem(KEY) ?? '[]')).data ?? []
  } catch {
    return []
  }
}

/** Remembers a choice for this browser. Without storage it is forgotten with the page. */
export function remember(memory: Memory, id: string): void {
  const ids = [id, ...recall(memory).filter((other) => other !== id)].slice(0, MOST)
  try {
    memory().setItem(KEY, JSON.stringify(ids))
  } catch {}
}
