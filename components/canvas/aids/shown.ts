import { createAids } from '@/lib/editor/aids/aids'

/** What lies over the canvas, on this page. The canvas, the menu and the keys share it. */
export const shownAids = createAids(() => localStorage)
