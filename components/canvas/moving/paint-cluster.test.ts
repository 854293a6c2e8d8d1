import { afterEach, expect, it, vi } from 'vitest'
import type { SourceStyle } from '@/components/canvas/paint/picture'
import { fakeCanvases, namesOn, plainStyle } from '@/components/canvas/paint/testing/fake-canvas'
import { backgroundOf, inputsOf } from '@/lib/layout/document'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { createClusterPainter } from './paint-cluster'

afterEach(() => vi.unstubAllGlobals())

function paints(times: number, moving: readonly string[], stillOf: SourceStyle['stillOf'] = () => null) {
  const made = fakeCanvases()
  const size = { width: 200, height: 120 }
  const document = layoutOf({
    host: size,
    guest: { ...size, x: 20 },
    slides: { ...size, x: 40 },
    far: { ...size, x: 900 },
  })
  const inputs = inputsOf(document)
  const screen = globalThis.document.createElement('canvas').getContext('2d')
  if (!screen) throw new Error('The stand-in draws.')
  const paint = createClusterPainter(
    { box: { x: 0, y: 0, width: 240, height: 120 }, inputs: inputs.filter(({ id }) => moving.includes(id)) },
    {
      pane: { width: 1000, height: 600, pixelRatio: 1 },
      frame: { width: 1280, height: 720 },
      view: { scale: 1, origin: { x: 0, y: 0 } },
      style: { ...plainStyle(), stillOf },
      background: backgroundOf(document),
      inputs,
      watermark: null,
    },
  )
  for (let time = 0; time < times; time++) paint?.(screen)
  const [shown, ...kept] = made
  return { shown: shown ? namesOn(shown) : [], kept: kept.map(namesOn) }
}

it('what stands still is painted once, and what moves at each picture', () => {
  expect(paints(3, ['guest'])).toEqual({ shown: ['guest', 'guest', 'guest'], kept: [['host'], ['slides']] })
})

it('what stands between two that move is a picture of its own', () => {
  expect(paints(2, ['host', 'slides'])).toEqual({
    shown: ['host', 'slides', 'host', 'slides'],
    kept: [[], ['guest']],
  })
})

it('what a picture hides is not painted at all', () => {
  const still = { image: {} as CanvasImageSource, soft: () => ({}) as ImageBitmap, size: { width: 16, height: 9 } }
  expect(paints(2, ['slides'], () => still).kept).toEqual([])
})
