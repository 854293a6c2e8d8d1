import { arrange } from '@/lib/geometry/packing/arrange'
import { arrangeAround } from '@/lib/geometry/packing/arrange-around'
import type { Input } from '@/lib/layout/input'
import { seated, spotlightOf } from '@/lib/layout/templates/seating'
import type { Laid } from './lay'
import type { Laying } from './style'

type Packed = Laid & Readonly<{ spotlight: Input | null }>

/**
 * Packs pictures as large as can be, in the order in which they are read on the frame. One that stands out goes on
 * standing out. `lasts` join them as the last ones, wherever they lie.
 */
export function pack(inputs: readonly Input[], laying: Laying, lasts: readonly Input[] = []): Packed {
  const { area, spacing, aspectOf } = laying
  const spotlight = spotlightOf(inputs)
  const ordered = [...seated(inputs, null), ...lasts]
  const aspects = ordered.map(({ source }) => aspectOf(source))
  if (!spotlight) return { inputs: ordered, rects: arrange(aspects, area, spacing), spotlight }
  const isAtEnd = spotlight.x + spotlight.width / 2 > area.x + area.width / 2
  return { inputs: ordered, rects: arrangeAround(aspects, area, spacing, isAtEnd), spotlight }
}
