import type { Size } from '@/lib/geometry/rect'

/** An older picture may still come for so long after a take, in ms: HLS is up to 20 s late. */
const ALLOWED_MS = { flv: 12_000, hls: 30_000 } as const

/** Holds two sizes that differ, and since when they do, in ms of a steady clock; null where they do not. */
export type Mismatch = Readonly<{ seen: Size; accepted: Size; since: number }> | null

/** Compares the picture that is seen with the frame that was accepted. The same difference keeps its time. */
export function compareFrames(before: Mismatch, seen: Size | null, accepted: Size | null, now: number): Mismatch {
  if (!seen || !accepted || isSame(seen, accepted)) return null
  if (before && isSame(before.seen, seen) && isSame(before.accepted, accepted)) return before
  return { seen, accepted, since: now }
}

const isSame = (a: Size, b: Size): boolean => a.width === b.width && a.height === b.height

/** Says that the mix has another size than what was accepted, once that is longer than its delay explains. */
export function sayMismatch(mismatch: Mismatch, kind: keyof typeof ALLOWED_MS, now: number): string | null {
  if (!mismatch || now - mismatch.since < ALLOWED_MS[kind]) return null
  const { seen, accepted } = mismatch
  return `The mix is ${seen.width} × ${seen.height}; ${accepted.width} × ${accepted.height} was accepted.`
}
