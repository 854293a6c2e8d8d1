import { expect, it } from 'vitest'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import { frameOf } from '@/lib/layout/show'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { output, settings } from '@/lib/mix/testing/show'
import { fittedTo } from './past-layout'

const document = layoutOf({ cam: { x: 100, y: 50, width: 320, height: 180 } })
const past = { document, frame: frameOf(settings) }
const rectsOf = (of: LayoutDocument) => inputsOf(of).map(({ x, y, width, height }) => [x, y, width, height])

it('a layout of the past is fitted to a frame that is half as large since', () => {
  const half = { ...settings, outputs: [{ ...output, width: output.width / 2, height: output.height / 2 }] }
  expect(rectsOf(fittedTo(past, half))).toEqual([[50, 26, 160, 90]])
})

it('and stays as it is on the same frame', () => {
  expect(fittedTo(past, settings)).toBe(document)
})
