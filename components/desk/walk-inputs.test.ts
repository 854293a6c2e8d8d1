import { expect, it } from 'vitest'
import { nextOf } from './walk-inputs'

const ids = ['watermark', 'guest', 'host']

it.each([
  { selection: [], by: 1, next: 'watermark', why: 'the topmost comes first' },
  { selection: ['watermark'], by: 1, next: 'guest', why: 'then the one below' },
  { selection: ['host'], by: 1, next: null, why: 'after the lowest the focus goes on' },
  { selection: ['host'], by: -1, next: 'guest', why: 'and back' },
  { selection: ['watermark'], by: -1, next: null, why: 'before the topmost the focus goes back' },
  { selection: [], by: -1, next: null, why: 'nothing is before the first' },
  { selection: ['host', 'guest'], by: 1, next: 'host', why: 'from the one selected last' },
  { selection: ['voice'], by: 1, next: 'watermark', why: 'what is heard only is not on the canvas' },
] as const)('$by from $selection is $next: $why', ({ selection, by, next }) => {
  expect(nextOf(ids, selection, by)).toBe(next)
})
