import type { Ref } from 'react'
import type { DeskStore } from '@/lib/editor/state/desk-state'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Point, Rect } from '@/lib/geometry/rect'
import type { LayoutDocument } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import type { LabelFont } from '@/lib/layout/show'

/**
 * Holds a source dropped on the frame: on an input, whose place it takes, or else in the rectangle that its ghost
 * showed last: whole pixels, snapped, on the frame.
 */
export type Placement = Readonly<{ source: Source; rect: Rect; onto: string | null }>

/**
 * Says how a source is dropped: `onto` the input under the pointer, where there is one; `beside` all inputs, also where
 * it lies on one; or `freely`, which is beside them and without snapping.
 */
export type DropManner = 'onto' | 'beside' | 'freely'

/**
 * How a roster item is dragged onto the frame, by mouse, pen and touch alike: the roster captures the pointer and tells
 * this target where it is, in client pixels. HTML5 drag and drop is not used, because touch has none.
 *
 *     pointermove: const inside = target.over(source, { x: e.clientX, y: e.clientY }, 'onto')
 *     pointerup:   target.drop(source, { x: e.clientX, y: e.clientY }, 'onto')
 *     Escape, pointercancel, or the roster goes: target.leave()
 *
 * `over` draws a ghost, snapped as a move is or in the place of an input, and says whether a drop here would place it.
 * `drop` calls `onPlace` when it does. With touch the roster item needs `touch-action: none` (or a grip that has it).
 */
export type DropTarget = Readonly<{
  over: (source: Source, client: Point, manner: DropManner) => boolean
  drop: (source: Source, client: Point, manner: DropManner) => boolean
  leave: () => void
}>

/**
 * Functions of a source are called while drawing. Keep them stable (`useCallback`) and change them when their answers
 * change, which draws again.
 */
export type PreviewCanvasProps = Readonly<{
  editor: EditorStore
  /** It knows which sources are on air. */
  desk: DeskStore
  /** A screen reader reads it as the name of the canvas. */
  layoutName: string
  /** It is drawn as text, whatever it holds. */
  nameOf: (source: Source) => string
  /** Returns a still of the source, loaded or as URL; null draws a plain card in the source's colour. */
  pictureOf: (source: Source) => HTMLImageElement | string | null
  /** Returns the source's width over its height, for the ghost, the drop, and a resize that keeps it. */
  aspectOf: (source: Source) => number
  /** Tells which sources are gone: they are dimmed and marked. */
  /** Puts whoever is in the room into the places of a layout. */
  fill: (document: LayoutDocument) => LayoutDocument
  isGone: (source: Source) => boolean
  /** Tells which sources are known to send no picture. */
  isSoundOnly: (source: Source) => boolean
  /** The connection is lost: pictures that failed are tried anew when it is back. */
  isLost: boolean
  /** Whether inputs have the desk's own plates with their names. */
  hasPlates: boolean
  /** The show's font for the labels of all inputs. */
  labelFont: LabelFont
  /** Selecting still works; nothing can be changed or dropped. */
  readOnly: boolean
  /** Commits a drop, and selects what is there then. */
  onPlace: (placement: Placement) => void
  /** Called at a press of Enter while the pointer holds something: the canvas has the keys, and nothing is taken. */
  onEnterHeld: () => void
  dropTarget?: Ref<DropTarget>
  /** Is told the element that the pointer works on: each canvas has one, and null when it goes. It is stable. */
  onSurface: (surface: HTMLElement | null) => void
}>
