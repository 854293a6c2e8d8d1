import type { Point, Rect, Size } from '@/lib/geometry/rect'
import type { Label } from '@/lib/layout/input'

/** A stand-in for ZEGOCLOUD's fonts, which a browser does not have. */
export const LABEL_FAMILY = 'Inter, system-ui, "Segoe UI", Roboto, sans-serif'

/** Of the font's size: a line's height, and how far the letters' foot lies below its top. */
const LINE = 1.25
export const FOOT = 1

/** Measures labels in frame pixels, each text once. To be made anew when a font arrives. */
export type LabelSizes = Readonly<{ sizeOf: (label: Label) => Size }>

/** Letters are measured at this size: finer than any label is drawn. */
const MEASURED_AT = 100
const MOST = 2000

export function createLabelSizes(): LabelSizes {
  const widths = new Map<string, number>()
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (context) context.font = `${MEASURED_AT}px ${LABEL_FAMILY}`
  const widthOf = (text: string): number => {
    const known = widths.get(text)
    if (known !== undefined) return known
    const width = (context?.measureText(text).width ?? 0) / MEASURED_AT
    if (widths.size >= MOST) widths.clear()
    widths.set(text, width)
    return width
  }
  return { sizeOf: ({ text, size }) => ({ width: widthOf(text) * size, height: LINE * size }) }
}

/** Where a label lies on the frame: its top left corner is counted from its input's own. */
export function labelBox(input: Point, label: Label, sizes: LabelSizes): Rect {
  return { x: input.x + label.left, y: input.y + label.top, ...sizes.sizeOf(label) }
}
