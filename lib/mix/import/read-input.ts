import { MAX_EXTENT } from '@/lib/geometry/constrain'
import { Input, PLAIN_INPUT } from '@/lib/layout/input'
import { isBlurred } from '@/lib/layout/is-blurred'
import type { LabelFont } from '@/lib/layout/show'
import { nothingLeft } from '@/lib/shared/every-field'
import type { Naming } from '@/lib/zego/test-prefix'
import { MixInput, RectInfo as WireRect } from '@/lib/zego/wire'
import { CONTENTS, FITS } from '../wire-words'
import { isEmpty, isObject, readFields, readValue, readWord } from './read-fields'
import { readBlur, readLabel, readPlaceholder } from './read-picture'
import { readStream } from './read-stream'
import type { Report } from './report'

/** The rectangle of an input whose sound alone is mixed. Any will do until the input is placed. */
const UNPLACED = { x: 0, y: 0, width: 320, height: 180 }

export type ReadInput = Readonly<{
  input: Omit<Input, 'id' | 'order'>
  /** It is null for an input that is heard and not seen. */
  layer: number | null
  /** The label's font; null without a label. */
  font: Readonly<{ name: LabelFont; path: string }> | null
  /** The place at which the body holds it. */
  path: string
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
  const source = readStream({ StreamId, StreamUrl }, naming, path, report)
  if (!source) return null
  const rect = readRect(RectInfo, `${path}.RectInfo`, report)
  const label = readLabel(Label, `${path}.Label`, report)
  const fit = readWord(FITS, RenderMode, PLAIN_INPUT.fit, `${path}.RenderMode`, report)
  const placeholder = readPlaceholder(Image, `${path}.Image`, report)
  const blur = readBlur(BlurInfo, `${path}.BlurInfo`, report)
  if (!rect) {
    const hasOwn = { RenderMode: fit !== PLAIN_INPUT.fit, Image: placeholder !== null, Label: label !== null }
    reportUnseen({ ...hasOwn, BlurInfo: isBlurred(blur) }, path, report)
  }
  const shape = Input.shape
  return {
    layer: rect?.layer ?? null,
    font: label && rect ? { name: label.font, path: `${path}.Label.Font.FontType` } : null,
    path,
    input: {
      type: 'input',
      source,
      placed: rect !== null,
      ...(rect ? { x: rect.x, y: rect.y, width: rect.width, height: rect.height } : UNPLACED),
      fit,
      cornerRadius: rect?.cornerRadius ?? PLAIN_INPUT.cornerRadius,
      content: readWord(CONTENTS, ContentControl, PLAIN_INPUT.content, `${path}.ContentControl`, report),
      volume: readValue(shape.volume, Volume, PLAIN_INPUT.volume, `${path}.Volume`, report),
      soundLevelId: readValue(shape.soundLevelId, SoundLevelId, null, `${path}.SoundLevelId`, report),
      placeholder,
      label: label?.label ?? null,
      blur,
      uid: readValue(shape.uid, UID, PLAIN_INPUT.uid, `${path}.UID`, report),
      locked: PLAIN_INPUT.locked,
      hidden: PLAIN_INPUT.hidden,
      group: PLAIN_INPUT.group,
      leaving: PLAIN_INPUT.leaving,
    },
  }
}

/** Reports the fields that ZEGOCLOUD gets only with a rectangle. The layout keeps them until the input is placed. */
function reportUnseen(has: Readonly<Record<string, boolean>>, path: string, report: Report): void {
  for (const [name, isThere] of Object.entries(has)) {
    if (isThere) report.changed(`${path}.${name}`, 'is not sent while the input has no rectangle')
  }
}

/** Reads the rectangle; null where it is missing, names no edge or has no area. Such an input is heard and not seen. */
function readRect(raw: unknown, path: string, report: Report) {
  const fields = readFields(WireRect.shape, raw, path, report)
  if (!fields) return null
  const { Left, Top, Right, Bottom, Layer, CornerRadius, ...rest } = fields
  nothingLeft(rest)
  const edges = [Left, Top, Right, Bottom]
  if (edges.every((edge) => edge === undefined) && !namesEdges(raw)) return null
  if (Left === undefined || Top === undefined || Right === undefined || Bottom === undefined) {
    report.leftOut(path, 'needs numbers for Left, Top, Right and Bottom')
    return null
  }
  const rect = { x: Left, y: Top, width: Right - Left, height: Bottom - Top }
  const { x, y, width, height } = Input.shape
  const isRead = [x, y, width, height].every((schema, index) => schema.safeParse(Object.values(rect)[index]).success)
  if (!isRead) {
    report.leftOut(
      path,
      `must have Right above Left and Bottom above Top, all within ${MAX_EXTENT} pixels of the corner`,
    )
    return null
  }
  if (Layer !== undefined && Layer < 0) report.changed(`${path}.Layer`, `is ${Layer}, below 0: only its order is kept`)
  const cornerRadius = readValue(Input.shape.cornerRadius, CornerRadius, 0, `${path}.CornerRadius`, report)
  return { ...rect, cornerRadius, layer: Layer ?? 0 }
}

const namesEdges = (raw: unknown): boolean =>
  isObject(raw) && ['Left', 'Top', 'Right', 'Bottom'].some((edge) => !isEmpty(raw[edge]))
