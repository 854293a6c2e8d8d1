import type { SoundLevel } from '@/lib/sound/sei/sound-levels'

/** Levels come ten times a second: after this time without any, in ms, nobody knows them. */
const OLD_MS = 2_000

export type MixLevels = Readonly<{
  /** Takes what arrived. */
  take: (levels: readonly SoundLevel[]) => void
  /** Returns the level of an input, 0 to 100; null where the mix has told none of late. */
  of: (id: number) => number | null
}>

/** Keeps the newest sound levels that a mix tells of its inputs. `now` is in ms. */
export function createMixLevels(now: () => number): MixLevels {
  const known = new Map<number, Readonly<{ level: number; at: number }>>()
  return {
    take: (levels) => {
      const at = now()
      for (const { id, level } of levels) known.set(id, { level, at })
    },
    of: (id) => {
      const heard = known.get(id)
      return heard && now() - heard.at < OLD_MS ? heard.level : null
    },
  }
}
