import * as z from '@/lib/shared/schema'
import { PinnedSound } from './pinned-sound'

/** Far above what an account may mix. */
const MAX_PINNED = 50

/** Lists the pinned sounds of a show: what is first finds room first. */
export const PinnedSounds = z.array(PinnedSound).check(
  z.maxLength(MAX_PINNED),
  z.refine(
    (sounds) => new Set(sounds.map(({ source }) => Object.values(source).join(':'))).size === sounds.length,
    'must have different sources',
  ),
)
