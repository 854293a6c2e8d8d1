/** A number from 0 to 1. */
export type Chance = () => number

/** The name is what a job is about: a process runs one of the same name at a time. */
export type Job = Readonly<{ name: string; work: () => Promise<unknown> }>
