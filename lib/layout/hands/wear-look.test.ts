import { describe, expect, it } from 'vitest'
import { apply, NO_CHANGE } from '../diff'
import { inputOf, type LayoutDocument } from '../document'
import { PLAIN_LABEL } from '../input'
import { layoutOf } from '../testing/layout-of'
import { changeLook, type Look, wear, wears } from './wear-look'

const LOWER: Look = { left: 20, top: 50, size: 40, colour: '#ffcc00', opacity: 80, outline: '#102030' }
const anna = { text: 'Anna', ...PLAIN_LABEL }

const show = layoutOf({
  host: { label: anna },
  guest: {},
  small: { width: 24, height: 20, label: anna },
  locked: { locked: true, label: anna },
})
const labelOf = (document: LayoutDocument, id: string) => inputOf(document, id)?.label
const wornBy = (document: LayoutDocument, look: Look) =>
  ['host', 'guest', 'small', 'locked'].filter((id) => {
    const input = inputOf(document, id)
    return input && wears(input, look)
  })

describe('a look that is worn', () => {
  const dressed = apply(show, wear(show, ['host', 'guest', 'small', 'locked', 'gone'], LOWER))

  it.each([
    { id: 'host', label: { ...LOWER, text: 'Anna' }, why: 'a label keeps its text' },
    { id: 'guest', label: { ...LOWER, text: '{name}' }, why: 'who has no label gets the name' },
    { id: 'small', label: { ...LOWER, text: 'Anna', left: 12, top: 8 }, why: 'it begins inside a small input' },
    { id: 'locked', label: anna, why: 'a locked input keeps its own' },
  ])('$id: $why', ({ id, label }) => {
    expect(labelOf(dressed, id)).toEqual(label)
  })

  it('is told from others, also where it had to move inside', () => {
    expect(wornBy(show, LOWER)).toEqual([])
    expect(wornBy(dressed, LOWER)).toEqual(['host', 'guest', 'small'])
    expect(wear(dressed, ['host', 'guest', 'small'], LOWER)).toEqual(NO_CHANGE)
  })

  it('changes with all who wear it, and leaves those who were changed by hand', () => {
    const byHand = apply(dressed, wear(dressed, ['guest'], { ...LOWER, size: 41 }))
    const changed = apply(byHand, changeLook(byHand, LOWER, { ...LOWER, colour: '#00ff00' }))
    expect(wornBy(changed, { ...LOWER, colour: '#00ff00' })).toEqual(['host', 'small'])
    expect(labelOf(changed, 'guest')).toEqual({ ...LOWER, text: '{name}', size: 41 })
  })
})
