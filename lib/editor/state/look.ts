import type { Camera } from '@/lib/geometry/camera'
import type { Rect } from '@/lib/geometry/rect'

/** Names what the canvas may show: the whole frame, 100 %, 200 %, the selection, or a step nearer or further. */
export type Look = 'fit' | 'actual' | 'double' | 'selection' | 'in' | 'out'

/** Says how I look at a layout, and how my hand selects. It is mine alone, and nothing of it is stored. */
export type Looking = Readonly<{
  /** Says where on the frame I look, and how near; null shows the whole frame, whatever the size of the window. */
  camera: Camera | null
  /** Shows what a key asks for, and returns in words what is shown; null until the code for it is there. */
  lookTo: ((to: Look) => string) | null
  /** Says that a press adds to the selection or takes out of it, as with Shift, for hands without a keyboard. */
  several: boolean
  /** Rectangles that are shown and not committed, while a number is dragged; null for none. */
  attempted: Readonly<Record<string, Rect>> | null
  look: (camera: Camera | null) => void
  letLook: (lookTo: Looking['lookTo']) => void
  selectSeveral: (several: boolean) => void
  attempt: (rects: Looking['attempted']) => void
}>

export const createLooking = (set: (change: Partial<Looking>) => void): Looking => ({
  camera: null,
  lookTo: null,
  several: false,
  attempted: null,
  look: (camera) => set({ camera }),
  letLook: (lookTo) => set({ lookTo }),
  selectSeveral: (several) => set({ several }),
  attempt: (attempted) => set({ attempted }),
})
