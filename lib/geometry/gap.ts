import type { Axis, Span } from './axis'
import type { Size } from './rect'
import type { Step } from './round'

/**
 * Describes the free space between two neighbours, or between one and the frame's edge: `span` along `axis`, and `at`
 * the middle of what faces it, along the other axis.
 */
export type Gap = Readonly<{ axis: Axis; span: Span; at: number }>

/** Holds a rectangle seen along one axis, `from` and `to` across it, with the gaps on either side of it. */
export type Body = Readonly<{ start: number; end: number; from: number; to: number }>

export type Sorted = Readonly<{ at: Float64Array; bodies: readonly Body[] }>

/** Holds what stands still along one axis of a frame of this `size`, to find neighbours by bisection. */
export type Lane = Readonly<{ axis: Axis; size: number; byStart: Sorted; byEnd: Sorted }>

/** Holds the gaps between all that stands still: `lengths` has the commonest ones, each with some that are so long. */
export type Gaps = Readonly<{
  frame: Size
  step: Step
  x: Lane
  y: Lane
  lengths: ReadonlyMap<number, readonly Gap[]>
}>
