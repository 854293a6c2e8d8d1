import { expect, it } from 'vitest'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { buildStartMix } from '@/lib/mix/start-mix'
import { account as naming, output, settings } from '@/lib/mix/testing/show'
import { fittedTo, toPastLayout } from './past-layout'

const account = { ...naming, mode: 'sandbox' as const, timingControl: false }
const document = layoutOf({ cam: { x: 100, y: 50, width: 320, height: 180 } })
const body = buildStartMix({ settings, document, sequence: 3, account })
const rectsOf = (of: LayoutDocument | undefined) =>
  of && inputsOf(of).map(({ x, y, width, height }) => [x, y, width, height])

it('a body that was sent is drawn as the layout that it was made from, on the frame of then', () => {
  const past = toPastLayout(body, account)
  expect(past?.frame).toEqual({ width: output.width, height: output.height })
  expect(rectsOf(past?.document)).toEqual(rectsOf(document))
})

it.each([
  { body: undefined, why: 'it is not there yet' },
  { body: null, why: 'nothing was sent' },
  { body: { TaskId: 'task', Sequence: 3 }, why: 'it is a stop' },
  { body: 'StartMix', why: 'it is none' },
])('has no picture where $why', ({ body }) => {
  expect(toPastLayout(body, account)).toBe(null)
})

it('opened in a show whose frame is half as large since, it is fitted to that', () => {
  const past = toPastLayout(body, account)
  const half = { ...settings, outputs: [{ ...output, width: output.width / 2, height: output.height / 2 }] }
  expect(past && rectsOf(fittedTo(past, half))).toEqual([[50, 26, 160, 90]])
  expect(past && fittedTo(past, settings)).toBe(past?.document)
})
