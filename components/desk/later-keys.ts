import { shownAids } from '@/components/canvas/aids/shown'
import { type Aid, toggleAid } from '@/lib/editor/aids/aids'
import { regroup } from '@/lib/editor/placing/grouping'
import { place } from '@/lib/editor/placing/place'
import { walkInputs } from './walk-inputs'

/** Does what the keys ask for that the first picture comes without. */
export const laterKeys = { place, regroup, walkInputs, toggleAid: (aid: Aid) => toggleAid(shownAids, aid) }
