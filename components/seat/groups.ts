/** A group is small beside a thousand inputs, and there are few groups. */
const MOST = 32

/** Parts a list into groups, in order, so that one change is looked for in one group. */
export const inGroups = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / MOST) }, (_, index) => items.slice(index * MOST, (index + 1) * MOST))

/** Tells whether two lists hold the very same objects in the same order. */
export const areSameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])
