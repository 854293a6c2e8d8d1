import { AUDIO_ONLY, type BlurInfo, type MixInput, type RectInfo } from '@/lib/sandbox/wire/mix-input'
import { type Box, fitted, placeOf, toBox } from './box'
import { type Card, drawCard } from './draw-card'
import { drawImage } from './draw-image'
import { drawLabel } from './draw-label'
import type { Look } from './seen-input'
import { escapeXml } from './svg'

const SHOW_WHOLE = 1

/**
 * The filter that blurred edges share; it stands once in the picture. At the rim, where a blur fades into nothing, it is
 * made solid again: what lies below is the same picture, sharp.
 */
export const BLUR_FILTER =
  '<filter id="soft"><feGaussianBlur stdDeviation="12"/>' +
  '<feComponentTransfer><feFuncA type="linear" slope="1000"/></feComponentTransfer></filter>'

export type Placed = Readonly<{ name: string; rect: RectInfo; input: MixInput; look: Look }>

/**
 * One input in its rectangle, bottom first: black, the picture or the image in its place, blurred edges, the label. Where
 * the whole picture is shown, what it leaves of the rectangle stays as it is; so does all of it where only sound is mixed.
 */
export function drawInput({ name, rect, input, look }: Placed, mark: number): string {
  const box = toBox(rect)
  const isWhole = input.RenderMode === SHOW_WHOLE && look.picture !== null && look.placeholder === null
  const shape = isWhole && look.picture ? fitted(box, look.picture) : box
  const isEmpty = input.ContentControl === AUDIO_ONLY && look.placeholder === null
  const radius = rect.CornerRadius
  const frame =
    `<rect data-stream="${escapeXml(name)}" data-state="${look.state}" data-layer="${rect.Layer}" ${placeOf(box)}` +
    `${roundAt(box, radius)} fill="${isEmpty || isWhole ? 'none' : '#000'}"/>`
  const content = contentOf(look, shape, mark)
  const shown = content && input.BlurInfo ? withBlur(content, input.BlurInfo, shape, mark) : content
  return frame + rounded(shown, shape, radius, mark) + (input.Label ? drawLabel(input.Label, box) : '')
}

function contentOf({ picture, placeholder, state }: Look, box: Box, mark: number): string {
  if (placeholder !== null) return drawImage('placeholder', placeholder, box)
  if (!picture) return ''
  return (
    `<svg ${placeOf(box)} viewBox="0 0 ${picture.width} ${picture.height}" preserveAspectRatio="xMidYMid slice">` +
    `${drawCard(picture, String(mark))}${state === 'frozen' ? frozenVeil(picture) : ''}</svg>`
  )
}

/** No corner is rounder than half the shorter side: SVG would make it an ellipse. */
const roundAt = ({ width, height }: Box, radius: number): string =>
  radius === 0 ? '' : ` rx="${Math.min(radius, width / 2, height / 2)}"`

function rounded(content: string, box: Box, radius: number, mark: number): string {
  if (radius === 0 || content === '') return content
  const clip = `<clipPath id="corners-${mark}"><rect ${placeOf(box)}${roundAt(box, radius)}/></clipPath>`
  return `${clip}<g clip-path="url(#corners-${mark})">${content}</g>`
}

/**
 * The same content once more, blurred, in a strip along each edge that asks for it. None is wider than half of what is
 * shown, which may be less than half of the rectangle (contract 2.2).
 */
function withBlur(content: string, blur: BlurInfo, { x, y, width, height }: Box, mark: number): string {
  const [top, bottom] = [Math.min(blur.TopPadding, height / 2), Math.min(blur.BottomPadding, height / 2)]
  const [left, right] = [Math.min(blur.LeftPadding, width / 2), Math.min(blur.RightPadding, width / 2)]
  const strips = [
    { x, y, width, height: top },
    { x, y, width: left, height },
    { x, y: y + height - bottom, width, height: bottom },
    { x: x + width - right, y, width: right, height },
  ].filter((strip) => strip.width > 0 && strip.height > 0)
  if (strips.length === 0) return content
  const clip = `<clipPath id="blur-${mark}">${strips.map((strip) => `<rect ${placeOf(strip)}/>`).join('')}</clipPath>`
  return (
    `${clip}<g id="sharp-${mark}">${content}</g>` +
    `<g data-blur="" clip-path="url(#blur-${mark})"><use href="#sharp-${mark}" filter="url(#soft)"/></g>`
  )
}

/** Dimmed, with a pause sign: a picture that stands still looks like one that does not. */
function frozenVeil({ width, height }: Card): string {
  const bar = Math.min(width, height) / 40
  const [x, y] = [width / 2, height / 2 - bar * 9]
  return (
    `<rect width="${width}" height="${height}" fill="#0b0c0f" fill-opacity=".45"/>` +
    `<path fill="#fff" fill-opacity=".7" d="M${x - bar * 1.5} ${y}h${bar}v${bar * 4}h${-bar}zM${x + bar / 2} ${y}h${bar}v${bar * 4}h${-bar}z"/>`
  )
}
