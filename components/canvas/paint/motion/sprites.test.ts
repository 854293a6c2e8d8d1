import { afterEach, expect, it, vi } from 'vitest'
import { fakeCanvases, namesOn, plainStyle } from '@/components/canvas/paint/testing/fake-canvas'
import { backgroundOf, inputsOf } from '@/lib/layout/document'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { createSprites } from './sprites'

afterEach(() => vi.unstubAllGlobals())

function lift() {
  const made = fakeCanvases()
  const size = { width: 200, height: 120 }
  const document = layoutOf({ host: { ...size }, guest: { ...size, x: 40 }, slides: { ...size, x: 80 } })
  const inputs = inputsOf(document)
  const picture = {
    pane: { width: 1000, height: 600, pixelRatio: 1 },
    frame: { width: 1280, height: 720 },
    view: { scale: 1, origin: { x: 0, y: 0 } },
    style: plainStyle(),
    background: backgroundOf(document),
    inputs,
    watermark: null,
    selection: [],
    unseen: [],
    only: null,
    labelHeld: false,
    grip: null,
  }
  return { made, spriteOf: createSprites(picture, inputs) }
}

it('paints each input once, however it is asked for', () => {
  const { spriteOf, made } = lift()
  spriteOf('inputs')
  spriteOf('both')
  spriteOf('inputs')
  expect(made.flatMap(namesOn)).toEqual(['host', 'guest', 'slides'])
})

it('has inputs and what marks them in one picture, the marks over the inputs', () => {
  const { spriteOf, made } = lift()
  const both = spriteOf('both')
  const inputs = made.find((canvas) => namesOn(canvas).length > 0)
  const drawn = made.find((canvas) => Object.is(canvas, both?.canvas))?.calls ?? []
  const order = drawn.filter(([name]) => name === 'drawImage' || name === 'strokeRect')
  // The last outline is that around all of them.
  expect(order.map(([name]) => name)).toEqual(['drawImage', 'strokeRect', 'strokeRect', 'strokeRect', 'strokeRect'])
  expect(order[0]?.[1]).toBe(inputs)
})
