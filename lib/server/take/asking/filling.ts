import { isSame } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import { type Filling, fillingOf, toSend } from '@/lib/layout/fill-slots'
import { withPinned } from '@/lib/mix/pinned'
import { Failure } from '@/lib/shared/failures'
import type { Stage } from './stage'

/**
 * Fills the places of a layout from the room as it is now, puts the sounds that stay into it, and returns what is sent.
 * Refuses a take whose operator saw others in the places. One who does not say whom they saw (undefined) takes whoever
 * is there.
 *
 * @throws {Failure} stale-roster, with who fills the places now
 */
export function requireSameFilling(stage: Stage, believed: Filling | undefined): LayoutDocument {
  const { layout, roster, settings } = stage
  const { document } = layout
  const room = { entries: roster.entries, outputs: settings.outputs }
  const filled = fillingOf(document, room)
  if (believed !== undefined && !isSame(believed, filled)) {
    throw new Failure(
      'stale-roster',
      'Someone came or left meanwhile, so that others fill the places of this layout. Check it, then take.',
      { layoutId: layout.id, filled },
    )
  }
  return withPinned(toSend(document, room), stage).document
}
