import { describe, expect, it } from 'vitest'
import { overlaps } from '@/lib/geometry/overlap'
import { type Rect, toRect } from '@/lib/geometry/rect'
import { apply } from '@/lib/layout/diff'
import { emptyDocument, inputsOf, type LayoutDocument } from '@/lib/layout/document'
import { PLAIN_STYLE } from '@/lib/layout/templates/style'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { placeFree } from './place-free'

const HD = { width: 1280, height: 720 }
const UPRIGHT = { width: 1080, height: 1920 }

const words = ({ x, y, width, height }: Rect) => `${width}×${height} at ${x},${y}`
const rectsOf = (document: LayoutDocument) =>
  Object.fromEntries(inputsOf(document).map((input) => [input.id, words(toRect(input))]))

function place(document: LayoutDocument, ids: readonly string[], frame = HD, style = PLAIN_STYLE): LayoutDocument {
  return ids.reduce((before, id) => {
    const source = { kind: 'stream', streamId: id } as const
    return apply(before, placeFree(before, { id, source, frame, step: 2, aspectOf: () => 16 / 9, style }).diff)
  }, document)
}

describe('sources that are placed one after the other on an empty layout', () => {
  it.each([
    { count: 1, are: ['1280×720 at 0,0'] },
    { count: 2, are: ['640×360 at 0,180', '640×360 at 640,180'] },
    { count: 3, are: ['640×360 at 0,0', '640×360 at 640,0', '640×360 at 320,360'] },
    { count: 4, are: ['640×360 at 0,0', '640×360 at 640,0', '640×360 at 0,360', '640×360 at 640,360'] },
  ])('$count of them share the frame', ({ count, are }) => {
    const ids = Array.from({ length: count }, (_, index) => `cam-${index + 1}`)
    expect(Object.values(rectsOf(place(emptyDocument(), ids)))).toEqual(are)
  })

  it.each([HD, UPRIGHT, { width: 640, height: 640 }])(
    'twelve never lie on one another on $width × $height',
    (frame) => {
      const ids = Array.from({ length: 12 }, (_, index) => `cam-${index}`)
      const inputs = inputsOf(
        place(emptyDocument(), ids, frame, { ...PLAIN_STYLE, gap: 8, margin: 16, cornerRadius: 4 }),
      )
      for (const [index, input] of inputs.entries()) {
        expect(inputs.slice(index + 1).some((other) => overlaps(input, other))).toBe(false)
      }
    },
  )
})

describe('inputs that lie as a template has them', () => {
  it('are laid out anew with the new one: 1 + 2 becomes 1 + 3', () => {
    const document = layoutOf({
      big: { x: 0, y: 0, width: 854, height: 720 },
      a: { x: 854, y: 0, width: 426, height: 360 },
      b: { x: 854, y: 360, width: 426, height: 360 },
    })
    expect(rectsOf(place(document, ['new']))).toEqual({
      big: '854×720 at 0,0',
      a: '426×240 at 854,0',
      b: '426×240 at 854,240',
      new: '426×240 at 854,480',
    })
  })

  it('take a small picture more in the same corner', () => {
    const document = layoutOf({
      screen: { x: 0, y: 0, ...HD },
      pip: { x: 936, y: 24, width: 320, height: 180 },
    })
    expect(rectsOf(place(document, ['new']))).toEqual({ ...rectsOf(document), new: '320×180 at 936,216' })
  })

  it('are packed where the template has no place more', () => {
    const document = layoutOf({
      a: { x: 0, y: 0, width: 640, height: 720 },
      b: { x: 640, y: 0, width: 640, height: 720 },
    })
    expect(Object.values(rectsOf(place(document, ['new'])))).toContain('640×360 at 320,360')
  })
})

describe('inputs that someone placed by hand', () => {
  it('stay, and the new one gets the largest free cell', () => {
    const document = layoutOf({
      a: { x: 0, y: 0, width: 640, height: 720 },
      b: { x: 640, y: 0, width: 640, height: 360 },
    })
    expect(rectsOf(place(document, ['new']))).toEqual({ ...rectsOf(document), new: '640×360 at 640,360' })
  })

  it('are packed with the new one around a locked one, which stays', () => {
    const document = layoutOf({
      big: { x: 0, y: 0, width: 854, height: 720, locked: true },
      a: { x: 854, y: 0, width: 426, height: 360 },
      b: { x: 854, y: 360, width: 426, height: 360 },
    })
    expect(rectsOf(place(document, ['new']))).toEqual({
      big: '854×720 at 0,0',
      a: '426×238 at 854,2',
      b: '426×238 at 854,240',
      new: '426×238 at 854,478',
    })
  })

  it('are arranged with the new one where they leave no room', () => {
    const document = layoutOf({
      a: { x: 0, y: 0, width: 640, height: 720 },
      b: { x: 640, y: 0, width: 640, height: 720 },
    })
    expect(rectsOf(place(document, ['new']))).toEqual({
      a: '640×360 at 0,0',
      b: '640×360 at 640,0',
      new: '640×360 at 320,360',
    })
  })

  it('keep their margin and gap to it', () => {
    const document = layoutOf({ a: { x: 0, y: 0, width: 640, height: 720 } })
    const style = { ...PLAIN_STYLE, gap: 16, margin: 24 }
    expect(rectsOf(place(document, ['new'], HD, style)).new).toBe('600×336 at 656,192')
  })
})

describe('on a picture that fills the frame', () => {
  const screen = { x: 0, y: 0, ...HD }

  it('small ones stand beside one another, none on another', () => {
    const document = layoutOf({ screen, pip: { x: 930, y: 516, width: 320, height: 180 } })
    expect(rectsOf(place(document, ['new']))).toEqual({ ...rectsOf(document), new: '320×180 at 598,516' })
  })

  it('the first small one is a quarter of the frame, where the picture was cropped by hand', () => {
    const document = layoutOf({ screen: { ...screen, x: -10, width: 1300 } })
    expect(rectsOf(place(document, ['new'])).new).toBe('320×180 at 936,516')
  })
})

it('inputs that only sound take no room', () => {
  const document = layoutOf({ music: { x: 0, y: 0, ...HD, placed: false } })
  expect(rectsOf(place(document, ['new'])).new).toBe('1280×720 at 0,0')
})
