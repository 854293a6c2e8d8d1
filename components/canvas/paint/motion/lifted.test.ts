import { afterEach, expect, it, vi } from 'vitest'
import { fakeCanvases, namesOn, plainStyle } from '@/components/canvas/paint/testing/fake-canvas'
import { inputsOf } from '@/lib/layout/document'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { createLifted } from './lifted'

afterEach(() => vi.unstubAllGlobals())

function lift() {
  const made = fakeCanvases()
  const picture = {
    pane: { width: 1000, height: 600, pixelRatio: 1 },
    frame: { width: 1280, height: 720 },
    view: { scale: 1, origin: { x: 0, y: 0 } },
    style: plainStyle(),
  }
  const size = { width: 200, height: 120 }
  const document = layoutOf({ host: { ...size }, guest: { ...size, x: 40 }, slides: { ...size, x: 80 } })
  return { made, lifted: createLifted(picture, inputsOf(document), [], null) }
}

it('paints each input once, however it is asked for', () => {
  const { lifted, made } = lift()
  lifted.sprite('inputs')
  lifted.sprite('both')
  lifted.sprite('inputs')
  expect(made.flatMap(namesOn)).toEqual(['host', 'guest', 'slides'])
})

it('has inputs and outlines in one picture, the outlines over the inputs', () => {
  const { lifted, made } = lift()
  const both = lifted.sprite('both')
  const inputs = made.find((canvas) => namesOn(canvas).length > 0)
  const drawn = made.find((canvas) => Object.is(canvas, both?.canvas))?.calls ?? []
  const order = drawn.filter(([name]) => name === 'drawImage' || name === 'strokeRect')
  expect(order.map(([name]) => name)).toEqual(['drawImage', 'strokeRect', 'strokeRect', 'strokeRect'])
  expect(order[0]?.slice(1)).toEqual([inputs, 0, 0])
})
