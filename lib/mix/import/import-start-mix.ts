import type { Size } from '@/lib/geometry/rect'
import {
  Background,
  DOCUMENT_VERSION,
  type LayoutDocument,
  type LayoutRecord,
  MAX_RECORDS,
  NO_GUIDES,
  Watermark,
} from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { fillKeys } from '@/lib/layout/order-keys'
import type { Output } from '@/lib/layout/output'
import { MAX_STORED_OUTPUTS, PLAIN_SETTINGS, type ShowSettings } from '@/lib/layout/show'
import { nothingLeft } from '@/lib/shared/every-field'
import { Failure } from '@/lib/shared/failures'
import { HIGHEST_FOLLOWED } from '@/lib/zego/assumptions'
import type { Naming } from '@/lib/zego/test-prefix'
import { Edges, WaterMark } from '@/lib/zego/wire'
import { fromColourHex, toColourHex } from '../wire-colour'
import { isEmpty, isObject, readFields, readValue } from './read-fields'
import { readFrame } from './read-frame'
import { type ReadInput, readInput } from './read-input'
import { readOutput } from './read-output'
import { type Body, readBody, readSettings } from './read-settings'
import { createReport, type Report, type ReportEntry } from './report'
import { type SaidSettings, saidSettings } from './said-settings'
import { reportChosenIds, withoutOwnIds } from './sound-levels'

type Options = Readonly<{ account: Naming; newId: () => string }>

export type Imported = Readonly<{
  document: LayoutDocument
  /** The settings of the body, for a new show. Null if the body has no output, which settings need. */
  settings: ShowSettings | null
  /** The settings that the body says anything about, also where it has no output. */
  said: SaidSettings
  /** The frame that the rectangles are measured on; null where the body does not say. */
  frame: Size | null
  /**
   * The sequence that the body was sent with, which those of the show have to be above. It is 0 where the body has
   * none.
   */
  sequence: number
  report: readonly ReportEntry[]
}>

/**
 * Turns a StartMix body, whoever wrote it, into a layout: the crossing taken backwards. The parts that it does not
 * understand are left out and reported by their paths.
 *
 * @throws {Failure} invalid, when the value is not a StartMix request at all, or has more inputs than a layout may have
 */
export function importStartMix(raw: unknown, { account, newId }: Options): Imported {
  const report = createReport()
  const body = readBody(raw, report)
  if (!body || !Array.isArray(body.MixInput)) refuseInputs('must be a list: this is not a StartMix request')
  if (body.MixInput.length > MAX_RECORDS) refuseInputs(`must have at most ${MAX_RECORDS} inputs`)
  const read = body.MixInput.flatMap((input, index) => readInput(input, `MixInput[${index}]`, account, report) ?? [])
  const { settings, said } = toSettings(body, read, { account, newId, report })
  const hasSoundLevels = body.SoundLevel === 1
  if (hasSoundLevels) reportChosenIds(read, report)
  const sorted = toInputs(read, newId)
  const inputs = hasSoundLevels ? withoutOwnIds(sorted, account) : sorted
  const document = toDocument(body, inputs, report)
  const sequence = readSequence(body, report)
  return { document, settings, said, frame: readFrame(body), sequence, report: report.entries }
}

function refuseInputs(message: string): never {
  throw new Failure('invalid', `MixInput ${message}.`, [{ path: 'MixInput', message }])
}

function readSequence({ Sequence: sequence = 0 }: Body, report: Report): number {
  if (sequence >= 0 && sequence <= HIGHEST_FOLLOWED) return sequence
  report.leftOut(
    'Sequence',
    `is not from 0 to ${HIGHEST_FOLLOWED}, so takes cannot continue from it: choose another Task id and User id`,
  )
  return 0
}

type Reading = Readonly<{ account: Naming; newId: () => string; report: Report }>

function toSettings(body: Body, read: readonly ReadInput[], { account, newId, report }: Reading) {
  const outputs = readOutputs(body, { account, newId, report })
  const [first, ...others] = read.flatMap(({ font }) => font ?? [])
  for (const { name, path } of others) {
    if (name !== first?.name) report.changed(path, 'is another font: a task has one, and the first is used')
  }
  const ofTask = readSettings(body, first?.name ?? PLAIN_SETTINGS.labelFont, report)
  const settings: ShowSettings | null = outputs.length > 0 ? { ...ofTask, outputs } : null
  return { settings, said: settings ?? saidSettings(body, ofTask, first !== undefined) }
}

function readOutputs({ MixOutput: raw }: Body, { account, newId, report }: Reading): Output[] {
  const outputs: Output[] = []
  for (const [index, each] of (Array.isArray(raw) ? (raw as readonly unknown[]) : []).entries()) {
    const path = `MixOutput[${index}]`
    const output = outputs.length < MAX_STORED_OUTPUTS ? readOutput(each, path, newId(), account, report) : null
    if (output) outputs.push(output)
    else if (outputs.length === MAX_STORED_OUTPUTS) {
      report.leftOut(path, `is one output too many: a show has at most ${MAX_STORED_OUTPUTS}`)
    }
  }
  return outputs
}

/**
 * Sorts inputs by Layer. Those with equal Layers keep their order, the later above (contract 7). Those without a
 * picture keep their place between the others.
 */
function toInputs(read: readonly ReadInput[], newId: () => string): Input[] {
  const layers = read.flatMap(({ layer }) => layer ?? [])
  const isRising = layers.every((layer, index) => index === 0 || (layers[index - 1] ?? 0) <= layer)
  const sorted = isRising ? read : [...read].sort((a, b) => (a.layer ?? -1) - (b.layer ?? -1))
  const orders = fillKeys(sorted.map(() => null))
  return sorted.map(({ input }, index): Input => ({ ...input, id: newId(), order: orders[index] ?? 'a0' }))
}

function toDocument(body: Body, inputs: readonly Input[], report: Report): LayoutDocument {
  const watermark = readWatermark(body.WaterMark, report)
  const image = readValue(Background.shape.image, body.BackgroundImage, null, 'BackgroundImage', report)
  const records: LayoutRecord[] = [
    { type: 'background', id: 'background', colour: readColour(body, report), image, guides: NO_GUIDES },
    ...(watermark ? [watermark] : []),
    ...inputs,
  ]
  return { version: DOCUMENT_VERSION, records: Object.fromEntries(records.map((record) => [record.id, record])) }
}

function readColour({ BackGroundColorHex: hex }: Body, report: Report): string | null {
  if (hex === undefined) return null
  const colour = fromColourHex(hex)
  if (colour === null) report.leftOut('BackGroundColorHex', 'must be 0xRRGGBB00')
  else if (!hex.endsWith('00')) report.changed('BackGroundColorHex', `is sent as ${toColourHex(colour)}, without alpha`)
  return colour
}

/** A watermark of zeros and empty values is one that is not there. One with a value that cannot be read was meant. */
const isMeant = (raw: unknown): boolean =>
  isObject(raw) && (!isEmpty(raw.Image) || (isObject(raw.RectInfo) && Object.values(raw.RectInfo).some(Boolean)))

function readWatermark(raw: unknown, report: Report): Watermark | null {
  const fields = readFields(WaterMark.shape, raw, 'WaterMark', report)
  const edges = readFields(Edges.shape, fields?.RectInfo, 'WaterMark.RectInfo', report)
  if (!fields || !isMeant(raw)) return null
  const { Image, RectInfo: _, ...others } = fields
  const { Left, Top, Right, Bottom, ...rest } = edges ?? {}
  nothingLeft({ ...others, ...rest })
  if (Left === undefined || Top === undefined || Right === undefined || Bottom === undefined) {
    report.leftOut('WaterMark', 'needs a RectInfo with numbers for Left, Top, Right and Bottom')
    return null
  }
  const rect = { x: Left, y: Top, width: Right - Left, height: Bottom - Top }
  const watermark = { type: 'watermark', id: 'watermark', url: Image, ...rect }
  return readValue<Watermark | null>(Watermark, watermark, null, 'WaterMark', report)
}
