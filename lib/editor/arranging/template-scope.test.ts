import { describe, expect, it } from 'vitest'
import type { Input } from '@/lib/layout/input'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { sayNothing, sayScope, scopeIn } from './template-scope'

const FREE: Partial<Input> = {}
const LOCKED: Partial<Input> = { locked: true }

describe('what templates are for', () => {
  it.each([
    { inputs: {}, selection: [], adds: 0, says: '' },
    { inputs: {}, selection: [], adds: 2, says: 'places sources of the room' },
    { inputs: { a: FREE }, selection: [], adds: 0, says: 'for the one input' },
    { inputs: { a: FREE, b: FREE, c: FREE }, selection: ['a'], adds: 0, says: 'for all 3 inputs' },
    { inputs: { a: FREE, b: FREE, c: FREE }, selection: ['a', 'b'], adds: 0, says: 'for the 2 selected of 3 inputs' },
    { inputs: { a: FREE, b: FREE }, selection: [], adds: 1, says: 'places 1 more of the room' },
    { inputs: { a: FREE, b: FREE, c: LOCKED }, selection: [], adds: 0, says: 'for the 2 inputs that are not locked' },
    { inputs: { a: FREE, b: FREE, c: LOCKED }, selection: [], adds: 2, says: 'places 2 more of the room' },
    { inputs: { a: FREE, c: LOCKED }, selection: [], adds: 0, says: 'for the one input that is not locked' },
    { inputs: { c: LOCKED }, selection: [], adds: 1, says: 'places sources of the room' },
    { inputs: { c: LOCKED }, selection: [], adds: 0, says: '' },
  ])('$inputs with $selection selected and $adds to add: “$says”', ({ inputs, selection, adds, says }) => {
    const scope = scopeIn(layoutOf(inputs), selection)
    expect(sayScope(scope, scope.chosen + adds)).toBe(says)
  })
})

it('nothing to lay out is said with its reason', () => {
  expect(sayNothing(scopeIn(layoutOf({}), []))).toBe('There is nothing to lay out yet: no source is live in the room.')
  expect(sayNothing(scopeIn(layoutOf({ a: LOCKED, b: LOCKED }), []))).toBe(
    'There is nothing to lay out: every input is locked.',
  )
})
