import type { Rects } from '@/lib/editor/tool/tool'
import type { Rect, Size } from '@/lib/geometry/rect'
import type { Line } from '@/lib/geometry/snap'
import type { Input, Source } from '@/lib/layout/input'
import type { Lettering } from './lettering'
import type { Pane } from './use-pane'
import type { View } from './view'

/** A loaded still: what can be drawn, and its size in its own pixels. */
export type Still = Readonly<{ image: CanvasImageSource; size: Size }>

/** How sources look. Asked while drawing. */
export type Look = Readonly<{
  nameOf: (source: Source) => string
  stillOf: (source: Source) => Still | null
  isGone: (source: Source) => boolean
  /** The letters of names. */
  tags: Lettering
}>

/** What is drawn only while a pointer is down: rectangles instead of the document's, guides, the rubber band. */
export type Transient = Readonly<{ rects: Rects; lines: readonly Line[]; marquee: Rect | null }>

/** A source on its way from the roster. */
export type Ghost = Readonly<{ source: Source; rect: Rect; lines: readonly Line[] }>

/** What pointers show before the document has it. */
export type Motion = Readonly<{ transient: Transient | null; ghost: Ghost | null }>

/** All that the canvas shows at rest. Rectangles are frame pixels; `view` brings them to the screen. */
export type Picture = Readonly<{
  view: View
  pane: Pane
  frame: Size
  colour: string | null
  /** Those with a picture on the frame, bottom first. */
  inputs: readonly Input[]
  selection: readonly string[]
  /** Handles are shown. */
  editable: boolean
  look: Look
}>
