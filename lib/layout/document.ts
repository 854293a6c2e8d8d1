import { MAX_EXTENT } from '@/lib/geometry/constrain'
import * as z from '@/lib/shared/schema'
import { Text } from '@/lib/shared/text'

/** Where an input's stream comes from. With ZEGOCLOUD a URL is RTMP or HTTP-FLV (contract 2.2). */
export const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stream'), streamId: Text.check(z.minLength(1), z.maxLength(256)) }),
  z.strictObject({ kind: z.literal('url'), url: Text.check(z.minLength(1), z.maxLength(2048)) }),
])
export type Source = z.infer<typeof Source>

const Colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/, 'must be #rrggbb in lower case'))

/** Wide enough for any draft; what may go on air is for `check` in lib/mix to say. */
const Coordinate = z.int().check(z.minimum(-MAX_EXTENT), z.maximum(MAX_EXTENT))
const Extent = z.int().check(z.minimum(1), z.maximum(MAX_EXTENT))
/** Names that every object has (`constructor`) are no ids: records are plain objects. */
export const RecordId = z.string().check(
  z.regex(/^[A-Za-z0-9_-]{1,64}$/),
  z.refine((id) => !(id in {}), 'is a reserved name'),
)

/**
 * One source in the layout. Rectangles are whole pixels of the frame. `placed: false` mixes the sound only and keeps
 * the rectangle for when the picture comes back. `order` is a fractional index: greater is nearer to the viewer.
 */
export const Input = z.strictObject({
  type: z.literal('input'),
  id: RecordId,
  source: Source,
  placed: z.boolean(),
  x: Coordinate,
  y: Coordinate,
  width: Extent,
  height: Extent,
  order: z.string().check(z.regex(/^[A-Za-z0-9]{1,200}$/)),
})
export type Input = z.infer<typeof Input>

/** The frame behind every input. `colour: null` leaves the choice to ZEGOCLOUD, which is black. */
export const Background = z.strictObject({
  type: z.literal('background'),
  id: z.literal('background'),
  colour: z.nullable(Colour),
})
export type Background = z.infer<typeof Background>

export const LayoutRecord = z.discriminatedUnion('type', [Input, Background])
export type LayoutRecord = z.infer<typeof LayoutRecord>

/** Far above what any account may send: editing is never stopped by the account's limit. */
const MAX_RECORDS = 2_000

export type Records = Readonly<Record<string, LayoutRecord>>

export const DOCUMENT_VERSION = 1

/** A layout as it is stored and edited: records by id, each under its own id, always with the background. */
export const LayoutDocument = z.strictObject({
  version: z.literal(DOCUMENT_VERSION),
  records: z.record(RecordId, LayoutRecord).check(
    z.superRefine((records, context) => {
      const entries = Object.entries(records)
      if (entries.length > MAX_RECORDS) {
        context.addIssue({ code: 'custom', message: `a layout holds at most ${MAX_RECORDS} records` })
      }
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
  records: { background: { type: 'background', id: 'background', colour: null } },
})

/** Bottom first, as they are drawn and as Layer numbers count. Equal orders fall back to the id, so all agree. */
export function inputsOf({ records }: LayoutDocument): Input[] {
  return Object.values(records)
    .filter((record) => record.type === 'input')
    .sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id))
}

/** The input with this id, or null: another operator may have removed it meanwhile. */
export function inputOf({ records }: LayoutDocument, id: string): Input | null {
  const record = Object.hasOwn(records, id) ? records[id] : undefined
  return record?.type === 'input' ? record : null
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export function backgroundOf({ records }: LayoutDocument): Background {
  const record = records.background
  if (record?.type !== 'background') throw new Error('A layout document always has a background.')
  return record
}
