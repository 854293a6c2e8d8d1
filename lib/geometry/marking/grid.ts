import type { Size } from '@/lib/geometry/rect'
import { roundTo, type Step } from '@/lib/geometry/round'

/** Holds positions along both axes, in pixels of the frame: those of `x` are drawn upright. */
export type Lines = Readonly<{ x: readonly number[]; y: readonly number[] }>

/** Divides the frame into cells with a gutter between them, or every so many pixels. */
export type Grid =
  | Readonly<{ by: 'cells'; columns: number; rows: number; gutter: number; margin: number }>
  | Readonly<{ by: 'pixels'; every: number }>

/** A line every few pixels would be a grey plane, and a cell smaller than this is none. */
const LEAST_CELL = 4

/**
 * Returns the lines of a grid on a frame, on whole steps: every edge of its cells, the outermost ones too. Where the
 * cells would be smaller than 4 px there are none, along that axis.
 */
export function gridLines(grid: Grid, frame: Size, step: Step): Lines {
  if (grid.by === 'pixels') {
    return { x: everyStep(grid.every, frame.width, step), y: everyStep(grid.every, frame.height, step) }
  }
  const { columns, rows, gutter, margin } = grid
  return {
    x: cellEdges(columns, frame.width, { gutter, margin }, step),
    y: cellEdges(rows, frame.height, { gutter, margin }, step),
  }
}

function everyStep(every: number, size: number, step: Step): number[] {
  if (every < LEAST_CELL) return []
  const lines: number[] = []
  for (let index = 0; index * every <= size; index++) lines.push(roundTo(index * every, step))
  return lines
}

function cellEdges(
  count: number,
  size: number,
  { gutter, margin }: Readonly<{ gutter: number; margin: number }>,
  step: Step,
): number[] {
  const cell = (size - 2 * margin - (count - 1) * gutter) / count
  if (!(cell >= LEAST_CELL)) return []
  const edges = new Set<number>()
  for (let index = 0; index < count; index++) {
    const start = margin + index * (cell + gutter)
    edges.add(roundTo(start, step))
    edges.add(roundTo(start + cell, step))
  }
  return [...edges]
}
