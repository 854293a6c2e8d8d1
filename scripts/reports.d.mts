/** What a runner's report says: how many tests passed, and each that failed by file, name and the start of its message. */
export interface Outcome {
  passed: number
  failures: string[]
}

/** Reads a report of Vitest. A file that breaks before its tests counts as one failure. */
export function readVitest(file: string): Outcome

/** Reads a report of Playwright. What passed only when tried again is in `twice`, with why it failed at first. */
export function readPlaywright(file: string): Outcome & { twice: string[] }
