import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_SOUND, SILENT } from './dbfs'
import { AT_REST, alongScale, follow, type Meter, sayLevel, writeLevel } from './meter'

const FULL = { peak: 1, meanSquare: 0.5 }
const later = (meter: Meter, ms: number, block = NO_SOUND) => {
  let now = meter
  for (let passed = 0; passed < ms; passed += 20) now = follow(now, block, 20)
  return now
}
const loud = later(AT_REST, 3_000, FULL)

describe('a meter', () => {
  it('shows a peak at once, and the loudness within a second', () => {
    expect(follow(AT_REST, FULL, 20).peak).toBe(0)
    expect(follow(AT_REST, FULL, 20).rms).toBeLessThan(-10)
    expect(loud.rms).toBeCloseTo(-3.01, 1)
  })

  it('falls by 20 dB in 1.7 s', () => {
    expect(later(loud, 1_700).peak).toBeCloseTo(-20, 5)
  })

  it('holds the highest peak for 1.5 s, and lets it fall then', () => {
    expect(later(loud, 1_500).held).toBe(0)
    expect(later(loud, 1_600).held).toBeLessThan(0)
  })

  it('is at rest again some time after the sound', () => {
    expect(later(loud, 20_000)).toMatchObject({ peak: SILENT, held: SILENT, rms: SILENT })
  })

  it('only falls while nothing comes, and never holds less than it shows', () => {
    const steps = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 200 })))
    fc.assert(
      fc.property(steps, (blocks) => {
        let meter = AT_REST
        for (const [peak, ms] of blocks) {
          meter = follow(meter, { peak, meanSquare: (peak * peak) / 2 }, ms)
          expect(meter.held).toBeGreaterThanOrEqual(meter.peak)
          const next = follow(meter, NO_SOUND, ms)
          expect(next.peak).toBeLessThanOrEqual(meter.peak)
          expect(next.held).toBeLessThanOrEqual(meter.held)
          expect(next.rms).toBeLessThanOrEqual(meter.rms)
        }
      }),
    )
  })
})

it.each([
  { dbfs: 3, along: 1, why: 'over the top is the top' },
  { dbfs: 0, along: 1, why: 'full scale' },
  { dbfs: -30, along: 0.5, why: 'half of the decibels' },
  { dbfs: -60, along: 0, why: 'the least that is shown' },
  { dbfs: SILENT, along: 0, why: 'silence' },
])('$dbfs dBFS lies at $along of the scale: $why', ({ dbfs, along }) => {
  expect(alongScale(dbfs)).toBe(along)
})

it.each([
  { dbfs: SILENT, written: '−∞', said: 'silent' },
  { dbfs: -12.4, written: '−12', said: 'peak −12 dB' },
  { dbfs: -72, written: '−72', said: 'peak −72 dB, hardly to be heard' },
  { dbfs: -9, written: '−9', said: 'peak −9 dB, high' },
  { dbfs: -0.3, written: '0', said: 'peak 0 dB, high' },
  { dbfs: 2, written: '2', said: 'peak 2 dB, high' },
])('$dbfs dBFS is written $written and said "$said"', ({ dbfs, written, said }) => {
  expect(writeLevel(dbfs)).toBe(written)
  expect(sayLevel(dbfs)).toBe(said)
})
