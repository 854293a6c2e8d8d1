import type { Edges } from '@/lib/sandbox/wire/fields'

/** Holds a rectangle as SVG writes it. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>

export const toBox = ({ Left, Top, Right, Bottom }: Edges): Box => ({
  x: Left,
  y: Top,
  width: Right - Left,
  height: Bottom - Top,
})

/** Returns the largest box of the picture's shape that fits into a box, centred (RenderMode 1). */
export function fitted({ x, y, width, height }: Box, picture: Readonly<{ width: number; height: number }>): Box {
  const scale = Math.min(width / picture.width, height / picture.height)
  const fit = { width: picture.width * scale, height: picture.height * scale }
  return { x: x + (width - fit.width) / 2, y: y + (height - fit.height) / 2, ...fit }
}

/** Writes a box as the attributes of an SVG element. */
export const boxAttributes = ({ x, y, width, height }: Box): string =>
  `x="${x}" y="${y}" width="${width}" height="${height}"`
