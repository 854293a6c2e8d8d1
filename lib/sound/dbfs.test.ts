import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { louder, measure, NO_SOUND, SILENT, toDbfs } from './dbfs'

const sine = (amplitude: number, { hz = 1_000, rate = 48_000, count = 48_000 } = {}) =>
  Float32Array.from({ length: count }, (_, at) => amplitude * Math.sin((2 * Math.PI * hz * at) / rate))

const rmsOf = (samples: Float32Array) => toDbfs(Math.sqrt(measure(samples, samples.length).meanSquare))
const peakOf = (samples: Float32Array) => toDbfs(measure(samples, samples.length).peak)

describe('what is measured', () => {
  it.each([
    { amplitude: 1, peak: 0, rms: -3.01, why: 'a sine at full scale' },
    { amplitude: 0.1, peak: -20, rms: -23.01, why: 'a tenth of it' },
    { amplitude: 0.5, peak: -6.02, rms: -9.03, why: 'half of it' },
  ])('$why peaks at $peak dBFS and has $rms dBFS RMS', ({ amplitude, peak, rms }) => {
    expect(peakOf(sine(amplitude))).toBeCloseTo(peak, 1)
    expect(rmsOf(sine(amplitude))).toBeCloseTo(rms, 2)
  })

  it('of a square wave at full scale both are 0', () => {
    const square = Float32Array.from({ length: 480 }, (_, at) => (at % 48 < 24 ? 1 : -1))
    expect([peakOf(square), rmsOf(square)]).toEqual([0, 0])
  })

  it('of silence, and of nothing, is no number of decibels', () => {
    expect(peakOf(new Float32Array(512))).toBe(SILENT)
    expect(measure(new Float32Array(0), 512)).toEqual(NO_SOUND)
    expect(measure(sine(1), 0)).toEqual(NO_SOUND)
  })

  it('is the newest of the samples alone', () => {
    const samples = Float32Array.from([1, 1, 0.25, 0.25])
    expect(measure(samples, 2).peak).toBe(0.25)
    expect(measure(samples, 3).peak).toBe(1)
    expect(measure(samples, 99).peak).toBe(1)
  })

  it('leaves out what is no number', () => {
    const broken = Float32Array.from([Number.NaN, 0.5, Number.POSITIVE_INFINITY, -0.5])
    expect(measure(broken, 4)).toEqual({ peak: 0.5, meanSquare: 0.125 })
  })

  it('never has more RMS than peak, and as much the other way up', () => {
    fc.assert(
      fc.property(fc.float32Array({ min: -1, max: 1, noNaN: true, minLength: 1 }), (samples) => {
        const { peak, meanSquare } = measure(samples, samples.length)
        expect(Math.sqrt(meanSquare)).toBeLessThanOrEqual(peak + 1e-9)
        expect(
          measure(
            samples.map((sample) => -sample),
            samples.length,
          ),
        ).toEqual({ peak, meanSquare })
      }),
    )
  })
})

it('two channels that cancel each other out are no silence', () => {
  const left = sine(0.5)
  const right = left.map((sample) => -sample)
  expect(toDbfs(louder(measure(left, 4_800), measure(right, 4_800)).peak)).toBeCloseTo(-6.02, 1)
})
