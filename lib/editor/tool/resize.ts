import { aspectOfSize, keptAspect } from '@/lib/geometry/aspect'
import { keepOnFrame } from '@/lib/geometry/constrain'
import { pulledRect } from '@/lib/geometry/pull'
import { toRect } from '@/lib/geometry/rect'
import { landed } from '@/lib/geometry/resize'
import { createGuides } from '@/lib/geometry/snap'
import { snapResize } from '@/lib/geometry/snap-resize'
import { setRects } from '@/lib/layout/commands'
import { isEmpty, NO_CHANGE } from '@/lib/layout/diff'
import { holding } from './held'
import { SNAP_REACH } from './reach'
import { isSameRect, othersThan, placedRecord } from './scene'
import {
  type Effect,
  type HandleTarget,
  IDLE,
  type Pressing,
  type Reading,
  type Resizing,
  type Scene,
  type Tool,
} from './tool'

export function startResize(
  tool: Pressing,
  { id, handle }: HandleTarget,
  reading: Reading,
  scene: Scene,
): [Tool, Effect[]] {
  const record = placedRecord(scene, id)
  if (!record) return [IDLE, []]
  const origin = toRect(record)
  const resizing: Resizing = {
    at: 'resizing',
    before: tool.before,
    frame: tool.frame,
    from: tool.from,
    last: reading,
    id,
    handle,
    origin,
    aspect: keptAspect(origin, [...scene.aspectsOf(record), aspectOfSize(scene.frame)], scene.step),
    guides: createGuides(scene.frame, othersThan(scene, { [id]: origin }), scene.step),
    rect: origin,
  }
  return stepResize(resizing, reading, scene)
}

/**
 * Resizes. Corners keep the aspect unless Shift frees it; Alt resizes from the centre. Back where it began, the
 * rectangle is the very same.
 */
export function stepResize(tool: Resizing, reading: Reading, { frame, step }: Scene): [Tool, Effect[]] {
  const { handle, origin } = tool
  const { shift, alt, free } = reading.modifiers
  const options = { aspect: handle.length === 2 && !shift ? tool.aspect : null, fromCentre: alt }
  const by = { x: reading.at.x - tool.from.x, y: reading.at.y - tool.from.y }
  const reach = free ? NO_REACH : SNAP_REACH * reading.pixel
  const wanted = pulledRect(origin, handle, by, options, frame, reach)
  const { rect: whole, touched } = free
    ? { rect: landed(wanted, handle, options, step), touched: [] }
    : snapResize(wanted, handle, tool.guides, reach, options)
  const rect = by.x === 0 && by.y === 0 ? origin : keepOnFrame(whole, frame)
  return [{ ...tool, last: reading, rect }, [{ do: 'draw', held: holding(tool.id, rect), touched, marquee: null }]]
}

/** Without snapping nothing holds an input on the frame. */
const NO_REACH = Number.NEGATIVE_INFINITY

export function upResize({ id, origin, rect }: Resizing, { document }: Scene): Effect[] {
  const diff = isSameRect(origin, rect) ? NO_CHANGE : setRects(document, { [id]: rect })
  return isEmpty(diff) ? [{ do: 'clear' }] : [{ do: 'commit', diff }, { do: 'clear' }]
}
