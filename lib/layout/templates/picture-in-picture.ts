import { fitOnStep } from '@/lib/geometry/packing/fit-step'
import { inset, stepDown } from '@/lib/geometry/packing/spacing'
import type { Rect } from '@/lib/geometry/rect'
import { roundTo } from '@/lib/geometry/round'
import { between, named, type Stage, type Template, type TemplateId } from './template'

/** Small pictures stay this far from the edge of the frame where no margin is set. */
export const INSET = 24

/** Small pictures stay this far from one another where no gap is set. */
export const APART = 12

const corner = (id: TemplateId, where: string, x: 0 | 1, y: 0 | 1): Template => ({
  id,
  nameOf: named(`Picture in picture, ${where}`),
  suits: between(2, 4),
  hasSpotlight: true,
  cellsOf: (stage) => insets(stage, x, y),
})

/** Holds the templates in which the first input fills the frame and the others lie on it, in a corner. */
export const PICTURE_IN_PICTURE: readonly Template[] = [
  corner('inset-top-left', 'top left', 0, 0),
  corner('inset-top-right', 'top right', 1, 0),
  corner('inset-bottom-left', 'bottom left', 0, 1),
  corner('inset-bottom-right', 'bottom right', 1, 1),
]

/** Stacks the small pictures from the corner along the side of the frame, each a quarter of the frame at most. */
function insets({ aspects, frame, whole, along, spacing }: Stage, x: 0 | 1, y: 0 | 1): Rect[] {
  const { step } = spacing
  const room = inset(whole, { ...spacing, margin: spacing.margin || INSET })
  const gap = roundTo(spacing.gap || APART, step)
  const others = aspects.length - 1
  const size = {
    width: stepDown(Math.min(frame.width / (along === 'x' ? 4 : 3), room.width), step),
    height: stepDown(Math.min(frame.height / 4, (room.height - gap * (others - 1)) / others), step),
  }
  let used = 0
  const small = aspects.slice(1).map((aspect) => {
    const picture = fitOnStep(aspect, { x: 0, y: 0, ...size }, { x, y }, step)
    const rect = {
      x: x === 0 ? room.x : room.x + room.width - picture.width,
      y: y === 0 ? room.y + used : room.y + room.height - used - picture.height,
      width: picture.width,
      height: picture.height,
    }
    used += picture.height + gap
    return rect
  })
  return [whole, ...small]
}
