import { alongScale, type Meter, SCALE } from '@/lib/sound/meter'

/** Marks of the scale, in dBFS: each zone begins at one, so that it is told by its place too. */
const MARKS = [-40, SCALE.amber, SCALE.red]
const ZONES = [
  { from: SCALE.least, to: SCALE.amber, colour: '#2fbf71' },
  { from: SCALE.amber, to: SCALE.red, colour: '#f2b134' },
  { from: SCALE.red, to: SCALE.most, colour: '#f04452' },
]
const GROOVE = '#2a2f3a'
const MARK = '#0b0c0f'
const HELD = '#eceef2'
/** How strongly the peak is drawn over the loudness, which is full. */
const PEAK_ALPHA = 0.5

/** Paints a meter that lies: the loudness full, the peak above it half, the highest of late as a line. */
export function paintMeter(context: CanvasRenderingContext2D, { rms, peak, held }: Meter): void {
  const { width, height } = context.canvas
  const at = (dbfs: number) => Math.round(alongScale(dbfs) * width)
  context.fillStyle = GROOVE
  context.fillRect(0, 0, width, height)
  for (const { level, alpha } of [
    { level: peak, alpha: PEAK_ALPHA },
    { level: rms, alpha: 1 },
  ]) {
    context.globalAlpha = alpha
    for (const { from, to, colour } of ZONES) {
      const end = at(Math.min(level, to))
      if (end <= at(from)) continue
      context.fillStyle = colour
      context.fillRect(at(from), 0, end - at(from), height)
    }
  }
  context.globalAlpha = 1
  context.fillStyle = MARK
  for (const mark of MARKS) context.fillRect(at(mark), 0, 1, height)
  if (alongScale(held) === 0) return
  context.fillStyle = HELD
  context.fillRect(Math.min(width - 2, at(held)), 0, 2, height)
}
