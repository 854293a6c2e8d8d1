import { MIN_SIZE, trim } from '@/lib/geometry/constrain'
import { fillAround } from '@/lib/geometry/fit'
import { findHoles } from '@/lib/geometry/marking/holes'
import type { Rect, Size } from '@/lib/geometry/rect'
import { roundEdges, type Step } from '@/lib/geometry/round'

type Read = Readonly<{ ok: true; holes: readonly Rect[] }> | Readonly<{ ok: false; problem: string }>

/** A picture is looked at in at most this many pixels along its longer side: a hole then lies within a pixel or two. */
const LONG_SIDE = 1920

/**
 * Finds the holes of a background, as rectangles of the frame that it fills. A browser shows pictures of others, but
 * lets the page read them only where their server says so.
 */
export async function readHoles(url: string, frame: Size, step: Step): Promise<Read> {
  if (!/^(https?:|\/)/i.test(url)) return { ok: false, problem: 'Only ZEGOCLOUD knows this picture.' }
  const image = new Image()
  image.crossOrigin = 'anonymous'
  image.src = url
  try {
    await image.decode()
  } catch {
    return {
      ok: false,
      problem: 'This picture cannot be read: it is gone, or its server lets no other page read it (CORS).',
    }
  }
  const natural = { width: Math.max(1, image.naturalWidth), height: Math.max(1, image.naturalHeight) }
  const scale = Math.min(1, LONG_SIDE / Math.max(natural.width, natural.height))
  const size = { width: Math.round(natural.width * scale), height: Math.round(natural.height * scale) }
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d', { willReadFrequently: true })
  if (!context) return { ok: false, problem: 'This browser draws nothing.' }
  context.drawImage(image, 0, 0, size.width, size.height)
  const { data } = context.getImageData(0, 0, size.width, size.height)
  // A background fills the frame, and is cropped where its shape is another one.
  const shown = fillAround(size, { x: 0, y: 0, ...frame })
  const [across, down] = [shown.width / size.width, shown.height / size.height]
  const holes = findHoles({ data, ...size }).map(({ x, y, width, height }) =>
    roundEdges({ x: shown.x + x * across, y: shown.y + y * down, width: width * across, height: height * down }, step),
  )
  return { ok: true, holes: holes.flatMap((hole) => onFrame(hole, frame) ?? []) }
}

/** Returns what of a hole is on the frame, where that is enough to place an input in. */
function onFrame(hole: Rect, frame: Size): Rect | null {
  const visible = trim(hole, frame)
  return visible && Math.min(visible.width, visible.height) >= MIN_SIZE ? visible : null
}
