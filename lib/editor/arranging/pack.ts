import { arrange } from '@/lib/geometry/arrange'
import { arrangeAround } from '@/lib/geometry/arrange-around'
import { type Rect, toRect } from '@/lib/geometry/rect'
import type { Spacing } from '@/lib/geometry/spacing'
import { isSame } from '@/lib/layout/diff'
import type { Input } from '@/lib/layout/input'
import { seated, spotlightOf } from '@/lib/layout/templates/seating'
import type { AspectOf } from './pictures'

type Packed = Readonly<{
  /** The inputs in the order of their rectangles. */
  inputs: readonly Input[]
  rects: readonly Rect[]
  spotlight: Input | null
}>

type Packing = Readonly<{ area: Rect; spacing: Spacing; aspectOf: AspectOf }>

/**
 * Packs pictures as large as can be, in the order in which they are read on the frame. One that stands out goes on
 * standing out. `last` joins them as the last, wherever it lies.
 */
export function pack(
  inputs: readonly Input[],
  { area, spacing, aspectOf }: Packing,
  last: Input | null = null,
): Packed {
  const spotlight = spotlightOf(inputs)
  const ordered = [...seated(inputs, null), ...(last ? [last] : [])]
  const aspects = ordered.map(({ source }) => aspectOf(source))
  if (!spotlight) return { inputs: ordered, rects: arrange(aspects, area, spacing), spotlight }
  const isAtEnd = spotlight.x + spotlight.width / 2 > area.x + area.width / 2
  return { inputs: ordered, rects: arrangeAround(aspects, area, spacing, isAtEnd), spotlight }
}

/** Tells whether packing these pictures would move none. */
export function isPacked(pictures: readonly Input[], packing: Packing): boolean {
  const { inputs, rects } = pack(pictures, packing)
  return inputs.every((input, index) => isSame(toRect(input), rects[index]))
}
