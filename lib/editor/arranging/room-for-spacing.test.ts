import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_CHANGE } from '@/lib/layout/diff'
import { MAX_SPACING, type TemplateStyle } from '@/lib/layout/document'
import { PLAIN_STYLE } from '@/lib/layout/templates/style'
import { templatesFor } from '@/lib/layout/templates/templates'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { choicesFor } from './choices'
import { noRoomFor, type SpacingPart, sayUsed } from './room-for-spacing'

const WIDE = { width: 1280, height: 720 }

function usedFor(count: number, templateId: string, frame = WIDE) {
  const document = layoutOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [`cam-${index}`, { x: 0 }])))
  const editor = { document, frame, step: 2 as const, selection: [] }
  return (style: TemplateStyle) => {
    const choices = choicesFor({ editor, adding: NO_CHANGE, aspectOf: () => 16 / 9, style, own: [] })
    return choices.find(({ template }) => template.id === templateId)?.used() ?? null
  }
}

describe('the spacing of a template', () => {
  it.each([
    { count: 4, id: 'grid', margin: 344, most: null, why: 'two rows of 16 px are left' },
    { count: 4, id: 'grid', margin: 400, most: 344, why: 'two rows have no room' },
    { count: 9, id: 'grid', margin: 400, most: 336, why: 'three rows have less' },
    { count: 1, id: 'full', margin: 400, most: null, why: 'what fills the frame has no margin' },
    { count: 2, id: 'inset-top-left', margin: 400, most: 352, why: 'the small one counts' },
  ])('$id for $count with margin $margin: $why', ({ count, id, margin, most }) => {
    const refused = most === null ? null : `Margin must be between 0 and ${most}: more leaves the pictures no room.`
    expect(noRoomFor('margin', { ...PLAIN_STYLE, margin }, usedFor(count, id))).toBe(refused)
  })

  it('counts an odd one that comes out as the even one below it as used', () => {
    const strip = usedFor(5, 'strip', { width: 2148, height: 180 })
    expect(strip({ ...PLAIN_STYLE, gap: 219 })?.gap).toBe(218)
    expect(noRoomFor('gap', { ...PLAIN_STYLE, gap: 219 }, strip)).toBeNull()
    const refused = noRoomFor('gap', { ...PLAIN_STYLE, gap: 400 }, strip)
    expect(refused).toBe('Gap must be between 0 and 220: more leaves the pictures no room.')
  })

  it('says what is used of a gap and a margin that came from elsewhere', () => {
    const style = { ...PLAIN_STYLE, gap: 40, margin: 400 }
    expect(sayUsed(style, usedFor(4, 'grid')(style))).toBe(
      'Gap 40 has no room here: 20 is used. Margin 400 has no room here: 200 is used.',
    )
    expect(sayUsed({ ...style, margin: 100 }, usedFor(4, 'grid')({ ...style, margin: 100 }))).toBeNull()
  })
})

it('for any template, frame and count the range that is said is used to its end, and no more is', () => {
  const side = fc.integer({ min: 90, max: 1080 }).map((half) => 2 * half)
  const part = fc.constantFrom<SpacingPart>('gap', 'margin')
  fc.assert(
    fc.property(
      fc.record({ width: side, height: side }),
      fc.integer({ min: 1, max: 9 }),
      part,
      (frame, count, part) => {
        for (const { id } of templatesFor(count)) {
          const usedIn = usedFor(count, id, frame)
          const styled = (value: number) => ({ ...PLAIN_STYLE, [part]: value })
          const most = noRoomFor(part, styled(MAX_SPACING), usedIn)?.match(/0 and (\d+)/)?.[1]
          if (most === undefined) continue
          expect(usedIn(styled(Number(most)))?.[part], `${id} of ${count}`).toBe(Number(most))
          expect(usedIn(styled(Number(most) + 2))?.[part], `${id} of ${count}`).toBeLessThan(Number(most) + 2)
        }
      },
    ),
    { numRuns: 30 },
  )
})
