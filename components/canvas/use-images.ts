import { useCallback, useEffect, useRef, useState } from 'react'
import type { Size } from '@/lib/geometry/rect'
import { createKept } from './kept-pictures'
import type { Still } from './paint/picture'

type Picture = HTMLImageElement | string
/** Holds a picture that is loaded or could not be; null while it is on its way. */
export type ImageAt = (picture: Picture) => Still | 'failed' | null

/** A still's longer side has this many pixels: sharp over a whole frame on a dense screen. */
const LONG_SIDE = 1920

/**
 * Loads pictures as they are asked for. The answer is a new function whenever one more has arrived, or failed. What
 * failed is tried anew when the connection is lost or comes back: a browser that comes online asks for it anew, too.
 */
export function useImages(isLost: boolean): ImageAt {
  const alive = useRef(true)
  const [arrivals, setArrivals] = useState(0)
  const [images] = useState(() =>
    createKept(load, () => {
      if (alive.current) setArrivals((count) => count + 1)
    }),
  )

  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is tried anew at each change of the connection
  useEffect(() => images.tryAnew(), [images, isLost])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what has been loaded is read from what is kept
  return useCallback((picture) => images.at(picture), [images, arrivals])
}

/**
 * Makes a bitmap of the picture. An SVG of our own is drawn here, once, in the size it is kept with and not in the one
 * it says. Others' pictures are asked for without CORS: they are only drawn, never read.
 */
async function load(picture: Picture): Promise<Still> {
  const image = typeof picture === 'string' ? new Image() : picture
  const own = typeof picture !== 'string' || picture.startsWith('/')
  // Only ZEGOCLOUD knows a picture at another kind of address.
  if (!own && !/^https?:/i.test(picture)) return Promise.reject()
  if (typeof picture === 'string') image.src = picture
  await image.decode()
  const natural = { width: Math.max(1, image.naturalWidth), height: Math.max(1, image.naturalHeight) }
  const kept = toLongSide(natural, own ? LONG_SIDE : Math.min(LONG_SIDE, Math.max(natural.width, natural.height)))
  const bitmap = drawn(image, kept)
  return { image: bitmap, size: kept, soft: softCopies(bitmap, kept) }
}

/** Makes a small copy when it is first drawn, and keeps it: a gesture asks for the same ones again and again. */
function softCopies(bitmap: ImageBitmap, size: Size): Still['soft'] {
  const copies = new Map<number, ImageBitmap>()
  return (side) => {
    const copy = copies.get(side) ?? drawn(bitmap, toLongSide(size, side))
    copies.set(side, copy)
    return copy
  }
}

function drawn(image: CanvasImageSource, { width, height }: Size): ImageBitmap {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context) context.imageSmoothingQuality = 'high'
  context?.drawImage(image, 0, 0, width, height)
  return canvas.transferToImageBitmap()
}

function toLongSide({ width, height }: Size, side: number): Size {
  const scale = side / Math.max(width, height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
