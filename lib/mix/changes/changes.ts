import { bottom, type Rect, right, toRect } from '@/lib/geometry/rect'
import { sourceKey } from '@/lib/layout/address'
import { rescale } from '@/lib/layout/commands'
import { apply, isSame } from '@/lib/layout/diff'
import { hasRect, sentOf, watermarkOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { isFilled } from '@/lib/layout/is-filled'
import { frameOf } from '@/lib/layout/show'
import { type Change, type NameOf, plain } from './change'
import { describeBackground, describeWatermark } from './frame-changes'
import { describeArriving, describeInput, describeLeaving } from './input-changes'
import { describeSettings, type Mix } from './settings-changes'
import { describeStacking } from './stacking-changes'

export type { Change } from './change'
export type { Mix } from './settings-changes'

const sayCount = (inputs: number): string =>
  inputs === 0 ? 'an empty frame' : `${inputs} ${inputs === 1 ? 'input' : 'inputs'}`

/**
 * Says what a take of `after` would change while `before` is on air; null means that nothing is on air. Inputs are
 * paired by source, which is what the audience sees, and rectangles are compared as parts of the frame. The list is
 * empty exactly when the take would send the same again, except for the order of inputs that do not overlap. Places
 * that nobody fills are not sent, and not told of.
 */
export function describeChanges(before: Mix | null, after: Mix, nameOf: NameOf): Change[] {
  const inputs = sentOf(after.document).filter(isFilled)
  if (!before) return [plain(`The mix starts with ${sayCount(inputs.length)}`)]

  const scaled = onFrameOf(after, before)
  const was = bySource(sentOf(scaled.document))
  const is = bySource(inputs)
  return [
    ...[...was].flatMap(([key, input]) => (is.has(key) ? [] : [describeLeaving(input, nameOf)])),
    ...[...is].flatMap(([key, input]) => {
      const earlier = was.get(key)
      return earlier ? describeInput(earlier, input, nameOf) : [describeArriving(input, nameOf)]
    }),
    ...describeStacking(was, is, nameOf),
    ...describeBackground(scaled.document, after.document),
    ...describeWatermark(scaled.document, after.document),
    ...describeSettings(scaled, after),
  ]
}

/** Returns `before` with its rectangles on the frame of `after`, where what lies as rounding left it has not moved. */
function onFrameOf(after: Mix, before: Mix): Mix {
  const [from, to] = [frameOf(before.settings), frameOf(after.settings)]
  if (isSame(from, to)) return before
  const { version, records } = apply(before.document, rescale(before.document, from, to, 1))
  const is = bySource(sentOf(after.document))
  const settled = Object.values(records).map((record) => {
    if (!hasRect(record)) return record
    const now = record.type === 'input' ? is.get(sourceKey(record.source)) : watermarkOf(after.document)
    return now && isNearly(record, now) ? { ...record, ...toRect(now) } : record
  })
  return { ...before, document: { version, records: Object.fromEntries(settled.map((record) => [record.id, record])) } }
}

/** Scaling, and even pixels, each move an edge by a pixel at most. */
const ROUNDING = 2

const isNearly = (a: Rect, b: Rect): boolean =>
  [a.x - b.x, a.y - b.y, right(a) - right(b), bottom(a) - bottom(b)].every((away) => Math.abs(away) <= ROUNDING)

/** Gives the second input of a source another key, so that no input is overlooked. */
function bySource(inputs: readonly Input[]): Map<string, Input> {
  const found = new Map<string, Input>()
  for (const input of inputs) {
    const key = sourceKey(input.source)
    let free = key
    for (let count = 2; found.has(free); count++) free = `${key} (${count})`
    found.set(free, input)
  }
  return found
}
