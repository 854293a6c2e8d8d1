import * as z from '@/lib/shared/schema'
import { type LayoutDocument, LayoutRecord, MAX_RECORDS, type Records } from './document'
import { merged } from './merging/merge'
import { RecordId } from './record-id'

/** No record has nearly as many fields. */
const MAX_FIELDS = 200

/**
 * `[from, to]` of each field that changed. `from` is what its author saw, so a reader can tell what was overwritten.
 */
const FieldChanges = z.record(z.string(), z.tuple([z.unknown(), z.unknown()]), MAX_FIELDS)
export type FieldChanges = Readonly<Record<string, readonly [from: unknown, to: unknown]>>

/** Holds a change to a layout: the unit of edit, undo, save and live update. */
export const Diff: z.ZodMiniType<Diff> = z.strictObject({
  added: z.record(RecordId, LayoutRecord, MAX_RECORDS),
  updated: z.record(RecordId, FieldChanges, MAX_RECORDS),
  removed: z.record(RecordId, LayoutRecord, MAX_RECORDS),
})
export type Diff = Readonly<{ added: Records; updated: Readonly<Record<string, FieldChanges>>; removed: Records }>

export const NO_CHANGE: Diff = { added: {}, updated: {}, removed: {} }

export const isEmpty = (diff: Diff): boolean =>
  [diff.added, diff.updated, diff.removed].every((part) => Object.keys(part).length === 0)

/** Tells whether two JSON values are structurally equal. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  )
}

/**
 * Applies a diff. Updates of records that do not exist do nothing. The document's schema says whether the result is a
 * layout.
 */
export function apply(document: LayoutDocument, diff: Diff): LayoutDocument {
  if (isEmpty(diff)) return document
  // Objects are spread, because `__proto__` set on one would be lost.
  const kept = { ...without(document.records, diff.removed), ...diff.added }
  const updated = Object.entries(diff.updated).flatMap(([id, changes]) => {
    const record = recordOf(kept, id)
    return record ? [[id, changed(record, changes)] as const] : []
  })
  return { ...document, records: { ...kept, ...Object.fromEntries(updated) } }
}

function without(records: Records, removed: Records): Records {
  if (Object.keys(removed).length === 0) return records
  return Object.fromEntries(Object.entries(records).filter(([id]) => !Object.hasOwn(removed, id)))
}

/** Finds a record by any id: `__proto__` is one, and each object has something else by that name. */
const recordOf = (records: Records, id: string): LayoutRecord | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined

export const invert = (diff: Diff): Diff => ({
  added: diff.removed,
  updated: mapValues(diff.updated, (changes) => mapValues(changes, ([from, to]) => [to, from] as const)),
  removed: diff.added,
})

/** Joins two diffs into one with the effect of both. Changes that the second takes back are left out. */
export function compose(first: Diff, second: Diff): Diff {
  const added = new Map(Object.entries(first.added))
  const updated = new Map(Object.entries(first.updated))
  const removed = new Map(Object.entries(first.removed))

  for (const [id, record] of Object.entries(second.removed)) {
    if (!added.delete(id) && !removed.has(id)) removed.set(id, changed(record, undoing(updated.get(id))))
    updated.delete(id)
  }
  for (const [id, record] of Object.entries(second.added)) {
    const before = removed.get(id)
    removed.delete(id)
    if (before) setUnlessEmpty(updated, id, fieldsBetween(before, record))
    else added.set(id, record)
  }
  for (const [id, changes] of Object.entries(second.updated)) {
    const record = added.get(id)
    if (record) added.set(id, changed(record, changes))
    else if (!removed.has(id)) setUnlessEmpty(updated, id, chained(updated.get(id) ?? {}, changes))
  }
  return {
    added: Object.fromEntries(added),
    updated: Object.fromEntries(updated),
    removed: Object.fromEntries(removed),
  }
}

/**
 * Returns the diff that turns `before` into `after`. A record that is the very same in both is not looked into: most
 * are, because a change makes new objects of what it changes alone.
 */
export function difference(before: LayoutDocument, after: LayoutDocument): Diff {
  if (before.records === after.records) return NO_CHANGE
  const added: [string, LayoutRecord][] = []
  const updated = new Map<string, FieldChanges>()
  for (const [id, record] of Object.entries(after.records)) {
    const earlier = recordOf(before.records, id)
    if (!earlier) added.push([id, record])
    else if (earlier !== record) setUnlessEmpty(updated, id, fieldsBetween(earlier, record))
  }
  const removed = Object.entries(before.records).filter(([id]) => !Object.hasOwn(after.records, id))
  return {
    added: Object.fromEntries(added),
    updated: Object.fromEntries(updated),
    removed: Object.fromEntries(removed),
  }
}

/**
 * Returns the part of the diff that still changes `onto`. Updates of removed records and fields that have their value
 * already drop out, and additions of records that exist become updates. The author's own `from` stays, so that
 * a reader can tell which values are replaced, and a field of several parts is merged (merging/merge.ts).
 */
export function rebase(diff: Diff, onto: LayoutDocument): Diff {
  const { records } = onto
  const updated = new Map<string, FieldChanges>()
  for (const [id, record] of Object.entries(diff.added)) {
    setUnlessEmpty(updated, id, fieldsBetween(recordOf(records, id) ?? record, record))
  }
  for (const [id, changes] of Object.entries(diff.updated)) {
    const record = recordOf(records, id)
    if (!record) continue
    const left = Object.entries(changes).filter(([field, change]) => {
      const now = fieldOf(record, field)
      return !isSame(now, merged(field, now, change))
    })
    setUnlessEmpty(updated, id, Object.fromEntries(left))
  }
  return {
    added: Object.fromEntries(Object.entries(diff.added).filter(([id]) => !Object.hasOwn(records, id))),
    updated: Object.fromEntries(updated),
    removed: Object.fromEntries(Object.entries(diff.removed).filter(([id]) => Object.hasOwn(records, id))),
  }
}

const fieldOf = (record: LayoutRecord, field: string): unknown =>
  Object.hasOwn(record, field) ? Reflect.get(record, field) : undefined

/** Returns the fields in which two versions of one record differ. */
export function fieldsBetween(before: LayoutRecord, after: LayoutRecord): FieldChanges {
  if (before === after) return {}
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return Object.fromEntries(
    Array.from(keys, (key) => [key, [Reflect.get(before, key), Reflect.get(after, key)]] as const).filter(
      ([, [from, to]]) => !isSame(from, to),
    ),
  )
}

/**
 * The fields are not checked here, because a diff may come from another operator, and the document's schema reads the
 * whole result.
 */
const changed = (record: LayoutRecord, changes: FieldChanges): LayoutRecord =>
  ({
    ...record,
    ...mapValues(changes, (change, field) => merged(field, fieldOf(record, field), change)),
  }) as LayoutRecord

const undoing = (changes: FieldChanges = {}): FieldChanges => mapValues(changes, ([from, to]) => [to, from] as const)

function chained(first: FieldChanges, second: FieldChanges): FieldChanges {
  const fields = new Map(Object.entries(first))
  for (const [field, [from, to]] of Object.entries(second)) {
    const [start, was] = fields.get(field) ?? [from, from]
    const end = merged(field, was, [from, to])
    if (isSame(start, end)) fields.delete(field)
    else fields.set(field, [start, end])
  }
  return Object.fromEntries(fields)
}

function setUnlessEmpty(updated: Map<string, FieldChanges>, id: string, changes: FieldChanges): void {
  if (Object.keys(changes).length > 0) updated.set(id, changes)
  else updated.delete(id)
}

const mapValues = <From, To>(
  from: Readonly<Record<string, From>>,
  to: (value: From, key: string) => To,
): Record<string, To> => Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value, key)]))
