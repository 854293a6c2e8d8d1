import type { Point } from '@/lib/geometry/rect'
import type { Steering } from './steering'

/** Two fingers nearer than this many screen pixels say nothing about a zoom. */
const LEAST_SPREAD = 8

/**
 * Lets two fingers pan and zoom. The first one may have begun to move an input: that is given up when the second one
 * comes, and nothing that any finger does counts for the tool until all of them are off the screen.
 */
export function listenToFingers(element: HTMLElement, steering: Steering, signal: AbortSignal): void {
  const fingers = new Map<number, Point>()
  let isPinching = false
  let isGivingUp = false

  const onDown = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') return
    const [first] = fingers.keys()
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    if (first === undefined) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (isPinching) return
    isPinching = true
    giveUp(first)
  }
  /** The tool takes back what it has done with a pointer that is lost. */
  const giveUp = (pointerId: number) => {
    isGivingUp = true
    element.dispatchEvent(new PointerEvent('pointercancel', { pointerId, bubbles: true }))
    isGivingUp = false
  }
  const onMove = (event: PointerEvent) => {
    if (!fingers.has(event.pointerId)) return
    const before = [...fingers.values()]
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    if (!isPinching) return
    event.stopImmediatePropagation()
    follow(before, [...fingers.values()])
  }
  /** What lay under the fingers stays under them: the middle between two pans, their distance zooms. */
  const follow = (before: readonly Point[], now: readonly Point[]) => {
    const [from, to] = [middleOf(before), middleOf(now)]
    steering.pan({ x: to.x - from.x, y: to.y - from.y })
    const factor = spreadOf(now) / spreadOf(before)
    if (factor !== 1) steering.zoom(to, factor)
  }
  const onEnd = (event: PointerEvent) => {
    if (isGivingUp || !fingers.delete(event.pointerId)) return
    if (isPinching) event.stopImmediatePropagation()
    if (fingers.size === 0) isPinching = false
  }

  const capture = { capture: true, signal }
  element.addEventListener('pointerdown', onDown, capture)
  window.addEventListener('pointermove', onMove, capture)
  window.addEventListener('pointerup', onEnd, capture)
  window.addEventListener('pointercancel', onEnd, capture)
}

/** Returns the middle of the first two fingers, or where the only one is. */
function middleOf([a = NOWHERE, b = a]: readonly Point[]): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function spreadOf([a = NOWHERE, b = a]: readonly Point[]): number {
  return Math.max(LEAST_SPREAD, Math.hypot(a.x - b.x, a.y - b.y))
}

const NOWHERE: Point = { x: 0, y: 0 }
