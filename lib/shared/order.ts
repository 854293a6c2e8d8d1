/** Compares two texts by code unit, which is the same in every language and process. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Positioned = Readonly<{ position: string; id: string }>

/**
 * Compares by position, then by id, so that everybody has the same order. The server sorts with it too, because
 * PostgreSQL's collation may not go by code unit.
 */
export const byPosition = (a: Positioned, b: Positioned): number =>
  compare(a.position, b.position) || compare(a.id, b.id)
