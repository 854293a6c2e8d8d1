import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Leaving } from '@/lib/layout/input'

type Named = Readonly<{ id: string; name: string }>

/**
 * Finds the layout that is taken when the source of a place leaves: by its id, whatever it is called by now, or by its
 * name, where it comes from another show or a file.
 */
export function switchedTo<L extends Named>({ to, toId }: Pick<Leaving, 'to' | 'toId'>, layouts: readonly L[]) {
  if (to === '') return undefined
  return layouts.find(({ id }) => id === toId) ?? layouts.find(({ name }) => name === to)
}

/** Has the places of a document name these layouts as they are called now: for a copy, or a file. */
export const withSwitchNames = (document: LayoutDocument, layouts: readonly Named[]): LayoutDocument =>
  changed(document, layouts, ({ name }) => ({ to: name }))

/** Binds the places of a document to the layouts that they name: from then on those may be renamed. */
export const withSwitchIds = (document: LayoutDocument, layouts: readonly Named[]): LayoutDocument =>
  changed(document, layouts, ({ id }) => ({ toId: id }))

function changed(
  document: LayoutDocument,
  layouts: readonly Named[],
  partOf: (target: Named) => Partial<Leaving>,
): LayoutDocument {
  const inputs = inputsOf(document).flatMap((input) => {
    const target = input.leaving && switchedTo(input.leaving, layouts)
    return input.leaving && target ? [{ ...input, leaving: { ...input.leaving, ...partOf(target) } }] : []
  })
  if (inputs.length === 0) return document
  return {
    ...document,
    records: { ...document.records, ...Object.fromEntries(inputs.map((input) => [input.id, input])) },
  }
}
