import type { Step } from '@/lib/geometry/step'

/** Commands land edges on even pixels: the mixer works in 4:2:0 (contract 4), and an odd edge may be drawn blurred. */
export const PIXEL_STEP: Step = 2
