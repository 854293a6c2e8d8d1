import { expect, it } from 'vitest'
import { beyond } from './edge-scroll'

const pane = { left: 100, top: 50, right: 900, bottom: 650 }

it.each([
  { at: { x: 500, y: 300 }, by: { x: 0, y: 0 }, why: 'in the middle nothing moves' },
  { at: { x: 110, y: 300 }, by: { x: 7, y: 0 }, why: 'near the left edge the picture comes from there' },
  { at: { x: 890, y: 300 }, by: { x: -7, y: 0 }, why: 'and so at the right' },
  { at: { x: 500, y: 55 }, by: { x: 0, y: 9.5 }, why: 'the nearer, the faster' },
  { at: { x: 5000, y: -5000 }, by: { x: -14, y: 14 }, why: 'far outside it is no faster than the eye' },
])('at $at the picture goes $by: $why', ({ at, by }) => {
  expect(beyond(at, pane)).toEqual(by)
})
