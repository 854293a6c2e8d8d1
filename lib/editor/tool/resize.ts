import { aspectOfSize, keptAspect } from '@/lib/geometry/aspect'
import { commonBox } from '@/lib/geometry/box'
import { keepOnFrame } from '@/lib/geometry/constrain'
import { pulledRect } from '@/lib/geometry/pull'
import type { Rect } from '@/lib/geometry/rect'
import { fixedOf, landed, pullOf, type ResizeOptions } from '@/lib/geometry/resize'
import { snapResize } from '@/lib/geometry/snap-resize'
import { scaledTogether } from '@/lib/geometry/together'
import { setRects } from '@/lib/layout/commands'
import { isEmpty } from '@/lib/layout/diff'
import { heldRect, holdingAll } from './held'
import { SNAP_REACH } from './reach'
import { isAllowed, limited, limitsOf } from './resize-limits'
import { scaledAlong } from './scaled-along'
import { guidesAmong, isSameRect, othersThan, placedRecord, rectsOf } from './scene'
import {
  type Effect,
  type HandleTarget,
  IDLE,
  type Pressing,
  type Reading,
  type Rects,
  type Resizing,
  type Scene,
  type Tool,
} from './tool'
import { startOf } from './unscaled'

export function startResize(
  tool: Pressing,
  { ids, handle }: HandleTarget,
  reading: Reading,
  scene: Scene,
): [Tool, Effect[]] {
  const origins = rectsOf(scene, ids)
  const rects = Object.values(origins)
  if (rects.length === 0) return [IDLE, []]
  const { unscaled, box } = startOf(origins, scene)
  const resizing: Resizing = {
    at: 'resizing',
    before: tool.before,
    frame: tool.frame,
    from: tool.from,
    last: reading,
    handle,
    origins,
    unscaled,
    box,
    into: box,
    aspect: keptAspect(box, [...aspectsOf(unscaled, scene), aspectOfSize(scene.frame)], scene.step),
    guides: guidesAmong(scene, othersThan(scene, origins)),
    held: { rects: origins, by: STILL, box: commonBox(rects) },
  }
  return stepResize(resizing, reading, scene)
}

/** One keeps the aspect of its source, several that of their box. */
function aspectsOf(unscaled: Rects, scene: Scene): readonly number[] {
  const [id, ...more] = Object.keys(unscaled)
  const one = id !== undefined && more.length === 0 ? placedRecord(scene, id) : null
  return one ? scene.aspectsOf(one) : [aspectOfSize(commonBox(Object.values(unscaled)))]
}

/**
 * Resizes one, or several with the box around them. Corners keep the aspect unless Shift frees it; Alt resizes from the
 * centre. Back where it began, each rectangle is the very same.
 */
export function stepResize(tool: Resizing, reading: Reading, { frame, step, snapping }: Scene): [Tool, Effect[]] {
  const { handle, origins, unscaled, box } = tool
  const { shift, alt, free } = reading.modifiers
  const options = { aspect: handle.length === 2 && !shift ? tool.aspect : null, fromCentre: alt }
  const by = { x: reading.at.x - tool.from.x, y: reading.at.y - tool.from.y }
  const reach = free ? NO_REACH : SNAP_REACH * reading.pixel
  const wanted = pulledRect(box, handle, by, options, frame, reach)
  const { rect: into, touched } = landedOrSnapped(tool, wanted, options, { reach, frame, step, snapping })
  const isBack = by.x === 0 && by.y === 0
  const put = (rect: Rect): Rect => keepOnFrame(rect, frame)
  const from = commonBox(Object.values(unscaled))
  const scaled = scaledTogether(Object.values(unscaled), from, into, step).map(put)
  const held = isBack
    ? { rects: origins, by: STILL, box: commonBox(Object.values(origins)) }
    : holdingAll(Object.fromEntries(Object.keys(unscaled).map((id, index) => [id, scaled[index] ?? into])))
  return [{ ...tool, last: reading, into: isBack ? box : into, held }, [{ do: 'draw', held, touched, marquee: null }]]
}

/** Without snapping nothing holds an input on the frame. */
const NO_REACH = Number.NEGATIVE_INFINITY

const STILL = { x: 0, y: 0 }

type Landing = Pick<Scene, 'frame' | 'step' | 'snapping'> & Readonly<{ reach: number }>

/** The box goes no further than the first of several can; a guide beyond that catches nothing. */
function landedOrSnapped(
  tool: Resizing,
  wanted: Rect,
  options: ResizeOptions,
  { reach, frame, step, snapping }: Landing,
) {
  const { handle, unscaled, box, guides } = tool
  const fixed = { x: fixedOf(pullOf(handle).x, options), y: fixedOf(pullOf(handle).y, options) }
  const limits = limitsOf(Object.values(unscaled), { box, fixed, isKept: options.aspect !== null, frame, step })
  const pulled = limits ? limited(wanted, box, limits, fixed) : wanted
  if (reach !== NO_REACH) {
    const snapped = (snapping?.snapResize ?? snapResize)(pulled, handle, guides, reach, options)
    if (!limits || isAllowed(snapped.rect, box, limits, step)) return snapped
  }
  return { rect: landed(pulled, handle, options, step), touched: [] }
}

export function upResize({ origins, unscaled, box, into, held }: Resizing, scene: Scene): Effect[] {
  const changed = Object.entries(origins).flatMap(([id, origin]) => {
    const rect = heldRect(held, id)
    return rect && !isSameRect(origin, rect) ? [[id, rect] as const] : []
  })
  if (changed.length === 0) return [{ do: 'clear' }]
  const along = scaledAlong(scene, scene.selection, box, into)
  const diff = setRects(scene.document, { ...along, ...Object.fromEntries(changed) })
  const isSeveral = Object.keys(origins).length > 1
  if (isEmpty(diff)) return [{ do: 'clear' }]
  const memory = isSeveral ? { unscaled: { rects: unscaled, into, left: held.rects } } : {}
  return [{ do: 'commit', diff, ...memory }, { do: 'clear' }]
}
