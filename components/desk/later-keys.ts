import { shownAids } from '@/components/canvas/aids/shown'
import { type Aid, toggleAid } from '@/lib/editor/aids/aids'
import { regroup } from '@/lib/editor/placing/grouping'
import { placeByKey } from '@/lib/editor/placing/place-by-key'
import { walkInputs } from './walk-inputs'

/** Does what the keys ask for that the first picture comes without. */
export const laterKeys = { placeByKey, regroup, walkInputs, toggleAid: (aid: Aid) => toggleAid(shownAids, aid) }
