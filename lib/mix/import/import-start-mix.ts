import type { Size } from '@/lib/geometry/rect'
import { rescale } from '@/lib/layout/commands'
import { apply } from '@/lib/layout/diff'
import { DOCUMENT_VERSION, type LayoutDocument, type LayoutRecord, Watermark } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { fillKeys } from '@/lib/layout/order-keys'
import { frameOf, type ShowSettings } from '@/lib/layout/show'
import { nothingLeft } from '@/lib/shared/every-field'
import { Failure } from '@/lib/shared/failures'
import { HIGHEST_FOLLOWED } from '@/lib/zego/assumptions'
import type { Naming } from '@/lib/zego/test-prefix'
import { Edges, WaterMark } from '@/lib/zego/wire'
import { soundLevelIds } from '../sound-level-id'
import { fromColourHex } from '../wire-colour'
import { type ReadInput, readInput } from './read-input'
import { readOutput } from './read-output'
import { type Body, readBody, readSettings } from './read-settings'
import { createReport, type Report, type ReportEntry, readFields, readValue } from './report'

type Options = Readonly<{
  /** The show's frame, to which the layout is fitted. Null keeps the frame of the body. */
  frame: Size | null
  account: Naming
  newId: () => string
}>

export type Imported = Readonly<{
  document: LayoutDocument
  /** The settings of the body, for a new show. Null if the body has no output, which settings need. */
  settings: ShowSettings | null
  /** The sequence that the body was sent with: those of the show have to be above it. 0 where it says none. */
  sequence: number
  report: readonly ReportEntry[]
}>

/**
 * Turns a StartMix body, whoever wrote it, into a layout: the crossing taken backwards. The parts that it does not
 * understand are left out and reported by their paths.
 *
 * @throws {Failure} invalid, when the value is not a StartMix request at all
 */
export function importStartMix(raw: unknown, { frame, account, newId }: Options): Imported {
  const report = createReport()
  const body = readBody(raw, report)
  if (!body || !Array.isArray(body.MixInput)) {
    const message = 'must be a list: this is no StartMix request'
    throw new Failure('invalid', `MixInput ${message}.`, [{ path: 'MixInput', message }])
  }
  const read = body.MixInput.flatMap((input, index) => readInput(input, `MixInput[${index}]`, account, report) ?? [])
  const settings = toSettings(body, read, { account, newId, report })
  const document = toDocument(body, toInputs(read, account, newId), report)
  const sequence = readSequence(body, report)
  const own = settings ? frameOf(settings) : null
  if (!frame || !own || (own.width === frame.width && own.height === frame.height)) {
    return { document, settings, sequence, report: report.entries }
  }
  report.changed(
    'MixInput',
    `is fitted from ${own.width} × ${own.height} to the show's ${frame.width} × ${frame.height}`,
  )
  return { document: apply(document, rescale(document, own, frame)), settings, sequence, report: report.entries }
}

function readSequence({ Sequence: sequence = 0 }: Body, report: Report): number {
  if (sequence >= 0 && sequence <= HIGHEST_FOLLOWED) return sequence
  report.leftOut(
    'Sequence',
    `is not from 0 to ${HIGHEST_FOLLOWED}, so that takes cannot count on from it: choose another Task id and User id`,
  )
  return 0
}

type Reading = Readonly<{ account: Naming; newId: () => string; report: Report }>

function toSettings(body: Body, read: readonly ReadInput[], { account, newId, report }: Reading): ShowSettings | null {
  const raw: readonly unknown[] = Array.isArray(body.MixOutput) ? body.MixOutput : []
  const outputs = raw.flatMap(
    (output, index) => readOutput(output, `MixOutput[${index}]`, newId(), account, report) ?? [],
  )
  const fonts = new Set(read.flatMap(({ fontType }) => fontType ?? []))
  if (fonts.size > 1) report.changed('MixInput', 'has labels in several fonts; a task has one, and the first is taken')
  const settings = readSettings(body, [...fonts][0] ?? null, report)
  return outputs.length > 0 ? { ...settings, outputs } : null
}

/**
 * Sorts inputs by Layer. Those with equal Layers keep their order, the later above (contract 7). Those without a
 * picture keep their place between the others.
 */
function toInputs(read: readonly ReadInput[], account: Naming, newId: () => string): Input[] {
  const layers = read.flatMap(({ layer }) => layer ?? [])
  const isRising = layers.every((layer, index) => index === 0 || (layers[index - 1] ?? 0) <= layer)
  const sorted = isRising ? read : [...read].sort((a, b) => (a.layer ?? -1) - (b.layer ?? -1))
  const orders = fillKeys(sorted.map(() => null))
  const inputs = sorted.map(({ input }, index): Input => ({ ...input, id: newId(), order: orders[index] ?? 'a0' }))
  return withoutOwnIds(inputs, account)
}

/** Leaves out the sound-wave ids that the crossing would choose for these sources too. */
function withoutOwnIds(inputs: readonly Input[], account: Naming): Input[] {
  const own = soundLevelIds(
    inputs.map((input) => ({ ...input, soundLevelId: null })),
    account,
  )
  return inputs.map((input) => (own.get(input.id) === input.soundLevelId ? { ...input, soundLevelId: null } : input))
}

function toDocument(body: Body, inputs: readonly Input[], report: Report): LayoutDocument {
  const watermark = readWatermark(body.WaterMark, report)
  const records: LayoutRecord[] = [
    { type: 'background', id: 'background', colour: readColour(body, report), image: body.BackgroundImage || null },
    ...(watermark ? [watermark] : []),
    ...inputs,
  ]
  return { version: DOCUMENT_VERSION, records: Object.fromEntries(records.map((record) => [record.id, record])) }
}

function readColour({ BackGroundColorHex: hex }: Body, report: Report): string | null {
  if (hex === undefined) return null
  const colour = fromColourHex(hex)
  if (colour === null) report.leftOut('BackGroundColorHex', 'must be 0xRRGGBB00')
  return colour
}

function readWatermark(raw: unknown, report: Report): Watermark | null {
  const fields = readFields(WaterMark.shape, raw, 'WaterMark', report)
  if (!fields) return null
  const { Image, RectInfo, ...others } = fields
  const edges = readFields(Edges.shape, RectInfo, 'WaterMark.RectInfo', report)
  const { Left = 0, Top = 0, Right = 0, Bottom = 0, ...rest } = edges ?? {}
  nothingLeft({ ...others, ...rest })
  const rect = { x: Left, y: Top, width: Right - Left, height: Bottom - Top }
  const watermark = { type: 'watermark', id: 'watermark', url: Image, ...rect }
  return readValue<Watermark | null>(Watermark, watermark, null, 'WaterMark', report)
}
