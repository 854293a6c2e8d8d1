import { regroup } from '@/lib/editor/placing/grouping'
import { place } from '@/lib/editor/placing/place'
import { walkInputs } from './walk-inputs'

/** Does what the keys ask for that the first picture comes without. */
export const laterKeys = { place, regroup, walkInputs }
