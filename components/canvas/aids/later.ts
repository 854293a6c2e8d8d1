import { createSnapping } from '@/lib/editor/aids/snapping'
import type { LayoutGuides } from '@/lib/layout/document'
import { paintGaps } from './paint-gaps'
import { shownAids } from './shown'

/** Does what the first picture comes without. */
export const later = {
  /** Snaps in a layout with these guides. */
  snappingWith: (guides: LayoutGuides) => createSnapping(shownAids, () => localStorage, guides),
  paintGaps,
}
