import { type Grid, gridLines, type Lines } from '@/lib/geometry/marking/grid'
import { areasFor, type SafeAreas, safeRects } from '@/lib/geometry/marking/safe-areas'
import { bottom, right, type Size } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import type { LayoutGuides } from '@/lib/layout/document'
import type { Aids } from './aids'
import { guideLines } from './layout-guides'

/** Returns the grid as the aids have it, whether it is shown or not. */
export const gridOf = ({ gridBy, columns, rows, gutter, margin, every }: Aids): Grid =>
  gridBy === 'cells' ? { by: 'cells', columns, rows, gutter, margin } : { by: 'pixels', every }

/** Returns the safe areas that are chosen, or else those for the frame's shape. */
export const shownAreas = ({ areas }: Aids, frame: Size): SafeAreas => areas ?? areasFor(frame)

/** Collects what is shown over the canvas to snap to. */
export function aidLines(aids: Aids, guides: LayoutGuides, frame: Size, step: Step): Lines {
  const grid = aids.grid ? gridLines(gridOf(aids), frame, step) : NO_LINES
  const safe = aids['safe-areas'] ? safeRects(shownAreas(aids, frame), frame).map(({ rect }) => rect) : []
  const own = aids.rulers ? guideLines(guides, frame, step) : NO_LINES
  return {
    x: [...own.x, ...grid.x, ...safe.flatMap((rect) => [rect.x, right(rect)])],
    y: [...own.y, ...grid.y, ...safe.flatMap((rect) => [rect.y, bottom(rect)])],
  }
}

const NO_LINES: Lines = { x: [], y: [] }
