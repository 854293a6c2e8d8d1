import { boxAround } from '@/lib/geometry/box'
import { overlaps } from '@/lib/geometry/overlap'
import type { Rect } from '@/lib/geometry/rect'
import type { Input } from '@/lib/layout/input'

/** Inputs whose pictures move and lie over one another, bottom first: what one draws is under the next. */
export type Cluster = Readonly<{ box: Rect; inputs: readonly Input[] }>

/** Parts the inputs whose pictures move into those that share no pixel: each is drawn without the others. */
export function clustersOf(moving: readonly Input[]): Cluster[] {
  let found: Input[][] = []
  for (const input of moving) {
    const touched = found.filter((others) => others.some((other) => overlaps(other, input)))
    found = [...found.filter((others) => !touched.includes(others)), [...touched.flat(), input]]
  }
  return found.map((members) => {
    const inputs = moving.filter((input) => members.includes(input))
    return { box: boxAround(inputs) ?? { x: 0, y: 0, width: 0, height: 0 }, inputs }
  })
}
