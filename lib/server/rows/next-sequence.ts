import { HIGHEST_FOLLOWED } from '@/lib/zego/assumptions'
import type { TaskRow } from './rows'

/**
 * Returns the part of someone's sequence that ours have to stay above. A sequence that is too high to follow is
 * ignored.
 */
export const followed = (sequence: number): number => (sequence <= HIGHEST_FOLLOWED ? sequence : 0)

/**
 * Returns a number above the last of ours, every one imported or heard, and the time: so it rises across restored
 * backups as well.
 */
export const nextSequence = ({ sequence, sequence_floor }: TaskRow, seconds: number): number =>
  Math.max(sequence, sequence_floor, seconds) + 1
