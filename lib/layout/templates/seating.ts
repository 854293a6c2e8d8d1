import { bottom, type Rect } from '@/lib/geometry/rect'

type Seat = Rect & Readonly<{ id: string }>

/** An input stands out where its picture is this much larger than every other. */
const STANDS_OUT = 2

const areaOf = ({ width, height }: Rect): number => width * height
const middleOf = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 })

/**
 * Orders inputs as they are read on the frame: row by row from the top, each from the left. A row begins with what lies
 * highest, and holds what begins above the middle of that, or has its own middle above its lower edge. Where several
 * lie on one spot, they keep their order.
 */
export function inReadingOrder<T extends Seat>(inputs: readonly T[]): T[] {
  const rows: T[][] = []
  for (const input of inputs.toSorted((a, b) => a.y - b.y)) {
    const [highest] = rows.at(-1) ?? []
    const isBeside = highest && (input.y < middleOf(highest).y || middleOf(input).y < bottom(highest))
    if (isBeside) rows.at(-1)?.push(input)
    else rows.push([input])
  }
  return rows.flatMap((row) => row.sort((a, b) => middleOf(a).x - middleOf(b).x))
}

/** Finds the input that is far larger than all others; null where none is, or where it is alone. */
export function spotlightOf<T extends Seat>(inputs: readonly T[]): T | null {
  const [first, second] = inputs.toSorted((a, b) => areaOf(b) - areaOf(a))
  return first && second && areaOf(first) >= STANDS_OUT * areaOf(second) ? first : null
}

/**
 * Orders inputs for a template, whose first cell may be the largest: first the one that has the spotlight already, then
 * the others as they are read. One that is chosen changes places with the first, and all others stay.
 */
export function seated<T extends Seat>(inputs: readonly T[], chosenId: string | null): T[] {
  const read = inReadingOrder(inputs)
  const first = spotlightOf(read)
  const seats = first ? [first, ...inReadingOrder(read.filter((input) => input !== first))] : read
  const at = seats.findIndex(({ id }) => id === chosenId)
  return at > 0 ? seats.map((input, index) => (index === 0 && seats[at]) || (index === at && seats[0]) || input) : seats
}
