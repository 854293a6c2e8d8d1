import { Input, PLAIN_INPUT, type Source } from '@/lib/layout/input'
import { type Naming, withoutTestPrefix } from '@/lib/zego/test-prefix'
import { MixInput, RectInfo } from '@/lib/zego/wire'
import { CONTENTS, FITS } from '../wire-words'
import { readBlur, readLabel, readPlaceholder } from './read-picture'
import { type Report, readFields, readValue, readWord } from './report'

/** Where an input's picture lies while only its sound is mixed: anywhere will do until it is placed. */
const UNPLACED = { x: 0, y: 0, width: 320, height: 180 }

export type ReadInput = Readonly<{
  input: Omit<Input, 'id' | 'order'>
  /** Null for an input that is only heard. */
  layer: number | null
  /** ZEGOCLOUD's number of the label's font. */
  fontType: number | null
}>

/** One MixInput in our words (contract 2.2); null, and a line in the report, where it names no source. */
export function readInput(raw: unknown, path: string, naming: Naming, report: Report): ReadInput | null {
  const fields = readFields(MixInput.shape, raw, path, report)
  if (!fields) {
    report.leftOut(path, 'must be an object')
    return null
  }
  const source = readSource(fields, naming, path, report)
  if (!source) return null
  const rect = readRect(fields.RectInfo, `${path}.RectInfo`, report)
  const label = readLabel(fields.Label, `${path}.Label`, report)
  const shape = Input.shape
  return {
    layer: rect?.layer ?? null,
    fontType: label?.fontType ?? null,
    input: {
      type: 'input',
      source,
      placed: rect !== null,
      ...(rect ? { x: rect.x, y: rect.y, width: rect.width, height: rect.height } : UNPLACED),
      fit: readWord(FITS, fields.RenderMode, PLAIN_INPUT.fit, `${path}.RenderMode`, report),
      cornerRadius: rect?.cornerRadius ?? PLAIN_INPUT.cornerRadius,
      content: readWord(CONTENTS, fields.ContentControl, PLAIN_INPUT.content, `${path}.ContentControl`, report),
      volume: readValue(shape.volume, fields.Volume, PLAIN_INPUT.volume, `${path}.Volume`, report),
      soundLevelId: readValue(shape.soundLevelId, fields.SoundLevelId, null, `${path}.SoundLevelId`, report),
      placeholder: readPlaceholder(fields.Image, `${path}.Image`, report),
      label: label?.label ?? null,
      blur: readBlur(fields.BlurInfo, `${path}.BlurInfo`, report),
      uid: readValue(shape.uid, fields.UID, PLAIN_INPUT.uid, `${path}.UID`, report),
    },
  }
}

type Streams = Readonly<{ StreamId?: string; StreamUrl?: string }>

/** With both the URL wins (contract 2.2). Ids lose the test environment's prefix: they are shown as people typed them. */
function readSource({ StreamId, StreamUrl }: Streams, naming: Naming, path: string, report: Report): Source | null {
  if (StreamId !== undefined && StreamUrl !== undefined) {
    report.leftOut(`${path}.StreamId`, 'is there beside a StreamUrl, which wins')
  }
  const source =
    StreamUrl === undefined
      ? { kind: 'stream', streamId: withoutTestPrefix(StreamId ?? '', naming) }
      : { kind: 'url', url: StreamUrl }
  const parsed = Input.shape.source.safeParse(source)
  if (parsed.success) return parsed.data
  report.leftOut(path, 'names no stream: StreamId or StreamUrl is needed')
  return null
}

/** Null without a rectangle, or with one that has no area: the input is heard and not seen. */
function readRect(raw: unknown, path: string, report: Report) {
  if (raw === undefined) return null
  const fields = readFields(RectInfo.shape, raw, path, report)
  const { Left, Top, Right, Bottom } = fields ?? {}
  if (Left === undefined || Top === undefined || Right === undefined || Bottom === undefined) {
    report.leftOut(path, 'needs whole numbers for Left, Top, Right and Bottom')
    return null
  }
  const rect = { x: Left, y: Top, width: Right - Left, height: Bottom - Top }
  const { x, y, width, height } = Input.shape
  const isRead = [x, y, width, height].every((schema, index) => schema.safeParse(Object.values(rect)[index]).success)
  if (!isRead) {
    report.leftOut(path, 'must have Right above Left and Bottom above Top, all within 20 000 pixels of the corner')
    return null
  }
  const cornerRadius = readValue(Input.shape.cornerRadius, fields?.CornerRadius, 0, `${path}.CornerRadius`, report)
  return { ...rect, cornerRadius, layer: fields?.Layer ?? 0 }
}
