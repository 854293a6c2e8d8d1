import type { Alignment } from '@/lib/geometry/align'
import type { Axis } from '@/lib/geometry/axis'
import type { Cell, Side } from '@/lib/geometry/cells'

/** Names what inputs are aligned to: the box around them, the frame, or the one that was selected last. */
export type AlignTo = 'selection' | 'frame' | 'last'

/**
 * Says how the selected pictures are placed anew. All of them are commands of a button, a menu or a key, and each makes
 * one diff (place.ts, which is fetched later).
 */
export type Placing =
  | Readonly<{ to: 'fill'; cell: Cell }>
  | Readonly<{ to: 'tile'; side: Side }>
  | Readonly<{ to: 'align'; alignment: Alignment; with: AlignTo }>
  | Readonly<{ to: 'distribute'; axis: Axis; by: 'gap' | 'centre' }>
  | Readonly<{ to: 'set-gap'; axis: Axis; gap: number }>
  | Readonly<{ to: 'same-size'; width: boolean; height: boolean }>
  | Readonly<{ to: 'mirror'; axis: Axis }>
  | Readonly<{ to: 'swap' }>
