import { type Diff, NO_CHANGE } from '@/lib/layout/diff'
import type { ShowSettings } from '@/lib/layout/show'

/** Holds the settings of the show before and after a change of its frame. */
export type FrameChange = Readonly<{ from: ShowSettings; to: ShowSettings }>

const changes = new WeakMap<Diff, FrameChange>()

/**
 * Makes the entry of undo for a change of the frame. It stands in every layout of the show, and changes none by itself:
 * the server rescales them all.
 */
export function frameEntry(change: FrameChange): Diff {
  const entry = { ...NO_CHANGE }
  changes.set(entry, change)
  return entry
}

/** Returns what an entry changes of the frame; undefined for one that changes the layout. */
export const frameChangeOf = (entry: Diff): FrameChange | undefined => changes.get(entry)
