import { describe, expect, it } from 'vitest'
import { trim } from '@/lib/geometry/constrain'
import { bottom, type Rect, right } from '@/lib/geometry/rect'
import { cornersOf, coveredBy } from './covered'
import { itemMap } from './item-map'
import { ObsItem } from './schema'
import measured from './vectors/obs-items.json' with { type: 'json' }

const CANVAS = { width: 960, height: 540 }
const SOURCE = { width: 400, height: 300 }

function covered(item: unknown, source = SOURCE): Rect {
  const { crop, toCanvas } = itemMap(ObsItem.parse(item), source)
  return coveredBy(cornersOf(crop).map(toCanvas))
}

const edgesOf = (rect: Rect | null) => rect && { left: rect.x, top: rect.y, right: right(rect), bottom: bottom(rect) }

describe('an item covers the pixels that OBS covered', () => {
  const drawn = measured.cases.flatMap(({ source, item, covers }, index) =>
    covers ? [{ source, item, covers, index }] : [],
  )
  it.each(drawn)('item $index', ({ source, item, covers }) => {
    // The screenshot ends where the canvas ends.
    expect(edgesOf(trim(covered(item, source), CANVAS))).toEqual(covers)
  })

  it('and there are that many', () => expect(drawn).toHaveLength(33))
})

const BOUNDS = { pos: { x: 100, y: 50 }, bounds: { x: 640, y: 360 } }

it.each([
  { why: 'cropped to its bounds it ends at a whole pixel of the source', type: 3, crop: true, bottom: 408 },
  { why: 'without that it stands over', type: 3, crop: false, bottom: 530 },
  { why: 'fitted in there is nothing to crop', type: 2, crop: true, bottom: 410 },
])('a filled box: $why', ({ type, crop, bottom }) => {
  const bounds_align = crop ? 0 : 5
  expect(edgesOf(covered({ ...BOUNDS, bounds_type: type, bounds_crop: crop, bounds_align }))).toMatchObject({ bottom })
})

it.each([
  { type: 1, x: 100, width: 640 },
  { type: 2, x: 180, width: 480 },
])('a flip does not move what is in bounds (type $type)', ({ type, x, width }) => {
  const scale = { x: -1, y: 1 }
  const rect = covered({ ...BOUNDS, bounds_type: type, scale })
  expect(Math.abs(rect.x - x)).toBeLessThanOrEqual(1)
  expect(rect.width).toBe(width)
})

it.each([
  { scale: 1, isScaledDown: false },
  { scale: 2, isScaledDown: true },
])('“maximum only” scales $scale × 400 × 300 down into 640 × 360: $isScaledDown', ({ scale, isScaledDown }) => {
  const item = ObsItem.parse({ ...BOUNDS, bounds_type: 6, scale: { x: scale, y: scale } })
  expect(itemMap(item, SOURCE).isScaledDown).toBe(isScaledDown)
})

it('returns the corners of the bounds, where OBS turns them with the item', () => {
  const item = ObsItem.parse({ ...BOUNDS, bounds_type: 2, rot: 90 })
  expect(coveredBy(itemMap(item, SOURCE).bounds ?? [])).toEqual({ x: -260, y: 50, width: 360, height: 640 })
})
