import type { Rect } from '@/lib/geometry/rect'
import type { Background, Watermark } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'

type ForEveryField<Table extends Record<keyof Input, 'drawn' | 'arranged' | 'not-drawn'>> = Table

/**
 * Says what the canvas does with each field of an input: it is drawn in the input's rectangle, or it says where and in
 * which order the rectangles lie. A new field does not compile until it has its row here.
 */
type OnCanvas = ForEveryField<{
  type: 'not-drawn'
  id: 'not-drawn'
  placed: 'arranged'
  x: 'arranged'
  y: 'arranged'
  width: 'arranged'
  height: 'arranged'
  order: 'arranged'
  source: 'drawn'
  fit: 'drawn'
  cornerRadius: 'drawn'
  content: 'drawn'
  placeholder: 'drawn'
  label: 'drawn'
  blur: 'drawn'
  volume: 'not-drawn'
  soundLevelId: 'not-drawn'
  uid: 'not-drawn'
  locked: 'not-drawn'
  hidden: 'arranged'
  group: 'not-drawn'
  leaving: 'not-drawn'
}>

/** The fields of an input that are drawn in its rectangle. */
export type Drawn = Pick<
  Input,
  { [Field in keyof OnCanvas]: OnCanvas[Field] extends 'drawn' ? Field : never }[keyof OnCanvas]
>

/** The fields of a background that are drawn. */
export type DrawnBackground = Omit<Background, 'type' | 'id' | 'guides'>

/** The fields of a watermark that are drawn in its rectangle. */
export type DrawnWatermark = Omit<Watermark, 'type' | 'id' | keyof Rect>
