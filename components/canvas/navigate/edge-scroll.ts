import type { Point } from '@/lib/geometry/rect'
import type { Steering } from './steering'

/** The view follows what is dragged within this many screen pixels of its edge, by at most so many in each picture. */
const RIM = 24
const MOST = 14

/**
 * Lets the view follow a drag to its edge while the frame is larger than it. A drag that begins at the edge has to
 * leave it first.
 */
export function listenToEdges(element: HTMLElement, steering: Steering, signal: AbortSignal): void {
  let at: Point | null = null
  let isArmed = false
  let pointerId: number | null = null
  let next = 0

  const stop = () => {
    cancelAnimationFrame(next)
    next = 0
    pointerId = at = null
    isArmed = false
  }
  const go = () => {
    next = 0
    if (!at || pointerId === null || !element.hasPointerCapture(pointerId) || !steering.isNear()) return
    const by = beyond(at, element.getBoundingClientRect())
    const isAway = by.x === 0 && by.y === 0
    if (isAway) isArmed = true
    if (isAway || !isArmed) return
    steering.pan(by)
    next = requestAnimationFrame(go)
  }
  const onDown = (event: PointerEvent) => {
    stop()
    if (event.isPrimary && event.button === 0) pointerId = event.pointerId
  }
  const onMove = (event: PointerEvent) => {
    // A drag over the whole frame costs nothing here.
    if (event.pointerId !== pointerId || !steering.isNear()) return
    at = { x: event.clientX, y: event.clientY }
    if (next === 0) next = requestAnimationFrame(go)
  }

  // A press that pans by hand or by fingers does not come here, since those listen first.
  element.addEventListener('pointerdown', onDown, { capture: true, signal })
  window.addEventListener('pointermove', onMove, { capture: true, signal })
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    element.addEventListener(end, stop, { signal })
  }
  signal.addEventListener('abort', stop)
}

/** Returns how far the picture goes so that what is at the edge comes nearer: further, the further beyond it. */
export function beyond({ x, y }: Point, { left, top, right, bottom }: Box): Point {
  return { x: along(x, left, right), y: along(y, top, bottom) }
}

type Box = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>

function along(at: number, start: number, end: number): number {
  const depth = Math.max(start + RIM - at, 0) - Math.max(at - end + RIM, 0)
  return Math.max(-MOST, Math.min(MOST, depth / 2))
}
