/** Further behind than its aim by this much, in s, it plays a tenth faster, until it is there; by more it jumps. */
const FASTER_FROM = 2
const JUMP_FROM = 10
const CLOSE = 0.3
const FASTER = 1.1

/** How playing comes back to the live edge: at which speed, or by a jump that many seconds ahead. */
export type CatchUp = Readonly<{ rate: number; jump: number | null }>

/** Says how to come back to `target` s behind the newest, from `behind`, at the speed that it plays at now. */
export function catchUp({ behind, target }: { behind: number; target: number }, rate: number): CatchUp {
  const late = behind - target
  if (late > JUMP_FROM) return { rate: 1, jump: late }
  if (late > FASTER_FROM) return { rate: FASTER, jump: null }
  return { rate: late > CLOSE ? rate : 1, jump: null }
}
