import { generateKeyBetween } from 'fractional-indexing'
import type { Layout } from '@/lib/protocol/live'
import { byPosition } from '@/lib/shared/order'

/** Sorts the layout strip, the same for everybody: by position, then by id. */
export const inStripOrder = (layouts: readonly Layout[]): Layout[] => layouts.toSorted(byPosition)

/** Returns the position that puts a layout at `index` of the strip `others`, which does not hold it. 0 is first. */
export function positionAt(others: readonly Layout[], index: number): string {
  const before = others[index - 1]?.position ?? null
  const after = others.slice(Math.max(0, index)).find(({ position }) => before === null || position > before)
  return generateKeyBetween(before, after?.position ?? null)
}

/** Returns the layout to preview when `gone` leaves the strip: the next one, else the one before. */
export function neighbourOf(layouts: readonly Layout[], gone: string): string | null {
  const index = layouts.findIndex(({ id }) => id === gone)
  return layouts[index + 1]?.id ?? layouts[index - 1]?.id ?? null
}
