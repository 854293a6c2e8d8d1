import type { Size } from './rect'

/** The gap between pictures and the margin around them, the same across and down. */
export type Spacing = Readonly<{ gap: number; margin: number }>

/**
 * Fits spacing to another frame, up to `most`. It is scaled as the square root of the area: a frame that is turned on
 * its side keeps it. A frame without extent, which is being typed, has no scale.
 */
export function scaledSpacing({ gap, margin }: Spacing, from: Size, to: Size, most: number): Spacing {
  const ratio = (to.width * to.height) / (from.width * from.height)
  const scaled = (length: number) =>
    Math.min(most, Math.round(length * (ratio > 0 && ratio < Infinity ? Math.sqrt(ratio) : 1)))
  return { gap: scaled(gap), margin: scaled(margin) }
}
