import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Camera, cameraOn } from './camera'
import { keepCentre, keepScale, nextStop, panBy, zoomAbout } from './camera-moves'
import type { Point } from './rect'

const frame = { width: 1280, height: 720 }

/** Where a point of the frame is on the screen, from the middle of the pane, and back: it is what a camera means. */
const toScreen = ({ centre, scale }: Camera, { x, y }: Point): Point => ({
  x: (x - centre.x) * scale,
  y: (y - centre.y) * scale,
})
const toFrame = ({ centre, scale }: Camera, { x, y }: Point): Point => ({
  x: centre.x + x / scale,
  y: centre.y + y / scale,
})

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const points = (most: number) => fc.record({ x: number(-most, most), y: number(-most, most) })
const scales = number(0.1, 16)
const cameras: fc.Arbitrary<Camera> = fc.record({ centre: points(4096), scale: scales })

const expectNear = (a: Point, b: Point) => {
  expect(a.x).toBeCloseTo(b.x, 6)
  expect(a.y).toBeCloseTo(b.y, 6)
}

describe('a camera', () => {
  it('zooms about a point and leaves it where it is', () => {
    fc.assert(
      fc.property(cameras, points(2000), scales, (camera, from, to) => {
        const under = toFrame(camera, from)
        expectNear(toScreen(zoomAbout(camera, from, to), under), from)
      }),
    )
  })

  it('zooms there and back to where it was', () => {
    fc.assert(
      fc.property(cameras, points(2000), scales, (camera, from, to) => {
        const back = zoomAbout(zoomAbout(camera, from, to), from, camera.scale)
        expectNear(back.centre, camera.centre)
      }),
    )
  })

  it('pans what is under the hand with the hand', () => {
    fc.assert(
      fc.property(cameras, points(2000), points(500), (camera, from, by) => {
        const under = toFrame(camera, from)
        expectNear(toScreen(panBy(camera, by), under), { x: from.x + by.x, y: from.y + by.y })
      }),
    )
  })

  it('brings a point of the screen to the frame and back', () => {
    fc.assert(fc.property(cameras, points(2000), (camera, at) => expectNear(toScreen(camera, toFrame(camera, at)), at)))
  })

  it('stays where it is when it zooms in on a point of the frame: nothing has to be kept back', () => {
    const onFrame = fc.record({ x: number(0, 1280), y: number(0, 720) })
    fc.assert(
      fc.property(onFrame, onFrame, number(0.1, 4), number(1, 4), (centre, at, scale, factor) => {
        const camera = { centre, scale }
        const next = zoomAbout(camera, toScreen(camera, at), scale * factor)
        expectNear(keepCentre(next.centre, frame), next.centre)
      }),
    )
  })
})

describe('the frame is never out of sight', () => {
  it.each([
    { centre: { x: 640, y: 360 }, kept: { x: 640, y: 360 }, why: 'its middle may be anywhere on the frame' },
    { centre: { x: -1, y: 9000 }, kept: { x: 0, y: 720 }, why: 'beyond the frame it stays on the edge' },
    { centre: { x: 1e300, y: -1e300 }, kept: { x: 1280, y: 0 }, why: 'however far' },
  ])('$centre becomes $kept: $why', ({ centre, kept }) => {
    expect(keepCentre(centre, frame)).toEqual(kept)
  })
})

it.each([
  { scale: 0.01, fit: 0.5, kept: 0.1, why: 'the least is 10 %' },
  { scale: 0.01, fit: 0.05, kept: 0.05, why: 'a frame that fits below 10 % can still be seen whole' },
  { scale: 99, fit: 0.5, kept: 16, why: 'the most is 1600 %' },
  { scale: 99, fit: 30, kept: 30, why: 'a frame of some pixels that fits above 1600 % still fills the pane' },
  { scale: 3, fit: 0.5, kept: 3, why: 'between them all is allowed' },
])('$scale where $fit fits becomes $kept: $why', ({ scale, fit, kept }) => {
  expect(keepScale(scale, fit)).toBe(kept)
})

it.each([
  { scale: 0.62, by: 1 as const, next: 0.67 },
  { scale: 0.62, by: -1 as const, next: 0.5 },
  { scale: 1, by: 1 as const, next: 1.25 },
  { scale: 0.999, by: 1 as const, next: 1.25 },
  { scale: 16, by: 1 as const, next: 16 },
  { scale: 0.1, by: -1 as const, next: 0.1 },
  { scale: 0.05, by: -1 as const, next: 0.05 },
])('from $scale a step of $by goes to $next', ({ scale, by, next }) => {
  expect(nextStop(scale, by)).toBe(next)
})

it('shows a rectangle in the middle, with its margin around it', () => {
  const camera = cameraOn({ x: 100, y: 200, width: 400, height: 100 }, { width: 880, height: 1000 }, 40)
  expect(camera).toEqual({ scale: 2, centre: { x: 300, y: 250 } })
})
