import { createSnapping } from '@/lib/editor/aids/snapping'
import { paintGaps } from './paint-gaps'
import { shownAids } from './shown'

/** Does what the first picture comes without. */
export const later = { snapping: createSnapping(shownAids, () => localStorage), paintGaps }
