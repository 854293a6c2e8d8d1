import { recallStyle } from '@/lib/editor/arranging/template-memory'
import type { Snapping } from '@/lib/editor/tool/tool'
import { createGaps } from '@/lib/geometry/gaps/gaps'
import { snapResizeToGaps } from '@/lib/geometry/gaps/resize-gaps'
import { snapMoveToGaps } from '@/lib/geometry/gaps/snap-gaps'
import { createGuides } from '@/lib/geometry/snap'

/** Snaps to equal gaps and margins too, and to those that templates were last given in this browser. */
export const createSnapping = (memory: Parameters<typeof recallStyle>[0]): Snapping => ({
  createGuides: (frame, others, step) => {
    const { gap, margin } = recallStyle(memory)
    return { ...createGuides(frame, others, step), gaps: createGaps(frame, others, step, [gap, margin]) }
  },
  snapMove: snapMoveToGaps,
  snapResize: snapResizeToGaps,
})
