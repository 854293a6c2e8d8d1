import { expect, it } from 'vitest'
import { sayLeftOut } from './left-out-words'

const ada = { name: 'Ada', isThere: false, waits: false }
const ben = { name: 'Ben', isThere: false, waits: true }

it.each([
  { out: [ada], says: 'Left out, not in the room: Ada. Joins when there.' },
  { out: [ada, ben], says: 'Left out, not in the room: Ada, Ben. They join when there.' },
  { out: [ben], says: 'Left out, not in the room: Ben.' },
  { out: [{ ...ada, isThere: true }], says: 'In the room now: Ada. Taken in a moment.' },
  { out: [{ ...ben, isThere: true }], says: 'In the room, waiting for a take: Ben.' },
  {
    out: [ada, { ...ben, isThere: true }],
    says: 'Left out, not in the room: Ada. Joins when there. In the room, waiting for a take: Ben.',
  },
])('$says', ({ out, says }) => {
  expect(sayLeftOut(out)).toBe(says)
})
