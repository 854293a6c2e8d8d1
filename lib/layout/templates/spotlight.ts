import { arrangeAround } from '@/lib/geometry/packing/arrange-around'
import { cut, cutEvenly } from '@/lib/geometry/packing/cut'
import { fitOnStep, MIDDLE } from '@/lib/geometry/packing/fit-step'
import { bottom, type Rect, right } from '@/lib/geometry/rect'
import { roundTo, type Step } from '@/lib/geometry/round'
import { between, named, type Stage, type Template } from './template'

const onePlus = (count: number) => `1 + ${count - 1}`

/** So many fill a square grid whose first cell takes all but the last column and row. */
const isCorner = (count: number) => [6, 8, 10].includes(count)

/** So many others at most share one column or row. */
const MOST_IN_LINE = 4

/** Holds the templates in which the first input is larger than the others. */
export const SPOTLIGHT: readonly Template[] = [
  {
    id: 'spotlight',
    nameOf: onePlus,
    suits: (count) => count >= 3 && !isCorner(count),
    hasSpotlight: true,
    cellsOf: (stage) => (stage.count - 1 <= MOST_IN_LINE ? spotlight(stage) : manyAround(stage)),
  },
  { id: 'corner', nameOf: onePlus, suits: isCorner, hasSpotlight: true, cellsOf: corner },
  { id: 'strip', nameOf: named('Strip'), suits: between(3, 9), hasSpotlight: true, cellsOf: strip },
  { id: 'lecture', nameOf: named('Lecture'), suits: between(2, 4), hasSpotlight: true, cellsOf: lecture },
]

/** Fills the frame: the others share a column beside the first one, in an upright frame a row below it. */
function spotlight({ room, along, across, count, spacing }: Stage): Rect[] {
  const [big = room, rest = room] = cut(room, along, [Math.max(2, count - 2), 1], spacing)
  return [big, ...cutEvenly(rest, across, count - 1, spacing)]
}

/** Shows all pictures whole: the others lie in rows beside or below the first one. */
const manyAround = ({ aspects, whole, spacing }: Stage): Rect[] => arrangeAround(aspects, whole, spacing, false)

/**
 * Fills a grid, the first one all of it but the last column and row:
 * ┌───────┬───┐
 * │       ├───┤
 * ├───┬───┼───┤
 * └───┴───┴───┘
 */
function corner({ room, count, spacing }: Stage): Rect[] {
  const lines = count / 2
  const columns = cutEvenly(room, 'x', lines, spacing)
  const rows = cutEvenly(room, 'y', lines, spacing)
  const lastColumn = columns.at(-1) ?? room
  const lastRow = rows.at(-1) ?? room
  const big = {
    x: room.x,
    y: room.y,
    width: right(columns.at(-2) ?? room) - room.x,
    height: bottom(rows.at(-2) ?? room) - room.y,
  }
  const side = rows.map(({ y, height }) => ({ ...lastColumn, y, height }))
  const foot = columns.slice(0, -1).map(({ x, width }) => ({ ...lastRow, x, width }))
  return [big, ...side.slice(0, -1), ...foot, ...side.slice(-1)]
}

/** Shows all pictures whole: the first one above, the others in a row below. */
function strip({ aspects, room, along, count, spacing }: Stage): Rect[] {
  const [big = room, rest = room] = cut(room, 'y', along === 'x' ? [3, 1] : [2, 1], spacing)
  return shownWhole([big, ...cutEvenly(rest, 'x', count - 1, spacing)], aspects, spacing.step)
}

/** Shows the slides whole; the speakers stand beside them, from their top on. */
function lecture({ aspects, room, along, count, spacing }: Stage): Rect[] {
  const speakers = count - 1
  if (along === 'y') {
    const [top = room] = cutEvenly(room, 'y', 2, spacing)
    const slides = fitOnStep(aspects[0] ?? 1, top, { x: 0.5, y: 0 }, spacing.step)
    const y = bottom(slides) + roundTo(spacing.gap, spacing.step)
    return [slides, ...cutEvenly({ ...room, y, height: bottom(room) - y }, 'y', speakers, spacing)]
  }
  const [left = room, beside = room] = cut(room, 'x', [3, 1], spacing)
  const slides = fitOnStep(aspects[0] ?? 1, left, MIDDLE, spacing.step)
  const column = cutEvenly({ ...beside, y: slides.y, height: slides.height }, 'y', 3, spacing).slice(0, speakers)
  return [slides, ...shownWhole(column, aspects.slice(1), spacing.step)]
}

const shownWhole = (cells: readonly Rect[], aspects: readonly number[], step: Step): Rect[] =>
  cells.map((cell, index) => fitOnStep(aspects[index] ?? 1, cell, MIDDLE, step))
