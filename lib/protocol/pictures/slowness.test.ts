import { expect, it } from 'vitest'
import { afterSecond, isTooSlow, type Second } from './slowness'

const good: Second = { came: 25, drawn: 25 }
const fair: Second = { came: 24, drawn: 8 }
const bad: Second = { came: 24, drawn: 7 }
const none: Second = { came: 0, drawn: 0 }
const few: Second = { came: 9, drawn: 0 }

const times = (count: number, second: Second) => Array.from({ length: count }, () => [second])

it.each([
  { seconds: times(60, good), slow: false, why: 'every picture is drawn' },
  { seconds: times(60, fair), slow: false, why: 'a third of them is' },
  { seconds: times(4, bad), slow: false, why: 'four bad seconds are a hiccup' },
  { seconds: times(5, bad), slow: true, why: 'five are none' },
  { seconds: [...times(4, bad), [good], ...times(4, bad)], slow: false, why: 'a good second lay between' },
  { seconds: [...times(3, bad), [none], ...times(2, bad)], slow: true, why: 'a second of nothing proves nothing' },
  { seconds: times(60, few), slow: false, why: 'a slide show has few pictures' },
  { seconds: times(5, good).map(() => [good, good, bad]), slow: false, why: 'all together are well' },
  { seconds: times(5, good).map(() => [bad, bad, good]), slow: false, why: 'so are these' },
  { seconds: times(5, good).map(() => [bad, bad, bad]), slow: true, why: 'all are bad' },
])('too slow $slow: $why', ({ seconds, slow }) => {
  expect(isTooSlow(seconds.reduce(afterSecond, 0))).toBe(slow)
})
