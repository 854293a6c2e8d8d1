import { keepOnFrame } from '@/lib/geometry/constrain'
import type { Point, Size } from '@/lib/geometry/rect'
import { createGuides, snapMove } from '@/lib/geometry/snap'
import { setRects } from '@/lib/layout/commands'
import { isEmpty } from '@/lib/layout/diff'
import { moveLimitsOf, within } from './move-limits'
import { SNAP_REACH } from './reach'
import { commonBox, isSameRect, othersThan, rectsOf } from './scene'
import { type Effect, IDLE, type Moving, type Pressing, type Reading, type Rects, type Scene, type Tool } from './tool'

/** Starts a move with the snapshot that every step computes from. Guides are sorted here, once. */
export function startMove(tool: Pressing, reading: Reading, scene: Scene): [Tool, Effect[]] {
  const origins = rectsOf(scene, scene.selection)
  const rects = Object.values(origins)
  if (rects.length === 0) return [IDLE, []]
  const moving: Moving = {
    at: 'moving',
    before: tool.before,
    frame: tool.frame,
    from: tool.from,
    last: reading,
    origins,
    box: commonBox(rects),
    limits: moveLimitsOf(rects, scene.frame),
    guides: createGuides(scene.frame, othersThan(scene, origins)),
    rects: origins,
  }
  return stepMove(moving, reading, scene)
}

/** Moves all inputs by one whole-pixel step, so that their offsets stay. Their common box snaps. */
export function stepMove(tool: Moving, reading: Reading, scene: Scene): [Tool, Effect[]] {
  const wanted = { ...tool.box, x: tool.box.x + reading.at.x - tool.from.x, y: tool.box.y + reading.at.y - tool.from.y }
  const snapped = reading.modifiers.free
    ? { rect: wanted, touched: [] }
    : snapMove(wanted, tool.guides, SNAP_REACH * reading.pixel)
  const by = within(tool.limits, {
    x: Math.round(snapped.rect.x - tool.box.x),
    y: Math.round(snapped.rect.y - tool.box.y),
  })
  const rects = moveAll(tool.origins, by, scene.frame)
  const landed = { x: tool.box.x + by.x, y: tool.box.y + by.y }
  const touched = snapped.touched.filter(({ axis }) => Math.abs(landed[axis] - snapped.rect[axis]) < 1)
  return [{ ...tool, last: reading, rects }, [{ do: 'draw', rects, touched, marquee: null }]]
}

/** Ends a move. One that ends where it began commits nothing. It overwrites another's change of the same inputs. */
export function upMove({ origins, rects }: Moving, { document }: Scene): Effect[] {
  const moved = Object.entries(rects).filter(([id, rect]) => {
    const origin = origins[id]
    return origin !== undefined && !isSameRect(origin, rect)
  })
  const diff = setRects(document, Object.fromEntries(moved))
  return isEmpty(diff) ? [{ do: 'clear' }] : [{ do: 'commit', diff }, { do: 'clear' }]
}

const moveAll = (origins: Rects, by: Point, frame: Size): Rects =>
  by.x === 0 && by.y === 0
    ? origins
    : Object.fromEntries(
        Object.entries(origins).map(([id, origin]) => [
          id,
          keepOnFrame({ ...origin, x: origin.x + by.x, y: origin.y + by.y }, frame),
        ]),
      )
