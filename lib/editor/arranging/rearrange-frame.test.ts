import { expect, it } from 'vitest'
import { type Rect, toRect } from '@/lib/geometry/rect'
import { rescale } from '@/lib/layout/commands'
import { apply } from '@/lib/layout/diff'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { PLAIN_STYLE } from '@/lib/layout/templates/style'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { follow } from './follow'
import { rearrangeFor } from './rearrange-frame'

const from = { width: 1280, height: 720 }
const frame = { width: 720, height: 1280 }
const words = ({ x, y, width, height }: Rect) => `${width}×${height} at ${x},${y}`

function after(document: LayoutDocument): Record<string, string> {
  const scaled = apply(document, rescale(document, from, frame, 2))
  const diff = rearrangeFor(document, scaled, { from, frame, step: 2, aspectOf: () => 16 / 9, own: [] })
  return Object.fromEntries(inputsOf(apply(scaled, diff)).map((input) => [input.id, words(toRect(input))]))
}
const half = { width: 640, height: 360 }

it.each<{ why: string; inputs: Record<string, Partial<Input>>; are: Record<string, string> }>([
  {
    why: 'what lay best on the wide frame lies best on the upright one, one below the other',
    inputs: {
      a: { ...half },
      b: { ...half, x: 640 },
      c: { ...half, y: 360 },
      d: { ...half, x: 640, y: 360 },
    },
    are: { a: '568×320 at 76,0', b: '568×320 at 76,320', c: '568×320 at 76,640', d: '568×320 at 76,960' },
  },
  {
    why: 'what a hand has put is packed, each at its own shape',
    inputs: { a: { x: 100, y: 80, width: 320, height: 180 }, b: { x: 700, y: 400, width: 320, height: 180 } },
    are: { a: '720×404 at 0,236', b: '720×404 at 0,640' },
  },
  {
    why: 'a locked one stays as scaling has left it',
    inputs: { a: { x: 0, y: 0, width: 640, height: 720, locked: true }, b: { x: 700, y: 80, width: 320, height: 180 } },
    are: { a: '360×1280 at 0,0', b: '360×202 at 360,538' },
  },
])('$why', ({ inputs, are }) => {
  expect(after(layoutOf(inputs))).toEqual(are)
})

it('on a picture that fills the frame, a small one gets its shape back where it lies', () => {
  const { small, full } = after(layoutOf({ full: { ...from }, small: { x: 100, y: 100, width: 320, height: 180 } }))
  expect(full).toBe('720×1280 at 0,0')
  expect(small).toMatch(/^180×10[02] at 56,/)
})

it('what the layout follows is followed on the new frame', () => {
  const document = layoutOf({ a: { ...half }, b: { ...half, x: 640 } })
  const followed = apply(document, follow(document, { template: 'side-by-side', style: { ...PLAIN_STYLE, gap: 20 } }))
  expect(Object.values(after(followed))).toHaveLength(2)
  expect(after(followed)).not.toEqual(after(document))
})
