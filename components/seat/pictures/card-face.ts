import type { Rect, Size } from '@/lib/geometry/rect'
import { CARD_FPS } from './ticker'

/** Bars of 75 %, from the brightest to the darkest. */
const BARS = ['#bfbfbf', '#bfbf00', '#00bfbf', '#00bf00', '#bf00bf', '#bf0000', '#0000bf'] as const

/** The white mark crosses the bars once in this time, in ms. */
const SWEEP_MS = 2_000
/** The light beside the clock is on for so long from each full second, in ms: as long as the ident of the tone. */
const FLASH_MS = 80

type Context = OffscreenCanvasRenderingContext2D

/** Holds where the parts of a moving card lie that are drawn anew for each picture, in its own pixels. */
export type CardFace = Readonly<{ clock: Rect; bars: Rect }>

/** Places the clock over the name of the card, and the bars under it. */
export function cardFace({ width, height }: Size): CardFace {
  const short = Math.min(width, height)
  const size = { width: Math.round(short * 0.76), height: Math.round(short * 0.13) }
  const x = Math.round((width - size.width) / 2)
  const middle = height / 2
  return {
    clock: { ...size, x, y: Math.round(middle - short * 0.31) },
    bars: { ...size, x, y: Math.round(middle + short * 0.21) },
  }
}

/** Writes a time of day with the number of its picture in the second: 20:57:03:14. */
export function clockText(at: Date): string {
  const frame = Math.floor((at.getMilliseconds() * CARD_FPS) / 1000)
  return [at.getHours(), at.getMinutes(), at.getSeconds(), frame].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Paints what moves on a card at a moment, in Unix ms: the clock, its light, and the mark that crosses the bars. */
export function paintFace(context: Context, { clock, bars }: CardFace, now: number): void {
  context.fillStyle = '#0b0c0f'
  context.fillRect(clock.x, clock.y, clock.width, clock.height)
  context.fillStyle = '#fff'
  context.font = `600 ${Math.round(clock.height * 0.72)}px ui-monospace, 'DejaVu Sans Mono', monospace`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(clockText(new Date(now)), clock.x + clock.width / 2, clock.y + clock.height / 2, clock.width * 0.86)
  if (now % 1000 < FLASH_MS) context.fillRect(clock.x, clock.y, clock.height / 3, clock.height)

  const bar = bars.width / BARS.length
  for (const [index, colour] of BARS.entries()) {
    context.fillStyle = colour
    const left = Math.round(bars.x + index * bar)
    context.fillRect(left, bars.y, Math.round(bars.x + (index + 1) * bar) - left, bars.height)
  }
  const mark = bars.height / 5
  context.fillStyle = '#fff'
  context.fillRect(bars.x + ((now % SWEEP_MS) / SWEEP_MS) * (bars.width - mark), bars.y, mark, bars.height)
}
