import { MAX_EXTENT } from '@/lib/geometry/constrain'
import { partCut } from '@/lib/geometry/fit'
import * as z from '@/lib/shared/schema'
import { Text } from '@/lib/shared/text'
import { MAX_CORNER_RADIUS, MAX_UINT32, MAX_URL, MAX_VOLUME } from '@/lib/zego/limits'
import { MAX_NAME } from './name'
import { LABEL_LOOK } from './own/label-look'
import { RECT_FIELDS, RecordId } from './record-id'
import { Slot } from './slot'
import { StreamOrUrl } from './stream-or-url'
import { whole } from './whole'

/**
 * Says where an input's stream comes from. With ZEGOCLOUD a URL is RTMP or HTTP-FLV (contract 2.2). A slot is filled
 * from the room, or left out.
 */
export const Source = z.discriminatedUnion('kind', [...StreamOrUrl.def.options, Slot])
export type Source = z.infer<typeof Source>

/** `always` replaces the picture, `camera-off` stands in while the camera is off, `no-data` after 3 s without data. */
export const Placeholder = z.strictObject({
  url: Text.check(z.minLength(1), z.maxLength(MAX_URL)),
  mode: z.enum(['always', 'camera-off', 'no-data']),
})
export type Placeholder = z.infer<typeof Placeholder>

/** Text on an input. `left` and `top` count from the input's own corner; `opacity` is in percent, 100 for solid. */
export const Label = z.strictObject({
  text: Text.check(z.maxLength(1000)),
  ...LABEL_LOOK,
})
export type Label = z.infer<typeof Label>

/** The style of a new label: ZEGOCLOUD's own size and colour, solid, a little off the corner (contract 2.2). */
export const PLAIN_LABEL = {
  left: 16,
  top: 16,
  size: 24,
  colour: '#ffffff',
  opacity: 100,
  outline: null,
} as const satisfies Omit<Label, 'text'>

const Padding = whole(0, MAX_EXTENT)

/** Says how far each edge is blurred, in pixels from the edge. */
export const Blur = z.strictObject({ top: Padding, left: Padding, bottom: Padding, right: Padding })
export type Blur = z.infer<typeof Blur>

export const NO_BLUR: Blur = { top: 0, left: 0, bottom: 0, right: 0 }

/**
 * Names the group that an input belongs to. Each member carries the name, so that what is copied, moved or taken back
 * brings it along; whoever is alone in a group is in none (groups/members.ts).
 */
export const Group = z.strictObject({ id: RecordId, name: Text.check(z.minLength(1), z.maxLength(MAX_NAME)) })
export type Group = z.infer<typeof Group>

/**
 * Says what becomes of what is on air when the source leaves (`lost`: its last picture stays, it is left out, or the
 * layout of the id `toId` is taken, or of the name `to` in a copy or a file of the show), whether it is taken again
 * when it is back, and whether a take waits for it.
 */
export const Leaving = z.strictObject({
  lost: z.enum(['hold', 'leave', 'switch']),
  to: Text.check(z.maxLength(MAX_NAME)),
  toId: z._default(Text.check(z.maxLength(64)), ''),
  back: z.enum(['again', 'wait']),
  needed: z.boolean(),
})
export type Leaving = z.infer<typeof Leaving>

/** Lists the ids under which a layout keeps what is no input. */
export const KEPT_IDS: readonly string[] = ['background', 'watermark', 'following', 'guides']

const InputId = RecordId.check(
  z.refine((id) => !KEPT_IDS.includes(id), 'is kept for the layout itself: give the input another id'),
)

/** The fields of an input until someone changes them: ZEGOCLOUD's own defaults (contract 2.2). */
export const PLAIN_INPUT = {
  fit: 'crop',
  cornerRadius: 0,
  content: 'both',
  volume: 100,
  soundLevelId: null,
  placeholder: null,
  label: null,
  blur: NO_BLUR,
  uid: '',
  locked: false,
  hidden: false,
  group: null,
  leaving: null,
} as const

/**
 * Describes one source in the layout. `placed: false` mixes the sound only and keeps the rectangle for when the picture
 * comes back. `order` is a fractional index: greater is nearer to the viewer. `fit` crops the picture to fill the
 * rectangle or fits it whole inside. The crossing chooses a `soundLevelId` where it is null. An empty `uid` is not
 * sent. What is `locked` no edit changes until it is unlocked (locks.ts); what is `hidden` is not sent at all. The
 * fields after `order` came with version 2 and have defaults, so that older layouts are read.
 */
export const Input = z.strictObject({
  type: z.literal('input'),
  id: InputId,
  source: Source,
  placed: z.boolean(),
  ...RECT_FIELDS,
  order: z.string().check(z.regex(/^[A-Za-z0-9]{1,200}$/)),
  fit: z._default(z.enum(['crop', 'fit']), PLAIN_INPUT.fit),
  cornerRadius: z._default(whole(0, MAX_CORNER_RADIUS), PLAIN_INPUT.cornerRadius),
  content: z._default(z.enum(['both', 'audio', 'video']), PLAIN_INPUT.content),
  volume: z._default(whole(0, MAX_VOLUME), PLAIN_INPUT.volume),
  soundLevelId: z._default(z.nullable(whole(0, MAX_UINT32)), PLAIN_INPUT.soundLevelId),
  placeholder: z._default(z.nullable(Placeholder), PLAIN_INPUT.placeholder),
  label: z._default(z.nullable(Label), PLAIN_INPUT.label),
  blur: z._default(Blur, () => ({ ...NO_BLUR })),
  uid: z._default(Text.check(z.maxLength(256)), PLAIN_INPUT.uid),
  locked: z._default(z.boolean(), PLAIN_INPUT.locked),
  hidden: z._default(z.boolean(), PLAIN_INPUT.hidden),
  group: z._default(z.nullable(Group), PLAIN_INPUT.group),
  leaving: z._default(z.nullable(Leaving), PLAIN_INPUT.leaving),
})
export type Input = z.infer<typeof Input>

/** More percent of a picture than this are not cut off on purpose. */
export const MUCH_CUT = 50

/**
 * Returns how many percent of a picture of this aspect the shape of its place cuts off. It is 0 for an unknown aspect,
 * for a picture that is shown whole, and for one that is not shown.
 */
export function percentCut(input: Input, aspect: number | undefined): number {
  const { fit, content, placeholder, width, height } = input
  const isShown = content !== 'audio' && placeholder?.mode !== 'always' && width >= 1 && height >= 1
  return aspect !== undefined && fit === 'crop' && isShown ? partCut({ width: aspect, height: 1 }, input) * 100 : 0
}
