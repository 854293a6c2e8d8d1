import { arrange } from '@/lib/geometry/packing/arrange'
import { cutEvenly } from '@/lib/geometry/packing/cut'
import { fitOnStep, MIDDLE } from '@/lib/geometry/packing/fit-step'
import { bestRows } from '@/lib/geometry/packing/rows'
import { inset, stepDown } from '@/lib/geometry/packing/spacing'
import { type Rect, right } from '@/lib/geometry/rect'
import { between, named, type Stage, type Template } from './template'

/** More in one line would be stamps on most frames. */
const MOST_IN_LINE = 6

/** Holds the templates in which all inputs are equal. */
export const EVEN: readonly Template[] = [
  {
    id: 'packed',
    nameOf: named('Best fit'),
    suits: (count) => count >= 2,
    hasSpotlight: false,
    cellsOf: ({ aspects, whole, spacing }) => arrange(aspects, whole, spacing),
  },
  { id: 'full', nameOf: named('Full'), suits: between(1, 1), hasSpotlight: false, cellsOf: ({ whole }) => [whole] },
  {
    id: 'side-by-side',
    nameOf: named('Side by side'),
    suits: between(2, MOST_IN_LINE),
    hasSpotlight: false,
    cellsOf: (stage) => inLine(stage, 'x'),
  },
  {
    id: 'stacked',
    nameOf: named('Stacked'),
    suits: between(2, MOST_IN_LINE),
    hasSpotlight: false,
    cellsOf: (stage) => inLine(stage, 'y'),
  },
  {
    id: 'grid',
    nameOf: (count) => (isSquare(count) ? `${Math.sqrt(count)} × ${Math.sqrt(count)}` : 'Grid'),
    suits: (count) => count >= 3,
    hasSpotlight: false,
    cellsOf: grid,
  },
  { id: 'interview', nameOf: named('Interview'), suits: between(2, 3), hasSpotlight: false, cellsOf: interview },
  { id: 'duel', nameOf: named('PK duel'), suits: between(2, 2), hasSpotlight: false, cellsOf: duel },
]

/** Cuts the frame evenly, and shows each picture whole in its part. */
function inLine({ aspects, room, count, spacing }: Stage, axis: 'x' | 'y'): Rect[] {
  return cutEvenly(room, axis, count, spacing).map((cell, index) =>
    fitOnStep(aspects[index] ?? 1, cell, MIDDLE, spacing.step),
  )
}

const isSquare = (count: number) => Number.isInteger(Math.sqrt(count))

/**
 * Fills the frame: 4 inputs are two by two and 9 three by three on any frame, others have as many columns as suit
 * pictures in 16:9. What is left for the last row lies in its middle.
 */
function grid({ room, count, spacing }: Stage): Rect[] {
  const wide = Array.from({ length: count }, () => 16 / 9)
  const columns = isSquare(count) ? Math.sqrt(count) : (bestRows(wide, room, spacing.gap).counts[0] ?? 1)
  return cutEvenly(room, 'y', Math.ceil(count / columns), spacing).flatMap((row, index) => {
    const cells = cutEvenly(row, 'x', columns, spacing).slice(0, count - index * columns)
    const last = cells.at(-1)
    const aside = last ? stepDown((right(room) - right(last)) / 2, spacing.step) : 0
    return cells.map((cell) => ({ ...cell, x: cell.x + aside }))
  })
}

/** Lets the background be seen around two people. */
function interview({ whole, along, count, spacing, frame }: Stage): Rect[] {
  const short = Math.min(frame.width, frame.height)
  const margin = Math.max(spacing.margin, stepDown(short / 12, spacing.step))
  const gap = Math.max(spacing.gap, stepDown(short / 36, spacing.step))
  return cutEvenly(inset(whole, { ...spacing, margin }), along, count, { ...spacing, gap })
}

/** Fills a wide frame with two halves; in an upright one they are a band, which leaves room for comments below. */
function duel({ room, along, count, spacing }: Stage): Rect[] {
  if (along === 'x') return cutEvenly(room, 'x', count, spacing)
  const y = room.y + stepDown(room.height / 8, spacing.step)
  return cutEvenly({ ...room, y, height: stepDown(room.height / 2, spacing.step) }, 'x', count, spacing)
}
