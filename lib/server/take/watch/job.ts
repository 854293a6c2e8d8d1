/** A number from 0 to 1. */
export type Chance = () => number

/** The name is what a job is about: a process runs one of the same name at a time. */
export type Job = Readonly<{ name: string; work: () => Promise<unknown> }>

type Due = Readonly<{ show_id: string }>

/** What is due for longest comes first. All processes choose in one order, so that those that look at once choose the same. */
export const byDue =
  <T extends Due>(dueAt: (row: T) => number | null) =>
  (a: T, b: T): number =>
    (dueAt(a) ?? 0) - (dueAt(b) ?? 0) || (a.show_id < b.show_id ? -1 : 1)
