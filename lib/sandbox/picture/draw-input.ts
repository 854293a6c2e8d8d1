import type { TaskInput } from '@/lib/sandbox/state/state'
import type { BlurInfo, RectInfo } from '@/lib/sandbox/wire/mix-input'
import { nothingLeft } from '@/lib/shared/every-field'
import { type Box, boxAttributes, fitted, toBox } from './box'
import { type Card, drawCard } from './draw-card'
import { drawImage } from './draw-image'
import { drawLabel } from './draw-label'
import type { DrawnInput } from './effects'
import type { Seen } from './seen'
import { escapeXml } from './svg'

/** This RenderMode keeps the whole picture; the other one fills the rectangle and crops. */
const FIT_WHOLE = 1

/**
 * All blurred edges use this filter, which a picture holds once. A blur fades out at its rim, where the same picture,
 * sharp, would come through: the filter makes the rim solid again.
 */
export const BLUR_FILTER =
  '<filter id="soft"><feGaussianBlur stdDeviation="12"/>' +
  '<feComponentTransfer><feFuncA type="linear" slope="1000"/></feComponentTransfer></filter>'

export type PlacedInput = Readonly<{
  kind: TaskInput['kind']
  name: string
  fields: DrawnInput & { RectInfo: RectInfo }
  seen: Seen
}>

/**
 * Draws one input in its rectangle, from below: black, the picture or the image in its place, blurred edges, the label.
 * Where the whole picture is fitted in, what it leaves of the rectangle stays as it is; so does the whole rectangle
 * where only sound is mixed.
 */
export function drawInput({ kind, name, fields, seen }: PlacedInput, mark: number): string {
  const { RectInfo, RenderMode, BlurInfo, Label, ...rest } = fields
  nothingLeft(rest)
  const { Layer, CornerRadius: radius, Top, Left, Bottom, Right, ...restOfRect } = RectInfo
  nothingLeft(restOfRect)
  const box = toBox({ Top, Left, Bottom, Right })
  const isFitted = RenderMode === FIT_WHOLE && seen.picture !== null && seen.placeholder === null
  const shape = isFitted && seen.picture ? fitted(box, seen.picture) : box
  const isEmpty = seen.isSoundOnly && seen.placeholder === null
  const frame =
    `<rect data-stream="${escapeXml(name)}" data-state="${seen.state}" data-layer="${Layer}" ${boxAttributes(box)}` +
    `${roundAt(box, radius)} fill="${isEmpty || isFitted ? 'none' : '#000'}"/>`
  const content = contentOf(seen, shape, mark)
  const drawn = content && BlurInfo ? withBlur(content, BlurInfo, shape, mark) : content
  const picture = rounded(drawn, shape, radius, mark)
  const isPicture = seen.picture !== null && seen.placeholder === null
  return (
    frame +
    (isPicture ? marked(picture, { kind, name, seen, shape, radius, BlurInfo }) : picture) +
    (Label ? drawLabel(Label, box) : '')
  )
}

function contentOf({ picture, placeholder, state }: Seen, box: Box, mark: number): string {
  if (placeholder !== null) return drawImage('placeholder', placeholder, box)
  if (!picture) return ''
  return (
    `<svg ${boxAttributes(box)} viewBox="0 0 ${picture.width} ${picture.height}" preserveAspectRatio="xMidYMid slice">` +
    `${drawCard(picture, String(mark))}${state === 'frozen' ? frozenVeil(picture) : ''}</svg>`
  )
}

type Marked = Pick<PlacedInput, 'kind' | 'name' | 'seen'> &
  Readonly<{ shape: Box; radius: number; BlurInfo: BlurInfo | undefined }>

/**
 * Says of the picture of a source where it lies and what is done with it: who has the source's moving picture can draw
 * that instead, as it is mixed here.
 */
function marked(picture: string, { kind, name, seen, shape, radius, BlurInfo: blur }: Marked): string {
  const { x, y, width, height } = shape
  const soft = blur ? [blur.TopPadding, blur.LeftPadding, blur.BottomPadding, blur.RightPadding] : [0, 0, 0, 0]
  return (
    `<g data-picture="${escapeXml(name)}" data-kind="${kind}" data-seen="${seen.state}"` +
    ` data-box="${[x, y, width, height].join(' ')}" data-radius="${radius}" data-soft="${soft.join(' ')}">${picture}</g>`
  )
}

/** Rounds a corner by at most half the shorter side: beyond that SVG draws an ellipse. */
const roundAt = ({ width, height }: Box, radius: number): string =>
  radius === 0 ? '' : ` rx="${Math.min(radius, width / 2, height / 2)}"`

function rounded(content: string, box: Box, radius: number, mark: number): string {
  if (radius === 0 || content === '') return content
  const clip = `<clipPath id="corners-${mark}"><rect ${boxAttributes(box)}${roundAt(box, radius)}/></clipPath>`
  return `${clip}<g clip-path="url(#corners-${mark})">${content}</g>`
}

/**
 * Draws the content once more, blurred, in a strip along each edge that asks for it. A strip is at most half as wide as
 * the picture, which may be less than half of the rectangle (contract 2.2).
 */
function withBlur(content: string, blur: BlurInfo, { x, y, width, height }: Box, mark: number): string {
  const { TopPadding, LeftPadding, BottomPadding, RightPadding, ...rest } = blur
  nothingLeft(rest)
  const [top, bottom] = [Math.min(TopPadding, height / 2), Math.min(BottomPadding, height / 2)]
  const [left, right] = [Math.min(LeftPadding, width / 2), Math.min(RightPadding, width / 2)]
  const strips = [
    { x, y, width, height: top },
    { x, y, width: left, height },
    { x, y: y + height - bottom, width, height: bottom },
    { x: x + width - right, y, width: right, height },
  ].filter((strip) => strip.width > 0 && strip.height > 0)
  if (strips.length === 0) return content
  const clip = `<clipPath id="blur-${mark}">${strips.map((strip) => `<rect ${boxAttributes(strip)}/>`).join('')}</clipPath>`
  return (
    `${clip}<g id="sharp-${mark}">${content}</g>` +
    `<g data-blur="" clip-path="url(#blur-${mark})"><use href="#sharp-${mark}" filter="url(#soft)"/></g>`
  )
}

/** Dims a frozen picture and puts a pause sign on it: otherwise nobody could tell it from a live one. */
function frozenVeil({ width, height }: Card): string {
  const bar = Math.min(width, height) / 40
  const [x, y] = [width / 2, height / 2 - bar * 9]
  return (
    `<rect width="${width}" height="${height}" fill="#0b0c0f" fill-opacity=".45"/>` +
    `<path fill="#fff" fill-opacity=".7" d="M${x - bar * 1.5} ${y}h${bar}v${bar * 4}h${-bar}zM${x + bar / 2} ${y}h${bar}v${bar * 4}h${-bar}z"/>`
  )
}
