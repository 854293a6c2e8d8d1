import { escapeXml } from './svg'

/** Holds the words on a test card, and the size of its picture. */
export type Card = Readonly<{ title: string; subtitle: string; width: number; height: number; colours: Colours }>

type Colours = Readonly<{ from: string; to: string }>

const PALETTE: readonly Colours[] = [
  { from: '#3f5fae', to: '#223766' },
  { from: '#8a5a3c', to: '#4a2d1c' },
  { from: '#3b7f78', to: '#1b4541' },
  { from: '#7d7a45', to: '#434120' },
  { from: '#77508f', to: '#3f2850' },
  { from: '#8a4a63', to: '#48222f' },
  { from: '#4a7a4c', to: '#243f26' },
  { from: '#5b6b86', to: '#2b3445' },
]

/** A room's streams take the colours in turn, so that neighbours differ. */
export const coloursOf = (index: number): Colours =>
  PALETTE[index % PALETTE.length] ?? { from: '#5b6b86', to: '#2b3445' }

/**
 * Draws the content of a card, in its own pixels. `mark` makes ids unique where several cards are in one picture.
 * ┌▲┐   corner brackets and arrows touch the edges: what is cropped is seen to be missing
 * ◀○▶   the circle is round at the right aspect ratio only; the grid's squares are square
 * └▼┘
 */
export function drawCard(card: Card, mark: string): string {
  const { width, height, colours } = card
  const short = Math.min(width, height)
  const [x, y, radius] = [width / 2, height / 2, short * 0.4]
  const stroke = Math.max(1, short / 360)
  return [
    `<linearGradient id="card-${mark}" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${colours.from}"/>`,
    `<stop offset="1" stop-color="${colours.to}"/></linearGradient>`,
    `<rect width="${width}" height="${height}" fill="url(#card-${mark})"/>`,
    `<g fill="none" stroke="#fff" stroke-width="${stroke}">`,
    `<path stroke-opacity=".08" d="${gridPath(width, height, short / 8)}"/>`,
    `<circle stroke-opacity=".3" stroke-width="${stroke * 2}" cx="${x}" cy="${y}" r="${radius}"/>`,
    `<circle stroke-opacity=".12" cx="${x}" cy="${y}" r="${radius * 0.92}"/>`,
    `<path stroke-opacity=".55" stroke-width="${stroke * 2}" d="${bracketPath(width, height, short)}"/></g>`,
    `<path fill="#fff" fill-opacity=".55" d="${arrowPath(width, height, short / 24)}"/>`,
    textLine(
      card.title,
      x,
      y,
      Math.min(radius * 0.3, (radius * 2.9) / Math.max(1, card.title.length)),
      'font-weight="600"',
    ),
    textLine(
      card.subtitle,
      x,
      y + radius * 0.32,
      Math.min(radius * 0.13, (radius * 2.9) / Math.max(1, card.subtitle.length)),
      'fill-opacity=".72"',
    ),
  ].join('')
}

const textLine = (text: string, x: number, y: number, size: number, more: string): string =>
  `<text x="${x}" y="${y}" font-size="${size.toFixed(1)}" fill="#fff" text-anchor="middle" dominant-baseline="middle" ${more}>` +
  `${escapeXml(text)}</text>`

/** The squares start at the centre, so that both halves are alike. */
function gridPath(width: number, height: number, cell: number): string {
  const lines: string[] = []
  for (let step = 0; step * cell < width / 2; step++) {
    for (const x of [width / 2 - step * cell, width / 2 + step * cell]) lines.push(`M${x} 0V${height}`)
  }
  for (let step = 0; step * cell < height / 2; step++) {
    for (const y of [height / 2 - step * cell, height / 2 + step * cell]) lines.push(`M0 ${y}H${width}`)
  }
  return lines.join('')
}

function bracketPath(width: number, height: number, short: number): string {
  const [inset, arm] = [short / 40, short / 10]
  const [right, bottom] = [width - inset, height - inset]
  return (
    `M${inset} ${inset + arm}V${inset}H${inset + arm}M${right - arm} ${inset}H${right}V${inset + arm}` +
    `M${right} ${bottom - arm}V${bottom}H${right - arm}M${inset + arm} ${bottom}H${inset}V${bottom - arm}`
  )
}

function arrowPath(width: number, height: number, size: number): string {
  const [x, y] = [width / 2, height / 2]
  return (
    `M${x} 0l${size} ${size}h${-2 * size}zM${x} ${height}l${size} ${-size}h${-2 * size}z` +
    `M0 ${y}l${size} ${size}v${-2 * size}zM${width} ${y}l${-size} ${size}v${-2 * size}z`
  )
}
