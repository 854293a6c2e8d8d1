import { afterEach, expect, it, vi } from 'vitest'
import type { LabelLetters } from '@/components/canvas/paint/label-box'
import { createTags } from '@/components/canvas/paint/lettering'
import { inputsOf } from '@/lib/layout/document'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { createLifted } from './lifted'

/** Stands in for a canvas, and remembers what is called on its context. */
function fakeCanvas(calls: [name: string, ...values: unknown[]][] = []) {
  const context = new Proxy(
    {
      measureText: () => ({ width: 40 }),
      createLinearGradient: () => ({ addColorStop: () => {} }),
    },
    {
      get: (known, name) =>
        Reflect.get(known, name) ?? ((...values: unknown[]) => calls.push([String(name), ...values])),
      set: () => true,
    },
  )
  return { width: 0, height: 0, calls, getContext: () => context }
}

const LETTERS: LabelLetters = { family: 'sans-serif', foot: 1, sizeOf: () => ({ width: 40, height: 20 }) }

afterEach(() => vi.unstubAllGlobals())

function lift(count: number) {
  const made: ReturnType<typeof fakeCanvas>[] = []
  vi.stubGlobal('document', {
    createElement: () => {
      const canvas = fakeCanvas()
      made.push(canvas)
      return canvas
    },
  })
  const style = {
    nameOf: () => 'Camera',
    stillOf: () => null,
    imageAt: () => null,
    isGone: () => false,
    isSoundOnly: () => false,
    tags: createTags(),
    labels: LETTERS,
  }
  const places = Array.from({ length: count }, (_, index) => [`in${index}`, { x: 40 * index, width: 200, height: 120 }])
  const picture = {
    pane: { width: 1000, height: 600, pixelRatio: 1 },
    frame: { width: 1280, height: 720 },
    view: { scale: 1, origin: { x: 0, y: 0 } },
    style,
  }
  const lifted = createLifted(picture, inputsOf(layoutOf(Object.fromEntries(places))), [], null)
  const names = () => made.flatMap(({ calls }) => calls).filter(([name]) => name === 'fillText')
  return { lifted, made, names }
}

it('paints each input once, however it is asked for', () => {
  const { lifted, names } = lift(3)
  lifted.sprite('inputs')
  lifted.sprite('both')
  lifted.sprite('inputs')
  expect(names()).toHaveLength(3)
})

it('has inputs and outlines in one picture, the outlines over the inputs', () => {
  const { lifted, made } = lift(3)
  const both = lifted.sprite('both')
  const [inputs] = made.filter(({ calls }) => calls.some(([name]) => name === 'fillText'))
  const drawn = made.find((canvas) => Object.is(canvas, both?.canvas))?.calls ?? []
  const order = drawn.filter(([name]) => name === 'drawImage' || name === 'strokeRect')
  expect(order.map(([name]) => name)).toEqual(['drawImage', 'strokeRect', 'strokeRect', 'strokeRect'])
  expect(order[0]?.slice(1)).toEqual([inputs, 0, 0])
})
