import * as z from '@/lib/shared/schema'
import { MAX_VOLUME } from '@/lib/zego/limits'
import { StreamOrUrl } from '../stream-or-url'
import { whole } from '../whole'

/**
 * Holds a source whose sound stays in every layout of the show (decision 056), and how loud it is where a layout does
 * not have it. A muted one is silent wherever it is, and its volume waits.
 */
export const PinnedSound = z.strictObject({
  source: StreamOrUrl,
  volume: whole(0, MAX_VOLUME),
  muted: z.boolean(),
})
export type PinnedSound = z.infer<typeof PinnedSound>
