import { useCallback, useEffect, useRef, useState } from 'react'
import type { Size } from '@/lib/geometry/rect'
import type { Source } from '@/lib/layout/input'
import type { Still } from './picture'

type StillOf = (source: Source) => Still | null
type PictureOf = (source: Source) => HTMLImageElement | string | null

/** Pixels of a still's longer side: sharp over a whole frame on a dense screen. */
const LONG_SIDE = 1920

/** Loads pictures as they are asked for. The answer is a new function whenever one more has arrived. */
export function useStills(pictureOf: PictureOf): StillOf {
  const stills = useRef(new Map<HTMLImageElement | string, Still | null>())
  const [loaded, setLoaded] = useState(0)
  const alive = useRef(true)

  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what has been loaded is read from the ref
  return useCallback(
    (source) => {
      const picture = pictureOf(source)
      if (picture === null) return null
      const known = stills.current.get(picture)
      if (known !== undefined) return known
      stills.current.set(picture, null)
      load(picture).then((still) => {
        stills.current.set(picture, still)
        if (alive.current) setLoaded((count) => count + 1)
      }, keepPlainCard)
      return null
    },
    [pictureOf, loaded],
  )
}

const keepPlainCard = () => {}

/** A bitmap of the picture. An SVG is drawn here, once, in the size it is kept with and not in the one it says. */
async function load(picture: HTMLImageElement | string): Promise<Still> {
  const image = typeof picture === 'string' ? new Image() : picture
  if (typeof picture === 'string') image.src = picture
  await image.decode()
  const { width, height } = sizeOf(image)
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
  return { image: canvas.transferToImageBitmap(), size: { width, height } }
}

function sizeOf({ naturalWidth, naturalHeight }: HTMLImageElement): Size {
  const scale = LONG_SIDE / Math.max(1, naturalWidth, naturalHeight)
  return {
    width: Math.max(1, Math.round(naturalWidth * scale)),
    height: Math.max(1, Math.round(naturalHeight * scale)),
  }
}
