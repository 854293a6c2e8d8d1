/** Returns a number from 0 to 1. */
export type Chance = () => number

/** A job is named after its subject. A process runs one job of a name at a time. */
export type Job = Readonly<{ name: string; work: () => Promise<unknown> }>

type Due = Readonly<{ show_id: string }>

/**
 * Puts first what has been due for longest. All processes sort alike, so that those that check at the same moment
 * choose the same jobs.
 */
export const byDue =
  <T extends Due>(dueAt: (row: T) => number | null) =>
  (a: T, b: T): number =>
    (dueAt(a) ?? 0) - (dueAt(b) ?? 0) || (a.show_id < b.show_id ? -1 : 1)
