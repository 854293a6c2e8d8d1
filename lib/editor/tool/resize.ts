import { keepOnFrame } from '@/lib/geometry/constrain'
import { toRect } from '@/lib/geometry/rect'
import { type Handle, resize } from '@/lib/geometry/resize'
import { roundEdges } from '@/lib/geometry/round'
import { createGuides, snapResize } from '@/lib/geometry/snap'
import { setRects } from '@/lib/layout/commands'
import { isEmpty, NO_CHANGE } from '@/lib/layout/diff'
import { holding } from './held'
import { SNAP_REACH } from './reach'
import { isSameRect, othersThan, placedRecord } from './scene'
import { type Effect, IDLE, type Pressing, type Reading, type Resizing, type Scene, type Tool } from './tool'

export function startResize(
  tool: Pressing,
  { id, handle }: Readonly<{ id: string; handle: Handle }>,
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
    guides: createGuides(scene.frame, othersThan(scene, { [id]: origin })),
    rect: origin,
  }
  return stepResize(resizing, reading, scene)
}

/** Resizes. Corners keep the aspect unless Shift frees it; Alt resizes from the centre. */
export function stepResize(tool: Resizing, reading: Reading, { frame }: Scene): [Tool, Effect[]] {
  const { shift, alt, free } = reading.modifiers
  const options = { keepAspect: tool.handle.length === 2 && !shift, fromCentre: alt }
  const by = { x: reading.at.x - tool.from.x, y: reading.at.y - tool.from.y }
  const wanted = resize(tool.origin, tool.handle, by, options, frame)
  const { rect: snapped, touched } = free
    ? { rect: wanted, touched: [] }
    : snapResize(wanted, tool.handle, tool.guides, SNAP_REACH * reading.pixel, options)
  const rect = keepOnFrame(roundEdges(snapped), frame)
  return [{ ...tool, last: reading, rect }, [{ do: 'draw', held: holding(tool.id, rect), touched, marquee: null }]]
}

export function upResize({ id, origin, rect }: Resizing, { document }: Scene): Effect[] {
  const diff = isSameRect(origin, rect) ? NO_CHANGE : setRects(document, { [id]: rect })
  return isEmpty(diff) ? [{ do: 'clear' }] : [{ do: 'commit', diff }, { do: 'clear' }]
}
