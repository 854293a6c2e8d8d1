import { overlaps } from '@/lib/geometry/overlap'
import type { Input } from '@/lib/layout/input'
import { type Change, type NameOf, plain } from './change'

/**
 * Tells which input comes in front of which. It counts only where they overlap: elsewhere the audience sees no order.
 */
export function describeStacking(
  before: ReadonlyMap<string, Input>,
  after: ReadonlyMap<string, Input>,
  nameOf: NameOf,
): Change[] {
  const common = [...after].filter(([key, input]) => input.placed && before.get(key)?.placed)
  const heightBefore = new Map([...before.keys()].map((key, height) => [key, height]))
  return common.flatMap(([upperKey, upper], index) =>
    common
      .slice(0, index)
      .filter(([lowerKey, lower]) => {
        const flipped = (heightBefore.get(upperKey) ?? 0) < (heightBefore.get(lowerKey) ?? 0)
        return flipped && overlaps(upper, lower)
      })
      .map(([, lower]) => plain(`${nameOf(upper.source)} comes in front of ${nameOf(lower.source)}`)),
  )
}
