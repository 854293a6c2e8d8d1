import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aside } from './aside'
import { isInside } from './constrain'
import type { Rect } from './rect'
import { evenFrame } from './testing/arbitrary'

const frame = { width: 1280, height: 720 }
const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height })
const isOn =
  (...taken: readonly Rect[]) =>
  (rects: readonly Rect[]) =>
    rects.some((one) => taken.some((other) => JSON.stringify(one) === JSON.stringify(other)))

const small = rect(100, 100, 320, 180)
const full = rect(0, 0, 1280, 720)

it.each([
  { of: small, taken: [], is: small, why: 'nothing hides it' },
  { of: small, taken: [small], is: rect(116, 116, 320, 180), why: 'it goes down and right' },
  { of: small, taken: [small, rect(116, 116, 320, 180)], is: rect(132, 132, 320, 180), why: 'and further each time' },
  { of: rect(960, 100, 320, 180), taken: [rect(960, 100, 320, 180)], is: rect(944, 116, 320, 180), why: 'at the edge' },
  { of: rect(0, 0, 1280, 90), taken: [rect(0, 0, 1280, 90)], is: rect(0, 16, 1280, 90), why: 'it is a strip' },
  { of: rect(-40, 0, 80, 80), taken: [rect(-40, 0, 80, 80)], is: rect(-24, 16, 80, 80), why: 'it comes in' },
  { of: full, taken: [full], is: rect(320, 180, 640, 360), why: 'it has no room to move in' },
  { of: full, taken: [full, rect(320, 180, 640, 360)], is: rect(336, 196, 640, 360), why: 'its half has' },
])('$of among $taken goes to $is: $why', ({ of, taken, is }) => {
  expect(aside([of], { frame, step: 2 }, isOn(...taken))).toEqual([is])
})

it('what goes aside together keeps its shape and its neighbours', () => {
  const pair = [rect(0, 0, 320, 180), rect(320, 0, 320, 180)]
  expect(aside(pair, { frame, step: 2 }, isOn(rect(320, 0, 320, 180)))).toEqual([
    rect(16, 16, 320, 180),
    rect(336, 16, 320, 180),
  ])
})

it('however often it is copied, each copy is seen, on even pixels and inside the frame', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true })
  const even = (value: number) => 2 * Math.floor(value / 2)
  fc.assert(
    fc.property(evenFrame, part, part, part, part, fc.integer({ min: 1, max: 12 }), (frame, w, h, x, y, times) => {
      const [width, height] = [16 + even(w * (frame.width - 16)), 16 + even(h * (frame.height - 16))]
      const first = rect(even(x * (frame.width - width)), even(y * (frame.height - height)), width, height)
      const all = [first]
      for (let time = 0; time < times; time++) {
        const [copy] = aside([first], { frame, step: 2 }, isOn(...all))
        if (copy) all.push(copy)
      }
      for (const one of all) {
        expect(isInside(one, frame)).toBe(true)
        expect(Object.values(one).every((value) => value % 2 === 0)).toBe(true)
      }
      const isTiny = frame.width < 128 || frame.height < 128
      if (!isTiny) expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(times + 1)
    }),
  )
})
