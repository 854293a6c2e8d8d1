import { commonBox } from '@/lib/geometry/box'
import { keepOnFrame } from '@/lib/geometry/constrain'
import type { Point } from '@/lib/geometry/rect'
import { roundEdges, roundTo } from '@/lib/geometry/round'
import { snapMove, wholeMove } from '@/lib/geometry/snap'
import { setRects } from '@/lib/layout/commands'
import { isEmpty } from '@/lib/layout/diff'
import { inputOf } from '@/lib/layout/document'
import { swapPlaces } from '@/lib/layout/hands/swap'
import type { Input } from '@/lib/layout/input'
import { copying, upCopies, withHidden } from './copy-drag'
import { heldRect, holdingAll, moved } from './held'
import { moveLimitsOf, within } from './move-limits'
import { SNAP_REACH } from './reach'
import { guidesAmong, isSameRect, othersThan, rectsOf } from './scene'
import { swapping, swapTarget } from './swap'
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
    alone: aloneOf(scene, Object.keys(origins)),
    box,
    isCopy: false,
    isRigid: rects.every((rect) => isSameRect(rect, keepOnFrame(roundEdges(rect, scene.step), scene.frame))),
    limits: moveLimitsOf(rects, scene.frame),
    guides: guidesAmong(scene, othersThan(scene, origins)),
    held: { rects: origins, by: { x: 0, y: 0 }, box },
    swapWith: null,
  }
  return stepMove(moving, reading, scene)
}

/** One input alone may swap; several, and the watermark, may not. */
function aloneOf({ document }: Scene, [id, ...more]: readonly string[]): string | null {
  return id !== undefined && more.length === 0 && inputOf(document, id) ? id : null
}

/**
 * Moves all inputs by the same, so that their offsets stay. Their common box snaps. In an even show each edge then
 * lands on the nearest even pixel, also of an input that had odd ones.
 */
export function stepMove(before: Moving, reading: Reading, scene: Scene): [Tool, Effect[]] {
  const tool = copying(before, reading, scene)
  const { box } = tool
  const { step } = scene
  const travel = { x: reading.at.x - tool.from.x, y: reading.at.y - tool.from.y }
  const snapped = reading.modifiers.free
    ? { by: { x: wholeMove(box.x, travel.x, step), y: wholeMove(box.y, travel.y, step) }, touched: [] }
    : (scene.snapping?.snapMove ?? snapMove)(box, travel, tool.guides, SNAP_REACH * reading.pixel)
  const by = within(tool.limits, snapped.by)
  const isBack = travel.x === 0 && travel.y === 0
  const held = isBack ? { rects: tool.origins, by: travel, box } : moveAll(tool, by, scene)
  const touched = snapped.touched.filter(({ axis }) => by[axis] === snapped.by[axis])
  const target = tool.isCopy ? null : swapTarget(tool, moved(box, by), reading, scene)
  if (target) return swapStep(tool, target, reading)
  const draw: Effect = { do: 'draw', held, touched, marquee: null, ...(tool.isCopy ? { copies: true } : {}) }
  return [{ ...tool, last: reading, held, swapWith: null }, [draw]]
}

/** Shows both inputs in their new places, until the pointer takes the one away again. */
function swapStep(tool: Moving, target: Input, reading: Reading): [Tool, Effect[]] {
  const held = swapping(tool, target)
  return [{ ...tool, last: reading, held, swapWith: target.id }, [{ do: 'draw', held, touched: [], marquee: null }]]
}

/** Ends a move. One that ends where it began commits nothing. It overwrites another's change of the same inputs. */
export function upMove({ origins, box, alone, swapWith, isCopy, held: seen }: Moving, scene: Scene): Effect[] {
  const { document } = scene
  if (swapWith && alone) return [{ do: 'commit', diff: swapPlaces(document, alone, swapWith) }, { do: 'clear' }]
  const held = withHidden(seen, box, scene)
  const landed = Object.keys(held.rects).flatMap((id) => {
    const [rect, origin] = [heldRect(held, id), origins[id]]
    return rect && !(origin && isSameRect(origin, rect)) ? [[id, rect] as const] : []
  })
  if (isCopy && landed.length > 0) return upCopies(held, scene)
  const diff = setRects(document, Object.fromEntries(landed))
  return isEmpty(diff) ? [{ do: 'clear' }] : [{ do: 'commit', diff }, { do: 'clear' }]
}

/**
 * Moves what lies on the frame and on whole steps as one. Else each one is put back on the frame and on whole steps by
 * itself, and comes as it can.
 */
function moveAll({ origins, box, isRigid }: Moving, by: Point, { frame, step }: Scene): Held {
  if (isRigid) {
    const whole = { x: roundTo(by.x, step), y: roundTo(by.y, step) }
    return { rects: origins, by: whole, box: moved(box, whole) }
  }
  const all = Object.entries(origins).map(
    ([id, origin]) => [id, keepOnFrame(roundEdges(moved(origin, by), step), frame)] as const,
  )
  return holdingAll(Object.fromEntries(all))
}
