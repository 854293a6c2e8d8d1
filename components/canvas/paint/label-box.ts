import type { Point, Rect, Size } from '@/lib/geometry/rect'
import type { Label } from '@/lib/layout/input'
import type { LabelFont } from '@/lib/layout/show'

/** These stand in for ZEGOCLOUD's fonts, of which a browser may have none. */
export const FAMILIES: Readonly<Record<LabelFont, string>> = {
  'source-han-sans': '"Source Han Sans SC", "Noto Sans CJK SC", sans-serif',
  'alibaba-puhuiti': '"Alibaba PuHuiTi", "Noto Sans CJK SC", "Segoe UI", sans-serif',
  'pangmen-zhengdao': 'PangMenZhengDao, "Noto Sans CJK SC", Impact, sans-serif',
  'zcool-kuaile': '"ZCOOL KuaiLe", "Noto Sans CJK SC", "Comic Sans MS", cursive',
}

/**
 * Measures the letters of labels in one font. It is made anew when a font arrives, since letters have other widths
 * then.
 */
export type LabelLetters = Readonly<{
  family: string
  /** Says how far the letters' foot lies below a line's top, as a part of the font's size. */
  foot: number
  /** Returns a label's size in frame pixels. Each text is measured once. */
  sizeOf: (label: Label) => Size
}>

/** Letters are measured at this size, which is finer than any label is drawn. */
const MEASURED_AT = 100
const MOST = 2000

export function createLabelLetters(font: LabelFont): LabelLetters {
  const family = FAMILIES[font]
  const widths = new Map<string, number>()
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (context) context.font = `${MEASURED_AT}px ${family}`
  const line = context?.measureText('')
  const foot = (line?.fontBoundingBoxAscent ?? MEASURED_AT) / MEASURED_AT
  const height = foot + (line?.fontBoundingBoxDescent ?? 0) / MEASURED_AT
  const widthOf = (text: string): number => {
    const known = widths.get(text)
    if (known !== undefined) return known
    const width = (context?.measureText(text).width ?? 0) / MEASURED_AT
    if (widths.size >= MOST) widths.clear()
    widths.set(text, width)
    return width
  }
  return { family, foot, sizeOf: ({ text, size }) => ({ width: widthOf(text) * size, height: height * size }) }
}

/** Returns where a label lies on the frame: its top left corner is counted from its input's own. */
export function labelBox(input: Point, label: Label, letters: LabelLetters): Rect {
  return { x: input.x + label.left, y: input.y + label.top, ...letters.sizeOf(label) }
}
