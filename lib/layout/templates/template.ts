import type { Axis } from '@/lib/geometry/axis'
import { inset, type Spacing } from '@/lib/geometry/packing/spacing'
import type { Rect, Size } from '@/lib/geometry/rect'

/** Says what a template lays out: pictures of these aspects, the spotlight first, on a frame. */
export type Task = Readonly<{ aspects: readonly number[]; frame: Size; spacing: Spacing }>

/** Holds what the functions of templates work with, so that one serves wide and upright frames. */
export type Stage = Task &
  Readonly<{
    count: number
    whole: Rect
    /** The frame without its margin. */
    room: Rect
    /** The axis of the longer side, and the other one. */
    along: Axis
    across: Axis
  }>

export type TemplateId =
  | 'packed'
  | 'full'
  | 'side-by-side'
  | 'stacked'
  | 'grid'
  | 'spotlight'
  | 'corner'
  | 'strip'
  | 'lecture'
  | 'interview'
  | 'duel'
  | 'inset-top-left'
  | 'inset-top-right'
  | 'inset-bottom-left'
  | 'inset-bottom-right'

/** Arranges some number of inputs on any frame. `cellsOf` returns a cell for each of them, in their order. */
export type Template = Readonly<{
  id: TemplateId | `own-${string}`
  nameOf: (count: number) => string
  suits: (count: number) => boolean
  /** Tells whether the first cell is larger than the others. */
  hasSpotlight: boolean
  cellsOf: (stage: Stage) => readonly Rect[]
}>

export function stageOf(task: Task): Stage {
  const { frame, aspects, spacing } = task
  // The frame may be a part of a larger one, which has a place of its own: cells are measured from its corner.
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height }
  const isWide = frame.width >= frame.height
  return {
    ...task,
    count: aspects.length,
    whole,
    room: inset(whole, spacing),
    along: isWide ? 'x' : 'y',
    across: isWide ? 'y' : 'x',
  }
}

export const named = (name: string) => () => name
export const between = (least: number, most: number) => (count: number) => count >= least && count <= most
