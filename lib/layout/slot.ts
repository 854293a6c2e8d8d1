import * as z from '@/lib/shared/schema'
import { Text } from '@/lib/shared/text'
import { MAX_STREAM_ID } from '@/lib/zego/limits'
import { MAX_NAME } from './name'

/** Names a person or a stream of the room. */
export const Id = Text.check(z.minLength(1), z.maxLength(MAX_STREAM_ID))

/**
 * Says who fills a place: a person by their user id, a stream, whoever goes by a name in the room (a role, such as
 * *Host*), or the next one to arrive.
 */
export const SlotFor = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('user'), userId: Id }),
  z.strictObject({ by: z.literal('stream'), streamId: Id }),
  z.strictObject({ by: z.literal('role'), role: Text.check(z.minLength(1), z.maxLength(MAX_NAME)) }),
  z.strictObject({ by: z.literal('next') }),
])
export type SlotFor = z.infer<typeof SlotFor>

/** Describes a place that no source fills by itself: fill-slots.ts finds who stands there. */
export const Slot = z.strictObject({ kind: z.literal('slot'), for: SlotFor })
export type Slot = z.infer<typeof Slot>

/** Returns what an operator calls an empty place: who it waits for. */
export function slotName({ for: who }: Slot): string {
  switch (who.by) {
    case 'user':
      return who.userId
    case 'stream':
      return who.streamId
    case 'role':
      return who.role
    case 'next':
      return 'Next to arrive'
  }
}
