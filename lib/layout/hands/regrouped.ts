import type { Input } from '../input'

/**
 * Gives copies groups of their own: those that were in one group are in a new one together. A copy alone is in none, so
 * that it does not join the group of its original.
 */
export function regrouped(copies: readonly Input[], newId: () => string): Input[] {
  const made = new Map<string, string | null>()
  for (const { group } of copies) {
    if (!group || made.has(group.id)) continue
    made.set(group.id, copies.filter((other) => other.group?.id === group.id).length > 1 ? newId() : null)
  }
  return copies.map((copy) => {
    const id = copy.group && made.get(copy.group.id)
    return copy.group ? { ...copy, group: id ? { ...copy.group, id } : null } : copy
  })
}
