import { placedInput } from './scene'
import type { Effect, Pressing, Reading, Scene, Target, Tool } from './tool'

/** Screen pixels that a press may wander before it is a drag. */
const TRAVEL = 3

/**
 * Selects at once what a drag would move. What depends on there being no drag waits for the release: leaving one of
 * several alone, taking one out with Shift, or clearing the selection.
 */
export function press(on: Target, { at, pixel, modifiers }: Reading, scene: Scene): [Tool, Effect[]] {
  const before = scene.selection
  const { select, onRelease } = selectionAfter(on, modifiers.shift, before)
  const pressing: Pressing = { at: 'pressing', on, before, from: at, last: { at, pixel, modifiers }, onRelease }
  return [pressing, select ? [{ do: 'select', ids: select }] : []]
}

type Selections = { select: readonly string[] | null; onRelease: readonly string[] | null }

function selectionAfter(on: Target, shift: boolean, selection: readonly string[]): Selections {
  if (on.kind === 'handle') return { select: null, onRelease: null }
  if (on.kind === 'empty') return { select: null, onRelease: shift || selection.length === 0 ? null : [] }
  const { id } = on
  if (!selection.includes(id)) return { select: shift ? [...selection, id] : [id], onRelease: null }
  if (shift) return { select: null, onRelease: selection.filter((other) => other !== id) }
  return { select: null, onRelease: selection.length > 1 ? [id] : null }
}

export const travelled = ({ from }: Pressing, { at, pixel }: Reading): boolean =>
  Math.hypot(at.x - from.x, at.y - from.y) >= TRAVEL * pixel

export const release = ({ onRelease }: Pressing): Effect[] => (onRelease ? [{ do: 'select', ids: onRelease }] : [])

/** Someone else took away what this gesture holds. */
export function isHurt(tool: Exclude<Tool, { at: 'idle' }>, scene: Scene): boolean {
  switch (tool.at) {
    case 'pressing':
      return tool.on.kind !== 'empty' && !placedInput(scene, tool.on.id)
    case 'moving':
      return Object.keys(tool.origins).some((id) => !placedInput(scene, id))
    case 'resizing':
      return !placedInput(scene, tool.id)
    case 'marquee':
      return false
  }
}
