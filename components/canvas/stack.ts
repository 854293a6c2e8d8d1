import type { Input } from '@/lib/layout/input'

/** Holds inputs as the canvas layers do, each bottom first. */
export type Stack = Readonly<{ below: readonly Input[]; lifted: readonly Input[]; above: readonly Input[] }>

/**
 * Holds the ids of the inputs that a gesture has. The layer of what stands still leaves them out, unless they are
 * copies.
 */
export type Lift = Readonly<{ ids: ReadonlySet<string>; copies: boolean }>

/**
 * Parts the inputs so that only `lifted` is drawn again while it moves. One input keeps its place among the others;
 * several are drawn together, at the place of the topmost. Copies are drawn over all, and their originals stay.
 *
 *     1 2 [3] 4 [5] 6   →   below 1 2 4 · lifted 3 5 · above 6
 */
export function stackOf(inputs: readonly Input[], { ids, copies }: Lift): Stack {
  const isLifted = (input: Input) => ids.has(input.id)
  if (copies) return { below: inputs, lifted: inputs.filter(isLifted), above: [] }
  const cut = inputs.findLastIndex(isLifted) + 1
  if (cut === 0) return { below: inputs, lifted: [], above: [] }
  const under = inputs.slice(0, cut)
  return {
    below: under.filter((input) => !isLifted(input)),
    lifted: under.filter(isLifted),
    above: inputs.slice(cut),
  }
}

/** Returns the nearest to the viewer of those under a point of the frame. */
export function topmostAt(inputs: readonly Input[], x: number, y: number): Input | null {
  for (let index = inputs.length - 1; index >= 0; index--) {
    const input = inputs[index]
    if (input && x >= input.x && y >= input.y && x < input.x + input.width && y < input.y + input.height) return input
  }
  return null
}
