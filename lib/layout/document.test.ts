import { expect, it } from 'vitest'
import { toggle } from './commands'
import { apply } from './diff'
import { emptyDocument, hasLabel, inputOf, inputsOf, LayoutDocument, placedOf, sentOf } from './document'
import type { Input } from './input'
import { documentOf, layoutOf, testInput } from './testing/layout-of'

it.each([
  { why: 'nothing but the background', document: emptyDocument(), accepted: true },
  { why: 'some inputs', document: layoutOf({ host: {}, guest: {} }), accepted: true },
  { why: 'no background', document: { version: 2, records: {} }, accepted: false },
  { why: 'an input in the place of the background', document: layoutOf({ background: {} }), accepted: false },
  { why: 'an input under another id', document: layoutOf({ host: { id: 'guest' } }), accepted: false },
  { why: 'an id that every object has', document: layoutOf({ constructor: {} }), accepted: false },
  { why: 'an input in the place of what it follows', document: layoutOf({ following: {} }), accepted: false },
  { why: 'an input in the place of the watermark', document: layoutOf({ watermark: {} }), accepted: false },
  { why: 'an input named as the guides', document: layoutOf({ guides: {} }), accepted: false },
  { why: 'half a pixel', document: layoutOf({ host: { x: 0.5 } }), accepted: false },
  { why: 'NaN', document: layoutOf({ host: { x: Number.NaN } }), accepted: false },
  { why: 'no width', document: layoutOf({ host: { width: 0 } }), accepted: false },
  { why: 'a later version', document: { ...emptyDocument(), version: 3 }, accepted: false },
])('a document with $why is accepted: $accepted', ({ document, accepted }) => {
  expect(LayoutDocument.safeParse(document).success).toBe(accepted)
})

it('inputs come bottom first, and equal orders by id', () => {
  const document = layoutOf({ top: { order: 'a2' }, b: { order: 'a1' }, a: { order: 'a1' }, bottom: { order: 'Zz' } })
  expect(inputsOf(document).map(({ id }) => id)).toEqual(['bottom', 'a', 'b', 'top'])
})

it.each(['guest', 'background', 'constructor'])('%s is no input of it', (id) => {
  expect(inputOf(layoutOf({ host: {} }), id)).toBeNull()
})

const withHidden = layoutOf({ host: {}, guest: { hidden: true }, voice: { placed: false } })
const idsOf = (inputs: readonly { id: string }[]) => inputs.map(({ id }) => id)

it('a hidden input stays in the layout, and is neither on the frame nor sent', () => {
  expect(idsOf(inputsOf(withHidden))).toEqual(['host', 'guest', 'voice'])
  expect(idsOf(placedOf(withHidden))).toEqual(['host'])
  expect(idsOf(sentOf(withHidden))).toEqual(['host', 'voice'])
})

it.each([
  { ids: ['host', 'guest'], hidden: ['host', 'guest'], why: 'one of them is shown: all are hidden' },
  { ids: ['guest'], hidden: [], why: 'all of them are hidden: they are shown' },
])('hiding or showing $ids hides $hidden: $why', ({ ids, hidden }) => {
  const after = apply(withHidden, toggle(withHidden, ids, 'hidden'))
  expect(idsOf(inputsOf(after).filter((input) => input.hidden))).toEqual(hidden)
})

const label = { text: 'Anna', left: 8, top: 4, size: 24, colour: '#ffffff', opacity: 100, outline: null }
const NEXT: Input['source'] = { kind: 'slot', for: { by: 'next' } }

it.each([
  { fields: { label }, has: true, why: 'a picture on the frame' },
  { fields: { label, source: NEXT }, has: false, why: 'an empty place, which is not sent' },
  { fields: { label, hidden: true }, has: false, why: 'a hidden one' },
  { fields: { label: { ...label, text: '' } }, has: false, why: 'no text' },
])('$why makes the font matter: $has', ({ fields, has }) => {
  expect(hasLabel(documentOf(testInput('a', fields)))).toBe(has)
})
