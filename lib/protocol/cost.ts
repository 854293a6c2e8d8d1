import type { Prices } from './prices'

/** Names what ZEGOCLOUD tells apart when it bills an output (contract 4), by size; what is larger needs its sales. */
type Tier = Exclude<keyof Prices, 'currency'>

type Size = Readonly<{ width: number; height: number }>

/** An output of sound alone has a picture of a pixel or two (contract 2.3). */
const SOUND_PX = 16

/**
 * Returns the tier of an output. The contract names heights of 16:9; an upright or square frame counts by its pixels,
 * which is an assumption.
 */
function tierOf({ width, height }: Size): Tier {
  const pixels = width * height
  if (pixels <= SOUND_PX) return 'sound'
  if (pixels <= 640 * 360) return 'p360'
  if (pixels <= 1280 * 720) return 'p720'
  return pixels <= 1920 * 1080 ? 'p1080' : 'above'
}

/** Estimates what so many minutes of these outputs cost; null where a price is missing. */
export function costOf(prices: Prices, outputs: readonly Size[], minutes: number): number | null {
  const each = outputs.map((output) => prices[tierOf(output)])
  if (each.length === 0) return null
  return each.reduce<number | null>(
    (sum, price) => (sum === null || price === null ? null : sum + (price * minutes) / 1000),
    0,
  )
}
