import type { Size } from '@/lib/geometry/rect'
import { roundTo, type Step } from '@/lib/geometry/round'
import type { Watermark } from '@/lib/layout/document'

/**
 * Returns where a watermark stands at first: a sixth of the frame's width, 16:9, in the top right corner, a little off
 * the edges, on whole steps.
 */
export function firstWatermark(url: string, frame: Size, step: Step): Watermark {
  const width = Math.max(step, step * Math.floor(frame.width / 6 / step))
  const margin = roundTo(frame.width / 40, step)
  return {
    type: 'watermark',
    id: 'watermark',
    url,
    x: Math.max(0, frame.width - width - margin),
    y: Math.min(margin, Math.max(0, frame.height - step)),
    width,
    height: Math.max(step, roundTo((width * 9) / 16, step)),
  }
}
