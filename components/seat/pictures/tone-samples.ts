/** The tone, in Hz, and how loud its peaks are: −20 dBFS, the usual level of a line-up. */
const TONE_HZ = 1_000
const PEAK = 10 ** (-20 / 20)
/** The ident comes once in this time, in s. */
export const TONE_S = 4
/** Each gap of the ident is so long, and begins so long after the one before, in s. */
const [GAP_S, EVERY_S] = [0.08, 0.25]
/** So many gaps are told apart by ear, and end within the time of the ident. */
const MOST_GAPS = 8

/**
 * Makes the tone of a card, which is repeated without a seam: 1 kHz with as many short gaps from its begin as the
 * number says, so that channels are told apart.
 *
 *     number 2:  _▔▔▔_▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔
 */
export function toneSamples(sampleRate: number, number: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(sampleRate * TONE_S)
  const gaps = ((number - 1) % MOST_GAPS) + 1
  for (let index = 0; index < samples.length; index++) {
    const seconds = index / sampleRate
    const isGap = seconds < gaps * EVERY_S && seconds % EVERY_S < GAP_S
    if (!isGap) samples[index] = PEAK * Math.sin(2 * Math.PI * TONE_HZ * seconds)
  }
  return samples
}
