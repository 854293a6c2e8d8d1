import { createSnapping } from '@/lib/editor/aids/snapping'
import type { Size } from '@/lib/geometry/rect'
import { isSame } from '@/lib/layout/diff'
import type { Background } from '@/lib/layout/document'
import { paintGaps } from './paint-gaps'
import { foundHoles, shownAids } from './shown'

/** Does what the first picture comes without. */
export const later = {
  /** Snaps in a layout with this background: to its guides, and to its holes where they were looked for. */
  snappingOn: ({ guides, image }: Background) => {
    const found = foundHoles.getState()
    const holesOn = (frame: Size) => (found.image === image && isSame(found.frame, frame) ? found.holes : [])
    return createSnapping(shownAids, () => localStorage, guides, holesOn)
  },
  paintGaps,
}
