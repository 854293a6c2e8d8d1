import { afterEach, expect, it, vi } from 'vitest'
import { INK } from './ink'
import { createNumbers } from './numbers'
import { fakeCanvases } from './testing/fake-canvas'

afterEach(() => vi.unstubAllGlobals())

function contextOf() {
  const [made] = [fakeCanvases()]
  const context = document.createElement('canvas').getContext('2d') ?? expect.fail()
  const measured = vi.spyOn(context, 'measureText')
  return { context, measured, calls: made[0]?.calls ?? [] }
}

it('measures each letter once, whatever numbers it is in', () => {
  const { context, measured } = contextOf()
  const numbers = createNumbers()
  expect([numbers.widthOf(context, '12,21'), numbers.widthOf(context, '1,3'), numbers.widthOf(context, '')]).toEqual([
    200, 120, 0,
  ])
  expect(measured.mock.calls).toEqual([['1'], ['2'], [','], ['3']])
})

it('paints letters side by side on a plate that is as wide as all of them', () => {
  const { context, calls } = contextOf()
  createNumbers().paint(context, '121', { x: 10, y: 20 }, INK.accent)
  expect(calls.filter(([name]) => name === 'roundRect' || name === 'fillText')).toEqual([
    ['roundRect', 10, 20, 132, 18, 4],
    ['fillText', '1', 16, 29.5],
    ['fillText', '2', 56, 29.5],
    ['fillText', '1', 96, 29.5],
  ])
})
