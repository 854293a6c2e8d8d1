import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CELLS, shareChanged } from './picture-change'
import { afterLook, afterTake, NO_DELAY, type TakeDelay } from './take-delay'

const EVERY = 100
/** Looks at the picture each 100 ms from `from` to `until`, with this share changed each time. */
const looks = (delay: TakeDelay, from: number, until: number, share: number): TakeDelay => {
  let now = delay
  for (let at = from; at < until; at += EVERY) now = afterLook(now, { at, share })
  return now
}
const take = (delay: TakeDelay, at: number, sequence = 7) => afterTake(delay, { sequence, at })

describe('the delay of a take', () => {
  it.each([
    { why: 'a still picture that changes in a tenth', own: 0, cut: 0.1, ms: 3_000 },
    { why: 'moving sources, and a change much larger than theirs', own: 0.2, cut: 0.6, ms: 3_000 },
    { why: 'a change no larger than what the sources do is not told from them', own: 0.2, cut: 0.3, ms: undefined },
    { why: 'noise is no change', own: 0, cut: 0.02, ms: undefined },
  ])('$why', ({ own, cut, ms }) => {
    const before = looks(NO_DELAY, 0, 5_000, own)
    const waited = looks(take(before, 5_000), 5_000, 8_000, own)
    expect(afterLook(waited, { at: 8_000, share: cut }).measured?.ms).toBe(ms)
  })

  it('counts the change that comes first for the take that came first', () => {
    const first = take(looks(NO_DELAY, 0, 5_000, 0), 5_000, 7)
    const second = take(looks(first, 5_000, 6_000, 0), 6_000, 8)
    const seen = afterLook(second, { at: 7_500, share: 1 })
    expect(seen.measured).toEqual({ sequence: 7, ms: 2_500 })
    expect(afterLook(seen, { at: 8_500, share: 1 }).measured, 'the second is not measured').toEqual(seen.measured)
  })

  it('gives a take up whose change does not come, and measures the next', () => {
    const waiting = looks(take(looks(NO_DELAY, 0, 5_000, 0), 5_000), 5_000, 60_000, 0)
    expect(afterLook(waiting, { at: 60_000, share: 1 }).measured).toBeNull()
    const next = take(looks(waiting, 60_000, 65_000, 0), 65_000, 9)
    expect(afterLook(next, { at: 66_000, share: 1 }).measured).toEqual({ sequence: 9, ms: 1_000 })
  })

  it('measures nothing where nothing was seen before the take', () => {
    expect(afterLook(take(NO_DELAY, 5_000), { at: 6_000, share: 1 }).measured).toBeNull()
  })

  it('is never below zero, and never above the patience', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ wait: fc.nat(4_000), share: fc.double({ min: 0, max: 1, noNaN: true }), takes: fc.boolean() }),
        ),
        (script) => {
          let [now, delay] = [0, NO_DELAY]
          for (const { wait, share, takes } of script) {
            now += wait
            delay = takes ? take(delay, now) : afterLook(delay, { at: now, share })
            const ms = delay.measured?.ms ?? 0
            expect(ms).toBeGreaterThanOrEqual(0)
            expect(ms).toBeLessThanOrEqual(45_000)
          }
        },
      ),
    )
  })
})

describe('shareChanged', () => {
  const picture = (paint: (cell: number) => number) =>
    Uint8ClampedArray.from({ length: CELLS.width * CELLS.height * 4 }, (_, at) => (at % 4 === 3 ? 255 : paint(at >> 2)))

  it.each([
    { why: 'the same', paint: () => 100, share: 0 },
    { why: 'noise of a few levels', paint: (cell: number) => 100 + (cell % 9), share: 0 },
    {
      why: 'the upper half',
      paint: (cell: number) => (cell < (CELLS.width * CELLS.height) / 2 ? 200 : 100),
      share: 0.5,
    },
    { why: 'all', paint: () => 0, share: 1 },
  ])('of $why is $share', ({ paint, share }) => {
    expect(
      shareChanged(
        picture(() => 100),
        picture(paint),
      ),
    ).toBe(share)
  })

  it('of nothing is 0', () => {
    expect(shareChanged(new Uint8ClampedArray(), new Uint8ClampedArray())).toBe(0)
  })
})
