import { createSnapping } from '@/lib/editor/aids/snapping'
import { paintGaps } from './paint-gaps'

/** Does what the first picture comes without. */
export const later = { snapping: createSnapping(() => localStorage), paintGaps }
