import { afterEach, expect, it, vi } from 'vitest'
import { PLAIN_INPUT } from '@/lib/layout/input'
import { paintHidden, paintInput } from './paint-input'
import { fakeCanvases, namesOn, plainStyle } from './testing/fake-canvas'

afterEach(() => vi.unstubAllGlobals())

function painted(paint: (context: CanvasRenderingContext2D) => void) {
  const made = fakeCanvases()
  const context = document.createElement('canvas').getContext('2d')
  if (context) paint(context)
  return made[0] ?? expect.fail()
}

it('a hidden input is dashes and the word, so that it is no input that the audience sees', () => {
  const source = { kind: 'stream' as const, streamId: 'anna' }
  const style = { ...plainStyle(), nameOf: () => 'anna' }
  const area = { x: 10, y: 20, width: 300, height: 90 }
  const canvas = painted((context) => paintHidden(context, area, { source }, style))
  expect(namesOn(canvas)).toEqual(['anna · hidden'])
  expect(canvas.calls).toContainEqual(['strokeRect', 11, 21, 298, 88])
  expect(canvas.calls).not.toContainEqual(['fillRect', 10, 20, 300, 90])
})

it.each([
  { hasPlates: true, gone: false, names: ['anna'], why: 'the desk names its inputs' },
  { hasPlates: false, gone: false, names: [], why: 'the plates are switched off' },
  { hasPlates: false, gone: true, names: ['anna · gone'], why: 'what is wrong is said all the same' },
])('an input has the plates $names: $why', ({ hasPlates, gone, names }) => {
  const source = { kind: 'stream' as const, streamId: 'anna' }
  const style = { ...plainStyle(), nameOf: () => 'anna', hasPlates, isGone: () => gone }
  const area = { x: 0, y: 0, width: 320, height: 180 }
  const canvas = painted((context) => paintInput(context, area, { ...PLAIN_INPUT, source }, style, 1))
  expect(namesOn(canvas)).toEqual(names)
})
