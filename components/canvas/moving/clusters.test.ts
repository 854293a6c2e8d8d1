import { expect, it } from 'vitest'
import { inputsOf } from '@/lib/layout/document'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { clustersOf } from './clusters'

const size = { width: 100, height: 100 }

it.each([
  { at: { a: [0, 0], b: [100, 0], c: [200, 0] }, clusters: ['a', 'b', 'c'], why: 'edges that touch share no pixel' },
  { at: { a: [0, 0], b: [99, 0], c: [300, 0] }, clusters: ['a b', 'c'], why: 'two share a column' },
  { at: { a: [0, 0], b: [160, 0], c: [80, 0] }, clusters: ['a b c'], why: 'the last joins the two' },
  { at: { a: [0, 0], b: [300, 0], c: [50, 50], d: [350, 50] }, clusters: ['a c', 'b d'], why: 'two pairs' },
] as const)('$at are drawn as $clusters: $why', ({ at, clusters }) => {
  const placed = Object.entries(at).map(([name, [x, y]]) => [name, { ...size, x, y }] as const)
  const found = clustersOf(inputsOf(layoutOf(Object.fromEntries(placed))))
  const names = found.map(({ inputs }) => inputs.map(({ id }) => id).join(' '))
  expect(names.sort()).toEqual([...clusters])
})

it('a cluster reaches around all that is in it', () => {
  const inputs = inputsOf(layoutOf({ a: { ...size }, b: { ...size, x: 50, y: 80 } }))
  expect(clustersOf(inputs)[0]?.box).toEqual({ x: 0, y: 0, width: 150, height: 180 })
})
