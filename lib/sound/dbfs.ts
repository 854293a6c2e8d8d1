/** Nothing at all is to be heard: no number of decibels says so. */
export const SILENT = Number.NEGATIVE_INFINITY

/** Turns an amplitude, where 1 is full scale, into decibels below full scale (dBFS). */
export const toDbfs = (amplitude: number): number => (amplitude > 0 ? 20 * Math.log10(amplitude) : SILENT)

/**
 * A block of samples: its largest amplitude and the mean of their squares, of the louder channel. Channels are not
 * added up: two that cancel each other out are no silence.
 */
export type Block = Readonly<{ peak: number; meanSquare: number }>

export const NO_SOUND: Block = { peak: 0, meanSquare: 0 }

/** Measures the last `count` samples of one channel. What is no number counts as silence. */
export function measure(samples: Float32Array, count: number): Block {
  const from = Math.max(0, samples.length - Math.max(0, Math.floor(count)))
  let peak = 0
  let sum = 0
  for (let at = from; at < samples.length; at++) {
    const sample = samples[at] ?? 0
    if (!Number.isFinite(sample)) continue
    const amplitude = Math.abs(sample)
    if (amplitude > peak) peak = amplitude
    sum += sample * sample
  }
  return samples.length > from ? { peak, meanSquare: sum / (samples.length - from) } : NO_SOUND
}

export const louder = (a: Block, b: Block): Block => ({
  peak: Math.max(a.peak, b.peak),
  meanSquare: Math.max(a.meanSquare, b.meanSquare),
})
