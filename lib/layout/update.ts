import { type Diff, type FieldChanges, fieldsBetween, NO_CHANGE } from './diff'
import { type Input, inputOf, type LayoutDocument } from './document'

/** New values of some fields of inputs, by id. */
export type Changes = Readonly<Record<string, Partial<Omit<Input, 'id' | 'type'>>>>

/** The diff that sets these fields: inputs that are not there and values that are there already are no part of it. */
export function updateInputs(document: LayoutDocument, changes: Changes): Diff {
  const updated: Record<string, FieldChanges> = {}
  for (const [id, values] of Object.entries(changes)) {
    const input = inputOf(document, id)
    if (!input) continue
    const fields = fieldsBetween(input, { ...input, ...values })
    if (Object.keys(fields).length > 0) updated[id] = fields
  }
  return { ...NO_CHANGE, updated }
}
