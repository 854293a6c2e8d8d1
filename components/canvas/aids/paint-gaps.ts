import { INK } from '@/components/canvas/paint/ink'
import { PADDING, PLATE_HEIGHT } from '@/components/canvas/paint/paint-plate'
import type { OnScreen } from '@/components/canvas/paint/picture'
import type { Span } from '@/lib/geometry/axis'
import type { Guide } from '@/lib/geometry/snap'

/** The bar at either end of a gap reaches this far to both sides of its line, in screen pixels. */
const BAR = 4

type Drawn = Readonly<{ axis: Guide['axis']; from: number; to: number; at: number; text: string }>

/** Paints each equal gap as a line between two bars, with its length in pixels of the frame, all of it rectangles. */
export function paintGaps(
  context: CanvasRenderingContext2D,
  guides: readonly Guide[],
  { view: { origin, scale }, pane, style }: OnScreen,
): void {
  const gaps = guides.flatMap(({ axis, at, gap }): Drawn[] => {
    if (!gap) return []
    const across = axis === 'x' ? 'y' : 'x'
    const toScreen = (position: number) => origin[axis] + position * scale
    const { start, size }: Span = gap
    const [from, to] = [toScreen(start), toScreen(start + size)]
    return [{ axis, from, to, at: origin[across] + at * scale, text: `${size}` }]
  })
  if (gaps.length === 0) return
  context.fillStyle = INK.guide
  for (const { axis, from, to, at } of gaps) {
    const fill = (along: number, across: number, length: number, breadth: number) =>
      axis === 'x' ? context.fillRect(along, across, length, breadth) : context.fillRect(across, along, breadth, length)
    const line = Math.floor(at)
    fill(from, line, to - from, 1)
    for (const end of [from, to - 1]) fill(Math.floor(end), line - BAR, 1, 2 * BAR + 1)
  }

  for (const { axis, from, to, at, text } of gaps) {
    const width = style.numbers.widthOf(context, text) + 2 * PADDING
    const along = (from + to) / 2
    const length = axis === 'x' ? width : PLATE_HEIGHT
    // Beside the line where it is too short to be covered.
    const aside = to - from < length + 12 ? BAR + 4 : axis === 'x' ? -PLATE_HEIGHT / 2 : -width / 2
    const place =
      axis === 'x' ? { x: along - width / 2, y: at + aside } : { x: at + aside, y: along - PLATE_HEIGHT / 2 }
    const kept = {
      x: Math.round(Math.max(2, Math.min(pane.width - width - 2, place.x))),
      y: Math.round(Math.max(2, Math.min(pane.height - PLATE_HEIGHT - 2, place.y))),
    }
    style.numbers.paint(context, text, kept, INK.guide)
  }
}
