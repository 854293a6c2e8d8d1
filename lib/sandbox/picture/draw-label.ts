import type { Label } from '@/lib/sandbox/wire/mix-input'
import { nothingLeft } from '@/lib/shared/every-field'
import { type Box, boxAttributes } from './box'
import { escapeXml } from './svg'

/** These stand in for ZEGOCLOUD's four fonts: a machine may have none of them. */
const FAMILIES = [
  "'Source Han Sans SC', 'Noto Sans CJK SC', sans-serif",
  "'Alibaba PuHuiTi', 'Noto Sans CJK SC', 'Segoe UI', sans-serif",
  "'PangMenZhengDao', 'Noto Sans CJK SC', Impact, sans-serif",
  "'ZCOOL KuaiLe', 'Noto Sans CJK SC', 'Comic Sans MS', cursive",
] as const

/** Draws the text from the input's own corner. What leaves the input is cut off, we assume. */
export function drawLabel({ Text, Left, Top, Font, ...rest }: Label, box: Box): string {
  nothingLeft(rest)
  const { FontType, FontSize, FontColor, Transparency, BorderColor, ...restOfFont } = Font
  nothingLeft(restOfFont)
  const opacity = (100 - Transparency) / 100
  const outline =
    BorderColor === undefined
      ? ''
      : ` stroke="${toHex(BorderColor)}" stroke-width="${FontSize / 8}" stroke-opacity="${opacity}"` +
        ' stroke-linejoin="round" paint-order="stroke"'
  return (
    `<svg ${boxAttributes(box)}><text data-label="" x="${Left}" y="${Top}" dominant-baseline="text-before-edge"` +
    ` font-family="${FAMILIES[FontType] ?? FAMILIES[0]}" font-size="${FontSize}"` +
    ` fill="${toHex(FontColor)}" fill-opacity="${opacity}"${outline}>${escapeXml(Text)}</text></svg>`
  )
}

/** Reads R + 256·G + 65536·B. */
function toHex(colour: number): string {
  const parts = [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff]
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
