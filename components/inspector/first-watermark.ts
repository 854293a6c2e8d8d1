import type { Size } from '@/lib/geometry/rect'
import type { Watermark } from '@/lib/layout/document'

/**
 * Returns where a watermark stands at first: a sixth of the frame's width, 16:9, in the top right corner, a little off
 * the edges.
 */
export function firstWatermark(url: string, frame: Size): Watermark {
  const width = Math.max(1, Math.round(frame.width / 6))
  const margin = Math.round(frame.width / 40)
  return {
    type: 'watermark',
    id: 'watermark',
    url,
    x: Math.max(0, frame.width - width - margin),
    y: Math.min(margin, Math.max(0, frame.height - 1)),
    width,
    height: Math.max(1, Math.round((width * 9) / 16)),
  }
}
