import { keepOnFrame } from '@/lib/geometry/constrain'
import type { Point, Size } from '@/lib/geometry/rect'
import { createGuides, snapMove } from '@/lib/geometry/snap'
import { setRects } from '@/lib/layout/commands'
import { isEmpty } from '@/lib/layout/diff'
import { heldRect, moved } from './held'
import { moveLimitsOf, within } from './move-limits'
import { SNAP_REACH } from './reach'
import { commonBox, isSameRect, othersThan, rectsOf } from './scene'
import { type Effect, type Held, IDLE, type Moving, type Pressing, type Reading, type Scene, type Tool } from './tool'

/** Starts a move with the snapshot that every step computes from. Guides are sorted here, once. */
export function startMove(tool: Pressing, reading: Reading, scene: Scene): [Tool, Effect[]] {
  const origins = rectsOf(scene, scene.selection)
  const rects = Object.values(origins)
  if (rects.length === 0) return [IDLE, []]
  const box = commonBox(rects)
  const moving: Moving = {
    at: 'moving',
    before: tool.before,
    frame: tool.frame,
    from: tool.from,
    last: reading,
    origins,
    box,
    isRigid: rects.every((rect) => isSameRect(rect, keepOnFrame(rect, scene.frame))),
    limits: moveLimitsOf(rects, scene.frame),
    guides: createGuides(scene.frame, othersThan(scene, origins)),
    held: { rects: origins, by: { x: 0, y: 0 }, box },
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
  const held = moveAll(tool, by, scene.frame)
  const landed = moved(tool.box, by)
  const touched = snapped.touched.filter(({ axis }) => Math.abs(landed[axis] - snapped.rect[axis]) < 1)
  return [{ ...tool, last: reading, held }, [{ do: 'draw', held, touched, marquee: null }]]
}

/** Ends a move. One that ends where it began commits nothing. It overwrites another's change of the same inputs. */
export function upMove({ origins, held }: Moving, { document }: Scene): Effect[] {
  const landed = Object.entries(origins).flatMap(([id, origin]) => {
    const rect = heldRect(held, id)
    return rect && !isSameRect(origin, rect) ? [[id, rect] as const] : []
  })
  const diff = setRects(document, Object.fromEntries(landed))
  return isEmpty(diff) ? [{ do: 'clear' }] : [{ do: 'commit', diff }, { do: 'clear' }]
}

/** Moves what was on the frame as one. What lies too far off it is put back on it by itself, and comes as it can. */
function moveAll({ origins, box, isRigid }: Moving, by: Point, frame: Size): Held {
  if (isRigid || (by.x === 0 && by.y === 0)) return { rects: origins, by, box: moved(box, by) }
  const all = Object.entries(origins).map(([id, origin]) => [id, keepOnFrame(moved(origin, by), frame)] as const)
  return { rects: Object.fromEntries(all), by: { x: 0, y: 0 }, box: commonBox(all.map(([, rect]) => rect)) }
}
