import { freeName } from '../free-name'
import type { Group, Input } from '../input'
import { MAX_NAME } from '../name'

/**
 * Gives copies groups of their own: those that were in one group are in a new one together. A copy alone is in none, so
 * that it does not join the group of its original. A name that one of `taken` has counts on.
 */
export function regrouped(copies: readonly Input[], newId: () => string, taken: readonly string[]): Input[] {
  const made = new Map<string, Group | null>()
  const names = [...taken]
  for (const { group } of copies) {
    if (!group || made.has(group.id)) continue
    const isOne = copies.filter((other) => other.group?.id === group.id).length === 1
    const name = isOne ? '' : freeName(group.name, names)
    if (!isOne) names.push(name)
    made.set(group.id, isOne ? null : { id: newId(), name: name.length > MAX_NAME ? group.name : name })
  }
  return copies.map((copy) => ({ ...copy, group: (copy.group && made.get(copy.group.id)) ?? null }))
}
