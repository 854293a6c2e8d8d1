import { chosen } from './commands'
import { type Diff, NO_CHANGE } from './diff'
import { backgroundOf, type LayoutDocument, type Watermark, watermarkOf } from './document'
import type { Input, Source } from './input'
import { type InputFields, updateInputs, updateRecord } from './update'

export const setPlaced = (document: LayoutDocument, id: string, placed: boolean): Diff =>
  updateInputs(document, { [id]: { placed } })

export const setSource = (document: LayoutDocument, id: string, source: Source): Diff =>
  updateInputs(document, { [id]: { source } })

/** Sets new values for each of these inputs, which `fieldsOf` returns. Null leaves an input as it is. */
export function setInputs(
  document: LayoutDocument,
  ids: readonly string[],
  fieldsOf: (input: Input) => InputFields | null,
): Diff {
  const changes = chosen(document, ids).map((input) => [input.id, fieldsOf(input) ?? {}] as const)
  return updateInputs(document, Object.fromEntries(changes))
}

/** Sets the background's colour: `#rrggbb`, or null for ZEGOCLOUD's own. */
export const setBackgroundColour = (document: LayoutDocument, colour: string | null): Diff =>
  updateRecord(document, { ...backgroundOf(document), colour })

/** Sets the background's picture by its address; null removes it. */
export const setBackgroundImage = (document: LayoutDocument, image: string | null): Diff =>
  updateRecord(document, { ...backgroundOf(document), image })

/** Replaces the watermark; null removes it. */
export function setWatermark(document: LayoutDocument, watermark: Watermark | null): Diff {
  const before = watermarkOf(document)
  if (before && watermark) return updateRecord(document, watermark)
  if (watermark) return { ...NO_CHANGE, added: { watermark } }
  return before ? { ...NO_CHANGE, removed: { watermark: before } } : NO_CHANGE
}
