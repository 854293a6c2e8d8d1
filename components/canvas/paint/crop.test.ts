import { expect, it } from 'vitest'
import { cropToFill } from './crop'

it.each([
  { picture: [1280, 720], box: [640, 360], part: [0, 0, 1280, 720], why: 'the same shape shows all of it' },
  { picture: [1280, 720], box: [100, 100], part: [280, 0, 720, 720], why: 'a square loses the sides' },
  { picture: [720, 1280], box: [200, 100], part: [0, 460, 720, 360], why: 'a wide box loses top and bottom' },
] as const)('$picture into $box shows $part: $why', ({ picture, box, part }) => {
  const seen = cropToFill({ width: picture[0], height: picture[1] }, { width: box[0], height: box[1] })
  expect([seen.x, seen.y, seen.width, seen.height]).toEqual(part)
})
