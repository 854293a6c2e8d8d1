import { bottom, type Point, right } from '@/lib/geometry/rect'
import { placedOf, watermarkOf } from '@/lib/layout/document'
import { withMates } from '@/lib/layout/groups/members'
import { isLocked, placedRecord, shownLabel } from './scene'
import type { Effect, Pressing, Reading, Rects, Scene, Select, Target, Tool } from './tool'

/** A press may wander this many screen pixels before it is a drag. */
const TRAVEL = 3

/**
 * Selects at once what a drag would move. All else waits for the release, because it depends on there being no drag:
 * leaving one of several selected, taking one out with Shift, clearing the selection, leaving a label to the arrow
 * keys, or reaching with Alt what lies beneath. With Ctrl and Shift a press on a picture begins a rubber band.
 */
export function press(target: Target, { at, pixel, modifiers }: Reading, scene: Scene): [Tool, Effect[]] {
  const { selection: before, frame } = scene
  const isBand = target.kind === 'input' && modifiers.free && modifiers.shift
  const on: Target = isBand ? { kind: 'empty' } : target
  const { now, onRelease: next } = selectionAfter(on, modifiers.shift, scene)
  const onRelease = modifiers.alt && on.kind === 'input' ? select([beneath(on.id, at, scene)]) : next
  const pressing: Pressing = { at: 'pressing', on, before, frame, from: at, last: { at, pixel, modifiers }, onRelease }
  return [pressing, now ? [now] : []]
}

type Selections = { now: Select | null; onRelease: Select | null }

const NEITHER: Selections = { now: null, onRelease: null }
const select = (ids: readonly string[]): Select => ({ do: 'select', ids })

function selectionAfter(on: Target, shift: boolean, scene: Scene): Selections {
  const { document, selection, entered, labelHeld } = scene
  if (on.kind === 'label') return { now: null, onRelease: { do: 'select', ids: [on.id], label: true } }
  if (on.kind === 'handle') return labelHeld ? { now: select(on.ids), onRelease: null } : NEITHER
  if (on.kind === 'empty') return shift || selection.length === 0 ? NEITHER : { now: null, onRelease: select([]) }
  const { id } = on
  if (!selection.includes(id)) return { now: select(shift ? [...selection, id] : [id]), onRelease: null }
  if (shift) {
    const leaving = withMates(document, [id], entered)
    return { now: null, onRelease: select(selection.filter((other) => !leaving.includes(other))) }
  }
  if (labelHeld) return { now: select([id]), onRelease: null }
  return selection.length > 1 ? { now: null, onRelease: select([id]) } : NEITHER
}

/** Returns what lies under the selected picture at this point, or under the topmost; beneath the lowest is the top. */
function beneath(topmost: string, { x, y }: Point, { document, selection }: Scene): string {
  const ids = [...placedOf(document), watermarkOf(document) ?? []]
    .flat()
    .filter((picture) => x >= picture.x && y >= picture.y && x < right(picture) && y < bottom(picture))
    .map(({ id }) => id)
  const at = ids.findLastIndex((id) => selection.includes(id))
  return ids.at((at < 0 ? ids.indexOf(topmost) : at) - 1) ?? topmost
}

export const travelled = ({ from }: Pressing, { at, pixel }: Reading): boolean =>
  Math.hypot(at.x - from.x, at.y - from.y) >= TRAVEL * pixel

export const release = ({ onRelease }: Pressing): Effect[] => (onRelease ? [onRelease] : [])

/**
 * Tells whether someone else removed or locked what this gesture holds, or changed the frame that its pixels count in.
 */
export function isHurt(tool: Exclude<Tool, { at: 'idle' }>, scene: Scene): boolean {
  if (tool.frame !== scene.frame) return true
  switch (tool.at) {
    case 'pressing':
      if (tool.on.kind === 'label') return !shownLabel(scene, tool.on.id)
      if (tool.on.kind === 'handle') return tool.on.ids.every((id) => !isFree(id, scene))
      return tool.on.kind !== 'empty' && !placedRecord(scene, tool.on.id)
    case 'moving':
      if (tool.swapWith !== null && !isFree(tool.swapWith, scene)) return true
      return isAnyHurt(tool.origins, scene)
    case 'resizing':
      return isAnyHurt(tool.origins, scene)
    case 'labelling':
      return !shownLabel(scene, tool.id) || !isFree(tool.id, scene)
    case 'marquee':
      return false
  }
}

const isAnyHurt = (origins: Rects, scene: Scene): boolean => Object.keys(origins).some((id) => !isFree(id, scene))

function isFree(id: string, scene: Scene): boolean {
  const record = placedRecord(scene, id)
  return record !== null && !isLocked(record)
}
