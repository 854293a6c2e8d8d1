import type { Axis } from '../axis'
import { bottom, type Rect, right } from '../rect'
import { roundTo, type Step } from '../round'
import { arrange } from './arrange'
import { cut } from './cut'
import { fitOnStep, MIDDLE } from './fit-step'
import { inset, type Spacing, stepDown } from './spacing'

/** The first picture gets this many times as much of the area's width or height as the others together. */
const SHARES = [2, 3, 4, 6, 8]

/** The first picture stays larger than any other by so much that it still stands out. */
const STANDS_OUT = 2

/**
 * Packs pictures of these aspects around the first one, which stays larger: the others lie in rows beside or below it,
 * whichever covers more of the area. `isAtEnd` puts the first to the right of the others.
 */
export function arrangeAround(aspects: readonly number[], area: Rect, spacing: Spacing, isAtEnd: boolean): Rect[] {
  for (const share of SHARES) {
    const found = (['x', 'y'] as const)
      .map((axis) => around(aspects, area, spacing, { axis, share, isAtEnd: isAtEnd && axis === 'x' }))
      .filter(([first, ...others]) => others.every((other) => first && areaOf(first) >= STANDS_OUT * areaOf(other)))
    const [best] = found.sort((a, b) => covered(b) - covered(a))
    if (best) return best
  }
  return arrange(aspects, area, spacing)
}

type Split = Readonly<{ axis: Axis; share: number; isAtEnd: boolean }>

function around([aspect = 1, ...others]: readonly number[], area: Rect, spacing: Spacing, split: Split): Rect[] {
  const { axis, share, isAtEnd } = split
  const room = inset(area, spacing)
  const flush = { ...spacing, margin: 0 }
  const parts = cut(room, axis, isAtEnd ? [1, share] : [share, 1], flush)
  const [large = room, rest = room] = isAtEnd ? parts.toReversed() : parts
  const first = fitOnStep(aspect, large, MIDDLE, spacing.step)
  const packed = arrange(others, rest, flush)
  const away = roundTo(spacing.gap, spacing.step)
  const end = axis === 'x' ? right(first) : bottom(first)
  const by = isAtEnd
    ? first.x - away - Math.max(...packed.map(right))
    : end + away - Math.min(...packed.map((rect) => rect[axis]))
  return inTheMiddle([first, ...packed.map((rect) => ({ ...rect, [axis]: rect[axis] + by }))], room, spacing.step)
}

function inTheMiddle(rects: readonly Rect[], room: Rect, step: Step): Rect[] {
  const aside = (start: number, end: number, from: number, to: number) => stepDown((start + end - from - to) / 2, step)
  const x = aside(room.x, right(room), Math.min(...rects.map((rect) => rect.x)), Math.max(...rects.map(right)))
  const y = aside(room.y, bottom(room), Math.min(...rects.map((rect) => rect.y)), Math.max(...rects.map(bottom)))
  return rects.map((rect) => ({ ...rect, x: rect.x + x, y: rect.y + y }))
}

const areaOf = ({ width, height }: Rect): number => width * height
const covered = (rects: readonly Rect[]): number => rects.reduce((sum, rect) => sum + areaOf(rect), 0)
