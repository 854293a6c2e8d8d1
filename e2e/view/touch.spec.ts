import type { CDPSession } from '@playwright/test'
import type { Point } from '@/lib/geometry/rect'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { places } from '../testing/places'
import { allFetched, expectUnder, makeGround, zoomButton } from './seen'

test.use({ hasTouch: true, isMobile: true, viewport: { width: 1280, height: 800 } })

const THREE = {
  'cam-host': [100, 200, 480, 270],
  'cam-guest-1': [700, 100, 320, 180],
  'cam-guest-2': [700, 400, 320, 180],
} as const

/** Puts these fingers on the screen, or moves them there. Those that are left out leave it. */
const fingersOf = (finger: CDPSession) => {
  let down = 0
  return async (...points: readonly Point[]) => {
    const type = points.length === 0 ? 'touchEnd' : points.length > down ? 'touchStart' : 'touchMove'
    down = points.length
    await finger.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) })
  }
}

test('two fingers zoom and pan; a drag that the first has begun is given up without a trace', async ({ api, desk }) => {
  const { show, layout } = await makeGround(api, THREE)
  const { open, at, canvas, layers, undo } = deskOf(desk)
  await open(show.id)
  await allFetched(desk)
  const before = await places(api, layout.id)
  const touch = fingersOf(await desk.context().newCDPSession(desk))
  const [corner, end] = [await at({ x: 0, y: 0 }), await at({ x: 1280, y: 720 })]
  const scale = (end.x - corner.x) / 1280
  const first = await at({ x: 300, y: 300 })
  // The first finger takes hold of an input and drags it.
  await touch(first)
  for (const step of [10, 20, 30, 40]) await touch({ x: first.x + step, y: first.y })
  const held = { x: first.x + 40, y: first.y }
  const second = { x: held.x + 240, y: held.y }
  await touch(held, second)
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(0)
  // What lies between the two fingers stays there while they come together.
  const between = { x: held.x + 120, y: held.y }
  const under = { x: (between.x - corner.x) / scale, y: (between.y - corner.y) / scale }
  const apart = (inwards: number, { x = 0, y = 0 }: Partial<Point> = {}): [Point, Point] => [
    { x: held.x + inwards + x, y: held.y + y },
    { x: second.x - inwards + x, y: second.y + y },
  ]
  for (const inwards of [10, 20, 30, 40, 50, 60]) await touch(...apart(inwards))
  const now = scale / 2
  await expect(zoomButton(desk)).toHaveText(`${Math.round(now * 100)} %`)
  await expectUnder(desk, canvas, between, under, now)
  // Both go the same way, and the picture with them.
  for (const by of [10, 20, 30, 40]) await touch(...apart(60, { x: 2 * by, y: by }))
  await expectUnder(desk, canvas, { x: between.x + 80, y: between.y + 40 }, under, now)
  await touch()
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(0)
  await expect(undo).toBeDisabled()
  expect(await places(api, layout.id)).toEqual(before)
})

test('Select several: taps add and take out, and a rubber band from the empty frame adds', async ({ api, desk }) => {
  const { show } = await makeGround(api, THREE)
  const { open, at, layers } = deskOf(desk)
  await open(show.id)
  await allFetched(desk)
  const touch = fingersOf(await desk.context().newCDPSession(desk))
  const tap = async (point: Point) => {
    await touch(await at(point))
    await touch()
  }
  /** A finger that leaves at speed flings, and Chromium takes the next tap for the end of that. */
  const rest = async (point: Point) => {
    for (let turn = 0; turn < 4; turn++) {
      await desk.waitForTimeout(50)
      await touch(point)
    }
  }
  const selected = (...names: string[]) =>
    expect(layers.getByRole('option', { selected: true })).toHaveText(names.map((name) => new RegExp(name)))
  const several = desk.getByRole('button', { name: 'Select several' })
  const target = await several.boundingBox()
  expect(Math.min(target?.width ?? 0, target?.height ?? 0), 'a finger hits it').toBeGreaterThanOrEqual(44)
  await tap({ x: 300, y: 300 })
  await tap({ x: 800, y: 180 })
  await selected('Guest left')
  await several.tap()
  await expect(several).toHaveAttribute('aria-pressed', 'true')
  await tap({ x: 300, y: 300 })
  await selected('Guest left', 'Host')
  await tap({ x: 800, y: 180 })
  await selected('Host')
  await tap({ x: 1200, y: 680 })
  await selected('Host')
  const [from, to] = [await at({ x: 1200, y: 690 }), await at({ x: 900, y: 380 })]
  await touch(from)
  for (const share of [0.1, 0.4, 0.7, 1]) {
    await touch({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
  }
  await rest(to)
  await touch()
  await selected('Host')
  const back = await at({ x: 640, y: 390 })
  await touch(back)
  for (const share of [0.1, 0.4, 0.7, 1]) {
    await touch({ x: back.x + (from.x - back.x) * share, y: back.y + (from.y - back.y) * share })
  }
  await rest(from)
  await touch()
  await selected('Guest right', 'Host')
  await several.tap()
  await tap({ x: 800, y: 180 })
  await selected('Guest left')
})
