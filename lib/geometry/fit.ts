import type { Rect, Size } from './rect'

/** Fits the largest rectangle of this aspect into the box, in its middle: a whole picture, letterboxed. */
export function fitInside(size: Size, box: Rect): Rect {
  const scale = Math.min(box.width / size.width, box.height / size.height)
  return centred({ width: size.width * scale, height: size.height * scale }, box)
}

/**
 * Fits the smallest rectangle of this aspect around the box, with the same middle: a picture that fills the box and is
 * cropped.
 */
export function fillAround(size: Size, box: Rect): Rect {
  const scale = Math.max(box.width / size.width, box.height / size.height)
  return centred({ width: size.width * scale, height: size.height * scale }, box)
}

export const centred = ({ width, height }: Size, box: Rect): Rect => ({
  x: box.x + (box.width - width) / 2,
  y: box.y + (box.height - height) / 2,
  width,
  height,
})

/** Returns the part of a picture, from 0 to 1, that is cut off where it fills a box of another shape. */
export function partCut(picture: Size, box: Size): number {
  const [a, b] = [picture.width * box.height, picture.height * box.width]
  return Math.max(0, 1 - Math.min(a, b) / Math.max(a, b))
}
