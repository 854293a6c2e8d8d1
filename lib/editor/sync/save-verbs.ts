import type { Saving } from '@/lib/editor/state/saving'
import type { Diff } from '@/lib/layout/diff'
import type { NumberedChange, Revised } from './sync'

/** Lists what can be told and asked of the one who saves a layout. */
export type Save = Readonly<{
  /** Takes my own edit, which the editor shows already. */
  edited: (diff: Diff) => void
  /** Takes a numbered change from the connection, mine or another's. */
  received: (change: NumberedChange) => void
  /** Takes the whole layout as the server has it now. */
  reread: (layout: Revised) => void
  /** Sends at once what waits for the next try. */
  retry: () => void
  /**
   * Drops the edits that are not acknowledged. One that is already on its way may still arrive, and then comes back as
   * another change.
   */
  discard: () => void
  /**
   * Sends what waits and returns how far it came: `saved`, or the first obstacle. A closed layout has nothing to save.
   */
  flush: () => Promise<Saving>
  close: () => void
}>
