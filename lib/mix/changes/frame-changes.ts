import { isSame } from '@/lib/layout/diff'
import { type Background, backgroundOf, type LayoutDocument, type Watermark, watermarkOf } from '@/lib/layout/document'
import { type Change, plain } from './change'
import { describeFields, type FieldTable, unlisted } from './field-table'

/** Says what a take changes behind all inputs, field by field. */
const BACKGROUND_CHANGES = {
  type: unlisted('every background has the same'),
  id: unlisted('a layout has one background'),
  colour: (before, after) =>
    before.colour === after.colour ? [] : [plain(`The background becomes ${after.colour ?? 'black'}`)],
  image: (before, after) =>
    before.image === after.image ? [] : [plain(`The background image ${verbOf(before.image, after.image)}`)],
  guides: unlisted('guides are never sent'),
} satisfies FieldTable<Background>

/** Says what a take changes over all inputs, field by field. */
const WATERMARK_CHANGES = {
  type: unlisted('every watermark has the same'),
  id: unlisted('a layout has one watermark at most'),
  url: describeStayingWatermark,
  x: describeStayingWatermark,
  y: describeStayingWatermark,
  width: describeStayingWatermark,
  height: describeStayingWatermark,
} satisfies FieldTable<Watermark>

export const describeBackground = (before: LayoutDocument, after: LayoutDocument): Change[] =>
  describeFields(BACKGROUND_CHANGES, backgroundOf(before), backgroundOf(after), '')

export function describeWatermark(before: LayoutDocument, after: LayoutDocument): Change[] {
  const [was, is] = [watermarkOf(before), watermarkOf(after)]
  if (was && is) return describeFields(WATERMARK_CHANGES, was, is, '')
  return was === is ? [] : [plain(`The watermark ${verbOf(was, is)}`)]
}

function describeStayingWatermark(before: Watermark, after: Watermark): Change[] {
  return isSame(before, after) ? [] : [plain('The watermark changes')]
}

const verbOf = (before: unknown, after: unknown): string => {
  if (before === null) return 'appears'
  return after === null ? 'disappears' : 'changes'
}
