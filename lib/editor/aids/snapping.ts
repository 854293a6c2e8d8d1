import { recallStyle } from '@/lib/editor/arranging/template-memory'
import type { Snapping } from '@/lib/editor/tool/tool'
import { createGaps } from '@/lib/geometry/gaps/gaps'
import { snapResizeToGaps } from '@/lib/geometry/gaps/resize-gaps'
import { snapMoveToGaps } from '@/lib/geometry/gaps/snap-gaps'
import type { Lines } from '@/lib/geometry/marking/grid'
import type { Rect, Size } from '@/lib/geometry/rect'
import { createGuides } from '@/lib/geometry/snap'
import type { LayoutGuides } from '@/lib/layout/document'
import type { AidsStore } from './aids'
import { aidLines } from './lines'

type Memory = Parameters<typeof recallStyle>[0]

/**
 * Snaps to what is shown over the canvas, with the guides of a layout, to equal gaps and margins, and to those that
 * templates were last given.
 */
export const createSnapping = (
  aids: AidsStore,
  memory: Memory,
  guides: LayoutGuides,
  holesOn: (frame: Size) => readonly Rect[],
): Snapping => ({
  createGuides: (frame, others, step) => {
    const { gap, margin } = recallStyle(memory)
    const lines = asRects(aidLines(aids.getState(), guides, frame, step), frame)
    return {
      ...createGuides(frame, [...others, ...holesOn(frame), ...lines], step),
      gaps: createGaps(frame, others, step, [gap, margin]),
    }
  },
  snapMove: snapMoveToGaps,
  snapResize: snapResizeToGaps,
})

/** A line from edge to edge is a rectangle without a width: its other lines are those of the frame. */
const asRects = ({ x, y }: Lines, { width, height }: Size): Rect[] => [
  ...x.map((at) => ({ x: at, y: 0, width: 0, height })),
  ...y.map((at) => ({ x: 0, y: at, width, height: 0 })),
]
