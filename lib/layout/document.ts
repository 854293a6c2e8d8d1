import { compare } from '@/lib/shared/order'
import * as z from '@/lib/shared/schema'
import { Text } from '@/lib/shared/text'
import { MAX_CORNER_RADIUS, MAX_URL } from '@/lib/zego/limits'
import { Colour } from './colour'
import { FollowRoom } from './following/follow-room'
import { Input, type Label } from './input'
import { isFilled } from './is-filled'
import { MOST_GUIDES } from './merging/merge'
import { RECT_FIELDS, RecordId } from './record-id'
import { whole } from './whole'

/** Names a picture by its address: http(s), or `preset-id://…` of ZEGOCLOUD (contract 2.1). */
const ImageUrl = Text.check(z.minLength(1), z.maxLength(MAX_URL))

const Positions = z.array(z.number().check(z.minimum(0), z.maximum(1))).check(z.maxLength(MOST_GUIDES))

/**
 * Holds where guides lie, as parts of the frame's width (`x`, drawn upright) and height (`y`). They are no pixels, so
 * that another frame needs no change of them, and the first one gives each back exactly.
 */
const LayoutGuides = z.strictObject({ x: Positions, y: Positions })
export type LayoutGuides = z.infer<typeof LayoutGuides>

export const NO_GUIDES: LayoutGuides = { x: [], y: [] }

/**
 * The frame behind every input. `colour: null` leaves the choice to ZEGOCLOUD, which is black. The guides are never
 * sent: they came later and have a default, so that older layouts are read.
 */
export const Background = z.strictObject({
  type: z.literal('background'),
  id: z.literal('background'),
  colour: z.nullable(Colour),
  image: z._default(z.nullable(ImageUrl), null),
  guides: z._default(LayoutGuides, () => NO_GUIDES),
})
export type Background = z.infer<typeof Background>

/** Describes a picture over every input. */
export const Watermark = z.strictObject({
  type: z.literal('watermark'),
  id: z.literal('watermark'),
  url: ImageUrl,
  ...RECT_FIELDS,
})
export type Watermark = z.infer<typeof Watermark>

export const MAX_SPACING = 400

/**
 * Says how templates and Arrange space and shape inputs, in pixels of the frame. `source` shows each picture whole, a
 * null shape leaves it to the template, and a null radius leaves corners as they are.
 */
export const TemplateStyle = z.strictObject({
  gap: whole(0, MAX_SPACING),
  margin: whole(0, MAX_SPACING),
  cornerRadius: z.nullable(whole(0, MAX_CORNER_RADIUS)),
  shape: z._default(z.nullable(z.enum(['source', '16:9', '4:3', '1:1', '9:16'])), null),
})
export type TemplateStyle = z.infer<typeof TemplateStyle>

/**
 * Says what the layout follows: `arrange` or the id of a template, in a style. While it is there, each input that comes
 * or goes has the others laid out anew. A template that is not known is followed as *Arrange* is. With `room`, whoever
 * comes into the room or leaves it has an input come or go (decision 058).
 */
export const Following = z.strictObject({
  type: z.literal('following'),
  id: z.literal('following'),
  template: Text.check(z.minLength(1), z.maxLength(60)),
  style: TemplateStyle,
  room: z._default(z.nullable(FollowRoom), null),
})
export type Following = z.infer<typeof Following>

export const LayoutRecord = z.discriminatedUnion('type', [Input, Background, Watermark, Following])
export type LayoutRecord = z.infer<typeof LayoutRecord>

/**
 * A document has at most this many records: far above what any account may send, so that an account's limit never stops
 * editing.
 */
export const MAX_RECORDS = 2_000

export type Records = Readonly<Record<string, LayoutRecord>>

export const DOCUMENT_VERSION = 2

/**
 * Holds a layout as it is stored and edited: records by id, each under its own id, always with the background.
 * upgrade.ts reads other versions.
 */
export const LayoutDocument = z.strictObject({
  version: z.literal(DOCUMENT_VERSION),
  records: z.record(RecordId, LayoutRecord, MAX_RECORDS).check(
    z.superRefine((records, context) => {
      const entries = Object.entries(records)
      if (records.background?.type !== 'background') {
        context.addIssue({ code: 'custom', path: ['background'], message: 'is required' })
      }
      for (const [id, record] of entries) {
        if (record.id !== id) context.addIssue({ code: 'custom', path: [id, 'id'], message: `must be ${id}` })
      }
    }),
  ),
})
export type LayoutDocument = Readonly<{ version: typeof DOCUMENT_VERSION; records: Records }>

export const emptyDocument = (): LayoutDocument => ({
  version: DOCUMENT_VERSION,
  records: { background: { type: 'background', id: 'background', colour: null, image: null, guides: NO_GUIDES } },
})

/**
 * Lists the inputs bottom first, as they are drawn and as Layer numbers count. Equal orders fall back to the id, so
 * that all desks agree.
 */
export function inputsOf({ records }: LayoutDocument): readonly Input[] {
  const known = sorted.get(records)
  if (known) return known
  const inputs = Object.values(records)
    .filter((record) => record.type === 'input')
    .sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id))
  sorted.set(records, inputs)
  return inputs
}

/** Each check, list and drawing of a document asks for its inputs. Records never change, so they are sorted once. */
const sorted = new WeakMap<Records, readonly Input[]>()

/** Lists the inputs that a take sends, bottom first: a hidden one is neither seen nor heard. */
export function sentOf(document: LayoutDocument): readonly Input[] {
  const inputs = inputsOf(document)
  return inputs.some(({ hidden }) => hidden) ? inputs.filter(({ hidden }) => !hidden) : inputs
}

/** Tells whether an input has a picture on the frame. */
export const isOnFrame = ({ placed, hidden }: Pick<Input, 'placed' | 'hidden'>): boolean => placed && !hidden

/** Lists the inputs that have a picture on the frame, bottom first. */
export const placedOf = (document: LayoutDocument): readonly Input[] => inputsOf(document).filter(isOnFrame)

/** Returns the label of an input; null where it has none, or one without a text, which is not sent. */
export const labelOf = ({ label }: Pick<Input, 'label'>): Label | null => (label?.text ? label : null)

/**
 * Tells whether a picture on the frame has a label. The font of the labels is sent with them alone, and no label with a
 * place that nobody fills.
 */
export const hasLabel = (document: LayoutDocument): boolean =>
  placedOf(document).some((input) => isFilled(input) && labelOf(input))

/** Finds the input with this id, or null: another operator may have removed it meanwhile. */
export function inputOf({ records }: LayoutDocument, id: string): Input | null {
  const record = Object.hasOwn(records, id) ? records[id] : undefined
  return record?.type === 'input' ? record : null
}

/** Finds the input or the watermark with this id, or null: the records that have a rectangle on the frame. */
export function rectRecordOf({ records }: LayoutDocument, id: string): Input | Watermark | null {
  const record = Object.hasOwn(records, id) ? records[id] : undefined
  return record && hasRect(record) ? record : null
}

/** Tells whether a record has a rectangle on the frame. */
export const hasRect = (record: LayoutRecord): record is Input | Watermark =>
  record.type === 'input' || record.type === 'watermark'

export function backgroundOf({ records }: LayoutDocument): Background {
  const record = records.background
  if (record?.type !== 'background') throw new Error('A layout document always has a background.')
  return record
}

/** Finds what the layout follows; null where inputs lie as hands have put them. */
export function followingOf({ records }: LayoutDocument): Following | null {
  const record = records.following
  return record?.type === 'following' ? record : null
}

/** Finds the watermark; null where the layout has none. */
export function watermarkOf({ records }: LayoutDocument): Watermark | null {
  const record = records.watermark
  return record?.type === 'watermark' ? record : null
}
