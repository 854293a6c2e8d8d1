import { rescale } from '@/lib/layout/commands'
import { apply, isSame } from '@/lib/layout/diff'
import { backgroundOf, inputsOf, type LayoutDocument, watermarkOf } from '@/lib/layout/document'
import type { Input, Source } from '@/lib/layout/input'
import { frameOf, type ShowSettings } from '@/lib/layout/show'
import { type Change, type NameOf, plain } from './change'
import { describeArriving, describeInput, describeLeaving } from './input-changes'
import { describeSettings } from './settings-changes'
import { describeStacking } from './stacking-changes'

export type { Change } from './change'

export type Mix = Readonly<{ document: LayoutDocument; settings: ShowSettings }>

/**
 * What a take of `after` would change for the audience while `before` is on air; null is nothing on air. Inputs are
 * matched by source, for that is what the audience knows them by, and places are compared as parts of the frame.
 */
export function describeChanges(before: Mix | null, after: Mix, nameOf: NameOf): Change[] {
  const inputs = inputsOf(after.document)
  if (!before) return [plain(`The mix starts with ${inputs.length} ${inputs.length === 1 ? 'input' : 'inputs'}`)]

  const scaled = apply(before.document, rescale(before.document, frameOf(before.settings), frameOf(after.settings)))
  const was = bySource(inputsOf(scaled))
  const is = bySource(inputs)
  return [
    ...[...was].flatMap(([key, input]) => (is.has(key) ? [] : [describeLeaving(input, nameOf)])),
    ...[...is].flatMap(([key, input]) => {
      const earlier = was.get(key)
      return earlier ? describeInput(earlier, input, nameOf) : [describeArriving(input, nameOf)]
    }),
    ...describeStacking(was, is, nameOf),
    ...describeBackground(before.document, after.document),
    ...describeWatermark(scaled, after.document),
    ...describeSettings(before.settings, after.settings),
  ]
}

function describeBackground(before: LayoutDocument, after: LayoutDocument): Change[] {
  const [was, is] = [backgroundOf(before), backgroundOf(after)]
  return [
    ...(was.colour === is.colour ? [] : [plain(`The background becomes ${is.colour ?? 'black'}`)]),
    ...(was.image === is.image ? [] : [plain(`The background image ${verbOf(was.image, is.image)}`)]),
  ]
}

function describeWatermark(before: LayoutDocument, after: LayoutDocument): Change[] {
  const [was, is] = [watermarkOf(before), watermarkOf(after)]
  return isSame(was, is) ? [] : [plain(`The watermark ${verbOf(was, is)}`)]
}

const verbOf = (before: unknown, after: unknown): string => {
  if (before === null) return 'appears'
  return after === null ? 'disappears' : 'changes'
}

const keyOf = (source: Source): string => (source.kind === 'url' ? `url ${source.url}` : `stream ${source.streamId}`)

const bySource = (inputs: readonly Input[]): Map<string, Input> =>
  new Map(inputs.map((input) => [keyOf(input.source), input]))
