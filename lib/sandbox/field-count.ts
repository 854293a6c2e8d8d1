const MAX_PATHS = 100
const MAX_PATH_LENGTH = 200

export type FieldCount = Readonly<{ path: string; count: number }>

/** Counts fields by their path. It keeps the first 100 paths: a caller may invent any number of them. */
export function createFieldCounter() {
  const counts = new Map<string, number>()
  return {
    add(paths: readonly string[]): void {
      for (const path of paths.map((long) => long.slice(0, MAX_PATH_LENGTH))) {
        const count = counts.get(path) ?? 0
        if (count > 0 || counts.size < MAX_PATHS) counts.set(path, count + 1)
      }
    },
    read: (): FieldCount[] => [...counts].map(([path, count]) => ({ path, count })),
    clear: (): void => counts.clear(),
  }
}
