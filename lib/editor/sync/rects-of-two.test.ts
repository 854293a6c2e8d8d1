import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInside, keepOnFrame, moveInside } from '@/lib/geometry/constrain'
import { type Rect, toRect } from '@/lib/geometry/rect'
import { setRects } from '@/lib/layout/commands'
import { rectRecordOf } from '@/lib/layout/document'
import { layoutOf as documentWith } from '@/lib/layout/testing/layout-of'
import { sitDown } from '../testing/operator'
import { createTestServer } from '../testing/server'
import { layoutOf } from '../testing/show'

const LAYOUT = 'opening'
const FRAME = { width: 1280, height: 720 }
const START = { x: 0, y: 0, width: 640, height: 360 }

function twoWith(start: Rect) {
  const server = createTestServer([layoutOf(LAYOUT, documentWith({ cam: start }))])
  const people = [sitDown(server, 'anna'), sitDown(server, 'ben')] as const
  const [anna, ben] = people.map(({ desk }) => desk.editor(LAYOUT))
  if (!anna || !ben) throw new Error('Two sit at desks.')
  const settle = async () => {
    for (let round = 0; round < 3; round++) {
      for (const { hear, timers } of people) {
        timers.advance(1_000)
        await hear()
      }
    }
  }
  const rects = () =>
    [anna, ben].map((editor) => {
      const record = rectRecordOf(editor.getState().document, 'cam')
      return record && toRect(record)
    })
  const put = (editor: typeof anna, rect: Partial<Rect>) => {
    const { document, edit } = editor.getState()
    const now = rectRecordOf(document, 'cam')
    if (now) edit(setRects(document, { cam: { ...toRect(now), ...rect } }))
  }
  return { anna, ben, settle, rects, put }
}
const both = (rect: Rect) => [rect, rect]

describe('one moves an input while another resizes it', () => {
  it.each([
    { why: 'both are kept', start: START, move: { x: 600 }, size: { width: 200 }, ends: { x: 600, width: 200 } },
    {
      why: 'it leaves to the left',
      start: START,
      move: { x: -620 },
      size: { width: 200 },
      ends: { x: -184, width: 200 },
    },
    { why: 'and upwards', start: START, move: { y: -340 }, size: { height: 90 }, ends: { y: -74, height: 90 } },
  ])('$why', async ({ start, move, size, ends }) => {
    for (const isMoverFirst of [true, false]) {
      const { anna, ben, put, settle, rects } = twoWith(start)
      if (isMoverFirst) put(anna, move)
      put(ben, size)
      if (!isMoverFirst) put(anna, move)
      await settle()
      expect(rects()).toEqual(both({ ...start, ...ends }))
    }
  })

  it('what one takes back under what the other has done stays on the frame, and redo does it again', async () => {
    const { anna, ben, put, settle, rects } = twoWith({ ...START, x: -620 })
    put(anna, { x: 100 })
    await settle()
    put(ben, { width: 200 })
    await settle()
    anna.getState().undo()
    await settle()
    expect(rects()).toEqual(both({ ...START, x: -184, width: 200 }))
    anna.getState().redo()
    await settle()
    expect(rects()).toEqual(both({ ...START, x: 100, width: 200 }))
  })

  it('an undo that has nowhere to go is no end of undo', async () => {
    const { anna, ben, put, settle, rects } = twoWith({ ...START, x: -620 })
    put(anna, { y: 100 })
    put(anna, { x: 100 })
    await settle()
    put(ben, { x: -184, width: 200 })
    await settle()
    for (let press = 0; press < 2; press++) anna.getState().undo()
    await settle()
    expect(rects()).toEqual(both({ ...START, x: -184, width: 200 }))
  })

  it('what was partly off the frame is taken back there, also where another has changed it', async () => {
    const { anna, ben, put, settle, rects } = twoWith({ ...START, x: -320 })
    put(anna, { x: 100 })
    put(ben, { y: 100 })
    await settle()
    anna.getState().undo()
    await settle()
    expect(rects()).toEqual(both({ ...START, x: -320, y: 100 }))
  })

  it('what was off the frame before, as an import may be, is taken back there', async () => {
    const { anna, put, settle, rects } = twoWith({ ...START, x: -5000 })
    put(anna, { x: 100 })
    await settle()
    anna.getState().undo()
    await settle()
    expect(rects()).toEqual(both({ ...START, x: -5000 }))
  })
})

const even = (min: number, max: number) => fc.integer({ min: min / 2, max: max / 2 }).map((half) => 2 * half)
const side = even(16, 1400)
const onFrame = fc
  .record({ x: even(-1400, 1280), y: even(-1400, 720), width: side, height: side })
  .map((rect) => keepOnFrame(rect, FRAME))
const some = (rect: Rect, which: number): Partial<Rect> =>
  Object.fromEntries(Object.entries(rect).filter((_, index) => ((which >> index) & 1) === 1))

it('whatever two do to one rectangle at once, it stays on the frame: no side changes, and it is moved no more than that takes', async () => {
  await fc.assert(
    fc.asyncProperty(onFrame, onFrame, onFrame, fc.nat(15), fc.nat(15), async (start, annas, bens, hers, his) => {
      const { anna, ben, put, settle, rects } = twoWith(start)
      const mine = keepOnFrame({ ...start, ...some(annas, hers) }, FRAME)
      const theirs = keepOnFrame({ ...start, ...some(bens, his) }, FRAME)
      put(anna, mine)
      put(ben, theirs)
      await settle()
      const [first, second] = rects()
      expect(second).toEqual(first)
      // Anna was first: of what both have changed Ben's counts.
      const merged = Object.fromEntries(
        Object.entries(mine).map(([part, value]) => {
          const [was, his] = [Reflect.get(start, part), Reflect.get(theirs, part)]
          return [part, his === was ? value : his]
        }),
      )
      const back = [mine, theirs].every((rect) => isInside(rect, FRAME)) ? moveInside : keepOnFrame
      expect(first).toEqual(back({ ...start, ...merged }, FRAME))
    }),
  )
})
