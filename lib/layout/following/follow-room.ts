import * as z from '@/lib/shared/schema'
import { Id, SlotFor } from '../slot'
import { whole } from '../whole'

/** So many streams may be left out, and so many names come first. */
export const MOST_NAMED = 200

const Named = z.array(Id).check(z.maxLength(MOST_NAMED))

/**
 * Says how a layout follows the room: every stream of it is shown but those of `leftOut`. `first` lists names that come
 * before all others. The limit counts inputs; null has as many as the account may send. Who has the `spotlight` has the
 * first place. Who comes or goes counts after `settle` seconds. While it is `paused`, hands arrange the layout.
 */
export const FollowRoom = z.strictObject({
  paused: z.boolean(),
  leftOut: Named,
  order: z.enum(['arrival', 'name']),
  first: Named,
  limit: z.nullable(whole(1, 100)),
  spotlight: z.nullable(SlotFor),
  settle: whole(1, 30),
})
export type FollowRoom = z.infer<typeof FollowRoom>

/** How a layout follows the room until somebody says otherwise. */
export const PLAIN_ROOM: FollowRoom = {
  paused: false,
  leftOut: [],
  order: 'arrival',
  first: [],
  limit: null,
  spotlight: null,
  settle: 3,
}
