import { afterEach, expect, it, vi } from 'vitest'
import { fakeCanvases, namesOn, plainStyle } from '@/components/canvas/paint/testing/fake-canvas'
import { backgroundOf, inputsOf, type Watermark } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { createRestingPainter, type Resting } from './paint-resting'

afterEach(() => vi.unstubAllGlobals())

const size = { width: 200, height: 120 }
const document = layoutOf({
  low: { ...size, x: 100, y: 100 },
  middle: { ...size, x: 160, y: 100 },
  aside: { ...size, x: 800, y: 400 },
  top: { ...size, x: 220, y: 100 },
})
const inputs = inputsOf(document)
const named = (name: string): Input => inputs.find(({ id }) => id === name) ?? expect.fail()
const besides = (name: string) => inputs.filter(({ id }) => id !== name)
const watermark: Watermark = {
  type: 'watermark',
  id: 'watermark',
  url: 'https://a.example/a.png',
  ...size,
  x: 240,
  y: 120,
}

const restingWith = (inputs: readonly Input[]): Resting => ({
  pane: { width: 1280, height: 720, pixelRatio: 1 },
  frame: { width: 1280, height: 720 },
  view: { scale: 1, origin: { x: 0, y: 0 } },
  background: backgroundOf(document),
  style: plainStyle(),
  watermark: null,
  inputs,
})

/** Makes a canvas, and what its first context has been told. */
function emptyCanvas() {
  const made = fakeCanvases()
  const canvas = globalThis.document.createElement('canvas')
  const context = canvas.getContext('2d') ?? expect.fail()
  const [fake = expect.fail()] = made
  return { canvas, context, fake }
}

/** Paints all without one input, then with it as given, and returns what the second painting drew. */
function painted(name: string, fields: Partial<Input>, over: Partial<Resting> = {}) {
  const { context, fake } = emptyCanvas()
  const resting = { ...restingWith(besides(name)), ...over }
  const paint = createRestingPainter()
  paint(context, resting)
  fake.calls.length = 0
  const dropped = { ...named(name), ...fields }
  paint(context, { ...resting, inputs: inputs.map((input) => (input.id === name ? dropped : input)) })
  return { names: namesOn(fake), isCleared: fake.calls.some(([call]) => call === 'clearRect') }
}

it('paints nothing where all is as it was shown', () => {
  const { context, fake } = emptyCanvas()
  const resting = restingWith(inputs)
  const paint = createRestingPainter()
  paint(context, resting)
  fake.calls.length = 0
  paint(context, { ...resting })
  expect(fake.calls).toEqual([])
})

it('paints all anew on a canvas that was emptied by another size, and on another canvas', () => {
  const { canvas, context, fake } = emptyCanvas()
  const resting = restingWith(inputs)
  const paint = createRestingPainter()
  paint(context, resting)
  fake.calls.length = 0
  canvas.width = 2560
  paint(context, resting)
  expect(namesOn(fake)).toEqual(['low', 'middle', 'aside', 'top'])
  const other = emptyCanvas()
  paint(other.context, resting)
  expect(namesOn(other.fake)).toEqual(['low', 'middle', 'aside', 'top'])
})

it('paints an input that is dropped on top over the picture as it is, and nothing below it', () => {
  expect(painted('top', { x: 230 })).toEqual({ names: ['top'], isCleared: false })
})

it.each<{ what: string; name: string; fields: Partial<Input>; over?: Partial<Resting>; names: string[] }>([
  { what: 'under another', name: 'middle', fields: {}, names: ['low', 'middle', 'top'] },
  { what: 'beside those above', name: 'middle', fields: { y: 400 }, names: ['middle'] },
  { what: 'under the mat', name: 'top', fields: { x: -45 }, names: ['low', 'top'] },
  { what: 'under the watermark', name: 'top', fields: {}, over: { watermark }, names: ['low', 'middle', 'top'] },
])('an input that is dropped $what: $names', ({ name, fields, over, names }) => {
  expect(painted(name, fields, over).names).toEqual(names)
})
