import { isSame } from '@/lib/layout/diff'
import { inputsOf, isOnFrame, type LayoutDocument } from '@/lib/layout/document'
import { groupIn } from '@/lib/layout/groups/members'
import type { Group, Input, Source } from '@/lib/layout/input'
import { isFilled } from '@/lib/layout/is-filled'
import { layerMarks } from './layer-marks'

/** Everything that the list of layers says of an input. */
export type LayerRow = Readonly<{
  id: string
  source: Source
  /** The Layer on the wire: 0 is the bottom; null for sound only, hidden inputs and empty places, which have none. */
  layer: number | null
  hidden: boolean
  /** The group that it is in with others. */
  group: Group | null
  /** Says what is unusual about the input (layer-marks.ts); empty where nothing is. */
  marks: string
}>

/**
 * Lists the rows of all inputs of a document whose places are filled, top first. What is as `before` is the very same
 * object, the list too.
 */
export function layerRows(document: LayoutDocument, before: readonly LayerRow[]): readonly LayerRow[] {
  const inputs = inputsOf(document)
  // Both are in the same order as long as nothing comes, goes or changes its layer.
  const at = (index: number) => before[inputs.length - 1 - index]
  const known = inputs.some(({ id }, index) => at(index)?.id !== id)
    ? new Map(before.map((row) => [row.id, row]))
    : null
  let placed = 0
  const rows = inputs
    .map((input, index) => {
      const layer = isOnFrame(input) && isFilled(input) ? placed++ : null
      const earlier = known ? known.get(input.id) : at(index)
      const group = groupIn(document, input)
      return earlier && isStill(earlier, input, layer, group) ? earlier : rowOf(input, layer, group)
    })
    .reverse()
  return rows.length === before.length && rows.every((row, index) => row === before[index]) ? before : rows
}

const rowOf = (input: Input, layer: number | null, group: Group | null): LayerRow => {
  return { id: input.id, source: input.source, layer, hidden: input.hidden, group, marks: marksOf(input) }
}

const isStill = (row: LayerRow, input: Input, layer: number | null, group: Group | null): boolean =>
  row.layer === layer &&
  isSame(row.group, group) &&
  row.hidden === input.hidden &&
  isSame(row.source, input.source) &&
  row.marks === marksOf(input)

/** An edit makes new objects of what it changes alone, so the marks of all others are known. */
const marked = new WeakMap<Input, string>()

function marksOf(input: Input): string {
  const marks = marked.get(input) ?? layerMarks(input)
  marked.set(input, marks)
  return marks
}
