import { z } from 'zod'
import { byteLength } from '@/lib/shared/byte-length'
import { Tab } from './tab'

/** PostgreSQL refuses a NOTIFY of 8000 bytes. */
const LONGEST = 7_900

/**
 * Is what one process says to the others on its database: that a tab is here still, or is gone, or that another person
 * has the desk.
 */
const Word = z.object({
  from: z.string(),
  show: z.string(),
  here: Tab.optional(),
  gone: z.string().optional(),
  desk: z.literal(true).optional(),
})
export type Word = z.infer<typeof Word>

/** Writes a word. What is too long for PostgreSQL goes without its selection. */
export function toText(word: Word): string {
  const text = JSON.stringify(word)
  if (byteLength(text) <= LONGEST || !word.here) return text
  const { selection, more } = word.here
  return JSON.stringify({ ...word, here: { ...word.here, selection: [], more: more + selection.length } })
}

/** Reads a word; null where another version of Mixdesk wrote it. */
export function readWord(text: string): Word | null {
  try {
    return Word.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
