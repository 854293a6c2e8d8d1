import { expect, it } from 'vitest'
import { TONE_S, toneSamples } from './tone-samples'

const RATE = 48_000

/** Counts the stretches of silence that are longer than a wave. */
function gapsIn(samples: Float32Array): number {
  let [gaps, silent] = [0, 0]
  for (const sample of samples) {
    silent = Math.abs(sample) < 1e-6 ? silent + 1 : 0
    if (silent === RATE / 100) gaps += 1
  }
  return gaps
}

it.each([
  { number: 1, gaps: 1 },
  { number: 3, gaps: 3 },
  { number: 8, gaps: 8 },
  { number: 9, gaps: 1 },
])('card $number has $gaps gaps', ({ number, gaps }) => {
  expect(gapsIn(toneSamples(RATE, number))).toBe(gaps)
})

it('peaks at −20 dBFS, and ends where it begins again', () => {
  const samples = toneSamples(RATE, 2)
  expect(samples).toHaveLength(RATE * TONE_S)
  const peak = samples.reduce((most, sample) => Math.max(most, sample), 0)
  expect(20 * Math.log10(peak)).toBeCloseTo(-20, 2)
  expect(samples.at(-1)).toBeCloseTo(0.1 * Math.sin((-2 * Math.PI) / 48), 4)
})
