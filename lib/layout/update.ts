import type { Rect } from '@/lib/geometry/rect'
import { type Diff, type FieldChanges, fieldsBetween, NO_CHANGE } from './diff'
import { inputOf, type LayoutDocument, type LayoutRecord, rectRecordOf } from './document'
import type { Input } from './input'

/** Holds new values of some fields of an input. */
export type InputFields = Partial<Omit<Input, 'id' | 'type'>>

/** Holds new values of some fields of inputs, by id. */
export type Changes = Readonly<Record<string, InputFields>>

/**
 * Returns the diff that sets these fields. Inputs that do not exist and values that are set already are not part of it.
 */
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

/** Returns the diff that gives inputs and the watermark these sides of their rectangles. */
export function updateRects(document: LayoutDocument, rects: Readonly<Record<string, Partial<Rect>>>): Diff {
  const updated: Record<string, FieldChanges> = {}
  for (const [id, rect] of Object.entries(rects)) {
    const record = rectRecordOf(document, id)
    const fields = record ? fieldsBetween(record, { ...record, ...rect }) : {}
    if (Object.keys(fields).length > 0) updated[id] = fields
  }
  return { ...NO_CHANGE, updated }
}

/**
 * Returns the diff that changes the record of this id into the given one. It is empty where there is no such record.
 */
export function updateRecord(document: LayoutDocument, record: LayoutRecord): Diff {
  const before = document.records[record.id]
  const fields = before ? fieldsBetween(before, record) : {}
  return Object.keys(fields).length > 0 ? { ...NO_CHANGE, updated: { [record.id]: fields } } : NO_CHANGE
}
