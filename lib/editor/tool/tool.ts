import type { Point, Rect, Size } from '@/lib/geometry/rect'
import type { Handle } from '@/lib/geometry/resize'
import type { Step } from '@/lib/geometry/round'
import type { createGuides, Guide, Guides, snapMove } from '@/lib/geometry/snap'
import type { snapResize } from '@/lib/geometry/snap-resize'
import type { Unscaled } from '@/lib/geometry/together'
import type { Diff } from '@/lib/layout/diff'
import type { LayoutDocument, Watermark } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import type { MoveLimits } from './move-limits'

export type Rects = Readonly<Record<string, Rect>>

/**
 * Says where a gesture has what it holds, in frame pixels: each of `rects`, moved `by`. Inputs that move together stay
 * the same `rects`, so nothing has to look at each of them again. `box` is around all of them where they are now, and
 * null where nothing is held.
 */
export type Held = Readonly<{ rects: Rects; by: Point; box: Rect | null }>

/** `free` switches snapping off while it is held: Ctrl, or Cmd on a Mac. */
export type Modifiers = Readonly<{ shift: boolean; alt: boolean; free: boolean }>

/** Says where the pointer is, in frame pixels. `pixel` is the size of one screen pixel in frame pixels at this zoom. */
export type Reading = Readonly<{ at: Point; pixel: number; modifiers: Modifiers }>

/** A handle of one record, or of the frame around several. */
export type HandleTarget = Readonly<{ kind: 'handle'; ids: readonly string[]; handle: Handle }>

/** Names the part under the pointer when it went down. The watermark is handled like an input. */
export type Target =
  | Readonly<{ kind: 'input'; id: string }>
  | Readonly<{ kind: 'label'; id: string }>
  | HandleTarget
  | Readonly<{ kind: 'empty' }>

/**
 * `changed` says that the document or the frame was replaced under the gesture. It comes at each such change, so no
 * other event looks whether what is held still exists. `cancel` comes from Esc, a lost pointer, or a window that lost
 * focus. `fetched` says that the steps of gestures are there now: what waited for them follows.
 */
export type ToolEvent =
  | Readonly<{ type: 'down'; on: Target } & Reading>
  | Readonly<{ type: 'move' } & Reading>
  | Readonly<{ type: 'modifiers'; modifiers: Modifiers }>
  | Readonly<{ type: 'up' | 'cancel' | 'changed' | 'fetched' }>

/**
 * Holds the layout as it is now. The state of an editor store is a scene, with `readOnly` for people who may only view,
 * `aspectsOf`, which returns the exact aspect of what a record shows, where it is known, and `gestures` and `snapping`,
 * which are null until they are fetched. `unscaled` is what several had before they were resized together
 * (resize.ts).
 */
export type Scene = Readonly<{
  document: LayoutDocument
  selection: readonly string[]
  /** The group whose inputs are selected one by one. */
  entered: string | null
  labelHeld: boolean
  frame: Size
  step: Step
  readOnly: boolean
  /** Makes the ids of copies. */
  newId: () => string
  aspectsOf: (record: Input | Watermark) => readonly number[]
  unscaled: Unscaled | null
  gestures: Gestures | null
  snapping: Snapping | null
}>

/** Snaps to more than edges and middles: equal gaps, and what the layout and its operator have drawn to snap to. */
export type Snapping = Readonly<{
  createGuides: typeof createGuides
  snapMove: typeof snapMove
  snapResize: typeof snapResize
}>

/** The steps of all that is dragged (gestures.ts). The first picture comes without them. */
export type Gestures = Readonly<{
  startMove: (tool: Pressing, reading: Reading, scene: Scene) => [Tool, Effect[]]
  stepMove: (tool: Moving, reading: Reading, scene: Scene) => [Tool, Effect[]]
  upMove: (tool: Moving, scene: Scene) => Effect[]
  startResize: (tool: Pressing, on: HandleTarget, reading: Reading, scene: Scene) => [Tool, Effect[]]
  stepResize: (tool: Resizing, reading: Reading, scene: Scene) => [Tool, Effect[]]
  upResize: (tool: Resizing, scene: Scene) => Effect[]
  startMarquee: (tool: Pressing, reading: Reading) => [Tool, Effect[]]
  stepMarquee: (tool: Marquee, reading: Reading) => [Tool, Effect[]]
  upMarquee: (tool: Marquee, scene: Scene) => Effect[]
  startLabelling: (tool: Pressing, id: string, reading: Reading, scene: Scene) => [Tool, Effect[]]
  stepLabelling: (tool: Labelling, reading: Reading) => [Tool, Effect[]]
  upLabelling: (tool: Labelling, scene: Scene) => Effect[]
}>

/** The rubber band. One that `encloses` selects what lies wholly in it, and not what it touches. */
export type Band = Rect & Readonly<{ encloses?: true }>

/** With `label`, arrow keys move the label of the one input that is selected. */
export type Select = Readonly<{ do: 'select'; ids: readonly string[]; label?: true }>

/**
 * What `draw` holds is only drawn: the document does not change before `commit`, which comes at most once in a gesture.
 * A gesture that drew anything ends in `clear`, and one that could not be done says why in `refuse`. `label` is where
 * the label of the one drawn input is, from its corner. With `copies`, what is held are copies, and the originals stay
 * where they are. `unscaled` is for the scene of the next one.
 */
export type Effect =
  | Select
  | Readonly<{ do: 'draw'; held: Held; touched: readonly Guide[]; marquee: Band | null; label?: Point; copies?: true }>
  | Readonly<{ do: 'commit'; diff: Diff; unscaled?: Unscaled }>
  | Readonly<{ do: 'clear' }>
  | Readonly<{ do: 'refuse'; why: string }>

/**
 * Keeps the selection before the press, to put it back on cancel, and the snapshot that each step computes from.
 * `frame` is the one that its pixels count in. A move is rigid when nothing in it has to be put
 * back on the frame or on whole steps.
 */
type Begun = Readonly<{ before: readonly string[]; frame: Size; from: Point; last: Reading }>

/** One that `isOver` was dragged and let go before its steps were there: they are done as soon as they are. */
export type Pressing = Begun & Readonly<{ at: 'pressing'; on: Target; onRelease: Select | null; isOver?: true }>

export type Moving = Begun &
  Readonly<{
    at: 'moving'
    origins: Rects
    /** The one input that is dragged; null for several, and for the watermark. */
    alone: string | null
    box: Rect
    /** Alt drags copies. */
    isCopy: boolean
    isRigid: boolean
    limits: MoveLimits
    guides: Guides
    held: Held
    /** Names the input that the dragged one changes places with when it is let go; null for none. */
    swapWith: string | null
  }>

export type Resizing = Begun &
  Readonly<{
    at: 'resizing'
    handle: Handle
    origins: Rects
    /** The rectangles that are scaled: as they were before earlier resizes of the same ones, where there were any. */
    unscaled: Rects
    box: Rect
    /** Where the box is now. */
    into: Rect
    aspect: number
    guides: Guides
    held: Held
  }>

export type Labelling = Begun & Readonly<{ at: 'labelling'; id: string; rect: Rect; origin: Point; to: Point }>

export type Marquee = Begun & Readonly<{ at: 'marquee'; keep: readonly string[] }>

export type Tool = Readonly<{ at: 'idle' }> | Pressing | Moving | Resizing | Labelling | Marquee

export const IDLE: Tool = { at: 'idle' }
