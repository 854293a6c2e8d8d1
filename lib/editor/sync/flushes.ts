import type { Saving } from '@/lib/editor/state/saving'

/** Holds those who wait until everything is saved, or something stands in its way. */
export function createFlushes() {
  let waiting: ((saving: Saving) => void)[] = []
  return {
    join: () => new Promise<Saving>((tell) => waiting.push(tell)),
    end: (how: Saving) => {
      for (const tell of waiting) tell(how)
      waiting = []
    },
  }
}
