import { boxAround } from '@/lib/geometry/box'
import { overlaps } from '@/lib/geometry/overlap'
import type { Rect } from '@/lib/geometry/rect'
import type { Source } from '@/lib/layout/input'

/** The picture of a source where the mix has it, in pixels of the frame. `soft`: top, left, bottom and right edges. */
export type MixedSource = Readonly<{
  source: Source
  box: Rect
  radius: number
  soft: readonly [number, number, number, number]
  /** The mix has its last picture, dimmed. */
  isFrozen: boolean
}>

/** One element of the sandbox's drawing, and where it lies. `picture` is null for what is no picture of a source. */
export type Part<Drawn> = Readonly<{ drawn: Drawn; box: Rect; picture: MixedSource | null }>

/** What is drawn in one go, bottom first: elements that stand still, or one picture that moves. */
export type Piece<Drawn> =
  | Readonly<{ kind: 'still'; box: Rect; drawn: readonly Drawn[] }>
  | Readonly<{ kind: 'moving'; picture: MixedSource }>

/**
 * Parts a drawing into what moves and what stands still between. What no moving picture, nor what lies over one, has
 * under it goes to the bottom, where all of it is one picture:
 *
 *     ground, 1, 2, 4 │ [3] │ label of 3 │ [5]        [ ] moves
 */
export function toPieces<Drawn>(parts: readonly Part<Drawn>[], moves: (source: Source) => boolean): Piece<Drawn>[] {
  const ground: Part<Drawn>[] = []
  const over: (Part<Drawn>[] | MixedSource)[] = []
  const covered: Rect[] = []
  for (const part of parts) {
    const { picture, box } = part
    if (picture && moves(picture.source)) over.push(picture)
    else if (covered.some((other) => overlaps(other, box))) {
      const last = over.at(-1)
      if (Array.isArray(last)) last.push(part)
      else over.push([part])
    } else {
      ground.push(part)
      continue
    }
    covered.push(box)
  }
  return [ground, ...over].map((piece) => (Array.isArray(piece) ? stillOf(piece) : { kind: 'moving', picture: piece }))
}

const stillOf = <Drawn>(parts: readonly Part<Drawn>[]): Piece<Drawn> => ({
  kind: 'still',
  box: boxAround(parts.map(({ box }) => box)) ?? { x: 0, y: 0, width: 0, height: 0 },
  drawn: parts.map(({ drawn }) => drawn),
})
