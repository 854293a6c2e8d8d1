import { addressOf } from '@/lib/layout/address'
import type { Source } from '@/lib/layout/input'

/** Returns degrees on the colour wheel, always the same for the same source. */
export function hueOf(source: Source): number {
  let hash = 2166136261
  for (const unit of addressOf(source)) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16777619)
  return CALM[(hash >>> 0) % CALM.length] ?? 0
}

/**
 * Cards are blue, teal, violet or brown, because green, red, amber and magenta mean preview, program, warning and
 * guide.
 */
const CALM = [220, 24, 188, 282, 205, 262, 18, 238, 178, 296]

export function cardColours(source: Source): readonly [from: string, to: string] {
  const hue = hueOf(source)
  return [`hsl(${hue} 34% 40%)`, `hsl(${hue} 38% 20%)`]
}
