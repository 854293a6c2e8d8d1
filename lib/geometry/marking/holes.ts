import type { Rect, Size } from '@/lib/geometry/rect'

/** Holds a picture as a browser gives it: four bytes for each pixel, red, green, blue and opacity, row by row. */
export type Pixels = Readonly<{ data: Uint8ClampedArray; width: number; height: number }>

type Mask = (red: number, green: number, blue: number, alpha: number) => boolean

/** Colours that stand for a hole where nothing is transparent: those that designers key by. */
const KEYS: readonly Mask[] = [
  (red, green, blue) => green > 150 && red < 110 && blue < 110,
  (red, green, blue) => red > 150 && blue > 150 && green < 110,
  (red, green, blue) => blue > 150 && red < 110 && green < 110,
]

/** A hole is at least this part of the picture's shorter side wide and high. */
const LEAST_SIDE = 1 / 20

/** Of its box a hole fills at least this part: rounded corners leave some of it. */
const LEAST_FILLED = 0.92

/** More holes than this are a pattern. */
const MOST_HOLES = 32

/**
 * Finds the rectangular holes of a picture, transparent ones or else those of a key colour, in the order in which one
 * reads them, in pixels of the picture. It goes over the pixels once for each kind.
 */
export function findHoles(pixels: Pixels): Rect[] {
  for (const isHole of [(_r: number, _g: number, _b: number, alpha: number) => alpha < 128, ...KEYS]) {
    const found = rectanglesIn(pixels, isHole)
    if (found.length > 0) return found.length > MOST_HOLES ? [] : inReadingOrder(found)
  }
  return []
}

/** A run of hole pixels in one row, and what it belongs to: runs that touch in two rows are one patch. */
type Run = { start: number; end: number; patch: number }
type Patch = { left: number; right: number; top: number; bottom: number; area: number }

function rectanglesIn(pixels: Pixels, isHole: Mask): Rect[] {
  const least = Math.max(2, Math.ceil(Math.min(pixels.width, pixels.height) * LEAST_SIDE))
  const patches: Patch[] = []
  const joined: number[] = []
  const rootOf = (patch: number): number => {
    let root = patch
    while (joined[root] !== root) root = joined[root] ?? root
    return root
  }
  let above: Run[] = []
  for (let y = 0; y < pixels.height; y++) {
    const row: Run[] = []
    let next = 0
    for (const run of runsOf(pixels, y, least, isHole)) {
      let patch = -1
      while (next < above.length && (above[next]?.end ?? 0) <= run.start) next++
      for (let index = next; index < above.length; index++) {
        const other = above[index]
        if (!other || other.start >= run.end) break
        const root = rootOf(other.patch)
        if (patch === -1) patch = root
        else if (root !== patch) {
          joined[root] = patch
          merge(patches[patch], patches[root])
        }
      }
      if (patch === -1) {
        patch = patches.length
        joined.push(patch)
        patches.push({ left: run.start, right: run.end, top: y, bottom: y + 1, area: 0 })
      }
      merge(patches[patch], { left: run.start, right: run.end, top: y, bottom: y + 1, area: run.end - run.start })
      row.push({ ...run, patch })
    }
    above = row
  }
  const whole = patches.filter((_, index) => rootOf(index) === index)
  return whole.flatMap((patch) => rectOf(patch, pixels) ?? [])
}

/**
 * Lists the runs of a row that are long enough to be part of a hole. Where one would have to end no pixel of a hole is,
 * so that most pixels of a picture are never looked at, and the noise of a photograph is no run at all.
 */
function runsOf({ data, width }: Pixels, y: number, least: number, isHole: Mask): Omit<Run, 'patch'>[] {
  const is = (x: number): boolean => {
    const at = (y * width + x) * 4
    return isHole(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, data[at + 3] ?? 0)
  }
  const runs: Omit<Run, 'patch'>[] = []
  let from = 0
  while (from + least <= width) {
    const probe = from + least - 1
    if (!is(probe)) {
      from = probe + 1
      continue
    }
    let start = probe
    while (start > from && is(start - 1)) start--
    let end = probe + 1
    while (end < width && is(end)) end++
    if (end - start >= least) runs.push({ start, end })
    from = end
  }
  return runs
}

function merge(into: Patch | undefined, from: Patch | undefined): void {
  if (!into || !from) return
  into.left = Math.min(into.left, from.left)
  into.right = Math.max(into.right, from.right)
  into.top = Math.min(into.top, from.top)
  into.bottom = Math.max(into.bottom, from.bottom)
  into.area += from.area
}

/** Returns the patch as a rectangle, where it is one, and neither a speck nor the whole picture. */
function rectOf({ left, right, top, bottom, area }: Patch, picture: Size): Rect | null {
  const [width, height] = [right - left, bottom - top]
  const least = Math.min(picture.width, picture.height) * LEAST_SIDE
  const isWhole = width === picture.width && height === picture.height
  if (isWhole || Math.min(width, height) < least || area < width * height * LEAST_FILLED) return null
  return { x: left, y: top, width, height }
}

/** Holes whose middles lie in each other's height are one line. */
function inReadingOrder(rects: readonly Rect[]): Rect[] {
  const lines: Rect[][] = []
  for (const rect of rects.toSorted((a, b) => a.y + a.height / 2 - b.y - b.height / 2)) {
    const line = lines.at(-1)
    const first = line?.[0]
    const middle = rect.y + rect.height / 2
    if (line && first && middle < first.y + first.height && middle > first.y) line.push(rect)
    else lines.push([rect])
  }
  return lines.flatMap((line) => line.toSorted((a, b) => a.x - b.x))
}
