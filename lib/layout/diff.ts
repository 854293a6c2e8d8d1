import { z } from 'zod'
import { LayoutRecord, RecordId, type Records } from './document'

/** `[from, to]` of each field that changed. `from` is what its author saw, so a reader can tell what was overwritten. */
const FieldChanges = z.record(z.string(), z.tuple([z.unknown(), z.unknown()]))
export type FieldChanges = Readonly<Record<string, readonly [from: unknown, to: unknown]>>

/** A change to a layout: the unit of edit, undo, save and live update. */
export const Diff = z.strictObject({
  added: z.record(RecordId, LayoutRecord),
  updated: z.record(RecordId, FieldChanges),
  removed: z.record(RecordId, LayoutRecord),
})
export type Diff = Readonly<{ added: Records; updated: Readonly<Record<string, FieldChanges>>; removed: Records }>

export const NO_CHANGE: Diff = { added: {}, updated: {}, removed: {} }

export const isEmpty = (diff: Diff): boolean =>
  [diff.added, diff.updated, diff.removed].every((part) => Object.keys(part).length === 0)

/** Structural equality of JSON values. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  )
}
