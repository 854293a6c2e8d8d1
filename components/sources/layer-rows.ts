import { isSame } from '@/lib/layout/diff'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import { layerMarks } from './layer-marks'

/** Everything that the list of layers says of an input. */
export type LayerRow = Readonly<{
  id: string
  source: Source
  /** The Layer on the wire: 0 is the bottom; null for sound only, which has none. */
  layer: number | null
  /** Says what is unusual about the input (layer-marks.ts); empty where nothing is. */
  marks: string
}>

/** Lists the rows of all inputs, top first. What is as `before` is the very same object, the list too. */
export function layerRows(document: LayoutDocument, before: readonly LayerRow[]): readonly LayerRow[] {
  const known = new Map(before.map((row) => [row.id, row]))
  let placed = 0
  const rows = inputsOf(document)
    .map((input): LayerRow => {
      const row = {
        id: input.id,
        source: input.source,
        layer: input.placed ? placed++ : null,
        marks: layerMarks(input),
      }
      const earlier = known.get(input.id)
      return earlier && isSame(earlier, row) ? earlier : row
    })
    .reverse()
  return rows.length === before.length && rows.every((row, index) => row === before[index]) ? before : rows
}
