import { type Box, boxAttributes } from './box'
import { escapeXml } from './svg'

/**
 * Draws a stand-in for an image on someone else's server, filled into the box: the sandbox fetches nothing. It names
 * the file, so that a person sees which image is meant.
 */
export function drawImage(kind: 'background' | 'placeholder' | 'watermark', url: string, box: Box): string {
  const { width, height } = box
  const short = Math.min(width, height)
  const size = Math.min(short / 8, 28)
  const [x, y] = [width / 2, height / 2]
  const name = escapeXml(nameOf(url))
  const letters = Math.max(1, name.length)
  return [
    `<svg data-image="${kind}" data-url="${escapeXml(url)}" ${boxAttributes(box)} viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${COLOURS[kind]}"/>`,
    `<path fill="#fff" fill-opacity=".12" d="M0 ${height}L${width * 0.3} ${height * 0.5}L${width * 0.5} ${height * 0.75}`,
    `L${width * 0.7} ${height * 0.4}L${width} ${height}Z"/>`,
    `<circle fill="#fff" fill-opacity=".12" cx="${width * 0.25}" cy="${height * 0.25}" r="${short / 10}"/>`,
    `<text x="${x}" y="${y}" font-size="${Math.min(size, (width * 1.6) / letters).toFixed(1)}" fill="#fff" fill-opacity=".85"`,
    ` text-anchor="middle" dominant-baseline="middle">${name}</text></svg>`,
  ].join('')
}

const COLOURS = { background: '#3a4250', placeholder: '#5a6372', watermark: '#7a8494' } as const

/** Returns the file's name, or the start of the address where it has none. */
function nameOf(url: string): string {
  const path = url.split(/[?#]/)[0] ?? ''
  return path.split('/').filter(Boolean).at(-1)?.slice(0, 60) ?? url.slice(0, 60)
}
