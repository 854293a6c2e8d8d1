import { createStore } from 'zustand/vanilla'
import { createAids } from '@/lib/editor/aids/aids'
import type { Rect, Size } from '@/lib/geometry/rect'

/** What lies over the canvas, on this page. The canvas, the menu and the keys share it. */
export const shownAids = createAids(() => localStorage)

type FoundHoles = Readonly<{ image: string | null; frame: Size; holes: readonly Rect[] }>

/** The holes that were found last, in the background picture at this address and on a frame of this size. */
export const foundHoles = createStore<FoundHoles>()(() => ({ image: null, frame: { width: 0, height: 0 }, holes: [] }))
