import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Camera } from '@/lib/geometry/camera'
import { panBy, zoomAbout } from '@/lib/geometry/camera-moves'
import type { Point } from '@/lib/geometry/rect'
import { type Fingers, fingerDown, fingerGone, fingerMoved, isDown, NO_FINGERS } from './pinch'

/** Plays fingers over a camera whose pane has its middle at the corner of the screen. */
function screen() {
  let fingers: Fingers = NO_FINGERS
  let camera: Camera = { centre: { x: 0, y: 0 }, scale: 1 }
  return {
    down: (id: number, x: number, y: number) => {
      fingers = fingerDown(fingers, { id, x, y })
    },
    move: (id: number, x: number, y: number) => {
      const [next, pinch] = fingerMoved(fingers, { id, x, y })
      fingers = next
      if (pinch) camera = zoomAbout(panBy(camera, pinch.by), pinch.about, camera.scale * pinch.factor)
      return pinch
    },
    up: (id: number) => {
      fingers = fingerGone(fingers, id)
    },
    isPinching: () => fingers.isPinching,
    isDown: (id: number) => isDown(fingers, id),
    scale: () => camera.scale,
    /** Returns the pixel of the frame under a point. */
    under: ({ x, y }: Point): Point => ({
      x: camera.centre.x + x / camera.scale,
      y: camera.centre.y + y / camera.scale,
    }),
  }
}

it('one finger does not pinch', () => {
  const { down, move, isPinching } = screen()
  down(1, 10, 10)
  expect(move(1, 90, 40)).toBeNull()
  expect(isPinching()).toBe(false)
})

it('two fingers pinch until all are gone, also when one of them comes back', () => {
  const { down, up, isPinching, isDown } = screen()
  down(1, 0, 0)
  down(2, 100, 0)
  up(1)
  expect([isPinching(), isDown(1), isDown(2)]).toEqual([true, false, true])
  down(3, 0, 0)
  up(2)
  expect(isPinching()).toBe(true)
  up(3)
  expect(isPinching()).toBe(false)
  down(4, 0, 0)
  expect(isPinching()).toBe(false)
})

it('what lies under two fingers stays under them, however they go', () => {
  const far = fc.integer({ min: -2000, max: 2000 })
  const steps = fc.array(fc.tuple(fc.constantFrom(1, 2), far, far), { maxLength: 12 })
  fc.assert(
    fc.property(steps, far, fc.integer({ min: 20, max: 800 }), (steps, y, spread) => {
      const { down, move, under, scale } = screen()
      down(1, 0, 0)
      down(2, 300, 0)
      const between = under({ x: 150, y: 0 })
      for (const [id, x, y] of steps) move(id, x, y)
      move(1, 0, y)
      move(2, spread, y)
      expect(scale()).toBeCloseTo(spread / 300, 6)
      const now = under({ x: spread / 2, y })
      expect(now.x).toBeCloseTo(between.x, 3)
      expect(now.y).toBeCloseTo(between.y, 3)
    }),
  )
})

it('the one that is left pans', () => {
  const { down, move, up, under, scale } = screen()
  down(1, 100, 100)
  down(2, 300, 100)
  up(1)
  const held = under({ x: 300, y: 100 })
  move(2, 310, 130)
  expect(under({ x: 310, y: 130 })).toEqual(held)
  expect(scale()).toBe(1)
})

it('a third finger changes nothing', () => {
  const { down, move, scale } = screen()
  down(1, 100, 100)
  down(2, 300, 100)
  down(3, 0, 0)
  expect(move(3, 500, 500)).toMatchObject({ by: { x: 0, y: 0 }, factor: 1 })
  expect(scale()).toBe(1)
})

it('fingers that nearly touch do not zoom without end', () => {
  const { down, move, scale } = screen()
  down(1, 100, 100)
  down(2, 101, 100)
  move(2, 100, 100)
  move(2, 107, 100)
  expect(scale()).toBe(1)
})
