import { expect, it } from 'vitest'
import { apply } from '../diff'
import { inputOf, inputsOf } from '../document'
import { PLAIN_LABEL } from '../input'
import { layoutOf } from '../testing/layout-of'
import { applyTemplate } from './apply-template'

const label = { ...PLAIN_LABEL, text: 'Host' }
const document = layoutOf({
  guest: { x: 10, y: 10 },
  host: { x: 20, y: 20, label, volume: 40, fit: 'fit', cornerRadius: 8 },
})
const LEFT = { x: 0, y: 0, width: 640, height: 360 }
const RIGHT = { x: 640, y: 0, width: 640, height: 360 }
const order = (diff: Parameters<typeof apply>[1]) => inputsOf(apply(document, diff)).map(({ id }) => id)

it('moves inputs and keeps sound, label, style and layers', () => {
  const diff = applyTemplate(document, { ids: ['host', 'guest'], rects: [LEFT, RIGHT], cornerRadius: null })
  const after = apply(document, diff)
  expect(inputOf(after, 'host')).toEqual({ ...inputOf(document, 'host'), ...LEFT })
  expect(inputOf(after, 'guest')).toEqual({ ...inputOf(document, 'guest'), ...RIGHT })
  expect(order(diff)).toEqual(['guest', 'host'])
})

it('rounds corners where it is told to', () => {
  const diff = applyTemplate(document, { ids: ['host', 'guest'], rects: [LEFT, RIGHT], cornerRadius: 24 })
  expect(inputsOf(apply(document, diff)).map(({ cornerRadius }) => cornerRadius)).toEqual([24, 24])
})

it('puts the picture that fills the frame below the small ones on it', () => {
  const rects = [{ x: 0, y: 0, width: 1280, height: 720 }, LEFT]
  expect(order(applyTemplate(document, { ids: ['host', 'guest'], rects, cornerRadius: null }))).toEqual([
    'host',
    'guest',
  ])
  expect(order(applyTemplate(document, { ids: ['guest', 'host'], rects, cornerRadius: null }))).toEqual([
    'guest',
    'host',
  ])
})

it('leaves the picture on what lay below all of them', () => {
  const full = { x: 0, y: 0, width: 1280, height: 720 }
  const three = layoutOf({ slides: full, guest: {}, host: {} })
  const diff = applyTemplate(three, { ids: ['host', 'guest'], rects: [full, LEFT], cornerRadius: null })
  expect(inputsOf(apply(three, diff)).map(({ id }) => id)).toEqual(['slides', 'host', 'guest'])
})

it('leaves out inputs that are gone, and those without a rectangle', () => {
  expect(applyTemplate(document, { ids: ['gone', 'host'], rects: [LEFT], cornerRadius: null }).updated).toEqual({})
})
