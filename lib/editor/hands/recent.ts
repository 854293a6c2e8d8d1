import { type Memory, recalled, remembered } from '@/lib/shared/memory'
import * as z from '@/lib/shared/schema'

const KEY = 'mixdesk.recent'
/** So many are kept: as many as fit above the rest without hiding it. */
const MOST = 6

const Recent = z.array(z.string().check(z.maxLength(300))).check(z.maxLength(MOST))

/** Reads what was chosen in the palette last, the newest first. Nothing that can be read is nothing. */
export const recall = (memory: Memory): readonly string[] => Recent.safeParse(recalled(memory, KEY)).data ?? []

/** Remembers a choice for this browser. Without storage it is forgotten with the page. */
export const remember = (memory: Memory, id: string): void =>
  void remembered(memory, KEY, [id, ...recall(memory).filter((other) => other !== id)].slice(0, MOST))
