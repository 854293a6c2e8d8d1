import type { Band, Held } from '@/lib/editor/tool/tool'
import type { Point, Rect, Size } from '@/lib/geometry/rect'
import type { Guide } from '@/lib/geometry/snap'
import type { Background, Watermark } from '@/lib/layout/document'
import type { Input, Source } from '@/lib/layout/input'
import type { LabelLetters } from './label-box'
import type { Lettering } from './lettering'
import type { Numbers } from './numbers'
import type { Pane, View } from './view'

/**
 * A loaded still: what can be drawn, its size in its own pixels, and small copies of it, by their longer side, that
 * look blurred when they are drawn large. `quality` is how it is scaled: what is drawn for each picture of a video is
 * scaled the quick way.
 */
export type Still = Readonly<{
  image: CanvasImageSource
  size: Size
  soft: (side: number) => CanvasImageSource & Size
  quality?: ImageSmoothingQuality
}>

/** Holds what a source shows besides its still. */
export type Playing = Readonly<{
  /** The newest of its moving pictures: it is another one each time that it is drawn. It is null before the first. */
  still: Still | null
  /** Says in a few words why it does not move; null while it does, or has not begun. */
  trouble: string | null
  /** Calls back at each new picture, before the screen is drawn. Returns what ends that. */
  onPicture: (listener: () => void) => () => void
  /** Plays its sound, muted: what measures it and lets it be heard takes it from here. Without it there is none. */
  media?: HTMLMediaElement | MediaStream
}>

/** Says how sources are drawn. It is asked while drawing. */
export type SourceStyle = Readonly<{
  nameOf: (source: Source) => string
  stillOf: (source: Source) => Still | null
  /** Returns the image of a background, watermark or placeholder; null while it loads. */
  imageAt: (url: string) => Still | 'failed' | null
  isGone: (source: Source) => boolean
  /** Returns what a source shows besides its still; null where that is nothing. */
  playingOf: (source: Source) => Playing | null
  isSoundOnly: (source: Source) => boolean
  /** Measures the letters of names. */
  tags: Lettering
  /** Whether every input has the plate with the name of its source. Whose source is gone, or missing, has it always. */
  hasPlates: boolean
  numbers: Numbers
  /** Paints the equal gaps among the guides, as soon as that code is there. */
  paintGaps: (context: CanvasRenderingContext2D, guides: readonly Guide[], picture: OnScreen) => void
  labels: LabelLetters
}>

/**
 * These are drawn only while a pointer is down: rectangles instead of the document's, guides, the rubber band. `label`
 * is the position of the label in the input with handles, from its corner. `copies` says that what is held are copies.
 */
export type Transient = Readonly<{
  held: Held
  touched: readonly Guide[]
  marquee: Band | null
  label?: Point
  copies?: true
}>

/** Paints a source that is dragged in from the roster. It comes with code that is fetched later. */
export type PaintCarried = (context: CanvasRenderingContext2D, picture: Picture) => void

/** The effect of pointers that the document does not have yet. */
export type Motion = Readonly<{ transient: Transient | null; ghost: PaintCarried | null }>

/** Says where the frame lies on the screen, and how numbers look there. */
export type OnScreen = Pick<Picture, 'view' | 'pane' | 'style'>

/** Holds all that the canvas shows at rest. Rectangles are frame pixels; `view` brings them to the screen. */
export type Picture = Readonly<{
  view: View
  pane: Pane
  frame: Size
  background: Background
  /** The inputs with a picture on the frame, bottom first. */
  inputs: readonly Input[]
  watermark: Watermark | null
  selection: readonly string[]
  /** Those of them that are hidden. */
  unseen: readonly Input[]
  /** The input that is selected and on the frame; null for none and for several. */
  only: Input | Watermark | null
  labelHeld: boolean
  /** The frame that has handles: of what can be resized, one or several together; null for none. */
  grip: Rect | null
  style: SourceStyle
}>
