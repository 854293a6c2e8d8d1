import { inputOf, inputsOf, type LayoutDocument, type Records } from '../document'
import type { Group, Input } from '../input'

/** Lists who is in the group of an input, itself too, bottom first; itself alone where it is in none. */
export function membersOf(document: LayoutDocument, id: string): readonly string[] {
  const group = inputOf(document, id)?.group?.id
  return group === undefined ? [id] : (groupsOf(document).get(group) ?? [id])
}

function groupsOf(document: LayoutDocument): ReadonlyMap<string, readonly string[]> {
  const known = listed.get(document.records)
  if (known) return known
  const groups = new Map<string, string[]>()
  for (const { id, group } of inputsOf(document)) {
    if (group) groups.set(group.id, [...(groups.get(group.id) ?? []), id])
  }
  listed.set(document.records, groups)
  return groups
}

/** Each row of a list asks for its group. Records never change, so they are looked through once. */
const listed = new WeakMap<Records, ReadonlyMap<string, readonly string[]>>()

/** Returns the group that an input is in; null for none, and for one that nobody else is in any more. */
export const groupIn = (document: LayoutDocument, { id, group }: Input): Group | null =>
  group && membersOf(document, id).length > 1 ? group : null

/** Adds to these all others of their groups. Of the group that is `entered`, each is chosen by itself. */
export const withMates = (document: LayoutDocument, ids: readonly string[], entered: string | null): string[] => [
  ...new Set(
    ids.flatMap((id) => (inputOf(document, id)?.group?.id === (entered ?? '') ? id : membersOf(document, id))),
  ),
]
