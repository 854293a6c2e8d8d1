import type { Rect, Size } from '@/lib/geometry/rect'

/** Says how much of the frame's width or height is left out on each side, in percent. */
type Margins = Readonly<{ top: number; right: number; bottom: number; left: number }>

const all = (part: number): Margins => ({ top: part, right: part, bottom: part, left: part })

/**
 * Lists where what matters must lie. Broadcasters keep action and graphics off the edges (EBU R 95); apps cover the
 * edges of upright videos with their own buttons and captions. docs/decisions/039 says whose numbers these are.
 */
export const SAFE_AREAS = {
  'ebu-r95': {
    name: 'EBU R 95',
    areas: [
      { name: 'Action safe', margins: all(3.5) },
      { name: 'Graphics safe', margins: all(5) },
    ],
  },
  reels: { name: 'Reels', areas: [{ name: 'Clear of Reels', margins: { top: 14, right: 6, bottom: 35, left: 6 } }] },
  tiktok: { name: 'TikTok', areas: [{ name: 'Clear of TikTok', margins: { top: 8, right: 14, bottom: 23, left: 6 } }] },
} as const satisfies Record<
  string,
  Readonly<{ name: string; areas: readonly Readonly<{ name: string; margins: Margins }>[] }>
>

export type SafeAreas = keyof typeof SAFE_AREAS

/** Returns the areas that a frame of this shape needs: those of apps where it is upright. */
export const areasFor = ({ width, height }: Size): SafeAreas => (height > width ? 'reels' : 'ebu-r95')

/** Returns each area as a rectangle of the frame, the widest first. Its edges are as exact as the recommendation. */
export function safeRects(
  areas: SafeAreas,
  { width, height }: Size,
): readonly Readonly<{ name: string; rect: Rect }>[] {
  return SAFE_AREAS[areas].areas.map(({ name, margins: { top, right, bottom, left } }) => ({
    name,
    rect: {
      x: (width * left) / 100,
      y: (height * top) / 100,
      width: (width * (100 - left - right)) / 100,
      height: (height * (100 - top - bottom)) / 100,
    },
  }))
}
