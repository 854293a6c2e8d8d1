/**
 * Names a part that an import did not take as it stood. `left-out` is missing from the result; `changed` is there with
 * another value.
 */
export type ReportEntry = Readonly<{ path: string; message: string; severity: 'left-out' | 'changed' }>

/** Collects what was not understood, each with its path in the body. */
export type Report = Readonly<{
  entries: readonly ReportEntry[]
  leftOut(path: string, message: string): void
  changed(path: string, message: string): void
}>

export function createReport(): Report {
  const entries: ReportEntry[] = []
  return {
    entries,
    leftOut: (path, message) => void entries.push({ path, message, severity: 'left-out' }),
    changed: (path, message) => void entries.push({ path, message, severity: 'changed' }),
  }
}
