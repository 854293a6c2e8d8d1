import { Input, PLAIN_INPUT, type Source } from '@/lib/layout/input'
import { nothingLeft } from '@/lib/shared/every-field'
import { type Naming, withoutTestPrefix } from '@/lib/zego/test-prefix'
import { MixInput, RectInfo as WireRect } from '@/lib/zego/wire'
import { CONTENTS, FITS } from '../wire-words'
import { readBlur, readLabel, readPlaceholder } from './read-picture'
import { type Report, readFields, readValue, readWord } from './report'

/** The rectangle of an input whose sound alone is mixed. Any will do until the input is placed. */
const UNPLACED = { x: 0, y: 0, width: 320, height: 180 }

export type ReadInput = Readonly<{
  input: Omit<Input, 'id' | 'order'>
  /** Null for an input that is heard and not seen. */
  layer: number | null
  /** ZEGOCLOUD's number of the label's font. */
  fontType: number | null
}>

/** Reads one MixInput in our words (contract 2.2). One that names no source gives null and an entry in the report. */
export function readInput(raw: unknown, path: string, naming: Naming, report: Report): ReadInput | null {
  const fields = readFields(MixInput.shape, raw, path, report)
  if (!fields) {
    report.leftOut(path, 'must be an object')
    return null
  }
  const { StreamId, StreamUrl, RectInfo, RenderMode, ContentControl, Volume, SoundLevelId, ...others } = fields
  const { Image, Label, BlurInfo, UID, ...rest } = others
  nothingLeft(rest)
  const source = readSource({ StreamId, StreamUrl }, naming, path, report)
  if (!source) return null
  const rect = readRect(RectInfo, `${path}.RectInfo`, report)
  const label = readLabel(Label, `${path}.Label`, report)
  const shape = Input.shape
  return {
    layer: rect?.layer ?? null,
    fontType: label?.fontType ?? null,
    input: {
      type: 'input',
      source,
      placed: rect !== null,
      ...(rect ? { x: rect.x, y: rect.y, width: rect.width, height: rect.height } : UNPLACED),
      fit: readWord(FITS, RenderMode, PLAIN_INPUT.fit, `${path}.RenderMode`, report),
      cornerRadius: rect?.cornerRadius ?? PLAIN_INPUT.cornerRadius,
      content: readWord(CONTENTS, ContentControl, PLAIN_INPUT.content, `${path}.ContentControl`, report),
      volume: readValue(shape.volume, Volume, PLAIN_INPUT.volume, `${path}.Volume`, report),
      soundLevelId: readValue(shape.soundLevelId, SoundLevelId, null, `${path}.SoundLevelId`, report),
      placeholder: readPlaceholder(Image, `${path}.Image`, report),
      label: label?.label ?? null,
      blur: readBlur(BlurInfo, `${path}.BlurInfo`, report),
      uid: readValue(shape.uid, UID, PLAIN_INPUT.uid, `${path}.UID`, report),
    },
  }
}

type Streams = Readonly<{ StreamId: string | undefined; StreamUrl: string | undefined }>

/**
 * Reads the source. The URL wins over an id beside it (contract 2.2). Ids lose the test environment's prefix, since
 * people know them without it.
 */
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

/** Reads the rectangle; null where it is missing or has no area. Such an input is heard and not seen. */
function readRect(raw: unknown, path: string, report: Report) {
  if (raw === undefined) return null
  const fields = readFields(WireRect.shape, raw, path, report)
  const { Left, Top, Right, Bottom, Layer, CornerRadius, ...rest } = fields ?? {}
  nothingLeft(rest)
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
  const cornerRadius = readValue(Input.shape.cornerRadius, CornerRadius, 0, `${path}.CornerRadius`, report)
  return { ...rect, cornerRadius, layer: Layer ?? 0 }
}
