import type { Size } from '@/lib/geometry/rect'
import * as z from '@/lib/shared/schema'
import { isVisible, Text } from '@/lib/shared/text'
import { RecordId } from './document'

/** Where the mix goes: a stream id in ZEGOCLOUD's network, or an RTMP URL (contract 2.3). */
export const Destination = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stream'), streamId: Text.check(z.minLength(1), z.maxLength(256)) }),
  z.strictObject({ kind: z.literal('url'), url: Text.check(z.minLength(1), z.maxLength(2048)) }),
])
export type Destination = z.infer<typeof Destination>

const Whole = (most: number) => z.int().check(z.minimum(0), z.maximum(most))

/** One encoded output. `videoBitrate` in bps, `fps` frozen while on air (contract 2.3, mark F). */
export const Output = z.strictObject({
  id: RecordId,
  destination: Destination,
  width: Whole(100_000),
  height: Whole(100_000),
  videoBitrate: Whole(1_000_000_000),
  fps: Whole(1_000),
})
export type Output = z.infer<typeof Output>

const ZegoId = Text.check(z.minLength(1), z.maxLength(127))

/**
 * What a show sends besides a layout. `taskId`, `userId` and each output's `fps` are frozen while its task runs.
 * An empty `roomId` is left out of the request, and the roster stays empty.
 */
export const ShowSettings = z.strictObject({
  roomId: Text.check(z.maxLength(128)),
  taskId: ZegoId,
  userId: ZegoId,
  outputs: z.array(Output).check(
    z.minLength(1),
    z.maxLength(10),
    z.refine((outputs) => new Set(outputs.map(({ id }) => id)).size === outputs.length, 'must have different ids'),
  ),
})
export type ShowSettings = z.infer<typeof ShowSettings>

/** Any writing in which there is something to see. */
const Name = Text.check(
  z.trim(),
  z.minLength(1, { abort: true }),
  z.maxLength(120),
  z.refine(isVisible, 'must have a character that can be seen'),
)

export const ShowName = Name
export const LayoutName = Name

/** The frame is the first output's picture; rectangles are in its pixels (contract 2.3). */
export function frameOf({ outputs }: ShowSettings): Size {
  const first = outputs[0]
  if (!first) throw new Error('A show always has an output.')
  return { width: first.width, height: first.height }
}
