import { MIN_SIZE } from '../constrain'
import type { Rect, Size } from '../rect'
import { roundTo, type Step } from '../round'
import { bestRows } from './rows'
import { inset, lessSpacing, type Spacing, stepDown } from './spacing'

/**
 * Packs pictures of these aspects (width over height) into the area, in this order: all equally high, as high as any
 * split into rows allows, and each at its aspect. Rows are filled from the first, and lie in the middle:
 * ┌───┬───┬───┐
 * └─┬─┴─┬─┴─┬─┘
 *   └───┴───┘
 * A spacing that would leave pictures less than 16 px gives way. They overlap only where the area has no room for
 * 16 × 16 each.
 */
export function arrange(aspects: readonly number[], area: Rect, spacing: Spacing): Rect[] {
  const { step } = spacing
  const room = inset(area, spacing)
  const gap = roundTo(spacing.gap, step)
  const { counts, height } = bestRows(aspects, room, gap)
  const less = lessSpacing(spacing)
  const sizes = aspects.map((aspect) => sizeAt(height, aspect, step))
  if (less && sizes.some((size) => Math.min(size.width, size.height) < MIN_SIZE)) return arrange(aspects, area, less)
  return inRows(sizes.map(atLeast16), counts, room, { gap, step })
}

/** Rounds both sides down, so that a row that fits before fits after, and one that fills the area still does. */
const sizeAt = (height: number, aspect: number, step: Step): Size => ({
  width: stepDown(height * aspect, step),
  height: stepDown(height, step),
})

const atLeast16 = ({ width, height }: Size): Size => ({
  width: Math.max(MIN_SIZE, width),
  height: Math.max(MIN_SIZE, height),
})

function inRows(
  sizes: readonly Size[],
  counts: readonly number[],
  room: Rect,
  { gap, step }: Pick<Spacing, 'gap' | 'step'>,
): Rect[] {
  const height = sizes[0]?.height ?? 0
  const spare = (all: number, used: number) => Math.max(0, stepDown((all - used) / 2, step))
  let y =
    room.y +
    spare(
      room.height,
      extent(
        counts.map(() => height),
        gap,
      ),
    )
  let first = 0
  return counts.flatMap((count) => {
    const row = sizes.slice(first, first + count)
    const lineY = y
    let x =
      room.x +
      spare(
        room.width,
        extent(
          row.map(({ width }) => width),
          gap,
        ),
      )
    first += count
    y += height + gap
    return row.map((size) => {
      const rect = within({ ...size, x, y: lineY }, room)
      x += size.width + gap
      return rect
    })
  })
}

const extent = (lengths: readonly number[], gap: number): number =>
  lengths.reduce((sum, length) => sum + length, 0) + gap * (lengths.length - 1)

/** Brings back what stands out, in an area with no room for all. */
const within = (rect: Rect, { x, y, width, height }: Rect): Rect => ({
  ...rect,
  x: Math.max(x, Math.min(rect.x, x + width - rect.width)),
  y: Math.max(y, Math.min(rect.y, y + height - rect.height)),
})
