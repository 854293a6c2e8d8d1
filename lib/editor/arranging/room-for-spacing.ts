import type { SpacingUsed } from '@/lib/geometry/packing/spacing-used'
import type { TemplateStyle } from '@/lib/layout/document'

export type SpacingPart = keyof SpacingUsed

const LABELS = { gap: 'Gap', margin: 'Margin' } as const satisfies Record<SpacingPart, string>

/** Returns what the pictures have of the spacing of a style; null where nothing is laid out. */
type UsedIn = (style: TemplateStyle) => SpacingUsed | null

/** On even pixels an odd spacing may come out as the even one below it, which is room enough. */
const ROUNDED = 1

/** Says why this part of a style cannot be used, and how much can; null where there is room for it. */
export function noRoomFor(part: SpacingPart, style: TemplateStyle, usedIn: UsedIn): string | null {
  const used = (value: number) => usedIn({ ...style, [part]: value })?.[part] ?? value
  const fits = (value: number) => used(value) >= value - ROUNDED
  if (fits(style[part])) return null
  let [least, most] = [0, style[part] - 1]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (fits(middle)) least = middle
    else most = middle - 1
  }
  // What comes out of one spacing may itself come out as a smaller one, where cells are rounded in another way.
  let said = used(least)
  while (used(said) < said) said = used(said)
  return `${LABELS[part]} must be between 0 and ${said}: more leaves the pictures no room.`
}

/** Says which parts of a style the pictures have no room for, and what is used instead; null where all are used. */
export function sayUsed(style: TemplateStyle, used: SpacingUsed | null): string | null {
  const less = (['gap', 'margin'] as const).filter((part) => used && used[part] < style[part])
  const says = less.map((part) => `${LABELS[part]} ${style[part]} has no room here: ${used?.[part]} is used.`)
  return says.length > 0 ? says.join(' ') : null
}
