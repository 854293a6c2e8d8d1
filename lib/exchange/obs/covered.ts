import type { Point, Rect } from '@/lib/geometry/rect'

/** Returns the box of the pixels that a shape covers: those whose middle lies inside. It may be empty. */
export function coveredBy(corners: readonly Point[]): Rect {
  const edge = (value: number): number => Math.ceil(value - 0.5) + 0
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [left, top] = [edge(Math.min(...xs)), edge(Math.min(...ys))]
  return { x: left, y: top, width: edge(Math.max(...xs)) - left, height: edge(Math.max(...ys)) - top }
}

/** Lists the corners of a picture of this size: the first one, the next along its width, then along its height. */
export const cornersOf = ({ width, height }: { width: number; height: number }): readonly Point[] => [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: 0, y: height },
  { x: width, y: height },
]
