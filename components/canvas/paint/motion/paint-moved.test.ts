import { afterEach, expect, it, vi } from 'vitest'
import { fakeCanvases, plainStyle } from '@/components/canvas/paint/testing/fake-canvas'
import { backgroundOf, inputsOf } from '@/lib/layout/document'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { paintMoved } from './paint-moved'
import { createSprites } from './sprites'

afterEach(() => vi.unstubAllGlobals())

/** Paints one input of 200 × 120, with its rim at -3, -3, on a frame of 1280 × 720 that begins at 100, 50. */
function paint(by: { x: number; y: number }, marked: boolean) {
  const made = fakeCanvases()
  const layout = layoutOf({ host: { width: 200, height: 120 } })
  const picture = {
    pane: { width: 1480, height: 820, pixelRatio: 1 },
    frame: { width: 1280, height: 720 },
    view: { scale: 1, origin: { x: 100, y: 50 } },
    style: plainStyle(),
    background: backgroundOf(layout),
    inputs: inputsOf(layout),
    watermark: null,
    selection: [],
    unseen: [],
    only: null,
    labelHeld: false,
    grip: null,
  }
  const context = document.createElement('canvas').getContext('2d') ?? expect.fail()
  const spriteOf = createSprites(picture, picture.inputs)
  paintMoved(context, picture, { inputs: picture.inputs, cover: () => null }, { spriteOf, by, marked })
  const names = new Map(
    (['inputs', 'marks', 'both', 'off'] as const).map((part) => [spriteOf(part)?.canvas as unknown, part] as const),
  )
  return (made[0]?.calls ?? []).flatMap(([name, sprite, ...at]) => {
    if (name === 'drawImage') return [`${names.get(sprite)} ${at.join(' ')}`]
    return name === 'fillRect' ? ['edge'] : []
  })
}

it.each<{ why: string; by: { x: number; y: number }; marked: boolean; paints: string[] }>([
  { why: 'inside the frame it is one sprite', by: { x: 50, y: 50 }, marked: true, paints: ['both 147 97'] },
  { why: 'and without marks the inputs alone', by: { x: 50, y: 50 }, marked: false, paints: ['inputs 147 97'] },
  {
    why: 'over an edge another sprite has the part off the frame, under the frame’s line, and none paints over the other',
    by: { x: 50, y: -60 },
    marked: true,
    paints: ['both 0 63 206 63 147 50 206 63', 'off 0 0 206 63 147 -13 206 63', 'edge'],
  },
  {
    why: 'wholly off the frame nothing of it lies inside',
    by: { x: -280, y: 50 },
    marked: true,
    paints: ['off 0 0 206 126 -183 97 206 126'],
  },
])('$why', ({ by, marked, paints }) => {
  expect(paint(by, marked)).toEqual(paints)
})
