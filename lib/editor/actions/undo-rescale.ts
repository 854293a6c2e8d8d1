import type { Size } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { rescale } from '@/lib/layout/commands'
import { type Diff, type FieldChanges, invert, isSame } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'

/**
 * Takes a rescaling back. An input that still lies as `scaled` left it returns to the very pixel; one that was placed
 * or moved since is rescaled from the frame `from` to the frame `to`.
 */
export function undoRescale(document: LayoutDocument, scaled: Diff, from: Size, to: Size, step: Step): Diff {
  const rough = rescale(document, from, to, step)
  const exact = Object.entries(invert(scaled).updated).filter(([id, changes]) => isAsLeft(document, id, changes))
  return { ...rough, updated: { ...rough.updated, ...Object.fromEntries(exact) } }
}

function isAsLeft({ records }: LayoutDocument, id: string, changes: FieldChanges): boolean {
  const record = records[id]
  return !!record && Object.entries(changes).every(([field, [from]]) => isSame(Reflect.get(record, field), from))
}
