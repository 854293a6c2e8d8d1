import { boxAround } from './box'
import { keepOnFrame } from './constrain'
import { bottom, type Point, type Rect, right, type Size } from './rect'
import { roundEdges, type Step } from './round'

/** Copies go this far aside, and as far again until they are seen: even, so that even pixels stay even. */
const APART = 16

/** Down and right comes first, as a pile of cards is spread. */
const WAYS: readonly Point[] = [
  { x: 1, y: 1 },
  { x: -1, y: 1 },
  { x: 1, y: -1 },
  { x: -1, y: -1 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
]

/** What fills the frame is halved so often, at most. */
const MOST_HALVES = 4

/**
 * Returns where rectangles lie so that each of them is seen: as they are, unless `isUnseen` of them. Otherwise they
 * move aside together, and not over the frame's edge. What fills the frame cannot move, and comes half as large.
 */
export function aside(
  rects: readonly Rect[],
  { frame, step }: Readonly<{ frame: Size; step: Step }>,
  isUnseen: (rects: readonly Rect[]) => boolean,
): readonly Rect[] {
  let now = rects
  for (let halves = 0; halves < MOST_HALVES && isUnseen(now); halves++) {
    const moved = movedAside(now, frame, isUnseen)
    if (moved) return moved
    now = now.map((rect) => halved(rect, frame, step))
  }
  return now
}

function movedAside(
  rects: readonly Rect[],
  frame: Size,
  isUnseen: (rects: readonly Rect[]) => boolean,
): readonly Rect[] | null {
  const box = boxAround(rects)
  if (!box) return null
  for (const way of WAYS) {
    for (let far = APART; isWithin(movedBy(box, way, far), frame, box); far += APART) {
      const moved = rects.map((rect) => movedBy(rect, way, far))
      if (!isUnseen(moved)) return moved
    }
  }
  return null
}

const movedBy = (rect: Rect, way: Point, far: number): Rect => ({
  ...rect,
  x: rect.x + way.x * far,
  y: rect.y + way.y * far,
})

/** What reaches over the frame's edge already goes no further over it. */
const isWithin = (rect: Rect, frame: Size, before: Rect): boolean =>
  rect.x >= Math.min(0, before.x) &&
  rect.y >= Math.min(0, before.y) &&
  right(rect) <= Math.max(frame.width, right(before)) &&
  bottom(rect) <= Math.max(frame.height, bottom(before))

/** Halves a rectangle towards the middle of the frame. */
function halved(rect: Rect, frame: Size, step: Step): Rect {
  const half = {
    x: (rect.x + frame.width / 2) / 2,
    y: (rect.y + frame.height / 2) / 2,
    width: rect.width / 2,
    height: rect.height / 2,
  }
  return keepOnFrame(roundEdges(half, step), frame)
}
