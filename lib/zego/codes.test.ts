import { expect, it } from 'vitest'
import { explain } from './codes'

const RETRY = [
  100000015, 110200001, 110200005, 110200006, 110200007, 110200012, 110200013, 110200015, 110200150, 110200151,
  110200152, 110200159, 110200190, 110200191, 110200194, 110200197, 154, 206, 207,
]

const FINAL = [
  1, 2, 3, 8, 9, 100000000, 100000001, 100000002, 100000003, 100000004, 100000005, 100000006, 100000007, 100000008,
  100000009, 100000010, 100000011, 100000013, 100000014, 100000016, 100000017, 110200002, 110200003, 110200004,
  110200008, 110200014, 110200140, 110200141, 110200142, 110200153, 110200154, 110200155, 110200156, 110200157,
  110200158, 110200160, 110200161, 110200170, 110200171, 110200172, 110200175, 110200176, 110200177, 110200178,
  110200179, 110200184, 110200185, 110209001, 104, 5024, 50001,
]

it.each([
  ...RETRY.map((code) => ({ code, retry: true, says: 'may succeed later' })),
  ...FINAL.map((code) => ({ code, retry: false, says: 'stays refused' })),
])('$code is explained, and the same request $says', ({ code, retry }) => {
  const { meaning, advice, ...rest } = explain(code)
  expect(rest.retry).toBe(retry)
  expect(meaning).toMatch(/^[A-Z].*\.$/)
  expect(advice).toMatch(/^[A-Z].*\.$/)
  expect(meaning).not.toContain('unknown code')
  expect(rest.meanwhile ?? '').not.toMatch(/again/)
})

it('an unknown code is named, not guessed at', () => {
  expect(explain(424242)).toEqual({
    meaning: 'ZEGOCLOUD answered with unknown code 424242.',
    advice: "Read ZEGOCLOUD's message, and look up the code in its documentation.",
    retry: false,
    meanwhile: null,
  })
})
