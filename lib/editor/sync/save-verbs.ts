import type { Saving } from '@/lib/editor/state/saving'
import type { Scaling } from '@/lib/editor/state/scaled-diff'
import type { Timers } from '@/lib/editor/state/timers'
import type { Size } from '@/lib/geometry/rect'
import type { Diff } from '@/lib/layout/diff'
import type { LayoutDocument, LayoutRecord } from '@/lib/layout/document'
import type { Layout } from '@/lib/protocol/live'
import type { Answer, Saved } from './api'
import type { Departure, NumberedChange, Revised } from './sync'

/** Lists what the one who saves a layout needs, and whom it tells. */
export type SaveOptions = Readonly<{
  layout: Revised
  /** The frame on which the layout is seen. */
  frame: () => Size
  send: (patch: Departure) => Promise<Answer<Saved>>
  read: () => Promise<Answer<Layout>>
  timers: Timers
  newId: () => string
  /** Called with what the operator should see, whenever that may have changed. */
  onSeen: (document: LayoutDocument, base: Revised) => void
  onSaving: (saving: Saving) => void
  /** Called when my change is in the layout, at this revision. */
  onSaved: (diff: Diff, revision: number) => void
  /** Called with the records that others removed while I changed them. */
  onLost: (records: LayoutRecord[]) => void
}>

/** Lists what can be told and asked of the one who saves a layout. */
export type Save = Readonly<{
  /** Takes my own edit, which the editor shows already. */
  edited: (diff: Diff) => void
  /** Takes a numbered change from the connection, mine or another's. */
  received: (change: NumberedChange) => void
  /** Takes the whole layout as the server has it now. */
  reread: (layout: Revised) => void
  /** Fits what is not saved to another frame, as the server fits the layout, and saves it once that is read. */
  rescaled: (scaling: Scaling) => void
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
