import type { Still } from '@/components/canvas/paint/picture'
import type { Size } from '@/lib/geometry/rect'

type Canvas = OffscreenCanvas

/** Returns the picture of a video as what is drawn of a still: it is the newest one whenever it is drawn. */
export function videoStill(video: HTMLVideoElement): Still {
  return stillOf(video, { width: video.videoWidth, height: video.videoHeight })
}

/** Returns a loaded image as what is drawn of a still. */
export const imageStill = (image: HTMLImageElement): Still =>
  stillOf(image, { width: image.naturalWidth, height: image.naturalHeight })

/** Keeps the picture that a video shows now: one that is stopped has none. */
export function keptStill(video: HTMLVideoElement): Still | null {
  const size = { width: video.videoWidth, height: video.videoHeight }
  if (size.width === 0 || size.height === 0) return null
  const canvas = new OffscreenCanvas(size.width, size.height)
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return stillOf(canvas, size)
}

/** Returns what a canvas shows as what is drawn of a still: it is the newest whenever it is drawn. */
export const canvasStill = (canvas: OffscreenCanvas): Still =>
  stillOf(canvas, { width: canvas.width, height: canvas.height })

function stillOf(image: HTMLVideoElement | HTMLImageElement | Canvas, size: Size): Still {
  const copies = new Map<number, Canvas>()
  return {
    image,
    size,
    quality: 'low',
    // One canvas for each size of a blur is drawn on again for each picture.
    soft: (side) => {
      const scale = side / Math.max(size.width, size.height)
      const width = Math.max(1, Math.round(size.width * scale))
      const height = Math.max(1, Math.round(size.height * scale))
      const copy = copies.get(side) ?? new OffscreenCanvas(width, height)
      copies.set(side, copy)
      const context = copy.getContext('2d')
      if (context) context.imageSmoothingQuality = 'high'
      context?.drawImage(image, 0, 0, width, height)
      return copy
    },
  }
}
