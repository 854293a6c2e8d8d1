import type { Label } from '@/lib/sandbox/wire/mix-input'
import { type Box, placeOf } from './box'
import { escapeXml } from './svg'

/** Stand-ins for ZEGOCLOUD's four fonts, of which a machine may have none. */
const FAMILIES = [
  "'Source Han Sans SC', 'Noto Sans CJK SC', sans-serif",
  "'Alibaba PuHuiTi', 'Noto Sans CJK SC', 'Segoe UI', sans-serif",
  "'PangMenZhengDao', 'Noto Sans CJK SC', Impact, sans-serif",
  "'ZCOOL KuaiLe', 'Noto Sans CJK SC', 'Comic Sans MS', cursive",
] as const

/** The text from the input's own corner. What leaves the input is cut off, we assume. */
export function drawLabel({ Text, Left, Top, Font }: Label, box: Box): string {
  const opacity = (100 - Font.Transparency) / 100
  const outline =
    Font.BorderColor === undefined
      ? ''
      : ` stroke="${toHex(Font.BorderColor)}" stroke-width="${Font.FontSize / 8}" stroke-opacity="${opacity}"` +
        ' stroke-linejoin="round" paint-order="stroke"'
  return (
    `<svg ${placeOf(box)}><text data-label="" x="${Left}" y="${Top}" dominant-baseline="text-before-edge"` +
    ` font-family="${FAMILIES[Font.FontType] ?? FAMILIES[0]}" font-size="${Font.FontSize}"` +
    ` fill="${toHex(Font.FontColor)}" fill-opacity="${opacity}"${outline}>${escapeXml(Text)}</text></svg>`
  )
}

/** Of R + 256·G + 65536·B. */
function toHex(colour: number): string {
  const parts = [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff]
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
