import { placedRecord, shownLabel } from './scene'
import type { Effect, Pressing, Reading, Scene, Select, Target, Tool } from './tool'

/** A press may wander this many screen pixels before it is a drag. */
const TRAVEL = 3

/**
 * Selects at once what a drag would move. All else waits for the release, because it depends on there being no drag:
 * leaving one of several selected, taking one out with Shift, clearing the selection, or leaving a label to the arrow
 * keys.
 */
export function press(on: Target, { at, pixel, modifiers }: Reading, scene: Scene): [Tool, Effect[]] {
  const { selection: before, frame } = scene
  const { now, onRelease } = selectionAfter(on, modifiers.shift, scene)
  const pressing: Pressing = { at: 'pressing', on, before, frame, from: at, last: { at, pixel, modifiers }, onRelease }
  return [pressing, now ? [now] : []]
}

type Selections = { now: Select | null; onRelease: Select | null }

const NEITHER: Selections = { now: null, onRelease: null }
const select = (ids: readonly string[]): Select => ({ do: 'select', ids })

function selectionAfter(on: Target, shift: boolean, { selection, labelHeld }: Scene): Selections {
  if (on.kind === 'label') return { now: null, onRelease: { do: 'select', ids: [on.id], label: true } }
  if (on.kind === 'handle') return labelHeld ? { now: select([on.id]), onRelease: null } : NEITHER
  if (on.kind === 'empty') return shift || selection.length === 0 ? NEITHER : { now: null, onRelease: select([]) }
  const { id } = on
  if (!selection.includes(id)) return { now: select(shift ? [...selection, id] : [id]), onRelease: null }
  if (shift) return { now: null, onRelease: select(selection.filter((other) => other !== id)) }
  if (labelHeld) return { now: select([id]), onRelease: null }
  return selection.length > 1 ? { now: null, onRelease: select([id]) } : NEITHER
}

export const travelled = ({ from }: Pressing, { at, pixel }: Reading): boolean =>
  Math.hypot(at.x - from.x, at.y - from.y) >= TRAVEL * pixel

export const release = ({ onRelease }: Pressing): Effect[] => (onRelease ? [onRelease] : [])

/** Tells whether someone else removed what this gesture holds, or changed the frame that its pixels count in. */
export function isHurt(tool: Exclude<Tool, { at: 'idle' }>, scene: Scene): boolean {
  if (tool.frame !== scene.frame) return true
  switch (tool.at) {
    case 'pressing':
      if (tool.on.kind === 'label') return !shownLabel(scene, tool.on.id)
      return tool.on.kind !== 'empty' && !placedRecord(scene, tool.on.id)
    case 'moving':
      return [...Object.keys(tool.origins), tool.swapWith ?? []].flat().some((id) => !placedRecord(scene, id))
    case 'resizing':
      return !placedRecord(scene, tool.id)
    case 'labelling':
      return !shownLabel(scene, tool.id)
    case 'marquee':
      return false
  }
}
