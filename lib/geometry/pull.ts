import { type Fixed, rectOf, resizeSpan, type Span, sizesOf, spanOf } from './axis'
import { isInside } from './constrain'
import type { Point, Rect, Size } from './rect'
import { fixedOf, followed, type Handle, type Keeping, longer, pullOf, type ResizeOptions } from './resize'

/**
 * Returns the rectangle after a handle travelled `by` from where the gesture started. It is not rounded yet, so that
 * what is kept of the aspect does not depend on where the pixels lie. It never turns over, and never leaves the frame
 * entirely. With the aspect kept, a corner follows whichever direction makes it larger; but an input that lay on the
 * frame fills it in one direction and stays on it, as long as the corner is pulled beyond it by no more than `slack`.
 */
export function pulledRect(
  start: Rect,
  handle: Handle,
  by: Point,
  options: ResizeOptions,
  frame: Size,
  slack: number,
): Rect {
  const pull = pullOf(handle)
  const exact = options.aspect === null ? start : withAspect(start, handle, { ...options, aspect: options.aspect })
  const x = pulled(spanOf(exact, 'x'), pull.x, by.x, frame.width, options)
  const y = pulled(spanOf(exact, 'y'), pull.y, by.y, frame.height, options)
  const free = rectOf(sized(x, x.wanted), sized(y, y.wanted))
  if (options.aspect === null) return free

  const scaleX = x.wanted / x.span.size
  const scaleY = y.wanted / y.span.size
  const wanted = pull.x === 0 ? scaleY : pull.y === 0 ? scaleX : Math.max(scaleX, scaleY)
  const least = Math.max(x.least / x.span.size, y.least / y.span.size)
  const most = Math.min(x.most / x.span.size, y.most / y.span.size)
  const isFilling = isInside(start, frame) && isInside(free, frame, slack)
  const room = isFilling ? Math.min(roomOf(x, frame.width), roomOf(y, frame.height)) : most
  const scale = Math.max(least, Math.min(most, room, wanted))
  return rectOf(sized(x, x.span.size * scale), sized(y, y.span.size * scale))
}

type Pulled = Readonly<{ span: Span; fixed: Fixed; wanted: number; least: number; most: number }>

function pulled(span: Span, pull: -1 | 0 | 1, by: number, frameSize: number, options: ResizeOptions): Pulled {
  const fixed = fixedOf(pull, options)
  const wanted = span.size + pull * by * (options.fromCentre ? 2 : 1)
  return { span, fixed, wanted, ...sizesOf(span, fixed, frameSize) }
}

/** Returns by what a span may grow before one of its edges leaves the frame. */
function roomOf({ span, fixed }: Pulled, frameSize: number): number {
  const point = span.start + fixed * span.size
  const toStart = fixed === 0 ? Number.POSITIVE_INFINITY : point / fixed
  const toEnd = fixed === 1 ? Number.POSITIVE_INFINITY : (frameSize - point) / (1 - fixed)
  return Math.min(toStart, toEnd) / span.size
}

const sized = ({ span, fixed, least, most }: Pulled, size: number): Span =>
  resizeSpan(span, fixed, Math.max(least, Math.min(most, size)))

function withAspect(rect: Rect, handle: Handle, options: Keeping): Rect {
  const axis = longer(options.aspect)
  return followed(rect, axis, spanOf(rect, axis), handle, options)
}
