import { type Rect, toRect } from '@/lib/geometry/rect'
import { onSteps } from '@/lib/geometry/round'
import { setRects } from '@/lib/layout/commands'
import { placedOf, type Watermark, watermarkOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { frameOf } from '@/lib/layout/show'
import { sourceName } from '@/lib/protocol/source-name'
import { type Checked, type Issue, type Subject, warning } from './issue'

/**
 * Warns of edges on odd pixels (contract 4), once for the layout, and whether the show asks for even pixels or not: the
 * mixer is the same. They come by imports and by typed numbers. A frame with an odd side is refused as a whole, and has
 * no even edge to lie on.
 */
export function checkEven({ document, settings, roster }: Checked): Issue[] {
  const { width, height } = frameOf(settings)
  const watermark = watermarkOf(document)
  const odd = [...placedOf(document), ...(watermark ? [watermark] : [])].filter(isOdd)
  if (odd.length === 0 || width % 2 !== 0 || height % 2 !== 0) return []
  const free = odd.filter((record) => record.type === 'watermark' || !record.locked)
  const fix = setRects(document, Object.fromEntries(free.map((record) => [record.id, onSteps(record, 2)])))
  const nameOf = (record: Input | Watermark) =>
    record.type === 'input' ? sourceName(record.source, roster) : 'The watermark'
  const [only, ...others] = odd
  const one = others.length === 0 ? only : undefined
  const says = one
    ? `${nameOf(one)} has an edge on an odd pixel: the mixer works in 4:2:0 and may move or blur it by a pixel`
    : `${listOf(odd)} have edges on odd pixels: the mixer works in 4:2:0 and may move or blur them by a pixel`
  return [
    warning('odd-edge', {
      on: one ? subjectOf(one) : { kind: 'layout' },
      message: `${says}.`,
      // A lock would refuse it.
      ...(free.length > 0 ? { fix: { label: 'Make it even', kind: 'layout', diff: fix } } : {}),
    }),
  ]
}

const isOdd = (rect: Rect): boolean => Object.values(toRect(rect)).some((value) => value % 2 !== 0)

const subjectOf = (record: Input | Watermark): Subject =>
  record.type === 'watermark'
    ? { kind: 'watermark' }
    : { kind: 'input', id: record.id, field: FIELDS.find((field) => record[field] % 2 !== 0) ?? 'x' }

const FIELDS = ['x', 'y', 'width', 'height'] as const

function listOf(odd: readonly (Input | Watermark)[]): string {
  const inputs = odd.filter(({ type }) => type === 'input').length
  const words = `${inputs} ${inputs === 1 ? 'input' : 'inputs'}`
  return inputs === odd.length ? words : `${words} and the watermark`
}
