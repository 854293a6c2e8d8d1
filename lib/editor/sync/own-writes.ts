import { type Diff, isSame } from '@/lib/layout/diff'
import type { LayoutRecord } from '@/lib/layout/document'
import { hides } from '@/lib/layout/merging/merge'
import type { Person } from '@/lib/protocol/request'
import type { NumberedChange } from './sync'

/**
 * Holds the values that I wrote last and nobody has written since, by record and field, each with the revision that has
 * it.
 */
export type OwnWrites = ReadonlyMap<string, Readonly<{ value: unknown; revision: number }>>

export const NO_WRITES: OwnWrites = new Map()

export type Overwriting = Readonly<{ id: string; field: string; by: Person | null }>

/** Adds what my change set, once the layout has it at `revision`. Nothing is left of a record that it removed. */
export function wrote(written: OwnWrites, diff: Diff, revision: number): OwnWrites {
  const next = new Map([...written].filter(([key]) => !Object.keys(diff.removed).some((id) => isOf(key, id))))
  for (const { key, to } of changesOf(diff)) next.set(key, { value: to, revision })
  return next
}

/**
 * Finds the values of mine that another's later change overwrote, and the records that it removed, without having seen
 * mine. Their change stands, and nothing that they wrote counts as mine any more.
 */
export function overwriteBy(
  written: OwnWrites,
  { diff, revision }: NumberedChange,
  by: Person | null,
): { written: OwnWrites; overwritings: Overwriting[]; removed: LayoutRecord[] } {
  const next = new Map(written)
  const overwritings: Overwriting[] = []
  for (const { key, id, field, from, to } of changesOf(diff)) {
    const mine = next.get(key)
    if (!mine || revision <= mine.revision) continue
    next.delete(key)
    if (!isSame(from, mine.value) && !isSame(to, mine.value) && hides(field, mine.value, [from, to]))
      overwritings.push({ id, field, by })
  }
  const removed = Object.values(diff.removed).filter((record) => {
    const mine = [...next].filter(([key, { revision: at }]) => isOf(key, record.id) && at < revision)
    for (const [key] of mine) next.delete(key)
    return mine.some(([key, { value }]) => !isSame(Reflect.get(record, key.slice(record.id.length + 1)), value))
  })
  return { written: next, overwritings, removed }
}

const isOf = (key: string, id: string): boolean => key.startsWith(`${id} `)

/** Who adds a record has seen none of that id: of a watermark, of which a layout has one, two may be added. */
const changesOf = ({ added, updated }: Diff) => [
  ...Object.entries(added).flatMap(([id, record]) =>
    Object.entries(record).map(([field, to]) => ({ key: `${id} ${field}`, id, field, from: undefined, to })),
  ),
  ...Object.entries(updated).flatMap(([id, fields]) =>
    Object.entries(fields).map(([field, [from, to]]) => ({ key: `${id} ${field}`, id, field, from, to })),
  ),
]
