import * as z from '@/lib/shared/schema'
import { Text } from '@/lib/shared/text'
import { MAX_STREAM_ID, MAX_URL } from '@/lib/zego/limits'

/** Names a stream in ZEGOCLOUD's network, or an address outside of it. */
export const StreamOrUrl = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stream'), streamId: Text.check(z.minLength(1), z.maxLength(MAX_STREAM_ID)) }),
  z.strictObject({ kind: z.literal('url'), url: Text.check(z.minLength(1), z.maxLength(MAX_URL)) }),
])
