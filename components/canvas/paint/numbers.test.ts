import { afterEach, expect, it, vi } from 'vitest'
import { createNumbers } from './numbers'
import { fakeCanvases, namesOn } from './testing/fake-canvas'

afterEach(() => vi.unstubAllGlobals())

const copied = (calls: readonly (readonly unknown[])[]) =>
  calls.filter(([name]) => name === 'drawImage').map(([, , left, top]) => [left, top])

function contextOf() {
  const made = fakeCanvases()
  const context = document.createElement('canvas').getContext('2d') ?? expect.fail()
  return { context, made }
}

it('paints each letter once, whatever numbers it is in', () => {
  const { context, made } = contextOf()
  const numbers = createNumbers()
  numbers.paint(context, '12, 21', { x: 0, y: 0 }, 1)
  numbers.paint(context, '121, 2', { x: 0, y: 0 }, 1)
  expect(made.flatMap(namesOn)).toEqual(['1', '2', ',', ' '])
  numbers.paint(context, '13', { x: 0, y: 0 }, 1)
  expect(made.flatMap(namesOn)).toEqual(['1', '2', ',', ' ', '3'])
})

it('copies letters side by side onto whole device pixels, as far as they say that they reach', () => {
  const { context, made } = contextOf()
  const numbers = createNumbers()
  expect(numbers.widthOf('121', 1.5)).toBe(120)
  numbers.paint(context, '121', { x: 10.3, y: 7.3 }, 1.5)
  expect(copied(made[0]?.calls ?? [])).toEqual([
    [13, 11],
    [73, 11],
    [133, 11],
  ])
})

it('paints letters anew for another density of the screen', () => {
  const { context, made } = contextOf()
  const numbers = createNumbers()
  numbers.paint(context, '1', { x: 0, y: 0 }, 1)
  numbers.paint(context, '1', { x: 0, y: 0 }, 2)
  expect(made.flatMap(namesOn)).toEqual(['1', '1'])
})
