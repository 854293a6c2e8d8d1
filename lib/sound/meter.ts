import { type Block, SILENT, toDbfs } from './dbfs'

/** The least and the most that a meter shows, and where amber and red begin, in dBFS. */
export const SCALE = { least: -60, most: 0, amber: -20, red: -9 } as const

/** A peak falls by 20 dB in 1.7 s and is there at once, as a digital peak meter's (IEC 60268-18). */
const FALL_DB_PER_MS = 20 / 1_700
/** The highest peak stands for so long, in ms, before it falls too. */
const HOLD_MS = 1_500
/** The loudness that is felt follows within this time, in ms, as a VU meter's. */
const RMS_MS = 300
/** Below this, in dBFS, nothing is heard: it is the last bit of 16, and a fall ends there. */
const FLOOR = -90

/** What a meter shows, in dBFS; `held` is the highest peak of late. */
export type Meter = Readonly<{ peak: number; held: number; heldMs: number; rms: number; meanSquare: number }>

export const AT_REST: Meter = { peak: SILENT, held: SILENT, heldMs: 0, rms: SILENT, meanSquare: 0 }

/** Adds what came within the last `ms`. */
export function follow(before: Meter, block: Block, ms: number): Meter {
  const fall = Math.max(0, ms) * FALL_DB_PER_MS
  const now = toFloor(toDbfs(block.peak))
  const peak = Math.max(now, toFloor(before.peak - fall))
  const isHigher = now !== SILENT && now >= before.held
  const heldMs = isHigher ? 0 : before.heldMs + Math.max(0, ms)
  const held = isHigher ? now : heldMs <= HOLD_MS ? before.held : Math.max(peak, toFloor(before.held - fall))
  const share = 1 - Math.exp(-Math.max(0, ms) / RMS_MS)
  const meanSquare = before.meanSquare + (block.meanSquare - before.meanSquare) * share
  return { peak, held, heldMs, rms: toFloor(toDbfs(Math.sqrt(meanSquare))), meanSquare }
}

const toFloor = (dbfs: number): number => (dbfs < FLOOR ? SILENT : dbfs)

/** Says how far along the scale a level lies, 0 to 1. */
export const alongScale = (dbfs: number): number =>
  Math.min(1, Math.max(0, (dbfs - SCALE.least) / (SCALE.most - SCALE.least)))

/** Writes a level as a desk does: `−12`, or a sign for silence. */
export const writeLevel = (dbfs: number): string =>
  dbfs <= SILENT ? '−∞' : `${Math.round(dbfs) < 0 ? '−' : ''}${Math.abs(Math.round(dbfs))}`

/** Says a level in words, for whoever does not see it. */
export function sayLevel(dbfs: number): string {
  if (dbfs <= SILENT) return 'silent'
  const zone = dbfs >= SCALE.red ? ', high' : dbfs < SCALE.least ? ', hardly to be heard' : ''
  return `peak ${writeLevel(dbfs)} dB${zone}`
}
