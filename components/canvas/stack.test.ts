import { describe, expect, it } from 'vitest'
import type { Input } from '@/lib/layout/input'
import { PLAIN_INPUT } from '@/lib/layout/input'
import { stackOf, topmostAt } from './stack'

const input = (id: string, x: number): Input => ({
  ...PLAIN_INPUT,
  type: 'input',
  id,
  source: { kind: 'stream', streamId: id },
  placed: true,
  x,
  y: 0,
  width: 100,
  height: 100,
  order: id,
})
const inputs = ['1', '2', '3', '4', '5', '6'].map((id, index) => input(id, index * 50))
const ids = (list: readonly Input[]) => list.map(({ id }) => id).join('')

describe('while a gesture holds some of six inputs', () => {
  it.each([
    { held: [], below: '123456', lifted: '', above: '' },
    { held: ['3'], below: '12', lifted: '3', above: '456' },
    { held: ['6'], below: '12345', lifted: '6', above: '' },
    { held: ['3', '5'], below: '124', lifted: '35', above: '6' },
    { held: ['unknown'], below: '123456', lifted: '', above: '' },
  ])('$held: $below lie below, $above above', ({ held, below, lifted, above }) => {
    const stack = stackOf(inputs, { ids: new Set<string>(held), copies: false })
    expect([ids(stack.below), ids(stack.lifted), ids(stack.above)]).toEqual([below, lifted, above])
  })

  it('copies lie over all, and their originals stay', () => {
    const stack = stackOf(inputs, { ids: new Set(['2', '4']), copies: true })
    expect([ids(stack.below), ids(stack.lifted), ids(stack.above)]).toEqual(['123456', '24', ''])
  })
})

it.each([
  { x: 60, is: '2', why: 'the nearer of two' },
  { x: 40, is: '1', why: 'the only one' },
  { x: 349, is: '6', why: 'the last pixel' },
  { x: 350, is: undefined, why: 'past it' },
])('at $x lies $is: $why', ({ x, is }) => {
  expect(topmostAt(inputs, x, 50)?.id).toBe(is)
})
