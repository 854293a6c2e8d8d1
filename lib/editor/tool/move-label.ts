import { type Point, toRect } from '@/lib/geometry/rect'
import { isEmpty } from '@/lib/layout/diff'
import { keepLabelOn, placeLabel } from '@/lib/layout/label'
import { holding } from './held'
import { placedRecord, shownLabel } from './scene'
import { type Effect, IDLE, type Labelling, type Pressing, type Reading, type Scene, type Tool } from './tool'

export function startLabelling(tool: Pressing, id: string, reading: Reading, scene: Scene): [Tool, Effect[]] {
  const input = placedRecord(scene, id)
  const label = shownLabel(scene, id)
  if (!input || !label) return [IDLE, []]
  const { before, frame, from, last } = tool
  const origin: Point = { x: label.left, y: label.top }
  return stepLabelling(
    { at: 'labelling', before, frame, from, last, id, rect: toRect(input), origin, to: origin },
    reading,
  )
}

/**
 * Moves the label. Its corner stays on the input, on whole pixels. It does not snap, because an input has no guides
 * inside.
 */
export function stepLabelling(tool: Labelling, reading: Reading): [Tool, Effect[]] {
  const { id, rect, origin, from } = tool
  const to = keepLabelOn({ x: origin.x + reading.at.x - from.x, y: origin.y + reading.at.y - from.y }, rect)
  const draw: Effect = { do: 'draw', held: holding(id, rect), touched: [], marquee: null, label: to }
  return [{ ...tool, last: reading, to }, [draw]]
}

/** Ends the move with the label held, so that the arrow keys go on where the pointer left off. */
export function upLabelling({ id, origin, to }: Labelling, { document }: Scene): Effect[] {
  const hold: Effect[] = [{ do: 'clear' }, { do: 'select', ids: [id], label: true }]
  if (to.x === origin.x && to.y === origin.y) return hold
  const diff = placeLabel(document, id, to)
  return isEmpty(diff) ? hold : [{ do: 'commit', diff }, ...hold]
}
