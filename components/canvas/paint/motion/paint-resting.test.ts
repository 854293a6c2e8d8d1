import { afterEach, expect, it, vi } from 'vitest'
import { fakeCanvases, namesOn, plainStyle } from '@/components/canvas/paint/testing/fake-canvas'
import { backgroundOf, inputsOf, type Watermark } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { createRestingPicture, type Resting } from './resting-picture'

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

/** Paints a picture without one input, then one with it as given, and returns what the second painting drew. */
function painted(name: string, fields: Partial<Input>, over: Partial<Resting> = {}) {
  const made = fakeCanvases()
  const resting: Resting = {
    pane: { width: 1280, height: 720, pixelRatio: 1 },
    frame: { width: 1280, height: 720 },
    view: { scale: 1, origin: { x: 0, y: 0 } },
    background: backgroundOf(document),
    style: plainStyle(),
    watermark: null,
    inputs: besides(name),
    ...over,
  }
  const pictureOf = createRestingPicture()
  pictureOf(resting)
  const [picture] = made
  if (!picture) return expect.fail()
  picture.calls.length = 0
  const dropped = { ...named(name), ...fields }
  pictureOf({ ...resting, inputs: inputs.map((input) => (input.id === name ? dropped : input)) })
  return { names: namesOn(picture), isCleared: picture.calls.some(([call]) => call === 'clearRect') }
}

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
