import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isInside } from '@/lib/geometry/constrain'
import { overlaps } from '@/lib/geometry/overlap'
import { inputsOf } from '@/lib/layout/document'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { lay } from './lay'
import { layingIn, PLAIN_STYLE } from './style'
import { TEMPLATES } from './templates'

const inputs = inputsOf(layoutOf(Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`in-${index}`, {}]))))

/** In these small pictures lie on the first one. */
const ON_ANOTHER = ['lecture', 'inset-top-left', 'inset-top-right', 'inset-bottom-left', 'inset-bottom-right']

it.each(TEMPLATES)(
  '$id lies in the part of the frame that locked pictures leave free, as it does at its corner',
  (template) => {
    const count = fc.integer({ min: 1, max: 9 }).filter(template.suits)
    const side = fc.integer({ min: 100, max: 600 }).map((half) => half * 2)
    fc.assert(
      fc.property(count, side, side, side, side, (many, x, y, width, height) => {
        const chosen = inputs.slice(0, many)
        const laidAt = (at: { x: number; y: number }) =>
          lay(
            template,
            chosen,
            layingIn({ ...at, width, height }, PLAIN_STYLE, () => 16 / 9, 2),
          ).rects
        const rects = laidAt({ x, y })
        const atCorner = rects.map((rect) => ({ ...rect, x: rect.x - x, y: rect.y - y }))
        expect(atCorner).toEqual(laidAt({ x: 0, y: 0 }))
        for (const rect of atCorner) expect(isInside(rect, { width, height })).toBe(true)
        if (ON_ANOTHER.includes(template.id)) return
        expect(rects.some((rect, index) => rects.slice(index + 1).some((other) => overlaps(rect, other)))).toBe(false)
      }),
    )
  },
)
