import { describe, expect, it } from 'vitest'
import { layoutOf } from '@/lib/editor/testing/show'
import { emptyDocument } from '@/lib/layout/document'
import { inStripOrder, neighbourOf, positionAt } from './strip'

const strip = [
  ['a', 'a0'],
  ['b', 'a1'],
  ['c', 'a2'],
].map(([id = '', position = '']) => layoutOf(id, emptyDocument(), { position }))

it.each([
  { index: 0, order: 'new a b c' },
  { index: 1, order: 'a new b c' },
  { index: 3, order: 'a b c new' },
])('a layout at $index makes the strip $order', ({ index, order }) => {
  const added = layoutOf('new', emptyDocument(), { position: positionAt(strip, index) })
  expect(
    inStripOrder([...strip, added])
      .map(({ id }) => id)
      .join(' '),
  ).toBe(order)
})

it('finds a place even between two that chose the same one', () => {
  const twins = strip.map((layout) => ({ ...layout, position: 'a1' }))
  expect(positionAt(twins, 1) > 'a1').toBe(true)
})

describe('the neighbour', () => {
  it.each([
    { gone: 'a', neighbour: 'b' },
    { gone: 'c', neighbour: 'b' },
  ])('of $gone is $neighbour', ({ gone, neighbour }) => {
    expect(neighbourOf(strip, gone)).toBe(neighbour)
  })

  it('of the only layout is nobody', () => {
    expect(neighbourOf(strip.slice(0, 1), 'a')).toBeNull()
  })
})
