import { type Fixed, rectOf, resizeSpan, type Span, sizesOf, spanOf } from './axis'
import { keepOnFrame } from './constrain'
import type { Point, Rect, Size } from './rect'
import { roundEdges } from './round'

export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Handle = (typeof HANDLES)[number]

/** `keepAspect` with an edge's handle scales the other direction from its middle. */
export type ResizeOptions = Readonly<{ keepAspect: boolean; fromCentre: boolean }>

/** -1 pulls the left or top edge, 1 the right or bottom one, 0 neither. */
export const pullOf = (handle: Handle): Readonly<{ x: -1 | 0 | 1; y: -1 | 0 | 1 }> => ({
  x: handle.includes('w') ? -1 : handle.includes('e') ? 1 : 0,
  y: handle.includes('n') ? -1 : handle.includes('s') ? 1 : 0,
})

export const fixedOf = (pull: -1 | 0 | 1, { fromCentre }: ResizeOptions): Fixed =>
  fromCentre || pull === 0 ? 0.5 : pull === 1 ? 0 : 1

/**
 * Returns the rectangle after a handle travelled `by` from where the gesture started, in whole pixels. It never turns
 * over, and never leaves the frame entirely. With the aspect kept, a corner follows whichever direction makes it
 * larger.
 */
export function resize(start: Rect, handle: Handle, by: Point, options: ResizeOptions, frame: Size): Rect {
  const pull = pullOf(handle)
  const x = pulled(spanOf(start, 'x'), pull.x, by.x, frame.width, options)
  const y = pulled(spanOf(start, 'y'), pull.y, by.y, frame.height, options)
  if (!options.keepAspect) return pulledRect(x, x.wanted, y, y.wanted, frame)

  const scaleX = x.wanted / x.span.size
  const scaleY = y.wanted / y.span.size
  const wanted = pull.x === 0 ? scaleY : pull.y === 0 ? scaleX : Math.max(scaleX, scaleY)
  const least = Math.max(x.least / x.span.size, y.least / y.span.size)
  const most = Math.min(x.most / x.span.size, y.most / y.span.size)
  const scale = Math.max(least, Math.min(most, wanted))
  return pulledRect(x, x.span.size * scale, y, y.span.size * scale, frame)
}

type Pulled = Readonly<{ span: Span; fixed: Fixed; wanted: number; least: number; most: number }>

function pulled(span: Span, pull: -1 | 0 | 1, by: number, frameSize: number, options: ResizeOptions): Pulled {
  const fixed = fixedOf(pull, options)
  const wanted = span.size + pull * by * (options.fromCentre ? 2 : 1)
  return { span, fixed, wanted, ...sizesOf(span, fixed, frameSize) }
}

function pulledRect(x: Pulled, width: number, y: Pulled, height: number, frame: Size): Rect {
  return keepOnFrame(roundEdges(rectOf(sized(x, width), sized(y, height))), frame)
}

const sized = ({ span, fixed, least, most }: Pulled, size: number): Span =>
  resizeSpan(span, fixed, Math.max(least, Math.min(most, size)))
