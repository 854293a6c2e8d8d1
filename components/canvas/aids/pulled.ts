import type { Axis } from '@/lib/geometry/axis'

/** Says where a guide is while a pointer has it, in pixels of the frame; null where it is let go off the frame. */
export type Pulled = Readonly<{ axis: Axis; index: number | null; at: number | null }>
