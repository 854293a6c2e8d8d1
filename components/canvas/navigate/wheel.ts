import type { Point } from '@/lib/geometry/rect'
import type { Steering } from './steering'

/** One line of a wheel that counts in lines, in screen pixels, and one page. */
const LINE = 16
const PAGE = 400

/** A wheel's notch is up to 120 pixels and a pinch's step a few: both zoom by steps that the eye can follow. */
const MOST_STEP = 24
const ZOOM_PER_PIXEL = 0.01

type Wheel = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'shiftKey'>

/** Lets the wheel and the trackpad pan, and zoom with Ctrl or ⌘. Browsers send a trackpad's pinch as Ctrl and wheel. */
export function listenToWheel(element: HTMLElement, steering: Steering, signal: AbortSignal): void {
  const onWheel = (event: WheelEvent) => {
    // The page would zoom, scroll, or go back in its history.
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) steering.zoom({ x: event.clientX, y: event.clientY }, zoomOf(event))
    else steering.pan(panOf(event))
  }
  element.addEventListener('wheel', onWheel, { passive: false, signal })
}

const unitOf = ({ deltaMode }: Wheel): number => (deltaMode === 1 ? LINE : deltaMode === 2 ? PAGE : 1)

/** Returns the factor of one step of the wheel: rolling it there and back ends where it began. */
export function zoomOf(wheel: Wheel): number {
  const way = wheel.deltaY * unitOf(wheel)
  return Math.exp(-ZOOM_PER_PIXEL * Math.min(Math.max(way, -MOST_STEP), MOST_STEP))
}

/** Returns how far the picture goes, in screen pixels. With Shift a wheel that only goes up and down goes sideways. */
export function panOf(wheel: Wheel): Point {
  const unit = unitOf(wheel)
  const [x, y] = [wheel.deltaX * unit, wheel.deltaY * unit]
  return wheel.shiftKey && x === 0 ? { x: 0 - y, y: 0 } : { x: 0 - x, y: 0 - y }
}
